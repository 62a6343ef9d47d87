import type { Commitment } from "./advice.ts";

/** What I do for somebody who has time later. */
export const ASK_AGAIN = "ask again";

/** Whether a promise is something for them; to ask again is none. */
export function isOffer({ text }: Pick<Commitment, "text">): boolean {
  return text.trim().toLowerCase() !== ASK_AGAIN;
}
