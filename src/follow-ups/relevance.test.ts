import { expect, it } from "vitest";
import { fieldsNear, optionNear, wordsToSearch } from "./relevance.ts";

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
  expect(optionNear(options)(who("Senior PATENTS counsel"))).toBe("Patent law");
  expect(optionNear(options)(who("", "Edition Nord"))).toBe("Éditions scientifiques");
  expect(optionNear(options)(who("", "", "consultancy"))).toBe("Consulting");
  expect(optionNear(options)(who("Baker"))).toBeNull();
});

it("does not take words that name no field for a likeness", () => {
  expect(optionNear([option("Research management")])(who("Research scientist"))).toBeNull();
});

it("looks only at careers still open, the one decided for before the others", () => {
  const both = who("Patent editor");
  expect(optionNear([option("Patent law", "ruled-out")])(both)).toBeNull();
  expect(optionNear([option("Patent law", "park")])(both)).toBeNull();
  expect(optionNear([option("Patent law"), option("Editor", "pursue")])(both)).toBe("Editor");
});

it("knows the fields that a career has to do with", () => {
  const fields = ["consulting", "patent law", "law", "academia", "research funding"];
  expect(fieldsNear([option("Patents"), option("Academia"), option("Research")], fields)).toEqual([
    "patent law",
  ]);
  expect(fieldsNear([option("Consultant", "ruled-out")], fields)).toEqual([]);
});

it("gives the beginnings of words by which such people are looked up", () => {
  const options = [
    option("Patent law"),
    option("Scientific editing", "pursue"),
    option("Teaching", "ruled-out"),
  ];
  expect(wordsToSearch(options)).toEqual(["patent", "law", "editin"]);
});
