import { describe, expect, it } from "vitest";
import { itemInWords } from "./in-words.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();

describe("a note in a hurry [R9]", () => {
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
    const [coffee] = read("Coffee with Imre, who joined Roche last year").items;
    expect(coffee).toMatchObject({ kind: "touch", on: TODAY });
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

  it.each([
    [
      "Lunch with Ana yesterday. She moved to Genentech in March as a scientist",
      "Genentech",
      "scientist",
      "2026-03-01",
    ],
    ["Lunch with Ana yesterday. She moved to EMA in March", "EMA", "", "2026-03-01"],
    ["Met Ana at EMBL, she is at Novartis now", "Novartis", "", null],
    ["Ana: she joined Roche in June as a data scientist", "Roche", "data scientist", "2026-06-01"],
    ["phone w ana: she was hired by Moderna", "Moderna", "", null],
    ["Ana works at EMA since September", "EMA", "", "2026-09-01"],
    ["Ana left Novartis and is at Sandoz now", "Sandoz", "", null],
    ["Ana will start at Bayer in February", "Bayer", "", "2027-02-01"],
  ])("[R26] has where somebody moved as a new position: %s", (text, organization, role, on) => {
    expect(read(text).items).toContainEqual({ kind: "position", person: "p1", text: organization, role, on });
  });

  it.each([
    "Ana might move to Roche",
    "Lunch with Ana moved to Thursday",
    "Ana works at EMA",
    "Ana is at the Gordon conference now",
    "joined Ana for lunch",
    "Ana is no longer at Roche",
  ])("[R26] has no new position where nobody has plainly moved: %s", (text) => {
    expect(kinds(text)).not.toContain("position");
  });

  it("[R26] says a new position with what they are there and since when, and gives it to whoever moved", () => {
    const { items } = read("Met Ana. Imre joined Roche in June as a data scientist");
    const position = items.find(({ kind }) => kind === "position");
    expect(position).toMatchObject({ person: "p2" });
    expect(position && itemInWords(position, TODAY)).toBe("Data scientist at Roche, since 1 June");
  });

  it.each([
    ["Thanks to Ana I applied to the course and got in", "good"],
    ["thx to ana i applied to the course and got in!!", "good"],
    ["Took Ana's advice and applied to the course, got in", "good"],
    ["thx to Ana for the tip about the course, got in", "good"],
    ["Ana's course tip paid off", "good"],
    ["Followed Ana's tip, did not work", "bad"],
    ["followed anas advice and wrote the PI directly. no answer in 4 weeks so that didnt work", "bad"],
    ["Did what Ana said and asked for more, nothing came of it yet", "null"],
  ])("[R36] [R38] has what came of advice as that: %s", (text, outcome) => {
    expect(read(text)).toMatchObject({
      people: [{ name: "Ana" }],
      items: [{ kind: "outcome", person: "p1", outcome, advice: null }],
      unread: [],
    });
  });

  it.each([
    ["Thanks to Ana for the tip", []],
    ["thanks to Ana I have met Imre", ["introduction"]],
    ["thanks to Ana I know of a vacancy at Roche", ["lead"]],
    ["Thank Ana for the tip", ["promise"]],
  ])("[R36] has no outcome where thanks are only thanks, or for something else: %s", (text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });

  it.each([
    "Ana will introduce me to Ben Okafor at Novartis",
    "Ana promised to introduce me to Ben Okafor",
    "ana puts me in contact with ben okafor",
    "Asked Ana for an intro to Ben Okafor, she said yes",
    "Ana connects me with her colleague Ben Okafor",
  ])("[R53] has an introduction that they gave their word on as promised: %s", (text) => {
    const { people, items } = read(text);
    expect(people[1]).toMatchObject({ name: "Ben Okafor" });
    expect(items).toMatchObject([
      { kind: "introduction", person: "p1", toKey: "p2", made: false, promised: true },
    ]);
    expect(items[0] && itemInWords(items[0], TODAY)).toBe("Promised, to Ben Okafor");
  });

  it.each(["Ana could introduce me to Ben", "Ana would be happy to introduce me to Ben"])(
    "[R53] has one that they only could make as an idea: %s",
    (text) => {
      expect(read(text).items).toMatchObject([{ kind: "introduction", made: false, promised: false }]);
    },
  );

  it.each([
    ["vivi passed my cv to her teamlead Robert", "Robert"],
    ["Jess wrote to Dan Hobbs about me", "Dan Hobbs"],
  ])("[R53] has one as made where my name went on: %s", (text, to) => {
    expect(read(text).items).toMatchObject([{ kind: "introduction", to, made: true }]);
  });

  it.each([
    ["coffee with Ana. they need somebody who can do cryo-EM", "Somebody who can do cryo-EM"],
    ["Ana's company needs beta testers", "Beta testers"],
    ["met ana, shes desperate for a proofreader", "A proofreader"],
    ["Ana asks who could translate her abstract", "Who could translate her abstract"],
    ["Ana could do with a hand on saturday", "A hand on saturday"],
    ["Ana looks for a flat from january", "A flat from january"],
  ])("[R6] has what they look for as something they could use: %s", (text, need) => {
    expect(read(text).items).toContainEqual(
      expect.objectContaining({ kind: "need", person: "p1", text: need }),
    );
  });

  it.each(["Ana wants my template, sent it", "Ana needs nothing", "Ana asked about my visa"])(
    "[R6] has nothing to offer where it was given, or nothing is needed: %s",
    (text) => {
      expect(kinds(text)).not.toContain("need");
    },
  );

  it.each([
    ["coffee with Ana, their lab is hiring", "job"],
    ["coffee with Ana, there's an opening in Q2", "job"],
    ["Ana told me about a fellowship, deadline 15 March", "fellowship"],
    ["met Ana. his lab could do with a bioinformatician", "job"],
    ["met ana, they take trainees in sept", "internship"],
    ["Ana says the museum will have a traineeship from may", "internship"],
    ["Ana mentioned her department gets a new lecturer position in autumn", "job"],
    ["ana said there r two openings at oxfam", "job"],
    ["Ana told me they open 20 trainee places in February", "internship"],
  ])("[R47] has an opening as one: %s", (text, of) => {
    expect(read(text).items).toContainEqual(expect.objectContaining({ kind: "lead", person: "p1", of }));
  });

  it("[R47] takes the month in which a job begins for no last day, and the month in which a course is for one", () => {
    const on = (text: string) => read(text).items.flatMap((each) => (each.kind === "lead" ? [each.on] : []));
    expect(on("met ana, they take trainees in september")).toEqual([null]);
    expect(on("Ana told me about an internship in May, apply by March")).toEqual(["2027-03-31"]);
    expect(on("Ana mentioned a two-week course in Lisbon in May")).toEqual(["2027-05-31"]);
  });
});
