import { expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { stageInLetters } from "#stages/in-letters.ts";
import { STAGES } from "#stages/stage.ts";
import type { DateText } from "#time/date.ts";
import { composeLetter } from "../compose.ts";
import { DRAFT_KINDS, FORMS } from "../draft.ts";
import { facts, findings, longNamed, request } from "../testing.ts";
import { TEMPLATES, type TemplateName } from "./choose.ts";

const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

it("[R10] [R30] needs no mending as it comes, but for what only the user knows", () => {
  for (const familiarity of FAMILIARITIES) {
    for (const focus of FOCI) {
      for (const form of FORMS) {
        for (const seed of [0, 1, 2]) {
          const letter = composeLetter(facts(familiarity, { focus }), { ...request, form, seed });
          const mend = findings(letter, familiarity, focus).filter(
            (each) => each.severity === "mend" && each.check !== "slot",
          );
          expect({ familiarity, focus, form, body: letter.body, mend }).toMatchObject({ mend: [] });
        }
      }
    }
  }
});

it("[R30] no letter of ours is flagged by our own check, whatever its kind, form, tie, stage and words", () => {
  const flagged = new Set<string>();
  for (const template of TEMPLATE_NAMES)
    for (const form of FORMS)
      for (const familiarity of FAMILIARITIES)
        for (const stage of STAGES)
          for (let seed = 0; seed < 6; seed += 1) {
            const kind = DRAFT_KINDS.find((each) => template === each || template.startsWith(`${each}/`));
            if (kind === undefined || (familiarity !== "known" && template.startsWith("request/"))) continue;
            const stageWords = stageInLetters(stage, "2027-02-28" as DateText);
            const known = longNamed(familiarity);
            const all = {
              ...known,
              me: { ...facts(familiarity).me, stage: stageWords, seeking: stage === "applying" },
              them: { ...facts(familiarity).them, howMet: known.them.howMet },
              newPosition: { role: "Head of imaging", organization: "Lumen" },
              introducer: "Imre Kovács",
              third: "Frida Dahl",
              ...(template.endsWith("/introduction")
                ? {
                    introduced: {
                      cameOfIt: "She has invited me to see the lab",
                      talk: "We talked yesterday",
                    },
                  }
                : {}),
              lead: { got: "got the job “Imaging scientist”", part: "It came from you" },
              direction: {
                knewFor: "exploring patent law",
                career: "Industry research",
                turn: "pursue",
              },
            } as const;
            const letter = composeLetter(all, { kind, form, seed, template });
            for (const { check, severity, words } of findings(letter, familiarity))
              if (check !== "slot" && !(check === "why-you" && form === "connection-note"))
                flagged.add(`${template} ${form} ${severity} ${check}: ${words?.text ?? "–"}`);
          }
  expect([...flagged]).toEqual([]);
}, 240_000);

it("[R58] [R39] writes of an address that ends as the reason, with a line for them alone and the next address", () => {
  const write = (mine: string, form: "email" | "message" = "email") =>
    composeLetter(facts("known", { mine }), { ...request, kind: "revive", form });
  const letter = write(
    "my address me@lab.example reaches me until 30 June, and from now on I read me@home.example",
  );
  expect(letter.body).toContain(
    "My address me@lab.example reaches me until 30 June, and from now on I read me@home.example.",
  );
  expect(letter.missing.map(({ hint }) => hint)).toEqual([
    "a line for them alone: what you remember, or would like to hear",
  ]);
  expect(letter.body).not.toContain("made me think of you");
  const next = write("my address me@lab.example no longer reaches me");
  expect(next.body).toContain("After that you find me at [your next address].");
  expect(write("my address me@lab.example no longer reaches me", "message").body).toContain(
    "[your next address]",
  );
  expect(write("I am in Heidelberg now").template).toBe("revive");
});

it("[R39] asks in the letter itself for the detail that its check would miss, however little there is to tell", () => {
  const flagged = new Set<string>();
  for (const kind of ["outcome", "thanks"] as const)
    for (const more of [
      {},
      { introduced: { cameOfIt: "got a job", talk: "" } },
      { lead: { got: "got it", part: "You told me" } },
    ])
      for (const outcome of ["good", "null", "bad"] as const)
        for (const form of FORMS)
          for (let seed = 0; seed < 6; seed += 1) {
            const advice = { text: "learn R", did: "learned it", cameOfIt: "got a job", outcome };
            const told = {
              when: "in March",
              learned: "Be patient",
              clarified: "Not for me",
              third: "Hal Middle",
            };
            const letter = composeLetter(facts("known", { ...told, advice, ...more }), { kind, form, seed });
            for (const { check } of findings(letter, "known"))
              if (check !== "slot") flagged.add(`${letter.template} ${form} ${check}`);
          }
  expect([...flagged]).toEqual([]);
});

it("[R39] asks for no detail where what came of it is told in words of one's own", () => {
  const advice = {
    text: "Apply for the June course",
    did: "Applied in spring",
    cameOfIt: "They took me for the course in Szeged",
    outcome: "good",
  } as const;
  for (const form of FORMS)
    expect(composeLetter(facts("known", { advice }), { kind: "outcome", form, seed: 1 }).missing).toEqual([]);
});
