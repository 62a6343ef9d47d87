import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { type DayReader, dayReader } from "./days/days.ts";
import { type Ear, learnedEar } from "./ear/ear.ts";
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
    ["Had coffee with Father O'Malley on St Stephen's Day, he'll send me the form", "O'Malley"],
    ["Met Ana Ruiz at St Mary's Hospital, she is hiring", "Ana Ruiz"],
    ["Talked with Ana Ruiz. Off the record, Bayer will close the Basel site", "Ana Ruiz"],
  ])("[R9] meets no saint's day and no firm: %s", (note, name) => {
    expect(names(note)).toEqual([name]);
  });

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
    ["Met Ana Ruiz. Her boss will introduce me to Frida", "Ana Ruiz", "Ana Ruiz’s boss"],
    ["Coffee with Tom, his new boss will introduce me to Frida", "Tom", "Tom’s new boss"],
    ["Ana said her supervisor could put me in touch with Frida", "Ana", "Ana’s supervisor"],
    ["Met Ana. Tom's PI is happy to introduce me to Frida", "Tom", "Tom’s PI"],
    ["Met Ana, her boss knows Frida and will introduce me", "Ana", "Ana’s boss"],
  ])("[R9] never takes somebody for their boss, who introduces: %s", (note, owner, unnamed) => {
    const first = read(note);
    const key = (name: string, { people } = first) => people.find((each) => each.name === name)?.key;
    expect(first.unnamed).toBe(unnamed);
    expect(first.items.filter(({ kind }) => kind === "introduction")).toEqual([]);
    expect(first.items).toContainEqual(
      expect.objectContaining({ kind: "offer", person: key(owner), of: "introduction" }),
    );
    const said = readCapture(note, {
      today: "2026-11-25" as DateText,
      days,
      ear,
      introducer: { key: "", name: "Beth Lang", role: "", organization: "", email: "", howMet: "" },
    });
    expect(said.unnamed).toBe(unnamed);
    expect(said.items).toContainEqual(
      expect.objectContaining({
        kind: "introduction",
        person: key("Beth Lang", said),
        toKey: key("Frida", said),
      }),
    );
    expect(said.items.filter(({ kind }) => kind === "offer")).toEqual([]);
  });

  it("[R9] keeps in its words what somebody without a name has done, and makes no introduction of it", () => {
    const { items, unnamed, unread } = read("Tom's boss introduced me to Frida");
    expect(unnamed).toBe("Tom’s boss");
    expect(items.filter(({ kind }) => kind === "introduction")).toEqual([]);
    expect(JSON.stringify([items, unread])).toContain("Tom's boss introduced me to Frida");
  });

  it("[R9] asks for no name where one stands there", () => {
    const { items, unnamed, people } = read("Met Ana at EMBL, her boss Beth will introduce me to Hugo");
    expect(unnamed).toBeNull();
    const beth = people.find(({ name }) => name === "Beth")?.key;
    expect(items).toContainEqual(expect.objectContaining({ kind: "introduction", person: beth }));
  });

  it.each([
    "Heard from Lonza about my application, they said no",
    "Heard back from BioNTech GmbH",
    "heard from BASF today",
  ])("[R9] makes nobody of a firm that wrote: %s", (note) => {
    expect(names(note)).toEqual([]);
    expect(JSON.stringify(read(note))).toMatch(/Lonza|BioNTech|BASF/);
  });

  it.each([
    "Heard from Lonza",
    "Met Tom. Got an e-mail from Lonza today",
    "Mail from Lonza about the position",
    "Met Ana. Lonza is hiring in spring",
  ])("[R9] does not take for granted that a name which wrote is somebody's: %s", (note) => {
    expect(read(note).people.find(({ name }) => name === "Lonza")?.perhapsPlace).toBe(true);
  });

  it.each([
    "Heard from Lars today",
    "Heard from Lonza Kern",
    "Heard from Moreau. Moreau said to apply in May",
    "Heard from Moreau (Roche)",
    "Coffee with Moreau",
  ])("[R9] doubts nobody whose name or words tell: %s", (note) => {
    expect(read(note).people.map(({ perhapsPlace }) => perhapsPlace)).toEqual([undefined]);
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
      "Met Ana; she told me about a job at Lonza, a fellowship at the Crick, and openings at Roche",
      ["A job at Lonza", "A fellowship at the Crick", "Openings at Roche"],
    ],
    [
      "Met Ana. She told me of openings at Lonza, a fellowship at the Crick and one at EMBL",
      ["Openings at Lonza", "A fellowship at the Crick", "A fellowship at EMBL"],
    ],
    [
      "Met Ana. She knows of positions at Lonza and Roche, and a course at EMBL",
      ["Positions at Lonza", "Positions at Roche", "A course at EMBL"],
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

  it("[R9] keeps a third that is told in other words than the first two", () => {
    const { items } = read(
      "Met Ana. She told me about a job at Lonza, a fellowship at the Crick and that Roche is hiring",
      ["Roche"],
    );
    expect(items.flatMap((each) => (each.kind === "lead" ? [each.text] : []))).toEqual([
      "A job at Lonza",
      "A fellowship at the Crick",
      "Roche is hiring",
    ]);
  });

  it("[R9] says of each what kind it is", () => {
    const { items } = read("Met Ana; she told me about a job at Lonza and a fellowship at the Crick");
    expect(items.flatMap((each) => (each.kind === "lead" ? [each.of] : []))).toEqual(["job", "fellowship"]);
  });
});
