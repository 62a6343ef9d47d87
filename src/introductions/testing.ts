import type { IntroductionId, PersonId } from "#people/id.ts";
import { type Introduction, NOT_ASKED } from "./introduction.ts";

/** A made-up introduction for tests, with nothing done about it yet: Ana could introduce me to Tomasz. */
export function introduction(more: Partial<Introduction> = {}): Introduction {
  return {
    id: "i" as IntroductionId,
    introducerId: "ana" as PersonId,
    personId: "tomasz" as PersonId,
    otherId: null,
    reason: "",
    asking: NOT_ASKED,
    otherAsking: NOT_ASKED,
    madeAt: null,
    thankedAt: null,
    cameOfIt: "",
    toldAt: null,
    remindedAt: null,
    closedAt: null,
    version: 1,
    createdAt: 0,
    ...more,
  };
}
