import { describe, expect, it } from "vitest";
import { namesNobody } from "./nobody-named.ts";
import { readPasted } from "./read-pasted.ts";

describe("[R11] a text that names nobody", () => {
  it.each([
    "nobody",
    "I don't remember her name",
    "???",
    "We would like to know how cells divide and why.",
    "Which careers are there outside of the university for somebody like me",
    "Our lab\nResearch\nPublications\nJoin us",
    "Programme\n9:00 Coffee\n10:00 Session 1\n12:00 Lunch",
    "Dear all,\n\nthe seminar is moved to Friday.\n\nBest wishes",
    "We study how cells divide.\nOur methods are microscopy and modelling.\nPlease get in touch.",
  ])("is known for one: %j", (text) => {
    expect(namesNobody(text)).toBe(true);
  });

  it.each([
    "",
    "Ana",
    "Mama",
    "the woman from the poster session",
    "my supervisor, at Lumen",
    "ana@example.org",
    "Ana Ruiz, EMBL, met in Heidelberg. We talked for an hour about the June course and her lab.",
    "Ana\nEMBL\nmet at the poster session",
    "Ana Ruiz\nEMBL",
    "Department of Biology\nContact\nAna Ruiz\nResearch",
    "王小明",
  ])("is none that names somebody, in whatever words: %j", (text) => {
    expect(namesNobody(text)).toBe(false);
  });
});

it("the only one whom a page names is read from amid its lines", () => {
  expect(readPasted("Department of Biology\nContact\nAna Ruiz\nResearch").name).toBe("Ana Ruiz");
  expect(readPasted("Ana\nEMBL\nworks with Imre Kovacs").name).toBe("Ana");
});

it("takes as long for a page of brackets as it is long", () => {
  const before = process.threadCpuUsage();
  for (const piece of ["<", ": "]) namesNobody(`[${piece.repeat(20_000 / piece.length)}!x`);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(500);
});
