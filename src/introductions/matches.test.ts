import { describe, expect, it } from "vitest";
import type { NeedId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { type Matched, type MatchMaterial, matchesOf } from "./matches.ts";
import type { Need } from "./need.ts";

function person(name: string, more: Partial<Matched> = {}): Matched {
  return {
    id: name as PersonId,
    name,
    familiarity: "known",
    leftOut: false,
    preferences: NO_PREFERENCES,
    inTouch: true,
    ...more,
  };
}

function need(who: string, text: string, more: Partial<Need> = {}): Need {
  const id = `${who} ${text}` as NeedId;
  return { id, personId: who as PersonId, side: "needs", kind: "protocol", text, at: 0, ...more };
}

function matches(material: Partial<MatchMaterial>) {
  return matchesOf({ people: [], needs: [], gives: [], careers: [], introductions: [], ...material });
}

const wanted = need("Imre", "a clearing protocol for leaves");
const offered = need("Ana", "our protocol for clearing plants", { side: "offers" });

describe("who should meet", () => {
  it("[R6] is said where one looks for what another offers, with the word that both use", () => {
    const [match] = matches({ people: [person("Imre"), person("Ana")], needs: [wanted, offered] });
    expect(match).toMatchObject({ kind: "introduce", personId: "Imre", otherId: "Ana" });
    expect(match?.because).toMatch(/Both speak of “clearing”\.$/);
  });

  it("[R53] gives a reason that either may read before both said yes: what one told me of a need is not in it", () => {
    const [match] = matches({ people: [person("Imre"), person("Ana")], needs: [wanted, offered] });
    expect(match?.kind === "introduce" && match.reason).toBe(
      "You have “clearing” in common, and may be of use to each other.",
    );
  });

  it("[R6] is not guessed from words that say nothing", () => {
    const vague = need("Ana", "a protocol for people who write papers", { side: "offers" });
    expect(matches({ people: [person("Imre"), person("Ana")], needs: [wanted, vague] })).toEqual([]);
    const postdoc = need("Imre", "a postdoc who builds microscopes", { kind: "candidates" });
    const gives = [{ id: "1", kind: "time", text: "twenty minutes for a postdoc abroad" }] as const;
    expect(matches({ people: [person("Imre")], needs: [postdoc], gives })).toEqual([]);
  });

  it("[R6] takes a plural for the same word", () => {
    const one = need("Imre", "somebody who drafts patents", { kind: "introduction" });
    const other = need("Ana", "knows a patent attorney well", { side: "offers", kind: "introduction" });
    expect(matches({ people: [person("Imre"), person("Ana")], needs: [one, other] })).toHaveLength(1);
  });

  it.each([
    ["an editor for a data paper", "editing data papers", "data paper"],
    ["somebody who edits grant texts", "an hour as an editor", "edits"],
    ["feedback on her data papers", "experience with data papers", "data papers"],
    ["a reviewer for the panel", "reviews panels", "reviewer"],
    ["somebody who knows genes of yeast", "one gene of yeast", "yeast"],
    ["case studies", "a case study", "case studies"],
    ["advice about microscopy", "knows a lot about microscopy", "microscopy"],
    ["someone to mentor a student", "mentoring", "mentor"],
    [
      "a postdoc who has built a light-sheet microscope",
      "knows a light-sheet microscope",
      "light-sheet microscope",
    ],
  ])("[R6] hears one topic in other words: %s, and %s", (wants, has, topic) => {
    const [match] = matches({
      people: [person("Imre"), person("Ana")],
      needs: [need("Imre", wants), need("Ana", has, { side: "offers" })],
    });
    expect(match?.because).toContain(`Both speak of “${topic}”`);
  });

  it.each([
    ["a paper on data", "reading papers"],
    ["help with a first paper", "a paper on her first project"],
    ["twenty minutes about patents", "twenty minutes for a student"],
    ["a good postdoc", "good coffee"],
    ["a reader for her thesis", "a reader on machine learning"],
    ["somebody with time for a talk", "time for a walk"],
  ])("[R6] finds no topic in words of every day: %s, and %s", (wants, has) => {
    const needs = [need("Imre", wants), need("Ana", has, { side: "offers" })];
    expect(matches({ people: [person("Imre"), person("Ana")], needs })).toEqual([]);
  });

  it("[R6] never begins with a first message to a stranger, nor with who is left out or off limits", () => {
    const hidden: readonly Partial<Matched>[] = [
      { familiarity: "stranger", inTouch: false },
      { familiarity: "unknown", inTouch: false },
      { leftOut: true },
      { preferences: { ...NO_PREFERENCES, doNotContact: true } },
    ];
    for (const more of hidden) {
      const material = {
        needs: [wanted, offered],
        gives: [{ id: "g", kind: "protocol", text: "clearing" }] as const,
      };
      expect(matches({ ...material, people: [person("Imre", more), person("Ana")] })).toEqual([]);
    }
  });
});

describe("what of mine somebody looks for", () => {
  const people = [person("Imre")];

  it("[R6] is offered where the words meet; an empty inventory is fine", () => {
    const gives = [
      { id: "1", kind: "protocol", text: "our clearing protocol" },
      { id: "2", kind: "protocol", text: "our staining protocol" },
    ] as const;
    const found = matches({ people, needs: [wanted], gives });
    expect(found).toMatchObject([{ kind: "offer", offer: "our clearing protocol", personId: "Imre" }]);
    expect(matches({ people, needs: [wanted] })).toEqual([]);
  });

  it("[R6] fits by its kind alone where any would do", () => {
    const eyes = need("Imre", "his grant text", { kind: "feedback" });
    const gives = [{ id: "1", kind: "feedback", text: "an evening with your draft" }] as const;
    expect(matches({ people, needs: [eyes], gives })).toHaveLength(1);
  });

  it("says where somebody offers what I look into", () => {
    const offer = need("Imre", "an hour about patent exams", { side: "offers", kind: "time" });
    expect(matches({ people, needs: [offer], careers: ["Patent law"] })).toMatchObject([
      {
        kind: "ask",
        because: "Imre offers “an hour about patent exams”, and you are looking into “Patent law”.",
      },
    ]);
  });
});
