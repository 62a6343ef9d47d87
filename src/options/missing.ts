import { inWords } from "#people/shown.ts";
import type { VerdictKind } from "./option.ts";

/** What a decision rests on so far. */
export type Grounds = {
  readonly verdict: VerdictKind;
  /** That the voices are few, or all from one place; null where nothing needs saying (R20). */
  readonly warning: string | null;
  /** What nobody has told about yet, in a sentence. */
  readonly unheard: string;
  /** How many sides of it nobody has told about. */
  readonly open: number;
  /** Questions of mine that wait for the next talk. */
  readonly questions: number;
};

/**
 * What would make it easier to decide, in a sentence each; nothing where it is settled, for a verdict needs no more
 * than a reason.
 */
export function missingFor({ verdict, warning, unheard, open, questions }: Grounds): readonly string[] {
  if (verdict === "ruled-out" || verdict === "park") return [];
  return [
    ...(warning === null ? [] : [warning]),
    ...(open === 0 ? [] : [unheard]),
    ...(questions === 0
      ? []
      : [
          questions === 1
            ? "One question of yours waits for the next talk."
            : `${inWords(questions).replace(/^./, (letter) => letter.toUpperCase())} questions of yours wait for the next talk.`,
        ]),
  ];
}
