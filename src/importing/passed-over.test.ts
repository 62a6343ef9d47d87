import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { readFiles } from "./read-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const WISHES = { mine: [], keep: [], known: [], now: 0, timeZone: "UTC" };
const TABLE = "First Name,Last Name,Primary Email\nBo,Berg,bo@example.org\n";
const SONGS = "Title,Length\nA song,3\n";
const CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nEND:VCARD\n";
const CONTACT = '{"@type":"Card","version":"1.0","uid":"1","name":{"full":"Cy Cohen"}}';
const FILES = {
  "ana.vcf": bytes(CARD),
  "cy.json": bytes(CONTACT),
  "songs.csv": bytes(SONGS),
  "tb.csv": bytes(TABLE),
};
const SONGS_OVER =
  "One table in it was passed over: “songs.csv”. Its headings do not tell of people; if it is of people, hand it over by itself.";

const fileOf = (name: string, content: Uint8Array, within = false) => ({
  name,
  size: content.length,
  within,
  async *bytes() {
    yield content;
  },
});

it("reads cards, tables and other programs' exports of one archive, and tells what it passed over", async () => {
  const zip = zipSync({ ...FILES, "cat.jpg": bytes("x") });
  const reading = await readFiles([fileOf("all.zip", zip)], WISHES, () => {});
  expect(reading.people.map(({ name }) => name).toSorted()).toEqual(["Ana Ruiz", "Bo Berg", "Cy Cohen"]);
  expect(reading.problems.map(({ file, reason }) => [file, reason])).toEqual([
    [
      "all.zip",
      "One file in it was passed over: “cat.jpg”. Letters, cards, calendars and address books are read, and tables whose headings tell people’s names or addresses.",
    ],
    ["all.zip", SONGS_OVER],
  ]);
});

it("reads the same out of a folder", async () => {
  const files = Object.entries(FILES).map(([name, content]) => fileOf(`all/${name}`, content, true));
  const reading = await readFiles(files, WISHES, () => {});
  expect(reading.people.map(({ name }) => name).toSorted()).toEqual(["Ana Ruiz", "Bo Berg", "Cy Cohen"]);
  expect(reading.problems).toEqual([{ file: "all", line: null, reason: SONGS_OVER }]);
});

it("reads a table that is the whole of an archive, whatever its headings", async () => {
  const zip = zipSync({ "songs.csv": bytes("Name\nBo Berg\n") });
  const reading = await readFiles([fileOf("all.zip", zip)], WISHES, () => {});
  expect(reading.people.map(({ name }) => name)).toEqual(["Bo Berg"]);
  expect(reading.problems).toEqual([]);
});

it("reads a table of given and family names beside other files, and not one of mere names, which may be songs'", async () => {
  const tables = {
    "people.csv": bytes("First Name,Last Name\nBo,Berg\n"),
    "names.csv": bytes("Name\nA song\n"),
  };
  const zip = zipSync({ "ana.vcf": bytes(CARD), ...tables });
  const reading = await readFiles([fileOf("all.zip", zip)], WISHES, () => {});
  expect(reading.people.map(({ name }) => name).toSorted()).toEqual(["Ana Ruiz", "Bo Berg"]);
  expect(reading.problems).toHaveLength(1);
  expect(reading.problems[0]?.reason).toContain("“names.csv”");
});

const CONNECTIONS =
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/anaruiz,,Lumen,Postdoc,01 Mar 2024\n";

it.each([
  [[], "Of LinkedIn’s archive Connections.csv and Profile.csv were read."],
  [
    ["Skills.csv"],
    "Of LinkedIn’s archive Connections.csv and Profile.csv were read; Skills.csv was left alone.",
  ],
  [
    ["Positions.csv", "Skills.csv", "Rich_Media.csv", "Jobs/Job Applications.csv", "Articles/a.html"],
    "Of LinkedIn’s archive Connections.csv and Profile.csv were read; 5 other files were left alone, Positions.csv, Skills.csv and Rich_Media.csv among them.",
  ],
])(
  "says of LinkedIn's archive what was read and what was left alone, and finds no fault in that: %j",
  async (others, says) => {
    const zip = zipSync({
      "Connections.csv": bytes(CONNECTIONS),
      "Profile.csv": bytes("First Name,Last Name\nMe,Myself\n"),
      ...Object.fromEntries(others.map((name) => [name, bytes("Name\nx\n")])),
    });
    const { archives, people, problems } = await readFiles([fileOf("all.zip", zip)], WISHES, () => {});
    expect([people.length, problems, archives.map(({ sentence }) => sentence)]).toEqual([1, [], [says]]);
  },
);
