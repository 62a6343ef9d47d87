import type { ReactNode } from "react";

type LetterProps = {
  /** Accessible name: "Letter to Ana". */
  readonly label: string;
  /** Lines above the letter, such as To and Subject. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
  /** Below the fold: counter, actions. Not printed. */
  readonly foot?: ReactNode;
};

/** A sheet of writing paper. What is on it is set in the serif, at a reading measure. */
export function Letter({ label, head, children, foot }: LetterProps) {
  return (
    <article aria-label={label} className="sheet max-w-measure px-6 py-8 sm:px-12 sm:py-12 print:p-0">
      {head ? <div className="mb-6 border-line border-b pb-4 text-ink-soft">{head}</div> : null}
      <div className="whitespace-pre-wrap font-serif">{children}</div>
      {foot ? (
        <div data-print="none" className="mt-8">
          {foot}
        </div>
      ) : null}
    </article>
  );
}
