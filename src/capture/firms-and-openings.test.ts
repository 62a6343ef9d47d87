import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { type DayReader, dayReader } from "./days.ts";
import { type Ear, learnedEar } from "./ear.ts";
import { readCapture } from "./read-capture.ts";

describe("a note of firms, of openings and of people without a name", () => {
  let days: DayReader;
  let ear: Ear;
  beforeAll(async () => {
    days = await dayReader(["en-GB"]);
    ear = await learnedEar();
  });
  const read = (note: string, places: readonly string[] = []) =>
    readCapture(note, {
      today: "2026-11-25" as DateText,
      days,
      ear,
      isPlace: (name) => places.includes(name),
    });
  const names = (note: string, places?: readonly string[]) =>
    read(note, places).people.map(({ name }) => name);

  it.each([
    ["Met Ana Ruiz at EMBL, her boss will introduce me", "Ana Ruiz", "Her boss will introduce me"],
    [
      "Coffee with Tom, his supervisor will introduce me to the head of R&D",
      "Tom",
      "His supervisor will introduce me to the head of R&D",
    ],
    [
      "Ana said her boss will put me in touch with the editors",
      "Ana",
      "Ana said her boss will put me in touch with the editors",
    ],
  ])("[R9] keeps what their boss would do for me as something on offer: %s", (note, name, text) => {
    const { people, items, unread } = read(note);
    expect(people.map((each) => each.name)).toEqual([name]);
    expect(items.filter(({ kind }) => kind === "offer")).toEqual([
      { kind: "offer", person: people[0]?.key, of: "introduction", text },
    ]);
    expect(unread).toEqual([]);
  });

  it.each([
    "Heard from Lonza about my application, they said no",
    "Heard back from BioNTech GmbH",
    "heard from BASF today",
  ])("[R9] makes nobody of a firm that wrote: %s", (note) => {
    expect(names(note)).toEqual([]);
    expect(JSON.stringify(read(note))).toMatch(/Lonza|BioNTech|BASF/);
  });

  it("[R9] makes nobody of an organization of the book, and somebody of anybody else", () => {
    expect(names("Heard from Lonza", ["Lonza"])).toEqual([]);
    expect(names("Heard from Lars today")).toEqual(["Lars"]);
    expect(names("Heard from Imre. The exam is harder than people say.")).toEqual(["Imre"]);
  });

  it.each([
    [
      "Met Ana. She told me of openings at Lonza, Roche and Novartis",
      ["Openings at Lonza", "Openings at Roche", "Openings at Novartis"],
    ],
    [
      "Met Ana; she told me about a job at Lonza and a fellowship at the Crick",
      ["A job at Lonza", "A fellowship at the Crick"],
    ],
    [
      "Coffee with Ana. Her team has an opening for a technician and one for a postdoc",
      ["An opening for a technician", "An opening for a postdoc"],
    ],
    [
      "Ana says there are openings in marketing, regulatory affairs and QA",
      ["Openings in marketing, regulatory affairs and QA"],
    ],
  ])("[R9] keeps several openings of one sentence apart: %s", (note, leads) => {
    const { people, items } = read(note);
    expect(people.map(({ name }) => name)).toEqual(["Ana"]);
    expect(items.flatMap((each) => (each.kind === "lead" ? [each.text] : []))).toEqual(leads);
  });

  it("[R9] says of each what kind it is", () => {
    const { items } = read("Met Ana; she told me about a job at Lonza and a fellowship at the Crick");
    expect(items.flatMap((each) => (each.kind === "lead" ? [each.of] : []))).toEqual(["job", "fellowship"]);
  });
});
