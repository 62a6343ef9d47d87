import { describe, expect, it } from "vitest";
import { roleFamilyOf, saidRoleFamily } from "./role-family.ts";

describe("guessing a line of work", () => {
  const cases = [
    ["Patent attorney at a small firm", "patent-law"],
    ["European Patent Office, examiner", "patent-law"],
    ["Senior Editor, journal of cell biology", "publishing"],
    ["Chargée de mission, ministry of research", "science-policy"],
    ["Regulatory affairs manager", "clinical-regulatory"],
    ["Technology transfer officer at a university", "research-management"],
    ["Bioinformatician", "data-science"],
    ["Postdoctoral fellow", "academia"],
    ["Research scientist, oncology", "industry-research"],
    ["Co-founder and CSO", "biotech-startup"],
    ["Lycée teacher, physics and chemistry", "teaching"],
    ["Science journalist", "science-communication"],
    ["Life science consultant", "consulting"],
    ["Conservation officer", "ngo"],
  ] as const;

  for (const [headline, family] of cases)
    it(`takes “${headline}” for ${family}`, () => expect(roleFamilyOf(headline)?.family).toBe(family));

  it("names the word it rests on, and looks at the organization second", () => {
    expect(roleFamilyOf("Patent attorney")?.because).toBe("The word “patent” in their headline.");
    expect(roleFamilyOf("Group of nice people", "University of Porto")).toEqual({
      family: "academia",
      because: "The word “university” in their organization.",
    });
  });

  it("says nothing where no word speaks", () => {
    expect(roleFamilyOf("")).toBeNull();
    expect(roleFamilyOf("Head of things", "Example Ltd")).toBeNull();
  });
});

it("[R13] takes the name of an organization for no role, so that no question assumes one", () => {
  expect(saidRoleFamily("EMBL")).toBeNull();
  expect(saidRoleFamily("", "")).toBeNull();
  expect(saidRoleFamily("EMBL", "Group leader")).toBe("academia");
});
