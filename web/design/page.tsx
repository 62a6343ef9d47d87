import { type ReactNode, useEffect } from "react";
import { arrive } from "./arrival.ts";

type PageProps = {
  /** The heading, also the document's title. */
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead?: ReactNode;
  /** Above the heading: where this belongs, such as a link back. */
  readonly above?: ReactNode;
  /** Notes in the margin: beside the page where it is wide, below it where it is not. */
  readonly margin?: ReactNode;
  /** Name of the margin for screen readers. */
  readonly marginLabel?: string | undefined;
  /** Uses the whole width: tables, the network. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
};

/** One page of the book: a heading that takes focus on arrival, a column to read, a margin. */
export function Page({ title, lead, above, margin, marginLabel = "Notes", wide, children }: PageProps) {
  useEffect(arrive, []);
  return (
    <div
      className={
        wide
          ? "flex flex-col gap-8"
          : "mx-auto grid w-full max-w-measure gap-x-12 gap-y-10 xl:max-w-[61rem] xl:grid-cols-[minmax(0,40rem)_minmax(0,18rem)]"
      }
    >
      <title>{`${title} · Weakties`}</title>
      <div className="flex min-w-0 flex-col gap-8">
        <header className="flex flex-col gap-2">
          {above ? <div className="text-small text-ink-soft">{above}</div> : null}
          <h1 tabIndex={-1} id="page">
            <bdi>{title}</bdi>
          </h1>
          {lead ? <div className="max-w-measure text-ink-soft">{lead}</div> : null}
        </header>
        {children}
      </div>
      {margin ? (
        <aside aria-label={marginLabel} className="min-w-0 xl:pt-14">
          {margin}
        </aside>
      ) : null}
    </div>
  );
}
