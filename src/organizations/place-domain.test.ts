import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bearsNameOf, labelOf, nameAsLabel, placeDomainOf, spells } from "./place-domain.ts";

const folder = join(import.meta.dirname, "../../test/corpus/places");

it.each([
  // What they stood at when they were last looked at, a little below.
  ["seen.txt", 0.99, 0.99],
  ["held-out.txt", 0.97, 0.97],
])("[R57] of the addresses in %s it reads as many places rightly as before", (file, precision, recall) => {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
  const read = lines.map((line) => {
    const [name = "", address = "", meant = ""] = line.split("|").map((part) => part.trim());
    const domain = placeDomainOf(address);
    return { meant, said: domain === null || bearsNameOf(domain, name) ? "-" : domain };
  });
  const said = read.filter((each) => each.said !== "-");
  const right = said.filter((each) => each.said === each.meant);
  expect(right.length / said.length).toBeGreaterThanOrEqual(precision);
  expect(right.length / read.filter((each) => each.meant !== "-").length).toBeGreaterThanOrEqual(recall);
});

it.each([
  ["embl.de", "EMBL"],
  ["embl.de", "European Molecular Biology Laboratory"],
  ["ethz.ch", "ETH Zürich"],
  ["uni-heidelberg.de", "Universität Heidelberg"],
  ["ox.ac.uk", "University of Oxford"],
  ["roche.com", "F. Hoffmann-La Roche AG"],
])("%s spells %s", (domain, name) => {
  expect(spells(domain, name)).toBe(true);
});

it.each([
  ["google.com", "EMBL"],
  ["embl.de", "Lumen Therapeutics"],
  ["q.com", "Queensland Museum"],
])("%s does not spell %s", (domain, name) => {
  expect(spells(domain, name)).toBe(false);
});

it("a long name and a long address are no trouble", () => {
  expect(spells(`${"a".repeat(60)}.de`, "aaaa ".repeat(10_000))).toBe(false);
  expect(placeDomainOf(`ana@${"a.".repeat(100_000)}de`)).toBeNull();
});

it("compares how an organization is called with what somebody chose of a domain", () => {
  expect(nameAsLabel("Lumen")).toBe(labelOf("lumen.de"));
  expect(nameAsLabel("The Lumen Bio GmbH & Co. KG")).toBe(labelOf("lumen-bio.de"));
  expect(nameAsLabel("Lumen Diagnostics")).not.toBe(labelOf("lumen.de"));
});

it("has spelled a domain in no time, however many ways there are to begin", () => {
  const words = Array.from({ length: 8 }, () => "a".repeat(12)).join(" ");
  expect(spells(`${"a".repeat(50)}b.de`, words)).toBe(false);
  expect(spells(`${"a".repeat(50)}.de`, words)).toBe(true);
});
