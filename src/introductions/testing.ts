import type { IntroductionId, PersonId } from "#people/id.ts";
import { type Introduction, newIntroduction } from "./introduction.ts";

/** A made-up introduction for tests, with nothing done about it yet: Ana could introduce me to Tomasz. */
export function introduction(more: Partial<Introduction> = {}): Introduction {
  return newIntroduction({
    id: "i" as IntroductionId,
    introducerId: "ana" as PersonId,
    personId: "tomasz" as PersonId,
    createdAt: 0,
    ...more,
  });
}
