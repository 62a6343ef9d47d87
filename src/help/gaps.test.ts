import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { STAGES } from "#stages/stage.ts";
import { ALTERNATIVES } from "./alternatives.ts";
import { aroundIn, type GapFacts, type Giver, needsOf } from "./gaps.ts";
import { HELP_KINDS, type HelpKind } from "./help.ts";

const giver = (name: string, more: Partial<Giver> = {}): Giver => ({
  personId: name.toLowerCase() as PersonId,
  name,
  mentor: false,
  places: [],
  ...more,
});

const NOTHING: GapFacts = {
  stage: "applying",
  given: new Map(),
  mentors: [],
  said: {},
  introduction: "a third-year postdoc in cell biology at the Rhône Institute",
};

const need = (kind: HelpKind, changes: Partial<GapFacts>) =>
  needsOf({ ...NOTHING, ...changes }).find((each) => each.kind === kind);

describe("kinds of help around me", () => {
  it("[R56] are those that somebody at this stage usually needs, each with its reason", () => {
    for (const stage of STAGES) {
      const needs = needsOf({ ...NOTHING, stage });
      expect(needs.length).toBeGreaterThanOrEqual(4);
      for (const each of needs) expect(each.why).toMatch(/\.$/);
    }
    expect(needsOf(NOTHING)[0]?.kind).toBe("cv-edit");
    expect(needsOf({ ...NOTHING, stage: "exploring" }).map(({ kind }) => kind)).not.toContain("reference");
  });

  it("[R56] have alternatives where lab and institution lack one, and none where they do not", () => {
    const lacking = need("practice", {});
    expect(lacking?.sentence).toBe("Nobody around you yet. That is common, and there are other doors.");
    expect(lacking?.alternatives).toEqual(ALTERNATIVES.practice);
    const said = need("practice", { said: { practice: { lab: true, institution: false } } });
    expect([said?.sentence, said?.alternatives]).toEqual(["Your team gives it.", []]);
    const colleague = giver("Helen", { places: ["Rhone Institute"] });
    const given = need("practice", { given: new Map([["practice", [colleague]]]) });
    expect([given?.sentence, given?.alternatives]).toEqual(["Helen has given it to you.", []]);
    // Somebody elsewhere gives it: good, and lab and institution still lack it.
    const outside = need("practice", {
      given: new Map([["practice", [giver("Tomasz", { places: ["Delta"] })]]]),
    });
    expect(outside?.givers).toMatchObject([{ name: "Tomasz", where: "elsewhere" }]);
    expect(outside?.alternatives).toEqual(ALTERNATIVES.practice);
  });

  it("[R56] name the mentors who could be asked", () => {
    const ana = giver("Ana", { mentor: true });
    expect(need("cv-edit", { mentors: [ana] })).toMatchObject({
      couldAsk: [{ name: "Ana" }],
      sentence: "Nobody has yet; Ana could be asked.",
    });
    const gave = need("cv-edit", { mentors: [ana], given: new Map([["cv-edit", [ana]]]) });
    expect(gave).toMatchObject({ couldAsk: [], givers: [{ where: "mentor" }] });
    expect(need("opportunity", { mentors: [ana] })?.couldAsk).toEqual([]);
  });

  it("[R56] have at least two other doors each, in words that push nobody", () => {
    for (const kind of HELP_KINDS) {
      expect(ALTERNATIVES[kind].length).toBeGreaterThanOrEqual(2);
      for (const { who, begin } of ALTERNATIVES[kind])
        expect(`${who} ${begin}`).not.toMatch(/\bmust\b|\bshould have\b|too late|fail/i);
    }
  });

  it("reads what was said, and passes over what was not", () => {
    expect(aroundIn({ advice: { lab: true }, nonsense: { lab: true }, feedback: 3 })).toEqual({
      advice: { lab: true, institution: false },
    });
    expect(aroundIn(null)).toEqual({});
  });
});
