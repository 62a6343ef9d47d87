import { describe, expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { roleWords } from "./role-words.ts";
import { facts, findings, request } from "./testing.ts";

const letterTo = (role: string, organization: string, seed = 1) => {
  const them = { ...facts("stranger").them, howMet: "", role, organization };
  return composeLetter(facts("stranger", { them }), { ...request, seed });
};

describe("a line that somebody wrote for a profile", () => {
  it.each([
    "Looking for new opportunities | ex-Google | Data & AI enthusiast",
    "helping teams ship faster 🚀",
    "Helping scientists tell their story",
    "Aspiring data scientist",
    "Data Scientist | Speaker | Mum of two",
    "Passionate about clean water",
    "Open to work",
    "Seeking a role in policy",
    "Making science accessible for all",
    "AI evangelist & coffee lover",
    "Scientist • Writer • Runner",
    "Building the future of diagnostics",
    "#womeninSTEM",
    "Empowering patients through data",
    "I help biotechs grow",
    "Turning data into decisions",
    "ex-Roche, ex-Novartis",
    "On a mission to end malaria!",
  ])("[R30] is no reason to write to them, and the place alone is: %s", (line) => {
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const { body } = letterTo(line, "Novartis", seed);
      expect(body).toMatch(/because you work at Novartis\b(?! \()/);
      expect(
        findings(letterTo(line, "Novartis", seed), "stranger").filter((each) => each.check !== "slot"),
      ).toEqual([]);
      const alone = letterTo(line, "", seed);
      expect(alone.body).toContain("[what of theirs you read, heard or saw");
      expect(alone.body).not.toContain(line.slice(0, 12));
    }
    expect(roleWords(line)).toBe("");
  });

  it.each([
    ["PhD Candidate", "a PhD candidate"],
    ["Ph.D. Candidate", "a Ph.D. candidate"],
    ["Third-year PhD student", "a third-year PhD student"],
    ["Third-Year PhD Student", "a third-year PhD student"],
    ["Senior Manager, Medical Affairs (Oncology) - EMEA", "a senior manager in medical affairs"],
    ["Senior Scientist - Immunology", "a senior scientist"],
    ["Data Scientist (Remote)", "a data scientist"],
    ["Patent Examiner @ EPO", "a patent examiner at the EPO"],
    ["Visiting Fellow", "a visiting fellow"],
    ["Munich-based Consultant", "a Munich-based consultant"],
    ["Medical Writer 🖊", "a medical writer"],
    ["leading the imaging facility", ""],
  ])("[R30] has its article and its small letters where it is a title: %s", (line, words) => {
    expect(roleWords(line)).toBe(words);
  });
});
