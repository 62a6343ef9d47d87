import type { Instant } from "#time/date.ts";
import type { Interview } from "./interview.ts";

/** A request that nobody has said an answer came to, with the ids under which its letters went out. */
export type Request = {
  readonly interview: Interview;
  readonly letters: readonly string[];
};

export type ArrivedLetter = {
  readonly at: Instant;
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  /** It was handed over by itself: somebody thought that it matters. */
  readonly alone: boolean;
};

/**
 * The request that a letter of theirs certainly answers: the one whose letter it says it answers, or where it was
 * handed over by itself the only one that had gone out when it was written. Undefined where only its reader can tell.
 */
export function answered(letter: ArrivedLetter, requests: readonly Request[]): Interview | undefined {
  const before = requests.filter(({ interview }) => isOpenAt(interview, letter.at));
  const meant = before.filter(({ letters }) => letters.some((id) => letter.answers.includes(id)));
  const certain = meant.length > 0 ? meant : letter.alone ? before : [];
  return certain.length === 1 ? certain[0]?.interview : undefined;
}

/** Asked, and nobody has said yet that they answered. */
function isOpenAt({ state, askedAt, iAmAsked }: Interview, at: Instant): boolean {
  return (state === "asked" || state === "no-answer") && !iAmAsked && askedAt !== null && askedAt < at;
}
