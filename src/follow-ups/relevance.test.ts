import { expect, it } from "vitest";
import { optionNear, wordsToSearch } from "./relevance.ts";

const who = (headline: string, organization = "", field = "") => ({
  headline,
  places: [{ organization, field }],
});
const option = (name: string, verdict: "undecided" | "pursue" | "park" | "ruled-out" = "undecided") => ({
  name,
  verdict,
});

it("finds the career that someone's role, place or field has to do with, whatever the ending or accent", () => {
  const options = [option("Patent law"), option("Éditions scientifiques"), option("Consulting")];
  expect(optionNear(who("Senior PATENTS counsel"), options)).toBe("Patent law");
  expect(optionNear(who("", "Edition Nord"), options)).toBe("Éditions scientifiques");
  expect(optionNear(who("", "", "consultancy"), options)).toBe("Consulting");
  expect(optionNear(who("Baker"), options)).toBeNull();
});

it("does not take words that name no field for a likeness", () => {
  expect(optionNear(who("Research scientist"), [option("Research management")])).toBeNull();
});

it("looks only at careers still open, the one decided for before the others", () => {
  const both = who("Patent editor");
  expect(optionNear(both, [option("Patent law", "ruled-out")])).toBeNull();
  expect(optionNear(both, [option("Patent law", "park")])).toBeNull();
  expect(optionNear(both, [option("Patent law"), option("Editor", "pursue")])).toBe("Editor");
});

it("gives the beginnings of words by which such people are looked up", () => {
  const options = [
    option("Patent law"),
    option("Scientific editing", "pursue"),
    option("Teaching", "ruled-out"),
  ];
  expect(wordsToSearch(options)).toEqual(["patent", "law", "editin"]);
});
