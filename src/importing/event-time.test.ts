import { expect, it } from "vitest";
import { whenIn } from "./event-time.ts";

it("an event that somebody made recur begins with its first time, wherever the others were moved to", () => {
  const event = (...lines: readonly string[]) =>
    ["BEGIN:VEVENT", "UID:x", ...lines, "END:VEVENT", ""].join("\n");
  const own = event("DTSTART:20260305T090000Z", "RRULE:FREQ=WEEKLY");
  const other = event("RECURRENCE-ID:20260312T090000Z", "DTSTART:20260313T110000Z");
  const begins = String(Date.UTC(2026, 2, 5, 9));
  expect([whenIn(own + other, "UTC"), whenIn(other + own, "UTC")]).toEqual([begins, begins]);
  expect(whenIn(other, "UTC")).toBe(String(Date.UTC(2026, 2, 13, 11)));
  expect(whenIn("", "UTC")).toBeUndefined();
});
