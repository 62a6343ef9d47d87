import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languagesOf } from "#people/language.ts";
import { dayReader } from "./days/days.ts";
import { learnedEar } from "./ear/ear.ts";
import { itemInWords, nameOfItem } from "./in-words.ts";
import { readCapture } from "./read-capture.ts";
import { MOST_CAPTURED } from "./reading.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();

describe("a note [R9]", () => {
  it("loses nothing: what is no item of its own is kept with the contact, in the user's words", () => {
    const { items } = read("Met Ana Ruiz. Great lab, old building. She will introduce me to her old boss.");
    expect(items).toMatchObject([
      { kind: "touch", text: "Great lab, old building. She will introduce me to her old boss" },
    ]);
  });

  it("leaves words alone that every object of the language knows", () => {
    expect(read("met ana, she is a constructor of microscopes").items).toMatchObject([
      { kind: "touch", text: "She is a constructor of microscopes" },
    ]);
  });

  it.each([
    "coffee with Ana, Imre, Lin",
    "Coffee with Ana, Imre and Lin yesterday",
    "coffee w ana, imre, lin",
    "lunch with ana, imre and lin",
    "met three people from Bayer: Ana, Imre and Lin",
  ])("has each of three people as somebody to confirm: %s", (text) => {
    const { people, items } = read(text);
    expect(people.map((each) => each.name)).toEqual(["Ana", "Imre", "Lin"]);
    expect(items).toMatchObject([{ kind: "touch", people: ["p1", "p2", "p3"] }]);
  });

  it("takes no mood behind a comma for somebody", () => {
    expect(read("coffee with ana, nervous as hell but fine").people.map((each) => each.name)).toEqual([
      "Ana",
    ]);
    expect(read("met ana, great lab, super people").people.map((each) => each.name)).toEqual(["Ana"]);
  });

  it.each(["no answer from Imre", "thx to Imre for the tip!!", "Imre says hi"])(
    "says of nobody that they were met who was not: %s",
    (text) => {
      const { people, items, unread } = read(text);
      expect(people.map((each) => each.name)).toEqual(["Imre"]);
      expect(items).toEqual([]);
      expect(unread).toHaveLength(1);
    },
  );

  it("hears no advice where it says that there was none, and an order after a talk as theirs", () => {
    const kinds = (text: string) => read(text).items.map(({ kind, text: said }) => [kind, said]);
    expect(read("Met Imre at the alumni evening. No advice really.").items).toMatchObject([
      { kind: "touch" },
    ]);
    expect(kinds("Met Imre. No advice really.")).toHaveLength(1);
    expect(kinds("coffee w/ Ana (EMBL) today. apply for June course!! send her our protocol by Fri")).toEqual(
      [
        ["touch", ""],
        ["advice", "Apply for June course"],
        ["promise", "Send her our protocol"],
      ],
    );
    expect(kinds("spoke to Imre. hiring freeze until April. call back in April")).toEqual([
      ["touch", "Hiring freeze until April"],
      ["promise", "Call back"],
    ]);
  });

  it("takes “Do not” and “So” for no weekdays, and knows the week after next", () => {
    expect(read("met Ana. Do not apply before you have a publication.").items).toMatchObject([
      { kind: "touch" },
      { kind: "advice", on: null },
    ]);
    expect(read("send Ana our protocol the week after next").items).toMatchObject([
      { kind: "promise", on: "2026-12-11", text: "Send Ana our protocol" },
    ]);
    expect(read("send Ana our protocol in a fortnight").items).toMatchObject([{ on: "2026-12-09" }]);
  });

  it.each([
    "I promised Dr. Ruiz to send her the slides",
    "promised Ana to send her the slides",
    "promised Ana and Imre to send her the slides",
  ])("keeps what was promised without the name of whom it was promised to: %s", (text) => {
    for (const each of read(text).items)
      expect(each).toMatchObject({ kind: "promise", text: "Send her the slides" });
  });

  it("finds people in brackets, and the place behind its department", () => {
    const who = (text: string) => read(text).people.map(({ name, organization }) => [name, organization]);
    expect(who("Met with my thesis committee (Keller, Ott, Brandt).").map(([name]) => name)).toEqual([
      "Keller",
      "Ott",
      "Brandt",
    ]);
    expect(who("call with my old PI (Imre Kovács)")).toEqual([["Imre Kovács", ""]]);
    expect(who("spoke to Ana from HR at Roche")).toEqual([["Ana", "Roche"]]);
    expect(who("met Ana Ruiz (WHO, Geneva)")).toEqual([["Ana Ruiz", "WHO"]]);
  });

  it("does not turn an opinion with a “not” in it round", () => {
    expect(read("Paul doesn’t think patents are for me").items).toMatchObject([
      { kind: "advice", text: "Paul doesn't think patents are for me" },
    ]);
  });

  it("has no contact where there was none, and the time that it was moved to", () => {
    expect(read("didn't meet Ana, she was ill. Moved to 3 December, 4pm").items).toMatchObject([
      { kind: "arranged", person: "p1", on: "2026-12-03", at: "16:00" },
    ]);
  });

  it("reads an apostrophe as telephones write it", () => {
    for (const mark of ["'", "’"]) {
      expect(read(`Called Ana Ruiz. She didn${mark}t pick up`).items).toMatchObject([
        { kind: "touch", by: "call", direction: "out" },
      ]);
      expect(read(`met Ana. She asked me to review her draft. I can${mark}t`).items).toMatchObject([
        { kind: "touch" },
      ]);
    }
  });

  it("says where somebody was met, with its own article", () => {
    expect(read("Met Ana Ruiz at an open day").people).toMatchObject([{ howMet: "met at an open day" }]);
    expect(read("Met Ana Ruiz at A retreat").people).toMatchObject([{ howMet: "met at a retreat" }]);
  });

  it("knows who introduces me, and to whom", () => {
    expect(read("lunch with Kim, she will introduce me to Lin Chen").items[1]).toMatchObject({
      kind: "introduction",
      person: "p1",
      toKey: "p2",
      to: "Lin Chen",
      made: false,
    });
  });

  it("says each thing in one line with its day", () => {
    const { items } = read(
      "met Ana Ruiz yesterday, told me to apply for the June course, send her our protocol Friday",
    );
    expect(items.map((item) => itemInWords(item, TODAY))).toEqual([
      "You met yesterday",
      "Apply for the June course (of use until 31 May)",
      "Send her our protocol, by Friday",
    ]);
  });

  it("takes what is told on of a talk for that talk, and not for another today", () => {
    expect(read("Coffee with Ana Ruiz yesterday, we talked about flood maps.").items).toMatchObject([
      { kind: "touch", on: "2026-11-24", text: "We talked about flood maps" },
    ]);
  });

  it("takes what is told on for the talk with somebody, where words of nobody's come first", () => {
    expect(read("Talked a lot today. Met Ana Ruiz. We talked about flood maps.").items).toMatchObject([
      { kind: "touch", people: ["p1"], text: "Talked a lot today. We talked about flood maps" },
    ]);
  });

  it("[R16] keeps a deadline as the last day of use, and not as words of the advice", () => {
    expect(read("Ana told me to apply for the modelling fellowship, closes 15 December").items).toMatchObject(
      [{ kind: "advice", text: "Apply for the modelling fellowship", on: "2026-12-15" }],
    );
    expect(read("Ana said I should ask when the deadline is").items).toMatchObject([
      { kind: "advice", text: "Ask when the deadline is", on: null },
    ]);
  });

  it("marks what was said in confidence, and keeps those words off it", () => {
    expect(read("Zoom with Ana. Between us, she said I should not take the post.").items).toMatchObject([
      { kind: "touch", by: "call" },
      { kind: "advice", offRecord: true, text: "Not take the post" },
    ]);
    expect(read("Met Ana. Off the record: the group is closing.").items).toMatchObject([
      { kind: "touch", text: "" },
      { kind: "advice", offRecord: true, text: "The group is closing" },
    ]);
  });

  it("[R15] shows what was told off the record as that, wherever it stands in a sentence, and keeps none of it unmarked", () => {
    const words = (note: string) =>
      read(note).items.map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);
    expect(
      words(
        "Talked to Ana Ruiz today, she said off the record that EMBL will cut her group. She advised me to learn R.",
      ),
    ).toEqual(["Contact: You met today", "Off the record: EMBL will cut her group", "Advice: Learn R"]);
    expect(words("Met Ana. Off the record: there is an opening in her group, closes in May.")).toEqual([
      "Contact: You met today",
      "Off the record: There is an opening in her group, closes in May",
    ]);
    expect(read("Met Ana. Off the record: EMBL will close in 2027.").people).toMatchObject([{ name: "Ana" }]);
    expect(words("Met Ana. Off the record: she is looking for a flat in Basel")).toEqual([
      "Contact: You met today",
      "Off the record: She is looking for a flat in Basel",
    ]);
  });

  it("[R15] keeps a promise and a contact of an off-record sentence without its words, which stand in advice alone", () => {
    const unmarked = (note: string) =>
      read(note)
        .items.filter((item) => !(item.kind === "advice" && item.offRecord))
        .map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);
    const confided = (note: string) =>
      read(note).items.flatMap((item) => (item.kind === "advice" && item.offRecord ? [item.text] : []));
    const promise = "Met Ana Ruiz. Off the record: I promised to keep quiet about the closing until Friday.";
    expect(unmarked(promise)).toEqual([
      "Contact: You met today",
      expect.stringMatching(/^You promised: What was agreed off the record/),
    ]);
    expect(confided(promise).join()).toContain("quiet about the closing");
    // A letter with a full stop ends no sentence, but what is off the record begins one.
    const letter =
      "Met Ana Ruiz, she told me to learn R. Off the record: I promised to keep quiet about the closing.";
    expect(unmarked(letter)).toEqual([
      "Contact: You met today",
      "Advice: Learn R",
      "You promised: What was agreed off the record",
    ]);
    expect(confided(letter)).toHaveLength(1);
    for (const note of [
      "Met Ana Ruiz off the record about the closing of her lab.",
      "Met Ana Ruiz. Met her off the record about the closing of her lab.",
    ]) {
      expect(unmarked(note).join(), note).not.toContain("closing");
      expect(confided(note).join(), note).toContain("closing of her lab");
    }
  });

  it("takes nobody for met who was only spoken of", () => {
    const { people, items } = read(
      "Call with Ana Ruiz, she'll intro me to Bob Lee at Roche, I owe her the slides by Monday",
    );
    expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz", "Bob Lee"]);
    expect(items).toMatchObject([
      { kind: "touch", people: ["p1"], by: "call" },
      { kind: "introduction", person: "p1", toKey: "p2", made: false },
      { kind: "promise", person: "p1", text: "The slides", on: "2026-11-30" },
    ]);
    for (const note of [
      "Met Ana Ruiz, she'll introduce Bob Lee to me",
      "Met Ana Ruiz, she can link me up with Bob Lee",
      "Met Ana Ruiz, who'll make an intro with Bob Lee",
    ])
      expect(read(note).items, note).toMatchObject([
        { kind: "touch", people: ["p1"] },
        { kind: "introduction", person: "p1", toKey: "p2" },
      ]);
    for (const note of [
      "Talked to Ana Ruiz about Bob Lee",
      "Coffee with Ana Ruiz, she spoke highly of Bob Lee",
      "Met Ana Ruiz and she met Bob Lee",
    ])
      expect(read(note).items, note).toMatchObject([{ kind: "touch", people: ["p1"] }]);
  });

  it("keeps every word of a note, with the contact or as what was not read", () => {
    const told = (note: string) => read(note).items.map((item) => itemInWords(item, TODAY));
    expect(told("Met Ana Ruiz at EMBL, great lab, she loves dogs")).toEqual([
      "You met today: Great lab, she loves dogs",
    ]);
    expect(told("Met Ana Ruiz, patent attorney at Fenwick")).toEqual(["You met today"]);
    expect(told("Talked to Ana Ruiz about flood maps yesterday")).toEqual([
      "You met yesterday: About flood maps yesterday",
    ]);
    for (const note of [
      "lunch got cancelled",
      "Lunch with Imre was called off",
      "lunch with imre on friday fell through",
    ])
      expect(read(note), note).toMatchObject({ items: [], unread: [expect.stringMatching(/^lunch/i)] });
    expect(read("Lunch with Imre was cancelled, new date Friday")).toMatchObject({
      items: [{ kind: "arranged", on: "2026-11-27" }],
      unread: [],
    });
  });

  it("reads notes full of signs as thumbs write them", () => {
    const { people, items } = read("coffee w/ tom (postdoc @ Broad) - v nice!! says biotech > academia");
    expect(people).toMatchObject([{ name: "Tom", role: "postdoc", organization: "Broad" }]);
    expect(items).toMatchObject([{ kind: "touch", text: "V nice. Says biotech > academia" }]);
    for (const note of ["Zoom with Priya 3pm tues", "zoom w priya 3pm tues"])
      expect(read(note), note).toMatchObject({
        people: [{ name: "Priya", organization: "" }],
        items: [{ kind: "arranged", on: "2026-12-01", at: "15:00" }],
      });
    expect(read("Zoom with Priya 3pm tues!! excited").items).toMatchObject([
      { kind: "arranged", on: "2026-12-01", at: "15:00", text: "Zoom with Priya 3pm Tuesday. Excited" },
    ]);
    expect(read("met ana ruiz, shell intro me to bob lee").items).toMatchObject([
      { kind: "touch", people: ["p1"] },
      { kind: "introduction", person: "p1", to: "Bob Lee" },
    ]);
    expect(read("Call with Ana Ruiz, next chat 5 Jan").items).toMatchObject([
      { kind: "touch", by: "call", people: ["p1"] },
      { kind: "arranged", person: "p1", on: "2027-01-05" },
    ]);
  });

  it("takes whom somebody recommended for a person to meet, and a book for advice", () => {
    expect(read("Met Ana Ruiz, she recommended Dr. Chen at MIT")).toMatchObject({
      people: [{ name: "Ana Ruiz" }, { name: "Dr. Chen", organization: "MIT" }],
      items: [
        { kind: "touch", people: ["p1"] },
        { kind: "introduction", person: "p1", toKey: "p2", made: false },
      ],
    });
    expect(read("Ana recommended the atlas").items).toMatchObject([{ kind: "advice", text: "The atlas" }]);
  });

  it("[R24] keeps a title with a family name that stands alone, so that a letter can use it", () => {
    expect(read("My old supervisor Prof. Lindqvist told me to apply early")).toMatchObject({
      people: [{ name: "Prof. Lindqvist" }],
      items: [{ kind: "advice", person: "p1", text: "Apply early" }],
    });
    expect(read("Met Prof. Ana Ruiz").people).toMatchObject([{ name: "Ana Ruiz" }]);
  });

  it("parts what I promised from the advice before it", () => {
    expect(
      read("Met Ana. She suggested reading the atlas and I promised to send slides in two weeks").items,
    ).toMatchObject([
      { kind: "touch" },
      { kind: "advice", text: "Reading the atlas", on: null },
      { kind: "promise", text: "Send slides", on: "2026-12-09" },
    ]);
    expect(read("Ana and I met yesterday").items).toMatchObject([{ kind: "touch", people: ["p1"] }]);
  });

  it("[R6] takes what somebody asked of me for a need of theirs, and for a promise once I said yes or a day is named", () => {
    const kinds = (note: string) =>
      read(note).items.flatMap((item) => (item.kind === "touch" ? [] : [[item.kind, item.text]]));
    expect(kinds("priya asked if i could read her abstract")).toEqual([["need", "Read her abstract"]]);
    expect(kinds("Priya asked me to read her abstract by Friday")).toEqual([
      ["promise", "Read her abstract"],
    ]);
    expect(kinds("Priya wants feedback on her grant. Said yes.")).toEqual([
      ["promise", "Feedback on her grant"],
    ]);
    expect(kinds("Priya wants feedback on her grant. Said no.")).toEqual([]);
    expect(kinds("asked Priya to read my CV")).toEqual([]);
    expect(read("Priya is looking for a flat in Basel").items).toMatchObject([
      { kind: "need", of: "introduction", text: "A flat in Basel" },
    ]);
    expect(kinds("Priya is looking for a postdoc")).toMatchObject([
      ["lead", "Priya is looking for a postdoc"],
    ]);
  });

  it("has its days in the day and month order of the user, and in their language", async () => {
    const day = async (locale: string, text: string) =>
      readCapture(text, { today: TODAY, days: await dayReader([locale]), ear: await learnedEar() }).items[0];
    expect(await day("en-GB", "Send Ana the draft by 3/12")).toMatchObject({ on: "2026-12-03" });
    expect(await day("en-US", "Send Ana the draft by 3/12")).toMatchObject({ on: "2027-03-12" });
    expect(await day("fr-FR", "Send Ana the draft vendredi")).toMatchObject({ on: "2026-11-27" });
    expect(languagesOf("Kaffee mit Ana, ich soll ihr schreiben")).toEqual(["de"]);
    expect(languagesOf("met Ana at EMBL")).toEqual([]);
  });

  it("never fails, and takes neither long nor more than it reads, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const item of read(text).items) expect(item.kind).not.toBe("");
      }),
      { numRuns: 60 },
    );
    for (const piece of [
      "met Ana and ",
      "told me to ",
      "Friday ",
      ", and ",
      "a".repeat(50),
      "Met (",
      "1/2/3 ",
      "ana@a.example ",
      "(a@b",
      "email ",
      "\n",
      "1) a ",
      "OOw",
      "Ana Ruiz, ",
    ]) {
      expect(read(piece.repeat(2_000)).people.length, piece).toBeLessThanOrEqual(20);
    }
    expect(read(`${"x ".repeat(MOST_CAPTURED)} met Ana`).people).toEqual([]);
  });

  it.each([
    ["digits", "9".repeat(44)],
    ["hours", "9.45 ".repeat(44)],
    ["months", "mar".repeat(44)],
  ])("is read in time by its length where %s stand before what may be a day", (_what, before) => {
    expect(read(`${before}Kaffee mit Lin am 3.4., soll mich melden`).people.length).toBeLessThanOrEqual(20);
  });
});

it.each(["and ", "Re: ", "Ana Ruiz and "])(
  "[R9] hears a page of “%s” no more often than it is long",
  (piece) => {
    read(piece.repeat(50));
    const before = process.threadCpuUsage();
    read(piece.repeat(MOST_CAPTURED / piece.length));
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(600);
  },
);
