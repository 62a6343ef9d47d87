import type { DateText } from "#time/date.ts";
import type { Sight } from "./clause-days.ts";
import { hasNotBeen, isExchange, isSilence } from "./cues/not-been.ts";
import { toldOn } from "./cues/quoted.ts";
import type { ReadItem, Reading, ReadPerson } from "./reading.ts";
import { inFull } from "./words/in-full.ts";

/**
 * What nothing else was made of goes to the contact it belongs to, or to the time that was arranged. Where people are
 * spoken of and no contact is told, the text itself is the trace of one, today; where nobody is, or it tells of nothing
 * that has been, it is said to be unread.
 */
export function withWordsLeft(
  items: readonly ReadItem[],
  notes: readonly string[],
  people: readonly ReadPerson[],
  { today }: Sight,
): Pick<Reading, "items" | "unread"> {
  const text = notes.map(inFull).join(". ");
  const at = items.findIndex((each) => each.kind === "touch");
  const touch = items[at];
  if (touch?.kind === "touch")
    return { items: items.with(at, { ...touch, text: both(touch.text, text) }), unread: [] };
  const place = items.findIndex((each) => each.kind === "arranged");
  const planned = items[place];
  if (planned?.kind === "arranged" && text !== "")
    return { items: items.with(place, { ...planned, text: inFull(both(planned.text, text)) }), unread: [] };
  const last = items.findLastIndex(({ kind }) => kind !== "position");
  const told = items[last];
  if (text !== "" && told !== undefined)
    return { items: items.with(last, { ...told, text: inFull(both(told.text, text)) }), unread: [] };
  const [first] = people;
  const hasBeen =
    notes.some((each) => toldOn(each) !== undefined || (isExchange(each) && !hasNotBeen(each))) &&
    !notes.some(isSilence);
  if (text === "" || first === undefined || !hasBeen) return { items, unread: notes.map(inFull) };
  return { items: [traceOf(first, "meeting", today, text), ...items], unread: [] };
}

/** What was unread kept after all, where the user wants it so: as what stays of having been in touch with whoever comes first. */
export function withUnread<
  Read extends Pick<Reading, "items" | "unread"> & { readonly people: readonly { key: string }[] },
>(reading: Read, today: DateText): Read {
  const [first] = reading.people;
  if (first === undefined || reading.unread.length === 0) return reading;
  const text = reading.unread.map(inFull).join(". ");
  return { ...reading, items: [...reading.items, traceOf(first, "contact", today, text)], unread: [] };
}

function traceOf(
  { key }: { readonly key: string },
  by: "meeting" | "contact",
  on: DateText,
  text: string,
): ReadItem {
  return { kind: "touch", people: [key], by, direction: "mutual", on, text };
}

function both(one: string, other: string): string {
  return [one, other].filter((part) => part !== "").join(". ");
}
