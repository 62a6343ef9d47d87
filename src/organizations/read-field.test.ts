import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { leastPeopleAt, readField } from "./read-field.ts";

it.each([
  ["University Hospital Heidelberg", "medicine"],
  ["Oxford University Press", "publishing"],
  ["Department of Physics, University of X", "academia"],
  ["Institut Pasteur", "academia"],
  ["F. Hoffmann-La Roche AG", "pharma"],
  ["Lumen Therapeutics, Inc.", "biotech"],
  ["Grund & Partner Patentanwälte mbB", "patent law"],
  ["Bank of Scotland", "finance"],
  ["서울대학교병원", "medicine"],
  ["東京大学", "academia"],
  ["ox.ac.uk", "academia"],
  ["embl.de", "academia"],
])("[R8] the name of %s says its field: %s", (name, field) => {
  expect(readField(name, [])).toEqual({ field, from: "name" });
});

it.each([
  ["Apple Tree Nursery"],
  ["UK Biobank Supplies"],
  ["City Seed Bank"],
  ["Press & Sons Dry Cleaning"],
  ["Northlight"],
  ["Stealth Startup"],
  ["Retired"],
  ["Goethe-Institut"],
  [""],
])("[R8] a name that says too little is left alone: %s", (name) => {
  expect(readField(name, ["Founder", "Senior manager"])).toBeNull();
});

it("[R8] where the name says nothing, what most people do there does", () => {
  expect(readField("Grund & Co", ["Patent attorney", "Trainee patent attorney", "Office manager"])).toEqual({
    field: "patent law",
    from: "roles",
  });
  expect(readField("Grund & Co", ["Patent attorney", "Consultant"])).toBeNull();
  expect(readField("Grund & Co", ["Senior scientist"])).toBeNull();
});

it.each([
  ["Google", Number.POSITIVE_INFINITY],
  ["ETH Zürich", 6],
  ["University of Leeds", 12],
  ["Lumen GmbH", 1],
])("[R57] knows of %s that at least so many are there: %s", (name, people) => {
  expect(leastPeopleAt(name)).toBe(people);
});

it("a long or empty name is no trouble", () => {
  expect(readField("university ".repeat(100_000), [])?.field).toBe("academia");
  expect(readField("&&&", ["", " "])).toBeNull();
});

const folder = join(import.meta.dirname, "../../test/corpus/fields");

it.each([
  // What they stood at when they were last looked at, a little below.
  ["usual.txt", 0.95, 0.92],
  ["hard.txt", 0.9, 0.78],
  ["by-hand.txt", 0.97, 0.97],
])("[R8] of the organizations in %s it reads as many rightly as before", (file, precision, recall) => {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
  const read = lines.map((line) => {
    const [name = "", roles = "", meant = ""] = line.split("|").map((part) => part.trim());
    return { meant, said: readField(name, roles.split(";"))?.field ?? "-" };
  });
  const said = read.filter((each) => each.said !== "-");
  const right = said.filter((each) => each.said === each.meant);
  expect(right.length / said.length).toBeGreaterThanOrEqual(precision);
  expect(right.length / read.filter((each) => each.meant !== "-").length).toBeGreaterThanOrEqual(recall);
});
