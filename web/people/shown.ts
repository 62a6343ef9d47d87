import type { Answer } from "#operations/catalog.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { zoneHere } from "#web/client/zone-here.ts";

/** Everything that is known of one person. */
export type Shown = Answer<"person.show">;

/** For the sections of a person's page: who, and what to call them. */
export type Part = { readonly person: Shown; readonly name: string };

/** The day of a moment where this browser is; today, where none is named. */
export function todayHere(at: Instant = Date.now()) {
  return dateOf(at, zoneHere());
}
