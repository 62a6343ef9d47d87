import { describe, expect, it } from "vitest";
import { noteReader, TODAY } from "./testing.ts";
import { withUnread } from "./words-left.ts";

const read = await noteReader();
const names = (note: string, known: readonly string[] = []) =>
  read(note, (name) => known.includes(name)).people.map(({ name }) => name);
const kinds = (note: string) => read(note).items.map(({ kind }) => kind);
const first = (note: string, wanted: string) => read(note).items.find(({ kind }) => kind === wanted);

describe("a note as it is jotted down [R9]", () => {
  it.each([
    "Coffee with Ana Ruiz\n- learn SQL, e.g. from the free course\n- they have a traineeship\n- I send her my CV tomorrow",
    "Coffee with Ana Ruiz\nshe told me to learn SQL\nthey have a traineeship\nI send her my CV tomorrow",
    "Coffee with Ana Ruiz; she told me to learn SQL; they have a traineeship; I send her my CV tomorrow",
    "Coffee with Ana Ruiz – she told me to learn SQL – they have a traineeship – I send her my CV tomorrow",
    "Coffee Ana Ruiz • learn SQL • they have a traineeship • I send her my CV tomorrow",
    "Coffee with Ana Ruiz / learn SQL asap / they have a traineeship / I send her my CV tomorrow",
    "Coffee with Ana Ruiz, then she told me to learn SQL, then we looked at a traineeship ad, I send her my CV tomorrow",
  ])("has one statement a line, however lines are drawn: %s", (note) => {
    expect(names(note)).toEqual(["Ana Ruiz"]);
    expect(kinds(note)).toEqual(expect.arrayContaining(["touch", "advice", "promise"]));
    expect(first(note, "promise")).toMatchObject({ person: "p1", text: "Send her my CV", on: "2026-11-26" });
    expect(first(note, "advice")).toMatchObject({ text: expect.stringContaining("earn SQL") });
  });

  it("ends no sentence at an abbreviation", () => {
    expect(
      read("Zoom w/ Lin Chen re. data jobs vs. the bench, approx. 30 min. Says to wait").items,
    ).toMatchObject([
      { kind: "touch", by: "call", text: "Re. data jobs vs. the bench, approx. 30 min" },
      { kind: "advice", text: "Wait" },
    ]);
  });

  it.each([
    ["Coffee with Ana Ruiz, her team works in Go and Rust, she thinks I should learn Spark", ["Ana Ruiz"]],
    ["Uses Rust at work. Met Ana", ["Ana"]],
    ["talked to ana, Rust is what they use", ["Ana"]],
    ["call with Lin: knows Python, Julia and Stata", ["Lin"]],
    ["Zoom with Imre. He published in Nature and reviewed for Cell", ["Imre"]],
    ["Spark would be good to know, says Kim", ["Kim"]],
    ["Met Noor, told me to brush up on Tableau and Snowflake", ["Noor"]],
    ["Coffee with Ben Carter. Leaving Roche was the best thing he did", ["Ben Carter"]],
    ["Joining Lonza took her a year. Met Ana Ruiz at the fair", ["Ana Ruiz"]],
    ["apply at Roche, then Novartis, she said. Coffee with Ana", ["Ana"]],
    ["Zoom with Tove Friday 9am her time (New York)", ["Tove"]],
    ["Call with Ben Okafor at 17:00 Berlin time on Monday", ["Ben Okafor"]],
    ["Read the paper in Nature, Ana recommended it", ["Ana"]],
    ["Zoom w/ Kim; she said that Rust is overhyped", ["Kim"]],
    ["Ran into Tomas, his company (a Basel biotech) hires in spring", ["Tomas"]],
    ["Met Swift developers at the fair, talked to Ana", ["Ana"]],
    ["Met Ana / Ben / Kim at the retreat", ["Ana", "Ben", "Kim"]],
  ])("takes a skill, a journal, a firm or a clock for nobody: %s", (note, people) => {
    expect(names(note)).toEqual(people);
  });

  it.each([
    "Call with Ana at 4pm her time (London) on Thursday",
    "thurs at 4pm her time (London) call with Ana",
  ])("reads day and hour beside whose clock it is, which is no place of theirs: %s", (note) => {
    const { people, items } = read(note);
    expect(people).toMatchObject([{ name: "Ana", organization: "" }]);
    expect(items).toMatchObject([{ kind: "arranged", on: "2026-11-26", at: "16:00" }]);
  });

  it.each([
    ["tove said no", ["Tove"]],
    ["Met Ana Ruiz, tove is out until May", ["Ana Ruiz", "Tove"]],
    ["no sign of hana or tove yet", ["Hana", "Tove"]],
  ])("finds whom the book has, though they are written small: %s", (note, people) => {
    expect(names(note, ["Tove", "Hana"])).toEqual(people);
  });

  it.each([
    ['Coffee with Ana. "I will send you the ad next week" she said', []],
    ["Call with Ben. Ben: “I’ll ring you when the budget is out”", []],
    ['Lunch with Imre, he said "I will ask around, I promise"', []],
    ['Coffee with Ana: "I\'ll look over your CV"', [{ kind: "offer", text: "Look over my CV" }]],
    ['Coffee with Ana. "Send me your CV", she said', [{ kind: "need", text: "Send her my CV" }]],
    ['Met Lin. Her words: "I would never pay for that course"', [{ kind: "advice" }]],
    ['Coffee with Ana: "you should learn R"', [{ kind: "advice" }]],
  ])("has what stands in quotation marks as theirs: %s", (note, said) => {
    expect(read(note).items.slice(1)).toMatchObject(said);
    expect(JSON.stringify(read(note)).replaceAll("\\", "")).toMatch(
      /ad next week|ring you|ask around|CV|course|learn R/,
    );
  });

  it("keeps words in quotation marks with whoever said them, where no talk is told", () => {
    expect(read('Ben: "I\'ll ring you when the budget is out"').items).toMatchObject([
      { kind: "touch", people: ["p1"], text: 'Ben: "I\'ll ring you when the budget is out"' },
    ]);
    expect(read('Coffee with Ana. She said "I\'ll introduce you to Tom Keller"').items[1]).toMatchObject({
      kind: "introduction",
      person: "p1",
      to: "Tom Keller",
      promised: true,
    });
  });

  it.each([
    ["call with Tove Lind (25 mins)", "call", "25 minutes"],
    ["Tove Lind (zoom, half an hour)", "call", "Half an hour"],
    ["Met Tove Lind (1h)", "meeting", "1h"],
    ["zoom Tove Lind, 20 mins", "call", "20 minutes"],
    ["Tove Lind, phone: said hello", "call", ""],
    ["call Tove Lind yesterday", "call", ""],
    ["call Tove Lind (45min): said hello", "call", "45min"],
    ["coffee Tove Lind", "meeting", ""],
  ])("knows how it was, and how long, which is no place: %s", (note, by, text) => {
    const { people, items } = read(note);
    expect(people).toMatchObject([{ name: "Tove Lind", organization: "", role: "" }]);
    expect(items[0]).toMatchObject({ kind: "touch", by, text: expect.stringContaining(text) });
  });

  it("keeps a place that stands in one bracket with how long it was", () => {
    expect(read("Zoom with Ben Okafor (Novartis, 40 min)").people).toMatchObject([
      { organization: "Novartis" },
    ]);
    expect(read("Met Ana Ruiz (half an hour) at EMBL").people).toMatchObject([{ organization: "EMBL" }]);
  });

  it("keeps a bracket together, whatever stands in it", () => {
    expect(read("I met with Ana Ruiz (Postdoc, EMBL; 2nd time)").people).toMatchObject([
      { name: "Ana Ruiz", role: "Postdoc", organization: "EMBL" },
    ]);
    expect(read("Mei introduced me to Lin Chen & Tom Keller, both at Lonza").people[2]).toMatchObject({
      organization: "Lonza",
      role: "",
    });
  });

  it("has what somebody recommended as theirs, where their name stands behind", () => {
    expect(read('Read "Deep Work" – recommended by Imre').items).toMatchObject([
      { kind: "advice", person: "p1", text: 'Read "Deep Work"' },
    ]);
  });

  it("says what it could not read, and has it as what stays of a contact where it is to be kept", () => {
    const reading = read("tove said no", (name) => name === "Tove");
    expect(reading).toMatchObject({ items: [], unread: ["Tove said no"] });
    expect(withUnread(reading, TODAY)).toMatchObject({
      items: [{ kind: "touch", people: ["p1"], by: "contact", on: TODAY, text: "Tove said no" }],
      unread: [],
    });
    const nobodys = read("a long day, nothing came of it");
    expect(withUnread(nobodys, TODAY)).toEqual(nobodys);
  });

  it("names somebody once who is named twice", () => {
    for (const note of ["Met Ben, Ingrid, Ben at the fair", "lunch with Ben, Ingrid and Ben"])
      expect(read(note)).toMatchObject({
        people: [{ name: "Ben" }, { name: "Ingrid" }],
        items: [{ kind: "touch", people: ["p1", "p2"] }],
      });
  });

  it.each([
    ["I send him my CV", "promise", "Send him my CV"],
    ["she'll look over my CV", "offer", "Look over my CV"],
    ["He'll go through my slides", "offer", "Go through my slides"],
    ["he is looking over my cover letter", "offer", "Looking over my cover letter"],
    ["She will refer me if I apply", "offer", "Refer me if I apply"],
    [
      "he would put in a word for me once I have applied",
      "offer",
      "Put in a word for me once I have applied",
    ],
    ["Lin can get me an interview if I send my CV", "offer", "Get me an interview if I send my CV"],
    ["they have a traineeship", "lead", "A traineeship"],
    ["they have an opening in her group", "lead", "An opening in her group"],
    ["they are hiring", "lead", "They are hiring"],
    ["they've got a trainee programme", "lead", "A trainee programme"],
    ["BASF offer", "lead", "BASF offer"],
    ["got an offer!! from Roche", "lead", "Got an offer from Roche"],
    ["got the offer from Lonza", "lead", "Got the offer from Lonza"],
    ["Roche made me an offer", "lead", "Roche made me an offer"],
  ])("hears whose it is to do, and what is an opening: %s", (said, kind, text) => {
    for (const note of [said, `Coffee with Lin. ${said}`])
      expect(read(note).items).toContainEqual(expect.objectContaining({ kind, text }));
  });

  it.each([
    "Call with Kim, she got an offer from Novartis",
    "Call with Kim. No offer from BASF yet",
    "Call with Kim. Her offer of help was kind",
    "Call with Kim, will get back to me next week",
  ])("makes nothing of an offer that is theirs, or none, nor of what they will do: %s", (note) => {
    expect(kinds(note)).toEqual(["touch"]);
  });

  it.each([
    ["mock case interview with her on Friday", "2026-11-27", null],
    ["Practice case with him next Tuesday at 6pm", "2026-12-01", "18:00"],
    ["mock panel with her mon 3pm", "2026-11-30", "15:00"],
    ["thurs at 4pm", "2026-11-26", "16:00"],
  ])("has a time to practise as arranged: %s", (said, on, at) => {
    expect(read(`Coffee with Ana. ${said}`).items[1]).toMatchObject({
      kind: "arranged",
      person: "p1",
      on,
      at,
    });
  });

  it("takes the day by which an offer is answered for its last", () => {
    expect(read("Zoom with Imre. Roche made me an offer, answer till 10 Dec").items[1]).toMatchObject({
      kind: "lead",
      on: "2026-12-10",
    });
  });
});
