import type { ReactNode } from "react";

type ConfidedProps<Word> = {
  readonly words: readonly Word[];
  readonly name: string;
  /** What stands below each. */
  readonly below: (word: Word) => ReactNode;
};

/** What somebody told in confidence, kept for me alone: nothing is asked of it. */
export function Confided<Word extends { readonly id: string; readonly text: string }>(
  props: ConfidedProps<Word>,
) {
  const { words, name, below } = props;
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="confided" className="flex flex-col gap-4">
      <h2 id="confided">What {name} told you in confidence</h2>
      <ul className="flex flex-col gap-6">
        {words.map((word) => (
          <li key={word.id} className="flex flex-col gap-1 border-line border-s-2 ps-4">
            <p className="font-serif" dir="auto">
              {word.text}
            </p>
            {below(word)}
          </li>
        ))}
      </ul>
    </section>
  );
}
