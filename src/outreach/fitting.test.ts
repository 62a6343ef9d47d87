import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { checkLetter } from "./check/check-letter.ts";
import { composeLetter } from "./compose.ts";
import { DRAFT_KINDS } from "./draft.ts";
import { fitted, inWays } from "./fitting.ts";
import { facts, longNamed, request } from "./testing.ts";

describe("a short message", () => {
  it("fits its limit with names of sixty characters and all facts, whatever it is for", () => {
    for (const kind of DRAFT_KINDS) {
      for (const familiarity of FAMILIARITIES) {
        for (const wording of ["plain", "term"] as const) {
          for (const form of ["message", "connection-note"] as const) {
            for (const focus of FOCI) {
              const letter = composeLetter(
                { ...longNamed(familiarity), focus },
                { kind, form, wording, seed: 1 },
              );
              const limit = form === "message" ? 600 : 200;
              expect(letter.body.length, letter.body).toBeLessThanOrEqual(limit);
              expect(letter.body, letter.body).toMatch(/[.!?”]$|No+$/);
            }
          }
        }
      }
    }
  });

  it("fits the note's 200 characters by leaving sentences out, and never cuts one", () => {
    for (const familiarity of FAMILIARITIES) {
      const { body } = composeLetter(facts(familiarity), { ...request, form: "connection-note" });
      expect(body.length).toBeLessThanOrEqual(200);
      expect(body).toMatch(/[.!?]$|Noor(?: Haddad)?$/);
    }
  });

  it("begins anew after a gap that is a sentence of its own", () => {
    const them = { ...facts("acquaintance").them, howMet: "", role: "", organization: "" };
    for (const noteLimit of [200, 400]) {
      const { body } = composeLetter(facts("acquaintance", { them }), {
        ...request,
        form: "connection-note",
        noteLimit,
      });
      expect(body).not.toMatch(/\] \p{Ll}/u);
      expect(body).toContain("[where you met] I am");
    }
  });

  it("keeps what a request must hold, however short it gets", () => {
    for (const familiarity of FAMILIARITIES) {
      const letter = composeLetter(longNamed(familiarity), { ...request, form: "connection-note" });
      const found = checkLetter({
        ...letter,
        recipient: longNamed(familiarity).them,
        focus: "explore-career",
        minutes: 20,
        words: 180,
        noteLimit: 200,
      });
      expect(
        found.filter(({ check }) => check !== "why-you" && check !== "slot"),
        letter.body,
      ).toEqual([]);
    }
  });

  it("may have another limit, which is the user's to set", () => {
    const roomy = composeLetter(facts("known"), { ...request, form: "connection-note", noteLimit: 300 });
    const tight = composeLetter(facts("known"), { ...request, form: "connection-note", noteLimit: 140 });
    expect(tight.body.length).toBeLessThanOrEqual(140);
    expect(roomy.body.length).toBeGreaterThan(tight.body.length);
  });
});

describe("what fits", () => {
  const within = (template: string, limit: number) => fitted(inWays(template), limit, (text) => text);

  it("takes the best wording that has words and leaves room for what must stand", () => {
    const template =
      "Dear Ana,\n || you work at Lumen as a scientist. || you work at Lumen.\nA no is all right.";
    expect(within(template, 80)).toBe("Dear Ana, you work at Lumen as a scientist. A no is all right.");
    expect(within(template, 50)).toBe("Dear Ana, you work at Lumen. A no is all right.");
  });

  it("lets go of what may go from the last, and of the name under it only where nothing else helps", () => {
    const template = "Dear Ana,\n~One.\n~Two.\nmay I?\n~~Noor Haddad || Noor";
    expect(within(template, 99)).toBe("Dear Ana, One. Two. May I? Noor Haddad");
    expect(within(template, 33)).toBe("Dear Ana, One. May I? Noor Haddad");
    expect(within(template, 22)).toBe("Dear Ana, may I? Noor");
    expect(within(template, 17)).toBe("Dear Ana, may I?");
  });

  it("splits no fact that looks like two wordings, nor lets one hide", () => {
    const reason = "I read your ~ essay || Writer.";
    const { body } = composeLetter(facts("stranger", { reason }), { ...request, form: "connection-note" });
    expect(body).toContain("|| Writer");
  });
});

it("[R28] [R29] a note, however short, asks nobody about work that they do not have, or of which nothing is known", () => {
  const nobody = ["unemployed", "between jobs", "retired", ""];
  for (const familiarity of ["stranger", "acquaintance", "unknown"] as const)
    for (const role of nobody)
      for (const focus of ["explore-career", "skill", "move"] as const)
        for (const noteLimit of [200, 140])
          for (const wording of ["plain", "term"] as const) {
            const them = { ...facts(familiarity).them, role, organization: "" };
            const told = facts(familiarity, { them, focus, career: "" });
            const { body } = composeLetter(told, { ...request, form: "connection-note", noteLimit, wording });
            expect(body).not.toContain("about your work");
            if (noteLimit === 200) expect(body.length, body).toBeLessThanOrEqual(200);
          }
});
