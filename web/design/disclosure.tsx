import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** "why?" and its like: the browser's own details, found by find-in-page even while closed. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <details className="why open:basis-full" open={open}>
      <summary className="-ms-1 inline-flex min-h-8 items-center gap-1 pe-2 text-ink-soft hover:text-ink">
        <span className="turn inline-flex rtl:-scale-x-100">
          <Icon name="turn" size={16} />
        </span>
        <span className="text-small">{summary}</span>
      </summary>
      <div className="pt-1 pb-2 text-small text-ink-soft">{children}</div>
    </details>
  );
}
