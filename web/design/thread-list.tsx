import type { ReactNode } from "react";

/** knot: a conversation. bead: something that happened. end: where the thread starts or ends, open. */
export type ThreadMark = "knot" | "bead" | "end" | "none";

/** An ordered list hung on one thread: a timeline, the steps of a conversation, the lines of a day. */
export function ThreadList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

type ThreadItemProps = {
  readonly mark?: ThreadMark | undefined;
  /** The part of the thread beside this item is a guess or still ahead. */
  readonly dashed?: boolean | undefined;
  /** Where the thread begins and ends, so that it does not hang over. */
  readonly first?: boolean | undefined;
  readonly last?: boolean | undefined;
  /** Read before the item, where the mark means something the words do not say: "Conversation held". */
  readonly markLabel?: string | undefined;
  readonly children: ReactNode;
};

/** The mark sits on the first line of text, 14 px below the top. */
export function ThreadItem({ mark = "bead", dashed, first, last, markLabel, children }: ThreadItemProps) {
  return (
    <li className="grid grid-cols-[1.5rem_1fr] gap-x-3">
      <svg
        className="h-full w-6 overflow-visible text-thread"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {first ? null : <line x1="12" y1="0" x2="12" y2="14" strokeDasharray={dashed ? "5 6" : undefined} />}
        {last ? null : (
          <line x1="12" y1="14" x2="12" y2="100%" strokeDasharray={dashed ? "5 6" : undefined} />
        )}
        {MARKS[mark]}
      </svg>
      <div className="min-w-0 pb-8">
        {markLabel ? <span className="sr-only">{markLabel}. </span> : null}
        {children}
      </div>
    </li>
  );
}

const MARKS: Record<ThreadMark, ReactNode> = {
  knot: (
    <path
      d="M12 4 C12 11 16 17.5 20.5 17.5 C23 17.5 24 15.8 24 14 C24 12.2 23 10.5 20.5 10.5 C16 10.5 12 17 12 24"
      transform="translate(0 0)"
    />
  ),
  bead: <circle cx="12" cy="14" r="3.25" fill="currentColor" stroke="none" />,
  end: <circle cx="12" cy="14" r="3.5" className="fill-paper" />,
  none: null,
};
