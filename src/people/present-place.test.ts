import { expect, it } from "vitest";
import { presentPlace } from "./present-place.ts";

it.each([
  ["now Novartis", "Novartis"],
  ["EMBL, now Novartis", "Novartis"],
  ["EMBL (now Novartis)", "Novartis"],
  ["EMBL – now at Novartis", "Novartis"],
  ["EMBL, currently at deCODE", "deCODE"],
  ["Currently Intel", "Intel"],
  ["Intel (currently)", "Intel"],
  ["now at Google", "Google"],
])("[R15] the day is no part of a place's name: %s", (said, place) => expect(presentPlace(said)).toBe(place));

it.each([
  "Now Publishers",
  "NOW Foods",
  "Novartis",
  "Institute for the Here and Now",
  "Knowles, Nowak and Co",
  "now",
  "",
])("[R15] a place that is called so stays: %s", (place) => expect(presentPlace(place)).toBe(place));
