import { expect, it } from "vitest";
import { bySource } from "./sources.ts";

it("what is known of somebody stands by what brought it, the latest first and each fact once", () => {
  const told = [
    { fact: "the name", from: "ana.vcf", at: 1 },
    { fact: "ana@lumen.example", from: "ana.vcf", at: 1 },
    { fact: "ana@lumen.example", from: "ana.vcf", at: 1 },
    { fact: "+49 30 1234", from: "", at: 5 },
    { fact: "ana@home.example", from: "", at: 3 },
    { fact: "notes", from: "", at: 86_400_000 },
    { fact: "Lumen", from: "ana.vcf", at: 9 },
  ];
  expect(bySource(told, "UTC")).toEqual([
    { from: "", at: 86_400_000, facts: ["notes"] },
    { from: "ana.vcf", at: 9, facts: ["Lumen"] },
    { from: "", at: 5, facts: ["+49 30 1234", "ana@home.example"] },
    { from: "ana.vcf", at: 1, facts: ["the name", "ana@lumen.example"] },
  ]);
  expect(bySource([], "UTC")).toEqual([]);
});
