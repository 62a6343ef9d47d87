import { describe, expect, it } from "vitest";
import { dayReader } from "./days/days.ts";
import { learnedEar } from "./ear/ear.ts";
import { besideName, itemInWords, nameOfItem } from "./in-words.ts";
import { readCapture } from "./read-capture.ts";
import type { ReadPerson } from "./reading.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();
const told = (text: string) =>
  read(text).items.map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);
const named = (text: string) =>
  read(text).people.map((person) => [person.name, besideName(person, false)].filter(Boolean).join(", "));

describe("a note by somebody else’s thumb [R9]", () => {
  it("makes no advice of theirs of what I told them", () => {
    expect(
      told("I told Farid to take the regulatory course and he will send me his notes on Monday"),
    ).toEqual([
      "Contact: You met today: I told Farid to take the regulatory course and he will send me his notes on Monday",
    ]);
    expect(told("I told Noor to apply for the May school").join()).not.toContain("Advice");
  });

  it("makes no advice of what they say of themselves", () => {
    expect(read("Ben told me he will not apply").items.map(({ kind }) => kind)).toEqual(["touch"]);
  });

  it("makes no promise of nothing", () => {
    for (const note of ["coffee with Ines. promised nothing", "Lunch with Ines, owe her nothing"])
      expect(read(note).items.map(({ kind }) => kind)).toEqual(["touch"]);
  });

  it.each([
    ["Tomas said NOT to sign before I have seen the lab", "Do not sign before I have seen the lab"],
    ["Dr. Sommer told me NEVER to pay for a course", "Do not pay for a course"],
  ])("keeps a “not” that is written large: %s", (note, advice) => {
    expect(read(note).items).toMatchObject([{ kind: "advice", text: advice }]);
  });

  it("hears a promise where it was said in the perfect, and the reason for a task as no part of it", () => {
    expect(told("have promised to send Yan the tables by Monday")).toEqual([
      "You promised: Send Yan the tables, by Monday",
    ]);
    expect(told("didn't manage to call Dr. Wolf, he was away")[0]).toMatch(
      /^You promised: Call Dr. Wolf(?!,)/,
    );
  });

  it("makes a promise of what they want once I promised it, with its day", () => {
    expect(told("ran into Nils, wants our staining protocol, promised it for Friday")).toEqual([
      "Contact: You met today",
      "You promised: Our staining protocol, by Friday",
    ]);
  });

  it.each([
    ["send her the draft this week end", "2026-11-29"],
    ["send her the draft before the weekend", "2026-11-27"],
    ["send her the draft before the holidays", "2026-12-24"],
    ["send her the draft before March", "2027-02-28"],
    ["send her the draft before Easter", "2027-03-28"],
    ["send her the draft before Friday", "2026-11-27"],
  ])("knows until when: %s", (promise, on) => {
    expect(read(`met Lena, ${promise}`).items[1]).toMatchObject({
      kind: "promise",
      text: "Send her the draft",
      on,
    });
  });

  it("ends before the weekend today where that begins tomorrow", async () => {
    const sight = {
      today: "2026-11-27" as typeof TODAY,
      days: await dayReader(["en-GB"]),
      ear: await learnedEar(),
    };
    expect(readCapture("promised Lena to answer before the weekend", sight).items).toMatchObject([
      { kind: "promise", on: "2026-11-27" },
    ]);
  });

  it("takes no month for a day where it says which data are meant", () => {
    expect(read("met Raj, will send him the June data").items[1]).toMatchObject({
      kind: "promise",
      text: "Send him the June data",
      on: null,
    });
  });

  it("keeps a word that stands alone and is nobody’s name", () => {
    expect(told("Zoom with Priya 3pm Friday. Excited!")[0]).toContain("Excited");
    expect(told("Met Ana. Great").join()).toContain("Great");
  });

  it("parts what another says from somebody’s advice", () => {
    expect(told("Lunch with Kim and Leo. Kim thinks a startup would suit me, Leo says no chance")).toEqual([
      "Contact: You met today: Leo says no chance",
      "Advice: A startup would suit me",
    ]);
  });

  it("has what both advise from both, and where both were met with both", () => {
    expect(read("coffee with Ana and Imre. Both think I should wait").items).toMatchObject([
      { kind: "touch" },
      { kind: "advice", person: "p1", text: "Wait" },
      { kind: "advice", person: "p2", text: "Wait" },
    ]);
    expect(named("talked to kim and leo at the summer school")).toEqual([
      "Kim, met at the summer school",
      "Leo, met at the summer school",
    ]);
  });

  it.each([
    ["met Omar at the GDCh Tagung", ["Omar, met at the GDCh Tagung"]],
    ["met Omar at ASCB Conference, he said no", ["Omar, met at ASCB Conference"]],
    ["Ola said write a preview for preLights", ["Ola"]],
    ["lunch tomas b. he's hiring a postdoc in autumn! deadline 20 jan", ["Tomas B."]],
    ["coffee with dana k. at novartis", ["Dana K., novartis"]],
    ["Saw Will May at the May meeting", ["Will May, met at the May meeting"]],
    ["met Rosa (editor @ plos), she knows someone there - will intro", ["Rosa, editor, plos"]],
    ["thanked mirko for the contacts today", ["Mirko"]],
    ["talked about Bayer with Ana", ["Ana"]],
    ["Coffee with Ben. He went to Lisbon last week", ["Ben"]],
    ["coffee with Tess (Roche). Roche needs somebody with cryoEM", ["Tess, Roche"]],
  ])("names whom it names and nobody else: %s", (note, people) => {
    expect(named(note)).toEqual(people);
  });

  it("takes an organization of the book for nobody", async () => {
    const sight = { today: TODAY, days: await dayReader(["en-GB"]), ear: await learnedEar() };
    const places = { ...sight, isPlace: (name: string) => name === "Lonza" };
    expect(readCapture("heard from Lonza, they want a talk", places).people).toEqual([]);
    expect(readCapture("coffee with Tess. Lonza needs somebody with cryoEM", places).items[1]).toMatchObject({
      kind: "lead",
      person: "p1",
    });
    const moved = "Lunch with Ben. He moved to Lonza last month";
    expect(readCapture(moved, places).items).toContainEqual(
      expect.objectContaining({ kind: "position", text: "Lonza" }),
    );
    expect(readCapture(moved, sight).items.map(({ kind }) => kind)).toEqual(["touch"]);
  });

  it.each([
    ["spoke to jo at merck. 3 openings in jo's team in april", "3 openings in Jo's team in april"],
    ["coffee with Tess (Roche). Roche needs somebody with cryoEM", "Roche needs somebody with cryoEM"],
  ])("has an opening where a place looks for people: %s", (note, text) => {
    expect(read(note).items[1]).toMatchObject({ kind: "lead", person: "p1", text });
  });

  it.each([
    ["Beate offered to read my thesis summary", "Read my thesis summary"],
    ["Lunch with Paulo, he'd look over my cover letter", "Look over my cover letter"],
    ["Met Gil, he is happy to proofread my abstract", "Proofread my abstract"],
    ["Met Gil. He offered to let me sit in his office in February", "Let me sit in his office in February"],
  ])("[R6] has what they would do as an offer of theirs: %s", (note, text) => {
    expect(read(note).items).toContainEqual(expect.objectContaining({ kind: "offer", person: "p1", text }));
  });

  it("has no offer where they could not, or I come first", () => {
    expect(read("Met Ida. She couldn't read my CV").items.map(({ kind }) => kind)).toEqual(["touch"]);
    expect(read("Met Ida. She'd forward my CV if I send it by Friday").items[1]).toMatchObject({
      kind: "promise",
      text: "Send it",
    });
  });

  it.each([
    ["coffee with Tom. looking for someone who does cryoEM", "need", "Someone who does cryoEM"],
    ['Zoom with Priya. Advice: wait a year. Read "Deep Work"', "advice", 'Read "Deep Work"'],
    ["Met Yusuf. He told me: 1) learn SQL 2) apply early", "advice", "Apply early"],
    ["Lucy suggested: (1) join the Slack (2) update my headline", "advice", "Join the Slack"],
    ["met mark, i said i'd send him the link sunday night", "promise", "Send him the link"],
    ["Prof. Lind: finish chapter 3 first", "advice", "Finish chapter 3 first"],
    ["mtg with Prof. Lind: finish ch. 3 first", "advice", "Finish ch. 3 first"],
    ["met Ida. She advice me to contact the HR of Lonza", "advice", "Contact the HR of Lonza"],
    ["met Ken. He said i should to learn R", "advice", "Learn R"],
    [
      "hi i met this guy Ola Brandt at career fair he works for Lumen he told me that interviews need three months i need to mail him my cv",
      "promise",
      "Mail him my cv",
    ],
  ])("hears each thing for what it is: %s", (note, kind, text) => {
    expect(read(note).items).toContainEqual(expect.objectContaining({ kind, text }));
  });

  it.each([
    ["Ben moved to Berlin last month", []],
    ["Coffee with Ana. Just moved to Springer as editor", ["Editor at Springer"]],
    ["Ben Hart (now head of QC at Lonza) wrote to me", ["Head of QC at Lonza"]],
    ["met Ben Hart (ex flatmate, now at Lonza)", ["At Lonza"]],
    ["Ben moved to Novartis, told me to apply there", ["At Novartis"]],
  ])("[R26] tells a new position from a new town where something says work: %s", (note, positions) => {
    const found = read(note).items.filter(({ kind }) => kind === "position");
    expect(found.map((item) => itemInWords(item, TODAY))).toEqual(positions);
  });

  it("has a name, a colon and an order as mine to do, but for advice told in a talk", () => {
    expect(told("imre: send thesis summary by friday")).toEqual([
      "You promised: Send thesis summary, by Friday",
    ]);
    expect(told("Met Wei and Carla. Wei: publish first. Carla: send your CV early").slice(1)).toEqual([
      "Advice: Publish first",
      "Advice: Send your CV early",
    ]);
  });

  it("has nothing of use until a day that is over", () => {
    expect(read("Ida said not to apply this year").items).toMatchObject([
      { kind: "advice", on: "2026-12-31" },
    ]);
  });

  it("has thanks for a talk as that talk", () => {
    expect(read("Thanks to Lucy for the chat today. She said to wait").items).toMatchObject([
      { kind: "touch", by: "meeting", people: ["p1"] },
      { kind: "advice", person: "p1" },
    ]);
  });

  it("leaves out of a promise how the note began", () => {
    expect(told("Quick one: Sara @ Lonza introduced me to Nico Vogel. Tell Sara how it goes")[1]).toBe(
      "You promised: Tell Sara how it goes",
    );
  });

  it("[R15] hears that somebody does not want to be quoted", () => {
    for (const note of [
      "Lunch with Olga. She'd rather not be quoted: the site in Graz closes",
      "Lunch with Olga. The site in Graz closes, don't quote her on that",
    ])
      expect(read(note).items).toContainEqual(
        expect.objectContaining({
          kind: "advice",
          offRecord: true,
          text: expect.stringContaining("site in Graz"),
        }),
      );
  });
});

