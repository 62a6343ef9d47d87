import { expect, it } from "vitest";
import { dayReader } from "./days/days.ts";
import { learnedEar } from "./ear/ear.ts";
import { isKeptAlready } from "./named/kept-already.ts";
import { readTalk } from "./read-capture.ts";
import type { ReadPerson } from "./reading.ts";
import { TODAY } from "./testing.ts";

const sight = { today: TODAY, days: await dayReader(["en-GB"]), ear: await learnedEar() };
const ANA: ReadPerson = { key: "p1", name: "Ana Ruiz", role: "", organization: "", email: "", howMet: "" };
const read = (notes: string) => readTalk(notes, sight, ANA);

it("[R9] has what was typed during a talk as theirs with whom it was, without a word of the contact", () => {
  expect(
    read(
      "learn R before the rotation\nthey are hiring two analysts\nI send her my CV tomorrow\nshe'll look over my cover letter\nshe will introduce me to Lin Chen",
    ).items,
  ).toMatchObject([
    { kind: "advice", person: "p1", text: "Learn R before the rotation" },
    { kind: "lead", person: "p1" },
    { kind: "promise", person: "p1", text: "Send her my CV", on: "2026-11-26" },
    { kind: "offer", person: "p1" },
    { kind: "introduction", person: "p1", to: "Lin Chen" },
  ]);
});

it("[R9] makes no contact of the talk itself, and says what nothing was made of", () => {
  for (const notes of [
    "met her at 3",
    "talked about grants\nshe loves dogs",
    "Ana said the lab moves in May",
  ]) {
    const { items, unread } = read(notes);
    expect(items.filter(({ kind }) => kind === "touch")).toEqual([]);
    expect(unread.length).toBeGreaterThan(0);
  }
});

it("[R9] knows others who are named by what is said of them", () => {
  expect(read("Called Ben Okafor yesterday. He told me to publish first").items).toMatchObject([
    { kind: "touch", people: ["p2"], on: "2026-11-24" },
    { kind: "advice", person: "p2" },
  ]);
});

it("[R9] keeps whole what is in another language", () => {
  expect(read("Sie hat gesagt ich soll mich im Mai bewerben und nicht zu lange warten")).toMatchObject({
    items: [],
    language: expect.any(String),
  });
});

it("[R9] [R15] reads a line by the word before it", () => {
  expect(
    read(
      "Advice: ask for a week of trial work\nMy promise: send the slides\nOff the record: the site closes",
    ),
  ).toMatchObject({
    items: [
      { kind: "advice", text: "Ask for a week of trial work", offRecord: false },
      { kind: "promise", text: "Send the slides" },
      { kind: "advice", text: "The site closes", offRecord: true },
    ],
  });
});

it("[R9] proposes nothing twice that was written down in these words, or with more around them", () => {
  const kept = {
    texts: ["I send her my CV tomorrow", "Learn R"],
    introducedTo: ["Lin Chen"],
    days: [TODAY],
  };
  const is = (notes: string) => read(notes).items.map((item) => isKeptAlready(item, kept));
  expect(is("I send her my CV tomorrow\nshe told me to learn R\nshe will introduce me to Lin")).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    is("I send her my slides tomorrow\nshe told me to learn Rust\nshe will introduce me to Ben Okafor"),
  ).toEqual([false, false, false]);
});

it.each([
  "(off the record: boss is awful)",
  "Off the record: boss is awful.",
  "off the record, boss is awful",
  "boss is awful, off the record",
  "boss is awful (off the record)",
  "(boss is awful, off the record)",
  "[between us: boss is awful]",
  "Just between us, boss is awful",
  "Strictly confidential: boss is awful",
  "Confidential - boss is awful",
  "boss is awful - between you and me",
  "Ana said, between us, boss is awful",
  "boss is awful, but that's off the record",
  "Don't quote her: boss is awful",
  "boss is awful (not for attribution)",
])("[R15] has a word in confidence as one, without a stray bracket, wherever its mark stands: %s", (note) => {
  expect(read(`${note}\nlearn R first`)).toMatchObject({
    items: [
      { kind: "advice", person: "p1", text: "Boss is awful", offRecord: true },
      { kind: "advice", person: "p1", text: "Learn R first", offRecord: false },
    ],
    unread: [],
  });
  expect(read(note).items).toHaveLength(1);
});

it.each([
  "Off the record, Bayer will close the Basel site. He will introduce me to Hannah Weiss at Roche. I promised to send him our protocol on Friday.",
  "Off the record: Syngenta is cutting jobs. She will introduce me to Hannah Weiss. I promised to send her our protocol on Friday.",
])("[R15] [R53] takes a firm that closes or cuts for nobody, and what follows for theirs: %s", (notes) => {
  const { people, items } = read(notes);
  expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz", "Hannah Weiss"]);
  expect(items).toMatchObject([
    { kind: "advice", person: "p1", offRecord: true },
    { kind: "introduction", person: "p1", to: "Hannah Weiss" },
    { kind: "promise", person: "p1" },
  ]);
});

it("[R15] has whoever closes a group of her own, or is known by a given name, as somebody", () => {
  for (const notes of ["Lindqvist is closing her lab.", "Kim is closing the lab and said to wait."])
    expect(read(notes).people.length + read(notes).unread.length).toBeGreaterThan(1);
  expect(read("Kim is closing the lab. Kim said to wait").people.map(({ name }) => name)).toContain("Kim");
});
