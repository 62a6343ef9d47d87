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
    "Actively looking for a new position",
    "Chemist (open to new opportunities)",
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
    ["HEAD OF REGULATORY AFFAIRS", "Head of Regulatory Affairs"],
    ["SENIOR SCIENTIST", "a senior scientist"],
    ["PROFESSOR", "a professor"],
    ["REGULATORY AFFAIRS MANAGER, EMEA", "a regulatory affairs manager at EMEA"],
    ["MSL", "an MSL"],
    ["R&D MANAGER", "an R&D manager"],
    ["Sr. Data Scientist", "a senior data scientist"],
    ["Jr Scientist", "a junior scientist"],
    ["Assoc. Prof. of Chemistry", "an associate professor of chemistry"],
    ["sr. scientist", "a senior scientist"],
    ["Professor & Group Leader", "a professor and group leader"],
    ["Professor and Head of Department", "a professor and head of department"],
    ["Adviser for job seekers", "an adviser for job seekers"],
  ])("[R30] has its article and its small letters where it is a title: %s", (line, words) => {
    expect(roleWords(line)).toBe(words);
  });
});

describe("somebody who has no work just now", () => {
  const body = (role: string, organization: string, familiarity: "known" | "acquaintance", seed: number) => {
    const them = { ...facts(familiarity).them, howMet: "we were at school together", role, organization };
    const told = facts(familiarity, { them, career: "", ask: "what your working days really look like" });
    const { subject, body } = composeLetter(told, { ...request, seed });
    return `${subject}\n${body}`;
  };

  it.each([
    ["job seeker", ""],
    ["Unemployed", ""],
    ["Open to work", ""],
    ["between jobs", ""],
    ["arbeitssuchend", ""],
    ["en recherche d’emploi", ""],
    ["retired", ""],
    ["", "unemployed"],
    ["", "Job seeking"],
    ["", "Open to work"],
    ["Retired", "None"],
    ["Job seeker in biotech", ""],
    ["unemployed chemist", ""],
    ["Data scientist, currently unemployed", ""],
  ])(
    "[R39] is not called so, nor asked for the working days that they have not: %s, %s",
    (role, organization) => {
      for (const familiarity of ["known", "acquaintance"] as const)
        for (let seed = 0; seed < 6; seed += 1) {
          const letter = body(role, organization, familiarity, seed);
          expect(letter).not.toMatch(new RegExp(`${role || organization}|because you (?:are|work)`, "i"));
          expect(letter).not.toMatch(/your work\b|days really look/i);
          expect(letter).toContain("what your working days were really like");
          expect(letter).toContain("we were at school together");
        }
    },
  );

  it("is asked about their work where a place is known at which they do it", () => {
    expect(body("Open to work", "Novartis", "known", 1)).toContain("what your working days really look like");
  });
});
