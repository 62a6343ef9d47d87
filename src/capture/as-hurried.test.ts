import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { type DayReader, dayReader } from "./days.ts";
import { type Ear, learnedEar } from "./ear.ts";
import { readCapture } from "./read-capture.ts";

const TODAY = "2026-11-25" as DateText;

describe("a note in a hurry [R9]", () => {
  let days: DayReader;
  let ear: Ear;
  beforeAll(async () => {
    days = await dayReader(["en-GB", "de"]);
    ear = await learnedEar();
  });
  const read = (text: string, knows: (name: string) => boolean = () => false) =>
    readCapture(text, { today: TODAY, days, ear, knows });
  const names = (text: string) => read(text).people.map(({ name }) => name);
  const kinds = (text: string) => read(text).items.map(({ kind }) => kind);

  it.each([
    ["Lunch with Ana yesterday. She moved to Genentech in March", ["Ana"]],
    ["Coffee with Imre, told me to apply to McKinsey", ["Imre"]],
    ["Coffee with Imre, who joined Roche last year", ["Imre"]],
    ["Ana left Novartis in May", ["Ana"]],
    ["Talked to Lena, she works for Siemens", ["Lena"]],
    ["Priya was hired by Moderna", ["Priya"]],
    ["Priya got an offer from Pfizer", ["Priya"]],
    ["Ana had an interview at Lonza", ["Ana"]],
    ["Kim said I should apply to Bain and not wait", ["Kim"]],
  ])("takes no employer for somebody: %s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it.each([
    ["Met Ana Ruiz. She lent me Alon's book", ["Ana Ruiz"]],
    ["Imre recommended the book by Kahneman", ["Imre"]],
    ["Imre says to read Alberts first", ["Imre"]],
    ["Ana swears by Pomodoro", ["Ana"]],
    ["Coffee with Kim, he told me to read Strunk's article", ["Kim"]],
  ])("takes no author for somebody: %s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it("takes whom the book knows for somebody wherever they stand, and whoever has a lab or a lunch", () => {
    const inBook = (text: string) => read(text, (name) => name === "Kim").people.map(({ name }) => name);
    expect(inBook("Met Ana, she works for Kim now")).toEqual(["Ana", "Kim"]);
    expect(names("Met Ana, she works for Kim now")).toEqual(["Ana"]);
    expect(names("Ana told me to apply to Imre's lab")).toEqual(["Ana", "Imre"]);
    expect(names("Joined Ana and Imre for lunch")).toEqual(["Ana", "Imre"]);
  });

  it("dates no coffee by what happened to them", () => {
    expect(read("Coffee with Imre, who joined Roche last year").items).toMatchObject([
      { kind: "touch", on: TODAY },
    ]);
  });

  it.each([
    ["Met Will at the poster session", ["Will"]],
    ["coffee with may on tuesday", ["May"]],
    ["Will said I should learn R", ["Will"]],
    ["met will at the retreat, he told me to learn R", ["Will"]],
    ["coffee w june yday, she thinks i shd wait", ["June"]],
    ["Lunch with Grace and Mark, Hope told me to wait", ["Grace", "Mark", "Hope"]],
    ["Drew and Sunny sent me the link", ["Drew", "Sunny"]],
    ["Chase called, he will send me the ad", ["Chase"]],
    ["June recommended the EMBO course", ["June"]],
    ["Coffee with Jun and Christian", ["Jun", "Christian"]],
    ["met Faith, Joy and Summer at the fair", ["Faith", "Joy", "Summer"]],
    ["Met Jiwoo Park at the fair", ["Jiwoo Park"]],
    ["April Jones (Lonza) told me to wait", ["April Jones"]],
    ["Bill and Art both want my slides", ["Bill", "Art"]],
    ["promised Will the slides", ["Will"]],
  ])("knows a name that is a word as well by where it stands: %s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it.each([
    ["Will send her the draft on Friday", []],
    ["May apply in June", []],
    ["May is busy, talk to Ana in June", ["Ana"]],
    ["Coffee with Ana, she is free in May", ["Ana"]],
    ["Summer school with Ana in June", ["Ana"]],
    ["hope to see ana soon", ["Ana"]],
    ["Ana told me to start with April", ["Ana"]],
    ["Will Ana help me?", ["Ana"]],
  ])("leaves the words and the months what they are: %s", (text, wanted) => {
    expect(names(text)).not.toContain("Will");
    expect(
      names(text).filter((name) => wanted.includes(name) || /May|June|April|Hope|Summer/.test(name)),
    ).toEqual(names(text).filter((name) => wanted.includes(name)));
  });

  it("tells the name from the month in one breath, and keeps what was typed", () => {
    const { people, items } = read("Met May in April. May said to apply by June, will write May on Friday");
    expect(people.map(({ name }) => name)).toEqual(["May"]);
    expect(items).toMatchObject([
      { kind: "touch", people: ["p1"], on: "2026-04-01" },
      { kind: "advice", person: "p1", on: "2027-05-31", text: "Apply by June" },
      { kind: "promise", person: "p1", on: "2026-11-27", text: "Write May" },
    ]);
  });

  it.each([
    "Lunch with Tom and Priya. Promised both to send them the protocol",
    "lunch with tom and priya, promised both the protocol",
    "Promised Tom and Priya the protocol",
  ])("has a promise to both as one to each: %s", (text) => {
    const promises = read(text).items.filter(({ kind }) => kind === "promise");
    expect(promises.map((each) => "person" in each && each.person)).toEqual(["p1", "p2"]);
  });

  it.each(["Met Tom and Priya, both want my poster", "Met Tom and Priya. They both asked for my CV"])(
    "has what both want as a wish of each: %s",
    (text) => {
      const needs = read(text).items.filter(({ kind }) => kind === "need");
      expect(needs.map((each) => "person" in each && each.person)).toEqual(["p1", "p2"]);
    },
  );

  it("has what brings two together, or is for one of two, as one promise", () => {
    expect(kinds("I'll connect Tom and Priya")).toEqual(["promise"]);
    expect(kinds("Promised Tom to send Priya the slides")).toEqual(["promise"]);
  });

  it.each([
    "Coffee with Ana, she suggested we talk again in March",
    "Ana: maybe coffee on Thursday",
    "coffee maybe thursday with ana, she has to check",
    "Ana and I could meet Tuesday or Wednesday",
    "Lunch with Ana. We might meet again on Friday at 3",
    "Ana proposed Thursday 3pm, I have to check",
    "Ana asked if we could talk on Friday at 10",
    "perhaps lunch w ana on 3 dec",
    "call with Ana on Thursday or Friday",
    "Ana wrote me, she is in Munich on 9 december, we could meet at 17:00",
  ])("has no time for arranged that was only proposed, nor for advice: %s", (text) => {
    expect(kinds(text)).not.toContain("arranged");
    expect(kinds(text)).not.toContain("advice");
  });

  it.each([
    ["Ana proposed Thursday 3pm. I said yes", "2026-11-26", "15:00"],
    ["Ana suggested Friday at 10, I said yes", "2026-11-27", "10:00"],
    ["Linh is in town on the 4th. Dinner 7:30 at mine", "2026-12-04", "19:30"],
  ])("has it for arranged once somebody said yes, or named the hour: %s", (text, on, at) => {
    expect(read(text).items).toMatchObject([{ kind: "arranged", on, at }]);
  });

  it.each([
    ["Ana recomended the EMBL course", "advice"],
    ["Ana reccommended to wait", "advice"],
    ["Ana sugested the EMBL course", "advice"],
    ["promissed Ana the slides", "promise"],
    ["Ana will intoduce me to Ben Okafor", "introduction"],
  ])("reads what was misspelt: %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    ["send Ana the draft tommorow", "2026-11-26"],
    ["send Ana the draft by wensday", "2026-12-02"],
    ["send Ana the draft by febuary", "2027-02-28"],
    ["send Ana the draft on thrusday", "2026-11-26"],
  ])("reads a day that was misspelt: %s", (text, on) => {
    expect(read(text).items).toMatchObject([{ kind: "promise", on }]);
  });

  it.each([
    "Met Ana at EMBL, told me to learn R, ask her again in january",
    "Ana says the lab is full. ask her again in january",
    "Ana told me to ask her again in January",
    "Lunch with Ana. No places now. Try again in january",
    "Ana: no money this year, check back in january",
  ])("has what I ask again later as mine to do, and not as advice: %s", (text) => {
    const { items } = read(text);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: "promise", person: "p1", on: "2027-01-31" }),
    );
    expect(items.filter((each) => each.kind === "advice" && each.on !== null)).toEqual([]);
  });
});
