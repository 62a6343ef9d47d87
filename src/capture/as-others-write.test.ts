import { describe, expect, it } from "vitest";
import { itemInWords, nameOfItem } from "./in-words.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();

describe("a note [R9], by somebody in a hurry or in their third language", () => {
  const told = (text: string) => {
    const { people, items } = read(text);
    return items.map((item) => {
      const name = "person" in item ? people.find(({ key }) => key === item.person)?.name : undefined;
      return `${nameOfItem(item)}${name === undefined ? "" : ` (${name})`}: ${itemInWords(item, TODAY)}`;
    });
  };

  it.each([
    [
      "to send: poster pdf -> ana; slides -> mr petersen",
      [
        "You promised (Ana): Send poster pdf to Ana",
        "You promised (Mr Petersen): Send slides to Mr Petersen",
      ],
    ],
  ])("has each thing of a list for whom it is: %s", (text, lines) => {
    expect(told(text)).toEqual(lines);
  });

  it.each([["Imre was right, the assessment was a nightmare"], ["ana cancelled"], ["imre never answered"]])(
    "has nobody met who was only thought of, and says that the words are not kept: %s",
    (text) => {
      expect(read(text)).toMatchObject({ people: [{ key: "p1" }], items: [], unread: [expect.any(String)] });
    },
  );

  it.each([
    ["met Ana and Imre. Ana will put us in touch", "Imre"],
    ["Beth and Caio know each other! Beth will write him about me", "Caio"],
    ["Ana -> intro to Imre", "Imre"],
  ])("knows an introduction to somebody who was named before: %s", (text, to) => {
    expect(read(text).items).toContainEqual(
      expect.objectContaining({ kind: "introduction", to, made: false }),
    );
  });

  it.each([
    ["Tues 1 Dec, 4.45 after school, call Ana", "2026-12-01", "16:45"],
    ["4 dec 7.30pm IST gmeet - ana ruiz, ex mckinsey", "2026-12-04", "19:30"],
    ["Ana Ruiz: meeting the 9 december at 16h", "2026-12-09", "16:00"],
    ["ana messaged, chat fri 11am", "2026-11-27", "11:00"],
  ])("has a day and an hour in front, or far behind, as arranged: %s", (text, on, at) => {
    expect(read(text).items).toContainEqual(
      expect.objectContaining({ kind: "arranged", person: "p1", on, at }),
    );
  });

  it.each([
    ["zoom call: Ana Ruiz, Novo. she was kind", "Ana Ruiz", "Novo"],
    ["Teams call with Ewa Lis, ABB Krakow, very kind", "Ewa Lis", "ABB Krakow"],
    ["spoke to a rep from sandoz (ana)", "Ana", "Sandoz"],
    ["MSF: Ana Ruiz says to apply in February", "Ana Ruiz", "MSF"],
    ["talked to Ana from HR (Lonza)", "Ana", "Lonza"],
  ])("finds where somebody works beside their name: %s", (text, name, organization) => {
    expect(read(text).people).toMatchObject([{ name, organization }]);
  });

  it("has two people in a row as two, though a place may stand behind a full name", () => {
    expect(read("met Ana Ruiz, Imre and Lin").people.map(({ name }) => name)).toEqual([
      "Ana Ruiz",
      "Imre",
      "Lin",
    ]);
  });

  it("says what is meant where the words are those of another language", () => {
    expect(
      told(
        "Coffee with Ana. She means I should not wait. Also she recommends to write a blog. I send her the paper until monday",
      ),
    ).toEqual([
      "Contact: You met today",
      "Advice (Ana): Not wait",
      "Advice (Ana): Write a blog",
      "You promised (Ana): Send her the paper, by Monday",
    ]);
  });

  it.each([
    ["Zoom with Ana. I'm sending her the report on Thursday", "promise", "2026-11-26"],
    ["Met Ana. She asks for the raw data too, by Wednesday", "promise", "2026-12-02"],
    ["Met Ana. Have to send her transcripts by Monday week", "promise", "2026-12-07"],
    ["forgot to say thanks to Ana, do it today", "promise", "2026-11-25"],
    ["Ana invited me to their lab meeting on Tuesday at 2", "arranged", "2026-12-01"],
    ["Ana wrote me, she is in Munich on 9 december, we could meet at 17:00", "mail", "2026-11-25"],
    ["Zoom with Ana. She asked me to send two figures, I will do it tonight", "promise", "2026-11-25"],
    ["Have to get back to Ana about the Monday seminar till tomorrow", "promise", "2026-11-26"],
  ])("knows until when: %s", (text, kind, on) => {
    const said = kind === "mail" ? { kind: "touch", by: kind } : { kind, person: "p1" };
    expect(read(text).items).toContainEqual(expect.objectContaining({ ...said, on }));
  });

  it.each([
    ["met Ana. tip nr 1: practise with strangers. tip nr 2: sleep", ["Practise with strangers", "Sleep"]],
    [
      "Met Ana. She told me Roche is hiring, apps due Jan 8. She'd lead with the teaching",
      ["Lead with the teaching"],
    ],
    ["met Ana, says stop with the courses, do 2 projects", ["Stop with the courses", "Do 2 projects"]],
    [
      "Met Ana. It would be better for me to start in a small firm, she feels.",
      ["It would be better for me to start in a small firm"],
    ],
    ["Met Ana. She'd say no to unpaid work", ["No to unpaid work"]],
  ])("takes each piece of advice for itself, and no number in it for a day: %s", (text, words) => {
    const advice = read(text).items.flatMap((item) => (item.kind === "advice" ? [item] : []));
    expect(advice.map((item) => item.text)).toEqual(words);
    expect(advice.map(({ on }) => on)).toEqual(words.map(() => null));
  });

  it.each([
    ["Tom from the NHS trust will let me shadow", ["Tom"]],
    ["met two alumni at the dinner, Conor (KPMG) and Niamh (HSE)", ["Conor", "Niamh"]],
    ["5 min with the CEO (Magnus Dahl) in the lift", ["Magnus Dahl"]],
    ["Emma from Elsevier - lovely. Wouldn't bother with a letter for them", ["Emma"]],
    ["She (Renske, ASML) says that Dutch helps", ["Renske"]],
    ["Nothing new from Ravi. Chase on Monday.", ["Ravi"]],
    ["promised my number to lotte", ["Lotte"]],
    ["coffee chat - deepak joshi, PM at swiggy", ["Deepak Joshi"]],
    ["call with priyanka shah, bain. very kind", ["Priyanka Shah"]],
  ])("names who is meant and nobody else: %s", (text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });
});
