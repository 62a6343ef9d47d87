import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { composeLetter } from "../compose.ts";
import { FORMS } from "../draft.ts";
import { facts, findings, request } from "../testing.ts";
import { TERM } from "../wording.ts";

describe("a request", () => {
  it("[R27] asks someone known for time to talk, without the term, and nobody objects to it", () => {
    const letter = composeLetter(facts("known"), request);
    expect(letter.body).not.toContain(TERM);
    expect(letter.wordings.map((each) => each.wording)).toEqual(["plain"]);
    const withTerm = composeLetter(facts("known"), { ...request, wording: "term" });
    expect(withTerm.body).toContain(TERM);
    expect(findings(withTerm, "known").filter((each) => each.check === "term")).toEqual([]);
  });

  it("[R28] uses the term to someone never met, and says once why where it is dropped", () => {
    const letter = composeLetter(facts("stranger"), request);
    expect(letter.body).toContain(TERM);
    const dropped = composeLetter(facts("stranger"), { ...request, wording: "plain" });
    expect(dropped.body).not.toContain(TERM);
    expect(findings(dropped, "stranger").filter((each) => each.check === "term")).toHaveLength(1);
  });

  it("[R24] says what was between us, to somebody talked with or written to, and asks for nothing it knows", () => {
    const them = { ...facts("unknown").them, howMet: "" };
    const between = (how: "talked" | "wrote" | "they-wrote") => ({ them, before: { how, when: "in March" } });
    expect(composeLetter(facts("unknown", between("talked")), request).body).toContain(
      "Thank you for talking with me in March.",
    );
    const thanked = { them, before: { how: "talked", when: "in March", thanked: true } } as const;
    expect(composeLetter(facts("unknown", thanked), request).body).toContain("Thank you again for talking");
    expect(composeLetter(facts("unknown", between("wrote")), request).body).toContain(
      "We wrote to each other in March.",
    );
    expect(composeLetter(facts("unknown", between("they-wrote")), request).body).toContain(
      "You wrote to me in March.",
    );
    expect(composeLetter(facts("unknown", { them }), request).body).toContain("[where you met");
    const stranger = { ...between("talked"), them: { ...them, familiarity: "stranger" } } as const;
    expect(composeLetter(facts("stranger", stranger), request).template).toBe("request/acquaintance");
  });

  it("[R29] offers both wordings with their trade-off to an acquaintance, and where it is not known yet", () => {
    for (const familiarity of ["acquaintance", "unknown"] as const) {
      const { wordings } = composeLetter(facts(familiarity), request);
      expect(wordings.map((each) => each.wording)).toEqual(["plain", "term"]);
      expect(wordings.every((each) => each.because.length > 20)).toBe(true);
    }
  });

  it("[R33] offers an answer by mail and an easy no to everyone not known well, in every form", () => {
    for (const familiarity of ["stranger", "acquaintance", "unknown"] as const) {
      for (const form of FORMS) {
        const { body } = composeLetter(facts(familiarity), { ...request, form });
        expect(body).toMatch(/by mail|in writing|prefer to write/);
        expect(body).toMatch(/understand|say no|a no|all right/);
      }
    }
  });

  it("[R33] offers it once more in the reminder to everyone not known well, in every form", () => {
    for (const form of FORMS) {
      const reminder = (familiarity: (typeof FAMILIARITIES)[number]) =>
        composeLetter(facts(familiarity), { ...request, kind: "reminder", form }).body;
      for (const familiarity of ["stranger", "acquaintance", "unknown"] as const)
        expect(reminder(familiarity)).toMatch(/by mail|in writing/);
      expect(reminder("known")).not.toMatch(/by mail|in writing/);
    }
  });

  it("[R26] congratulates a known person on a new position and asks about it", () => {
    const moved = { newPosition: { role: "R&D lead", organization: "Verdant" }, focus: "new-position" };
    const { body } = composeLetter(facts("known", moved), request);
    expect(body).toContain("Congratulations on your new position as R&D lead at Verdant!");
  });

  it("never has “your” twice in its subject, whatever it is about", () => {
    for (const familiarity of FAMILIARITIES)
      for (const focus of FOCI)
        for (let seed = 0; seed < 12; seed += 1) {
          const { subject } = composeLetter(facts(familiarity, { focus, career: "" }), { ...request, seed });
          expect(subject).not.toMatch(/your.*your/i);
        }
  });

  it("[R6] makes no offer in a first letter to a stranger, whatever there is to give", () => {
    for (const form of FORMS) {
      const { body } = composeLetter(facts("stranger", { offer: "our cold-buffer protocol" }), {
        ...request,
        form,
      });
      expect(body).not.toMatch(/protocol|offer/);
    }
  });
});

