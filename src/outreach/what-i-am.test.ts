import { describe, expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { FORMS } from "./draft.ts";
import { facts, findings, request } from "./testing.ts";

const said = (introduction: string, more = {}) => {
  const me = { ...facts("stranger").me, introduction };
  return facts("stranger", { me, ...more });
};

describe("what I am in one line", () => {
  it.each([
    [
      "Third-year PhD student in Leeds, working on ants.",
      "I am a third-year PhD student in Leeds, working on ants",
    ],
    ["Final-Year PhD Student, ants", "I am a final-year PhD student in ants"],
    ["My research is on ants", "My research is on ants"],
    ["my work is about how ants find home.", "My work is about how ants find home"],
    ["I finish my PhD in May", "I finish my PhD in May"],
    ["I'm a chemist", "I am a chemist"],
    ["I am Noor Haddad, a chemist in Graz", "I am a chemist in Graz"],
    ["Hi, I'm Noor and I study ants", "I am studying ants"],
    ["My name is Noor; my research is on ants", "My research is on ants"],
    ["PhD student in Leeds. I love maps.", "I am a PhD student in Leeds"],
    ["PhD student | Leeds | ants", "I am a PhD student, Leeds, ants"],
    ["Munich-based chemist", "I am a Munich-based chemist"],
    ["We study how ants find home", "We study how ants find home"],
    ["Ants are what I work on", "Ants are what I work on"],
    ["Biochemistry", "I am working in biochemistry"],
    ["looking for a place in patent law", "I am looking for a place in patent law"],
  ])("stands in a sentence with its article and case, or as a sentence of its own: %s", (line, words) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const { body } = composeLetter(said(line), { ...request, seed });
      expect(body).toMatch(new RegExp(`(?:^|[.\\n] ?)${words}(?:; I |, and I |\\.)`, "m"));
      expect(body).not.toMatch(/I am (?:I|my|a my|an? i)\b/i);
    }
    for (const form of FORMS)
      for (const familiarity of ["unknown", "acquaintance", "stranger"] as const) {
        const given = { ...said(line), them: { ...facts(familiarity).them } };
        const letter = composeLetter(given, { ...request, form });
        expect(letter.body, form).not.toMatch(/I am (?:I|my|we)\b|, (?:My|We) |\ba (?:my|We)\b/);
        expect(
          findings(letter, familiarity).filter(({ check }) => check !== "slot"),
          letter.body,
        ).toEqual([]);
      }
  });

  it.each(["My name is Noor", "Hi!", "My research: ants", "", "my ants"])(
    "is asked for where it says nothing of it: “%s”",
    (line) => {
      expect(composeLetter(said(line), request).body).toContain("I am [what you are, in a few words]");
    },
  );

  it("is a sentence after my name too, in a paragraph to pass on", () => {
    const asking = (line: string, form: "email" | "message" = "email") =>
      composeLetter(said(line, { third: "Hal Middle", career: "Patent law" }), {
        ...request,
        form,
        kind: "introduction",
      }).body;
    expect(asking("My research is on ants")).toContain("> I am Noor Haddad. My research is on ants. ");
    expect(asking("Third-year PhD student")).toContain("> I am Noor Haddad, a third-year PhD student. ");
    expect(asking("My research is on ants", "message")).toContain(
      "“I am Noor Haddad. My research is on ants. ",
    );
    expect(asking("")).toContain("> I am Noor Haddad, [what you are, in a few words]. ");
  });
});
