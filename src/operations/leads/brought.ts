import type { Lead } from "#leads/lead.ts";
import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Brought } from "../touches/brought.ts";

/** An opportunity as contact with who told me of it. */
export function broughtByLead({ id, personId, reachedAt }: Lead): Brought {
  return {
    key: `lead:${id}`,
    personId,
    at: reachedAt,
    direction: "in",
    subject: "Word of an opportunity",
    prompted: false,
  };
}

/** Thanks for it by the user's own hand; Weakties suggested them. */
export function thanksForLead({ id }: Lead, personId: PersonId, at: Instant): Brought {
  return {
    key: `lead-thanks:${id}`,
    personId,
    at,
    direction: "out",
    subject: "Thanks for an opportunity",
    prompted: true,
  };
}
