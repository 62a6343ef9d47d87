import { addDays, type DateText } from "#time/date.ts";
import { mondayOf } from "#time/near.ts";
import { kindOfKey, notNowUntil } from "./suggestion.ts";

/** The day until which what has this key stays away when it is put off; undefined for a key that nothing has. */
export function putOffUntil(key: string, today: DateText): DateText | undefined {
  // News is a matter of the week: the next one looks at everybody afresh.
  if (key.startsWith("news:")) return addDays(mondayOf(today), 7);
  const kind = kindOfKey(key);
  return kind === undefined ? undefined : notNowUntil(kind, today);
}