describe("a first letter reads as one would say it", () => {
  it("[R28] begins, to whom one has only read or heard, with that", () => {
    const them = { ...facts("stranger").them, howMet: "wrote a paper that I read with pleasure" };
    expect(composeLetter(facts("stranger", { them }), request).body).toContain(
      "I read your paper on [what it is about] with pleasure: [what of it stayed with you].",
    );
  });

  it("[R39] greets nobody as a paper is quoted", () => {
    const them = { ...facts("stranger").them, name: "Smith et al. 2021" };
    expect(composeLetter(facts("stranger", { them }), request).body).toMatch(
      /^Dear \[the author’s name; your note: Smith et al\. 2021\],/,
    );
  });

  it("says once that I am finishing", () => {
    const me = {
      name: "Noor Haddad",
      introduction: "finishing a PhD in cell biology in Basel",
      stage: "am looking for my next position, as I finish in February 2027",
      seeking: true,
    };
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const { body } = composeLetter(facts("acquaintance", { me }), { ...request, seed });
      expect(body.match(/finish/g)).toHaveLength(1);
    }
  });
});

it("asks once: what a letter is for and what it asks are not the same sentence twice", () => {
  for (const [focus, ask] of [
    ["explore-career", "what your working days really look like"],
    ["new-position", "how your new position is"],
    ["skill", "how you learned what I am trying to learn"],
    ["catch-up", "what is new with you"],
  ] as const)
    for (const familiarity of ["known", "acquaintance", "stranger"] as const)
      for (const seed of [0, 1, 2]) {
        const { body } = composeLetter(
          { ...facts(familiarity, { focus, ask }), career: "" },
          { ...request, seed },
        );
        expect(body).not.toMatch(
          /what your work is really like|how it is to begin where|how you learned your craft|like to hear how you are/,
        );
        expect(body).not.toContain("[what you would like to ask");
      }
});

it("[R14] says in every first letter which career it is about, where one is named, and otherwise in none", () => {
  for (const familiarity of FAMILIARITIES)
    for (const form of FORMS)
      for (const wording of ["plain", "term"] as const)
        for (let seed = 0; seed < 6; seed += 1) {
          const wish = { ...request, form, wording, seed, noteLimit: 300 };
          const named = composeLetter(facts(familiarity), wish).body;
          expect(named, `${familiarity} ${form} ${wording} ${seed}`).toMatch(/\bindustry research\b/);
          expect(named.match(/industry research/g)).toHaveLength(1);
          expect(composeLetter(facts(familiarity, { career: "" }), wish).body).not.toContain("industry");
        }
});

it("[R27] says even in a connection note to somebody known what the talk would be about", () => {
  const them = { ...facts("known").them, role: "senior scientist", organization: "Novartis", howMet: "" };
  const { body } = composeLetter(
    { ...facts("known", { them }), career: "" },
    { ...request, form: "connection-note" },
  );
  expect(body).toContain("I would like to understand what your work is really like, and you");
  expect(body.length).toBeLessThanOrEqual(200);
});

it("[R1] says in every first letter that asks for a talk that I look for a position, once I do, and asks for none", () => {
  const stage = "am looking for my next position, as I finish in May 2027";
  for (const familiarity of FAMILIARITIES)
    for (const kin of [false, true])
      for (let seed = 0; seed < 24; seed += 1) {
        const given = facts(familiarity);
        const seeking = {
          ...given,
          me: { ...given.me, stage, seeking: true },
          them: { ...given.them, kin, familiarity: kin ? ("known" as const) : familiarity },
        };
        const letter = composeLetter(seeking, { ...request, seed });
        expect(letter.body.match(/looking for my next position/g), letter.body).toHaveLength(1);
        expect(letter.body).not.toContain("no job behind");
        expect(
          findings(letter, seeking.them.familiarity).filter(({ check }) => check !== "slot"),
          letter.body,
        ).toEqual([]);
      }
  const asking = facts("known", { third: "Hal Middle", thirdIs: "at Kappa" });
  const { body } = composeLetter(
    { ...asking, me: { ...asking.me, stage, seeking: true } },
    { ...request, kind: "introduction" },
  );
  expect(body).toMatch(/^> .*I am looking for my next position/m);
});
