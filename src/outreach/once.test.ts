import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { checkLetter } from "./check/check-letter.ts";
import { mended } from "./check/finding.ts";
import { composeLetter } from "./compose.ts";
import { DRAFT_KINDS, FORMS, WORDINGS } from "./draft.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";
import { TEMPLATES, type TemplateName } from "./templates/choose.ts";
import { facts, longNamed } from "./testing.ts";

/** Told apart from how the program does it: what stands between full stops, colons and lines, in small letters. */
function saidTwice(body: string): readonly string[] {
  const said = body
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((each) =>
      each
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]+/gu, "")
        .trim(),
    )
    .filter((each) => each.includes(" "));
  return said.filter((each, at) => said.indexOf(each) !== at);
}

/** Little known, much known, and the same words in every place where a user may have put them twice. */
function known(familiarity: LetterFacts["them"]["familiarity"]): readonly LetterFacts[] {
  const { me } = facts(familiarity);
  const bare = bareFacts("Noor Haddad", "Anabel Li");
  const them = (more: Partial<LetterFacts["them"]>) => ({ ...bare.them, familiarity, ...more });
  const same = "We met at the careers day";
  const twice = {
    reason: same,
    learned: same,
    clarified: same,
    mine: same,
    offer: same,
    ask: same,
    advice: { text: same, did: same, cameOfIt: same, outcome: "null" },
    introduced: { cameOfIt: same, talk: same },
    lead: { got: same, part: same },
    direction: { knewFor: same, career: "Industry research", turn: "pursue" },
  } as const;
  return [
    bare,
    { ...bare, them: them({}), before: { how: "talked", when: "today" } },
    { ...bare, me, them: them({}), before: { how: "wrote", when: "in March" }, introducer: "Imre Kovács" },
    { ...bare, me, them: them({ howMet: "at the careers day" }), third: "Imre Kovács" },
    { ...bare, me, them: them({ howMet: "wrote a paper that I read" }), longAgo: true },
    { ...facts(familiarity), ...twice },
    { ...bare, ...twice, them: them({ howMet: "at the careers day", role: "Scientist" }) },
    longNamed(familiarity),
  ];
}

describe("no letter", () => {
  it.each(Object.keys(TEMPLATES) as TemplateName[])("[R30] says the same sentence twice: %s", (template) => {
    const twice = new Set<string>();
    const kind = DRAFT_KINDS.find((each) => template === each || template.startsWith(`${each}/`));
    if (kind === undefined) throw new Error(`${template} is of no kind`);
    const asks = kind === "request";
    let seed = 0;
    for (const familiarity of FAMILIARITIES)
      for (const told of known(familiarity))
        for (const form of FORMS)
          for (const focus of asks ? FOCI : FOCI.slice(0, 1))
            for (const wording of asks ? WORDINGS : WORDINGS.slice(0, 1))
              for (let variant = 0; variant < (asks ? 1 : 6); variant += 1) {
                seed += 1;
                const { body } = composeLetter({ ...told, focus }, { kind, form, wording, seed, template });
                for (const sentence of saidTwice(body)) twice.add(`${form}, ${familiarity}: ${sentence}`);
              }
    expect([...twice].slice(0, 10)).toEqual([]);
  });

  it("leaves out the way somebody came to be asked where the letter began with it", () => {
    const told = {
      ...bareFacts("Noor Haddad", "Anabel Li"),
      before: { how: "talked", when: "today" },
    } as const;
    for (let seed = 0; seed < 6; seed += 1) {
      const { body } = composeLetter(told, { kind: "request", form: "email", seed });
      expect(body.match(/Thank you for talking with me today\./g)).toHaveLength(1);
    }
  });
});

it("[R30] the check says of a letter of one's own that it says something twice", () => {
  const body =
    "Dear Ana,\n\nI read your essay on examiners. Would you have ten minutes? I read your essay on examiners!\n\nThank you, and best wishes,\nNoor";
  const letter = { kind: "request", form: "email", wording: "plain", subject: "", body } as const;
  const to = { recipient: { name: "Ana Ruiz", familiarity: "known" }, focus: "catch-up" } as const;
  const found = checkLetter({ ...letter, ...to, minutes: 20, words: 180, noteLimit: 200 });
  const [twice, ...others] = found.filter(({ check }) => check === "repeated");
  expect(others).toEqual([]);
  expect(twice?.words?.start).toBe(body.lastIndexOf("I read"));
  expect(twice && mended(body, twice)).not.toMatch(/examiners!/);
});
