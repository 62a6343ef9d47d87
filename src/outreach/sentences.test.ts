import { describe, expect, it } from "vitest";
import { introduction, offerSentence, promiseSentence, roleWords } from "./phrases.ts";
import { firstPerson, howWeMet, inCareer, timeInWords } from "./sentences.ts";

describe("how we met, as a sentence", () => {
  it.each([
    ["at the Lyon careers day", "We met at the Lyon careers day."],
    ["same lab in Lyon until 2021", "We were in the same lab in Lyon until 2021."],
    ["Gave the alumni talk", "You gave the alumni talk."],
    ["same programme, some years apart", "We were in the same programme, some years apart."],
    ["on my committee", "You are on my committee."],
    ["wrote a paper that I read with pleasure", "You wrote a paper that I read with pleasure."],
    ["gave a seminar that I heard", "You gave a seminar that I heard."],
    ["talked at a meeting", "We talked at a meeting."],
    ["Ana introduced us", "Ana introduced us."],
    ["cousin of a friend", ""],
    ["", ""],
  ])("%s → %s", (note, expected) => {
    expect(howWeMet(note)).toBe(expected);
  });
});

it.each([
  ["Patent examiner", "a patent examiner"],
  ["Scientist", "a scientist"],
  ["Senior Scientist", "a senior scientist"],
  ["Postdoctoral Fellow", "a postdoctoral fellow"],
  ["Postdoctoral Fellow in Immunology", "a postdoctoral fellow in Immunology"],
  ["Marie Curie Fellow", "a Marie Curie fellow"],
  ["PhD Student", "a PhD student"],
  ["Head of Imaging", "Head of Imaging"],
  ["Vice President", "Vice President"],
  ["Head of imaging", "head of imaging"],
  ["CEO", "CEO"],
  ["R&D lead", "an R&D lead"],
  ["Editor", "an editor"],
])("a role after “as”: %s → %s", (role, expected) => {
  expect(roleWords(role)).toBe(expected);
});

it.each([
  ["PhD student in Basel", "a PhD student in Basel"],
  ["MSc student", "an MSc student"],
  ["second-year PhD student", "a second-year PhD student"],
  ["a postdoc", "a postdoc"],
  ["I am a postdoc.", "a postdoc"],
  ["Undergraduate in physics", "an undergraduate in physics"],
  ["university teacher", "a university teacher"],
  ["finishing my PhD", "finishing my PhD"],
])("what I am, after “I am”: %s → %s", (words, expected) => {
  expect(introduction(words)).toBe(expected);
});

it.each([
  ["Patent law", "in patent law"],
  ["Science editor", "as a science editor"],
  ["Public engagement", "in public engagement"],
  ["R&D", "in R&D"],
])("a career after “work”: %s → %s", (career, expected) => {
  expect(inCareer(career)).toBe(expected);
});

it.each([
  ["Send her our protocol", "As I promised, I will send you our protocol."],
  ["our protocol", "I have not forgotten what I promised: our protocol."],
  ["Ask her boss", "[what you promised them; your note: Ask her boss]"],
  ["", ""],
])("a promise to them: %s → %s", (text, expected) => {
  expect(promiseSentence(text, "Ana Ruiz")).toBe(expected);
});

it.each([
  ["our protocol", "I have something that may be of use to you: our protocol."],
  ["read your draft", "If it is of use to you, I could read your draft."],
  ["We have six years of data.", "We have six years of data."],
])("something for them: %s → %s", (text, expected) => {
  expect(offerSentence(text)).toBe(expected);
});

it.each([
  ["applied in April", "I applied in April."],
  ["Got in", "I got in."],
  ["They took somebody else", "They took somebody else."],
  ["No answer", "No answer."],
])("what I did, told by me: %s → %s", (text, expected) => {
  expect(firstPerson(text)).toBe(expected);
});

it("says a length of time as people do", () => {
  expect([10, 20, 30, 45, 60].map(timeInWords)).toEqual([
    "ten minutes",
    "twenty minutes",
    "half an hour",
    "45 minutes",
    "an hour",
  ]);
});
