import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/**
 * A section that can rest under its heading: open where something in it waits, folded where it is only to look up.
 * A line beside the heading of a folded one says what is inside; find-in-page opens it.
 */
export function Fold(props: {
  readonly id: string;
  readonly title: ReactNode;
  /** What is inside, in a few words; said where it begins folded. */
  readonly inside: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const { id, title, inside, open, children } = props;
  return (
    <section aria-labelledby={id}>
      <details className="why" open={open}>
        <summary className="flex min-w-0 flex-wrap items-baseline gap-x-2 py-1 sm:flex-nowrap">
          <span className="turn inline-flex self-center rtl:-scale-x-100">
            <Icon name="turn" size={16} />
          </span>
          <h2 id={id} className="min-w-0 max-w-[calc(100%-2rem)] break-words sm:shrink-0">
            {title}
          </h2>
          {open ? null : (
            <span
              className="min-w-0 truncate text-small text-ink-soft max-sm:basis-full max-sm:ps-6"
              dir="auto"
            >
              {inside}
            </span>
          )}
        </summary>
        <div className="flex flex-col gap-4 pt-3 pb-2 ps-6">{children}</div>
      </details>
    </section>
  );
}
