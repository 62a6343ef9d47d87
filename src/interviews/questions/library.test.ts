import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { ASPECTS } from "#options/aspect.ts";
import { STAGES } from "#stages/stage.ts";
import { sameText } from "./choose.ts";
import { LIBRARY, questionById } from "./library.ts";
import { ROLE_FAMILIES } from "./role-family.ts";

/** Words of a place where somebody works among others. */
const AMONG_OTHERS =
  /\b(?:organi[sz]ations?|institut\w+|compan(?:y|ies)|firms?|house|offices?|departments?|teams?|your group|employers?|boss\w*|managers?|founders?|seniors?|colleagues|competitors|applicants?|applications?|candidates?|hir(?:e|ed|ing)|promot\w+|joined|merger|meeting|people (?:there|here)|working there|keeps you there|begin here|among you|gets? (?:ahead|stuck))\b/iu;
/** They speak of such places in general, of an earlier one, or of one's own work as one's own. */
const IN_GENERAL = [
  "organization/reputation",
  "new/old-colleagues",
  "skill-late/on-cv",
  "move/newcomers",
  "move/age",
  "again/hiring-now",
  "academia/committee-saw",
  "management/behind-grant",
  "management/deal-dies",
  "patent/firm-or-house",
  "patent/trainee",
  "skill-biotech-startup/shows",
  "skill-science-policy/shows",
  "biotech-startup-change/older-trade",
  "explore-change/late-look",
];

describe("the library of questions", () => {
  it("[R10] has at least 150 questions, each with its own id and wording", () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(150);
    expect(new Set(LIBRARY.map((each) => each.id)).size).toBe(LIBRARY.length);
    expect(new Set(LIBRARY.map((each) => sameText(each.text))).size).toBe(LIBRARY.length);
  });

  it("asks in plain words: one sentence or two, ending in a question", () => {
    for (const { text, id } of LIBRARY) {
      expect(text, id).toMatch(
        /^[A-Z][^<>{}]+(\?|\? I would like to hear them too\.|\? They all sound alike\.)$/,
      );
      expect(text.length, id).toBeLessThanOrEqual(140);
      expect(text, id).not.toMatch(
        /pick your brain|passionate|leverage|synerg|career journey|typical day|tips and tricks/i,
      );
    }
  });

  it("says for each what it reveals and how long it takes", () => {
    for (const { reveals, minutes, askLevel, foci, stages, id } of LIBRARY) {
      expect(reveals.length, id).toBeGreaterThan(id === "path-catch-up/good-lately" ? -1 : 0);
      expect(reveals.every((each) => ASPECTS.includes(each))).toBe(true);
      expect(minutes).toBeGreaterThanOrEqual(1);
      expect(minutes).toBeLessThanOrEqual(3);
      expect([1, 2, 3]).toContain(askLevel);
      expect(foci.length * stages.length).toBeGreaterThan(0);
    }
  });

  it("has enough for every focus at every stage, every line of work and every aspect", () => {
    for (const focus of FOCI)
      for (const stage of STAGES) {
        const any = LIBRARY.filter(
          (each) =>
            each.foci.includes(focus) &&
            each.stages.includes(stage) &&
            each.roleFamilies.length === 0 &&
            each.part === "middle" &&
            !each.repeat,
        );
        expect(any.length, `${focus} while ${stage}`).toBeGreaterThanOrEqual(10);
      }
    for (const family of ROLE_FAMILIES) {
      const own = LIBRARY.filter((each) => each.roleFamilies.length === 1 && each.roleFamilies[0] === family);
      expect(own.length, family).toBeGreaterThanOrEqual(6);
      for (const focus of ["explore-career", "organization", "new-position", "skill", "move"])
        expect(own.filter((each) => each.foci.includes(focus)).length, `${family}, ${focus}`).toBeGreaterThan(
          1,
        );
    }
    for (const aspect of ASPECTS)
      expect(LIBRARY.filter((each) => each.reveals.includes(aspect)).length, aspect).toBeGreaterThanOrEqual(
        10,
      );
  });

  it("has some of one minute for every focus, so that the last minute is not always the same question", () => {
    for (const focus of FOCI) {
      const short = LIBRARY.filter(
        (each) => each.minutes === 1 && each.foci.includes(focus) && each.part === "middle",
      );
      expect(short.length, focus).toBeGreaterThanOrEqual(2);
    }
  });

  it("[R13] tags each that speaks of a place with others, or says why whoever works alone can be asked it", () => {
    const speaks = LIBRARY.filter(({ text }) => AMONG_OTHERS.test(text));
    const untagged = speaks.filter(({ amongOthers }) => amongOthers !== true).map(({ id }) => id);
    expect(untagged.toSorted()).toEqual(IN_GENERAL.toSorted());
  });

  it("[R13] tags each that only somebody outside the family would ask, and asks nobody who hardly knows me what they know of me", () => {
    for (const { text, id, fromOutside, askLevel } of LIBRARY) {
      if (/\byour (?:family|parents)\b|\bI had met you\b|\ba little about me\b/i.test(text))
        expect(fromOutside, id).toBe(true);
      if (/\b(?:knowing (?:me|how I)|have known me)\b/i.test(text)) expect(askLevel, id).toBe(3);
    }
  });

  it("supposes of an earlier talk nothing but that there was one", () => {
    for (const { text, repeat } of LIBRARY)
      if (repeat) expect(text).not.toMatch(/you told me|your advice|what I did with/);
  });

  it("finds a question by its id", () => {
    expect(questionById("explore/last-tuesday")?.text).toContain("last Tuesday");
    expect(questionById("own/something")).toBeUndefined();
  });
});
