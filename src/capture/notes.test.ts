import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { measure, overall, precision, recall, table } from "../../test/corpus/captures/measure.ts";
import { readNotes } from "../../test/corpus/captures/read.ts";
import { type DayReader, dayReader } from "./days.ts";
import { readCapture } from "./read-capture.ts";

const folder = join(import.meta.dirname, "../../test/corpus/captures");
const TODAY = "2026-11-25" as DateText;

describe("notes typed after a talk", () => {
  let days: DayReader;
  beforeAll(async () => {
    days = await dayReader(["en-GB", "de"]);
  });
  const read = (note: string) => readCapture(note, { today: TODAY, days });

  it("[R9] are read right, kind by kind, on the notes that the reader was tuned on", () => {
    const notes = ["notes.txt", "second.txt"].flatMap((file) => readNotes(join(folder, file)));
    const measured = measure(notes, read);
    console.info(`${notes.length} notes\n${table(measured)}\n${measured.mistakes.join("\n")}`);
    for (const score of measured.scores) {
      expect(precision(score), score.kind).toBeGreaterThanOrEqual(0.9);
      expect(recall(score), score.kind).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("[R9] are read in small letters and half words too, as thumbs write them", () => {
    const measured = measure(readNotes(join(folder, "phone-tuned.txt")), read);
    console.info(`typed by thumb\n${table(measured)}\n${measured.mistakes.join("\n")}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.9);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.85);
  });

  it("[R9] typed by thumb are mostly read right where the reader has never seen them", () => {
    const notes = readNotes(join(folder, "phone.txt"));
    const measured = measure(notes, read);
    console.info(`${notes.length} notes typed by thumb, held out\n${table(measured)}`);
    expect(notes.length).toBeGreaterThanOrEqual(60);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.85);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.75);
  });

  it("[R9] are mostly read right where the reader has never seen them", () => {
    const notes = readNotes(join(folder, "held-out.txt"));
    const measured = measure(notes, read);
    console.info(`${notes.length} notes held out\n${table(measured)}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.85);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.75);
  });
});
