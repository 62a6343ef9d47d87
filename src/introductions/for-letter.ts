import type { IntroductionId, PersonId } from "#people/id.ts";
import { type Introduction, nextStep, peopleIn } from "./introduction.ts";

/** Which step of an introduction a letter of this kind takes. */
const STEPS: Readonly<Record<string, "ask" | "make">> = {
  introduction: "ask",
  "opt-in": "ask",
  joining: "make",
};

/**
 * The introduction that a letter without a choice is about: the only one in which it is this reader's turn. Null where
 * there are several, for then only the user knows.
 */
export function introductionForLetter(
  kind: string,
  reader: PersonId,
  introductions: readonly Introduction[],
): IntroductionId | null {
  const step = STEPS[kind];
  const theirs = introductions.filter((each) => {
    const next = nextStep(each, false);
    const mineToMake = each.introducerId === null;
    if (next.kind !== step || (kind === "introduction") === mineToMake) return false;
    return next.kind === "make" ? peopleIn(each).includes(reader) : next.personId === reader;
  });
  const [only] = theirs;
  return theirs.length === 1 && only !== undefined ? only.id : null;
}
