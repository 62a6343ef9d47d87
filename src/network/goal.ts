import { foldText, searchWords } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";

/** Whom or what I would like to get to know. */
export type Goal =
  | { readonly kind: "person"; readonly id: PersonId; readonly name: string }
  | { readonly kind: "organization"; readonly id: OrganizationId; readonly name: string }
  | { readonly kind: "field"; readonly name: string };

export type Meant =
  | { readonly kind: "one"; readonly goal: Goal }
  | { readonly kind: "several"; readonly goals: readonly Goal[] }
  | { readonly kind: "none" };

const ASKED_AS_A_QUESTION =
  /^(?:who can introduce me )?(?:to |into |in )?(?:(?:any|some)(?:body|one) )?(?:(?:at|in|into|from) )?(?:the field of )?/i;

/** "someone at EMBL", "into patent law": what is asked for, without how it is asked for. */
export function withoutQuestion(typed: string): string {
  return typed.trim().replace(ASKED_AS_A_QUESTION, "").replace(/\?$/, "").trim();
}

const MOST_SEVERAL = 8;

/** Which of the goals is meant by some words: one called exactly so, else those whose words begin with these. */
export function goalMeant(goals: readonly Goal[], typed: string): Meant {
  const folded = foldText(typed);
  const exact = goals.filter(({ name }) => foldText(name) === folded);
  const asked = searchWords(typed);
  const found =
    exact.length > 0 || asked.length === 0
      ? exact
      : goals.filter(({ name }) => {
          const words = searchWords(name);
          return asked.every((part) => words.some((word) => word.startsWith(part)));
        });
  const [only] = found;
  if (only === undefined) return { kind: "none" };
  return found.length === 1
    ? { kind: "one", goal: only }
    : { kind: "several", goals: found.slice(0, MOST_SEVERAL) };
}
