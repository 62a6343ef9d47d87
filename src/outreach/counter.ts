import type { Form } from "./draft.ts";

/** LinkedIn's note with a connection request on a free account, in UTF-16 units, as its own field counts them. */
export const NOTE_LIMIT = 200;
/** A direct message stays readable on a telephone up to about here. */
export const MESSAGE_LIMIT = 600;

export type Counted = { readonly used: number; readonly limit: number | null; readonly left: number | null };

/** How much of a message's length is used; an e-mail has no limit. Counts UTF-16 units, as web forms do. */
export function countFor(form: Form, body: string, noteLimit = NOTE_LIMIT): Counted {
  const limit = form === "email" ? null : form === "message" ? MESSAGE_LIMIT : noteLimit;
  return { used: body.length, limit, left: limit === null ? null : limit - body.length };
}
