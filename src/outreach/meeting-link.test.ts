import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { meetingLinkIn, meetingPlaceAt, meetingPlaceIn, meetingPlaceOf } from "./meeting-link.ts";
import { readReply } from "./reply.ts";

it("finds the meeting that a reply names, and no other address", () => {
  expect(meetingLinkIn("Fine! Here: https://example.zoom.us/j/123?pwd=a1. Best")).toBe(
    "https://example.zoom.us/j/123?pwd=a1",
  );
  expect(meetingLinkIn("My page is https://example.org/ana, see you")).toBe("");
  expect(meetingLinkIn("Tuesday at 14:30, on Zoom: https://zoom.example/j/123 ?")).toBe(
    "https://zoom.example/j/123",
  );
  expect(meetingLinkIn("By video call:\nhttps://example.org/room/ana.")).toBe("https://example.org/room/ana");
  expect(meetingLinkIn("Let us use Zoom. My page is https://example.org/ana")).toBe("");
  expect(meetingLinkIn("We can meet at our office: https://example.org/map")).toBe("");
  expect(meetingLinkIn("")).toBe("");
});

it("keeps the way to talk where a reply names it without a link", () => {
  expect(meetingPlaceIn("Tuesday at 14:30, on Zoom?")).toBe("Zoom");
  expect(meetingPlaceIn("On Zoom: https://zoom.example/j/123")).toBe("https://zoom.example/j/123");
  expect(meetingPlaceIn("Let us use Zoom. My page is https://example.org/ana")).toBe("Zoom");
  expect(meetingPlaceIn("Tuesday suits me.")).toBe("");
});

it.each<[string, readonly string[]]>([
  [
    "Hi! im in the garden on wednesday from 2, come by? otherwise thursday morning on the phone.",
    ["", "By phone"],
  ],
  ["Tuesday at 10 in my office, or Thursday at 2 by phone?", ["", "By phone"]],
  ["Tuesday at 10 by phone or Thursday at 2 on Zoom?", ["By phone", "Zoom"]],
  ["Tuesday at 10 or Thursday at 2, by phone?", ["By phone", "By phone"]],
  ["On Zoom: Tuesday at 10? Or Thursday at 2?", ["Zoom", "Zoom"]],
  ["Zoom works best for me. Tuesday at 10. Or Thursday at 2.", ["Zoom", "Zoom"]],
  ["Tuesday at 10 over a coffee. If not, Thursday at 2 on Teams.", ["Over a coffee", "Microsoft Teams"]],
  ["Mittwoch um 14 Uhr bei mir, sonst Donnerstag um 10 am Telefon?", ["", "By phone"]],
  ["Mittwoch um 14 Uhr bei uns, sonst Donnerstag um 10 per Telefon?", ["", "By phone"]],
  ["Mercredi à 14h chez moi, sinon jeudi à 10h au téléphone ?", ["", "By phone"]],
  ["El miércoles a las 14 en mi despacho; si no, el jueves a las 10 por teléfono.", ["", "By phone"]],
])("gives each of several times its own place, and never another one's: %s", (text, places) => {
  const { times } = readReply(text, "2026-11-29" as DateText);
  expect(times.map((time) => meetingPlaceAt(text, time, times))).toEqual(places);
  expect(meetingPlaceOf(text, times)).toBe(new Set(places).size === 1 ? places[0] : "");
});
