import { expect, it } from "vitest";
import { missingFrom, placeInWords, placeNamedIn, placeWithin } from "./place.ts";

it.each([
  ["How about Tuesday 9 March at 14:30, on Zoom?", "Zoom"],
  ["Zoom with Priya 3pm Tuesday", "Zoom"],
  ["Happy to. Shall we talk via Teams?", "Microsoft Teams"],
  ["I can send a Teams invite.", "Microsoft Teams"],
  ["On Google Meet, if that suits", "Google Meet"],
  ["Let us talk on Meet.", "Google Meet"],
  ["Friday at ten, by phone?", "By phone"],
  ["Just give me a call on Friday.", "By phone"],
  ["By video is easiest for me.", "Video call"],
  ["Shall we get a coffee on Friday?", "Over a coffee"],
  ["I am at Café Odeon on Friday at ten.", "Café Odeon"],
  ["I will be in a café nearby.", "Over a coffee"],
  ["Two of our teams work on that.", ""],
  ["I would be glad to meet you on Friday.", ""],
  ["The place whereby we entered", ""],
  ["", ""],
])("reads “%s” as %s", (text, place) => {
  expect(placeNamedIn(text)).toBe(place);
});

it.each([
  ["Zoom", "the link is still missing"],
  ["on Zoom", "the link is still missing"],
  ["MS Teams", "the link is still missing"],
  ["by phone", "the number is still missing"],
  ["a café", "which one is still open"],
  ["Zoom: https://zoom.example/j/1", ""],
  ["by phone, 044 123 45 67", ""],
  ["Café Odeon", ""],
  ["Room 3", ""],
  ["", ""],
])("says of “%s” what it lacks: %s", (place, missing) => {
  expect(missingFrom(place)).toBe(missing);
});

it("says a place with what it lacks", () => {
  expect(placeInWords("Zoom")).toBe("Zoom (the link is still missing)");
  expect(placeInWords("Room 3")).toBe("Room 3");
});

it.each([
  ["Over a coffee", "over a coffee", true],
  ["By phone", "by phone", false],
  ["At the main gate", "at the main gate", false],
  ["At Lumen", "At Lumen", false],
  ["Café Odeon", "Café Odeon", false],
  ["Zoom", "Zoom", false],
  ["", "", false],
])("[R32] %s stands within a sentence as “%s”, and which one it is may be open: %s", (place, words, isOpen) =>
  expect(placeWithin(place)).toEqual({ words, isOpen }),
);
