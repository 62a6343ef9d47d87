import { expect, it } from "vitest";
import { eventSeen } from "./event-time.ts";

it("an event that somebody made recur begins with its first time, wherever the others were moved to", () => {
  const event = (...lines: readonly string[]) =>
    ["BEGIN:VEVENT", "UID:x", ...lines, "END:VEVENT", ""].join("\n");
  const own = event("DTSTART:20260305T090000Z", "RRULE:FREQ=WEEKLY");
  const other = event("RECURRENCE-ID:20260312T090000Z", "DTSTART:20260313T110000Z");
  const begins = String(Date.UTC(2026, 2, 5, 9));
  const whenIn = (text: string) => eventSeen(text, "UTC")?.when;
  expect([whenIn(own + other), whenIn(other + own)]).toEqual([begins, begins]);
  expect(whenIn(other)).toBe(String(Date.UTC(2026, 2, 13, 11)));
  expect(whenIn("")).toBeUndefined();
});
