import { expect, it } from "vitest";
import { zoneNameAt } from "./zone-name.ts";

const WINTER = Date.parse("2026-12-03T14:00:00Z");
const SUMMER = Date.parse("2026-07-03T14:00:00Z");

it.each([
  ["Europe/Berlin", "CET", "CEST"],
  ["Europe/London", "GMT", "BST"],
  ["America/Chicago", "GMT-6", "GMT-5"],
  ["Asia/Kolkata", "GMT+5:30", "GMT+5:30"],
  ["UTC", "UTC", "UTC"],
])("%s is called by what it is on that day", (zone, winter, summer) => {
  expect([WINTER, SUMMER].map((at) => zoneNameAt(at, zone))).toEqual([winter, summer]);
});
