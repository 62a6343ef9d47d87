import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { measure, overall, precision, recall, table } from "../../test/corpus/captures/measure.ts";
import { readNotes } from "../../test/corpus/captures/read.ts";
import { type DayReader, dayReader } from "./days/days.ts";
import { type Ear, learnedEar } from "./ear/ear.ts";
import { readCapture } from "./read-capture.ts";

const folder = join(import.meta.dirname, "../../test/corpus/captures");
/** Each held out at first, read once, and then learned from: README.md says what came of it. */
const TUNED = [
  "notes.txt",
  "second.txt",
  "held-out.txt",
  "phone.txt",
  "phone-tuned.txt",
  "students.txt",
  "students-tuned.txt",
  "talks-tuned.txt",
  "others.txt",
  "others-later.txt",
  "thumbs-tuned.txt",
  "voices.txt",
  "plain-tuned.txt",
];
const TODAY = "2026-11-25" as DateText;

describe("notes typed after a talk", () => {
  let days: DayReader;
  let ear: Ear;
  beforeAll(async () => {
    days = await dayReader(["en-GB", "de"]);
    ear = await learnedEar();
  });
  const read = (note: string) => readCapture(note, { today: TODAY, days, ear });

  it("[R9] are read right, kind by kind, on the notes that the reader was tuned on", () => {
    const notes = TUNED.flatMap((file) => readNotes(join(folder, file)));
    const measured = measure(notes, read);
    console.info(`${notes.length} notes\n${table(measured)}\n${measured.mistakes.join("\n")}`);
    expect(notes.length).toBeGreaterThanOrEqual(430);
    for (const score of measured.scores) {
      expect(precision(score), score.kind).toBeGreaterThanOrEqual(0.9);
      expect(recall(score), score.kind).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("[R9] are mostly read right where the reader has never seen them", () => {
    const notes = ["later.txt", "last.txt"].flatMap((file) => readNotes(join(folder, file)));
    const measured = measure(notes, read);
    console.info(`${notes.length} notes held out\n${table(measured)}`);
    expect(notes.length).toBeGreaterThanOrEqual(50);
    expect(precision(overall(measured)), measured.mistakes.join("\n")).toBeGreaterThanOrEqual(0.94);
    expect(recall(overall(measured)), measured.mistakes.join("\n")).toBeGreaterThanOrEqual(0.91);
  });

  it("[R9] are read no worse than they were, where the reader has not learned everything yet", () => {
    const notes = ["thumbs-more.txt", "voices-more.txt", "hands-more.txt"].flatMap((file) =>
      readNotes(join(folder, file)),
    );
    const measured = measure(notes, read);
    console.info(`notes to go on with\n${table(measured)}\n${measured.mistakes.join("\n")}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.87);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.87);
  });

  it("[R9] are read better than guessed where they are hardest, several people and half a day in one line", () => {
    const measured = measure(readNotes(join(folder, "thumbs.txt")), read);
    console.info(`notes of thumbs, held out\n${table(measured)}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.79);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.74);
  });

  it("[R9] are read to four fifths where they were typed in a hurry", () => {
    const notes = readNotes(join(folder, "hurried.txt"));
    const measured = measure(notes, read);
    console.info(`hurried notes, held out\n${table(measured)}`);
    expect(notes.length).toBeGreaterThanOrEqual(38);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.8);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.74);
  });

  it("[R9] are read right where they are lists, quote somebody, name skills and tell how long it was", () => {
    const measured = measure(readNotes(join(folder, "plain.txt")), read);
    console.info(`plain notes, held out\n${table(measured)}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.97);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.95);
  });

  it("[R9] are read to two thirds where ten others wrote them", () => {
    const measured = measure(readNotes(join(folder, "hands.txt")), read);
    console.info(`notes of ten hands, held out\n${table(measured)}`);
    expect(precision(overall(measured))).toBeGreaterThanOrEqual(0.73);
    expect(recall(overall(measured))).toBeGreaterThanOrEqual(0.64);
  });
});
