import { describe, expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import type { LetterFacts } from "./facts.ts";
import { facts, request } from "./testing.ts";

type Told = Pick<NonNullable<LetterFacts["advice"]>, "text" | "did" | "cameOfIt">;
const letter = (told: Told, form: "email" | "message" = "email", outcome: "good" | "null" | "bad" = "bad") =>
  composeLetter(facts("acquaintance", { advice: { ...told, outcome } }), {
    ...request,
    kind: "outcome",
    form,
  }).body;

const SHADOWED = {
  text: "Shadow somebody for two days before deciding.",
  did: "Shadowed Jonas for two days.",
  cameOfIt: "I was bored, and glad to know it.",
};

describe("[R36] news of what came of advice", () => {
  it.each(["email", "message"] as const)(
    "says what I did and not first the same as advice, in a letter as in a message: %s",
    (form) => {
      for (const outcome of ["good", "null", "bad"] as const) {
        const body = letter(SHADOWED, form, outcome);
        expect(body).toContain(
          "As you advised, I shadowed Jonas for two days. I was bored, and glad to know it.",
        );
        expect(body).not.toContain("advised me");
      }
    },
  );

  it("needs no line on what I did, where what came of it says so", () => {
    const cameOfIt = "I shadowed Jonas for two days and was bored.";
    for (const did of ["", "Shadowed Jonas for two days."])
      expect(letter({ ...SHADOWED, did, cameOfIt })).toMatch(
        /[.] As you advised, I shadowed Jonas for two days and was bored\.\n/,
      );
  });

  it("keeps both where each tells something of its own", () => {
    const body = letter({
      text: "Apply for the June course on quantitative imaging",
      did: "Applied in spring",
      cameOfIt: "I got in.",
    });
    expect(body).toContain(
      "You advised me to apply for the June course on quantitative imaging. I applied in spring. I got in.",
    );
  });

  it("still marks what only the user knows", () => {
    const body = letter({ ...SHADOWED, did: "", cameOfIt: "It was dull." });
    expect(body).toContain(
      "You advised me to shadow somebody for two days before deciding. [what you did with it]",
    );
  });

  it("stands in sentences of its own in a note, and after a colon goes on in small letters", () => {
    const note = (outcome: "good" | "null" | "bad", cameOfIt: string) =>
      composeLetter(
        facts("acquaintance", {
          advice: { ...SHADOWED, cameOfIt, outcome },
          clarified: "They look for people with patience",
        }),
        { ...request, kind: "outcome", form: "connection-note", noteLimit: 300 },
      ).body;
    expect(note("bad", "They turned me down.")).toContain("I tried what you advised. They turned me down.");
    expect(note("bad", "They turned me down.")).toContain(": they look for people with patience.");
    expect(note("null", "They never answered.")).toContain(
      "his is what became of your advice. They never answered.",
    );
    expect(note("good", "A second interview.")).toContain("our advice worked. A second interview.");
  });

  it("and a second request say it once as well [R4]", () => {
    const before = { how: "talked", when: "in August", asked: true } as const;
    const again = facts("known", { before, taken: { text: SHADOWED.text, did: SHADOWED.did } });
    expect(composeLetter(again, request).body).toContain("As you advised, I shadowed Jonas for two days.");
    expect(composeLetter(again, request).body).not.toContain("advised me");
  });
});
