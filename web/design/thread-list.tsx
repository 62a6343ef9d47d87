import type { ReactNode } from "react";
import { LOOP } from "./thread.tsx";

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
    <li className="relative ps-9">
      <svg
        className="absolute inset-y-0 start-0 h-full w-6 overflow-visible text-thread"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {first ? null : (
          <line
            x1="12"
            y1="0"
            x2="12"
            y2={mark === "knot" ? 0 : 14}
            strokeDasharray={dashed ? "5 6" : undefined}
          />
        )}
        {last ? null : (
          <line
            x1="12"
            y1={mark === "knot" ? 28 : 14}
            x2="12"
            y2="100%"
            strokeDasharray={dashed ? "5 6" : undefined}
          />
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
  knot: <path d={LOOP} transform="translate(12 14) rotate(-90)" />,
  bead: <circle cx="12" cy="14" r="3.25" fill="currentColor" stroke="none" />,
  end: <circle cx="12" cy="14" r="3.5" className="fill-paper" />,
  none: null,
};
