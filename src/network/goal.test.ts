import { expect, it } from "vitest";
import { withoutQuestion } from "./goal.ts";

it("[R53] hears what is asked for out of a question", () => {
  const heard = [
    ["someone at EMBL", "EMBL"],
    ["to anyone at Lumen?", "Lumen"],
    ["into patent law", "patent law"],
    ["anybody in the field of biotech", "biotech"],
    ["Who can introduce me to Ana Ruiz?", "Ana Ruiz"],
    ["Ana Ruiz", "Ana Ruiz"],
    ["Tomasz", "Tomasz"],
    ["Instytut", "Instytut"],
    ["Anyonics", "Anyonics"],
  ] as const;
  for (const [typed, meant] of heard) expect(withoutQuestion(typed)).toBe(meant);
});