describe("a note that names nobody [R9]", () => {
  const days = dayReader(["en-GB"]);
  const ear = learnedEar();
  const ANA: ReadPerson = { key: "p1", name: "Ana", role: "", organization: "", email: "", howMet: "" };
  const readOf = async (note: string, whom?: ReadPerson) =>
    readCapture(note, { today: TODAY, days: await days, ear: await ear }, whom);

  it("keeps its advice, promises and days, and gives them to whom the user says", async () => {
    const note = "She told me to go to the EPO open day in January. Promised her my poster by Friday";
    expect(await readOf(note)).toMatchObject({
      people: [],
      items: [
        { kind: "advice", person: null, on: "2027-01-31" },
        { kind: "promise", person: null, on: "2026-11-27" },
      ],
    });
    expect((await readOf(note, ANA)).items).toMatchObject([{ person: "p1" }, { person: "p1" }]);
  });

  it("is a contact as a whole where nothing else was made of it, once it is said with whom", async () => {
    expect(await readOf("long walk, good soup", ANA)).toMatchObject({
      people: [ANA],
      items: [{ kind: "touch", people: ["p1"], text: "Long walk, good soup" }],
      unread: [],
    });
  });

  it("asks nobody where it names somebody", async () => {
    expect((await readOf("met Bo", ANA)).people).toMatchObject([{ name: "Bo" }]);
  });
});

