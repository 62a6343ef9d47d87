import { readdirSync } from "node:fs";
import { join } from "node:path";
import { casual as german } from "chrono-node/de";
import { GB } from "chrono-node/en";
import { expect, it } from "vitest";
import { readNotes } from "../../../test/corpus/captures/read.ts";
import { spelledOut } from "../words/thumbs.ts";
import { mayNameADay } from "./may-name-a-day.ts";

const FOLDER = join(import.meta.dirname, "../../../test/corpus/captures");

it("passes over no statement in which a day would have been found", () => {
  const notes = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => readNotes(join(FOLDER, file)));
  const statements = notes.flatMap(({ note }) => spelledOut(note).split(/[.,;:!?]\s+/));
  const english = statements.filter((each) => !mayNameADay(each, "en"));
  expect(statements.length).toBeGreaterThan(1_000);
  expect(english.filter((each) => GB.parse(each).length > 0)).toEqual([]);
  expect(english.length).toBeGreaterThan(statements.length / 3);
});

it.each([
  "morgen",
  "nächste Woche",
  "am Dienstag",
  "in zwei Wochen",
  "vor einem Monat",
  "heute Abend",
  "übermorgen",
  "letzten Freitag",
  "in einem Jahr",
  "am 3. Dezember",
  "um 15 Uhr",
])("reads “%s” in a German note, which an English one may not name", (words) => {
  expect(german.parse(words).length).toBeGreaterThan(0);
  expect(mayNameADay(`Kaffee mit Ana ${words}`, "de")).toBe(true);
});

it("always asks the parser of a language that it has no stems of", () => {
  expect(mayNameADay("cena con Ana", "es")).toBe(true);
  expect(mayNameADay("cena con Ana", "en")).toBe(false);
});
