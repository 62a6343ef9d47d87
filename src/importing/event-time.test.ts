import { expect, it } from "vitest";
import { eventSeen } from "./event-time.ts";

it.each([
  ["DTSTART:20260305T090000Z\nDTEND:20260305T094500Z", 45],
  ["DTSTART;TZID=Europe/Berlin:20260305T090000\nDTEND:20260305T083000Z", 30],
  ["DTSTART:20260305T090000Z\nDURATION:PT1H30M", 90],
  ["DTSTART:20260305T090000Z\nDURATION:P1DT5M", 1_445],
  ["DTSTART:20260305T090000Z\nDURATION:-PT5M", null],
  ["DTSTART:20260305T090000Z\nDURATION:for a while", null],
  ["DTSTART:20260305T090000Z\nDTEND:20260305T090000Z", null],
  ["DTSTART:20260305T090000Z", null],
  ["DTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260306", null],
])("an event lasts as long as it says: %j", (lines, minutes) => {
  expect(eventSeen(`BEGIN:VEVENT\n${lines}\nEND:VEVENT\n`, "UTC")?.minutes).toBe(minutes);
});

it("an event takes place where it says, on one line", () => {
  const at = (line: string) =>
    eventSeen(`BEGIN:VEVENT\nDTSTART:20260305T090000Z\n${line}\nEND:VEVENT\n`, "UTC")?.location;
  expect(at("LOCATION:Café Knösel\\nHaspelgasse 20\\, Heidelberg")).toBe(
    "Café Knösel, Haspelgasse 20, Heidelberg",
  );
  expect(at("")).toBe("");
});

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
