import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import { type MentorFacts, suggestMentor } from "./mentor.ts";
import { helpReceived, receivedInWords } from "./received.ts";

const today = "2026-11-24" as DateText;
const clock = { today, timeZone: "UTC" };
const daysAgo = (days: number) => Date.parse(`${addDays(today, -days)}T12:00:00Z`);

const help = (kind: MentorFacts["help"][number]["kind"], days: number) => ({
  kind,
  note: "",
  offRecord: false,
  at: daysAgo(days),
});

const HELPFUL: MentorFacts = {
  person: { id: "t" as PersonId, name: "Tomasz Wilk", mentor: false, leftOut: false, close: false },
  history: { sent: 4, received: 3, talks: 1 },
  interviews: [{ iAmAsked: false, heldAt: daysAgo(96), minutes: 45 }],
  advice: [
    {
      text: "Learn one pipeline language",
      offRecord: false,
      didAt: null,
      outcome: null,
      givenAt: daysAgo(96),
    },
  ],
  help: [help("feedback", 60), help("practice", 20)],
  documents: [],
  role: "Head of imaging",
  answered: null,
};

const suggested = (changes: Partial<MentorFacts>) => suggestMentor({ ...HELPFUL, ...changes }, clock);

describe("who may be a mentor by now", () => {
  it("[R54] is someone who answers, at length, again and again, with concrete help; each reason is shown", () => {
    const suggestion = suggested({});
    expect(suggestion?.sentence).toContain("A mentor of yours, perhaps?");
    expect(suggestion?.reasons).toEqual([
      "Tomasz Wilk answers you.",
      "It was more than once: from August to November.",
      "It was concrete: a practice interview or talk; feedback on your work; advice: “Learn one pipeline language”.",
      "They took their time: you have talked at length.",
      "They seem to be further along: their role reads “Head of imaging”. You know best whether that is so.",
    ]);
  });

  it("[R54] is not someone who helped once, in one go, or only listened", () => {
    expect(suggested({ help: [help("feedback", 60)] })).toBeNull();
    expect(suggested({ help: [help("feedback", 90), help("practice", 95)] })).toBeNull();
    expect(suggested({ help: [help("listening", 60), help("listening", 20)] })).toBeNull();
  });

  it("[R54] is not someone who does not answer, nor one who gave it neither time nor a view from further on", () => {
    expect(suggested({ history: { sent: 20, received: 2, talks: 0 }, interviews: [] })).toBeNull();
    expect(suggested({ interviews: [], role: "PhD student" })).toBeNull();
    expect(suggested({ interviews: [], role: "Senior postdoc" })).toBeNull();
    expect(suggested({ interviews: [], role: "Group leader" })).not.toBeNull();
  });

  it("[R54] may be someone whose help was noted on many days, and whose letters are elsewhere", () => {
    const elsewhere = { history: { sent: 0, received: 0, talks: 0 }, interviews: [], advice: [], role: "" };
    const noted = [help("feedback", 90), help("cv-edit", 60), help("feedback", 20)];
    expect(suggested({ ...elsewhere, help: noted })?.reasons).toEqual([
      "It was more than once: from August to November.",
      "It was concrete: feedback on your work; a look at your CV.",
      "They took the time for a look at your CV.",
      "Whether they are further along is for you to say; a peer can be a mentor too.",
    ]);
    const inOneGo = [help("feedback", 20), help("cv-edit", 20), help("practice", 20)];
    expect(suggested({ ...elsewhere, help: inOneGo })).toBeNull();
  });

  it("[R54] never takes rank for granted: without words for it, it says so and leaves it to me", () => {
    const reasons = suggested({ role: "Scientist" })?.reasons ?? [];
    expect(reasons.at(-1)).toBe(
      "Whether they are further along is for you to say; a peer can be a mentor too.",
    );
    expect(reasons.join()).not.toContain("their role reads");
  });

  it("[R54] [R64] is asked about once: not who is one, is left out or a friend, or was answered for", () => {
    const person = (more: Partial<MentorFacts["person"]>) => ({ person: { ...HELPFUL.person, ...more } });
    expect(suggested(person({ mentor: true }))).toBeNull();
    expect(suggested(person({ leftOut: true }))).toBeNull();
    expect(suggested(person({ close: true }))).toBeNull();
    expect(suggested({ answered: { answer: "no", until: null } })).toBeNull();
    expect(suggested({ answered: { answer: "not-now", until: today } })).toBeNull();
    expect(suggested({ answered: { answer: "not-now", until: addDays(today, -1) } })).not.toBeNull();
  });
});

describe("help received", () => {
  it("[R54] is gathered with its kind from advice, help and documents read, in the order of time", () => {
    const documents = [
      { kind: "cv-edit", suggested: "One figure first", used: "", answeredAt: daysAgo(50) },
      { kind: "contract-reading", suggested: "", used: "", answeredAt: null },
    ] as const;
    const all = helpReceived({ ...HELPFUL, documents });
    expect(all.map(({ kind }) => kind)).toEqual(["advice", "feedback", "cv-edit", "practice"]);
    expect(all.map(receivedInWords)[2]).toBe("a look at your CV: “One figure first”");
  });

  it("[R15] does not quote what was said in confidence", () => {
    const [confided] = helpReceived({
      ...HELPFUL,
      advice: [],
      help: [{ ...help("advice", 3), note: "x", offRecord: true }],
    });
    expect(confided && receivedInWords(confided)).toBe("advice");
  });
});
