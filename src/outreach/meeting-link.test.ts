import { expect, it } from "vitest";
import { meetingLinkIn, meetingPlaceIn } from "./meeting-link.ts";

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
