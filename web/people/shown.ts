import type { Answer } from "#operations/catalog.ts";
import { dateOf } from "#time/date.ts";

/** Everything that is known of one person. */
export type Shown = Answer<"person.show">;

/** For the sections of a person's page: who, and what to call them. */
export type Part = { readonly person: Shown; readonly name: string };

/** Today where this browser is. */
export function todayHere() {
  return dateOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