describe("a note in another language [R9]", () => {
  it.each([
    [
      "J'ai parlé avec Claire Morel de Sanofi. Je dois lui envoyer mon poster avant vendredi.",
      ["Claire Morel"],
    ],
    ["Telefonat mit Jana Fuchs von Roche, sie sucht jemanden für Immunologie", ["Jana Fuchs, Roche"]],
    ["Frau Dr. Albers von der Bayer AG angerufen: ich soll bis Ende Januar warten", ["Frau Dr. Albers"]],
    ["Hablé con Pilar Ortiz en el congreso, me dijo que aprenda estadística", ["Pilar Ortiz"]],
    ["Gestern im Zug über die Stelle gesprochen, ich soll mich bei Jonas melden", []],
  ])("is kept whole, with whoever is surely named: %s", (note, people) => {
    const { items, unread, language } = read(note);
    expect(language).not.toBeNull();
    expect(named(note)).toEqual(people);
    expect([items.length, unread]).toEqual([1, []]);
    expect(items).toMatchObject([{ kind: "touch", text: note }]);
  });

  it("has its day and how it was, where that is sure, and a time to come as arranged", () => {
    expect(read("Gestern Kaffee mit Petra Kern, sie sucht jemanden für das Labor").items).toMatchObject([
      { kind: "touch", by: "meeting", on: "2026-11-24", people: ["p1"] },
    ]);
    expect(
      read("Kaffee mit Petra Kern am Freitag um 15 Uhr, sie zahlt und ich freue mich").items,
    ).toMatchObject([{ kind: "arranged", on: "2026-11-27", at: "15:00", person: "p1" }]);
  });

  it("stays whole as a sentence among English ones", () => {
    expect(told("Met Luc at the fair, told me to wait. Je dois lui envoyer mon CV avant lundi.")).toEqual([
      "Contact: You met today: Je dois lui envoyer mon CV avant lundi",
      "Advice: Wait",
    ]);
  });

  it("is English with a foreign word or a quotation in it", () => {
    expect(read('call with Anja: "mach bloß nicht den MBA". She said to wait').language).toBeNull();
    expect(read("coffee mit Jörg, he said to apply").language).toBeNull();
    expect(read("Met Ana de la Cruz and João dos Santos").language).toBeNull();
  });
});
