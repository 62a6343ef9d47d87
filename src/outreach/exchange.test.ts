import { describe, expect, it } from "vitest";
import type { Direction } from "#timeline/touch.ts";
import { lastWritten } from "./exchange.ts";

const at = (day: string) => Date.parse(day);
const letter = (direction: Direction, day: string) => ({ direction, at: at(day) });

describe("what was written before a letter", () => {
  it("[R24] is theirs alone where nothing of mine came near it", () => {
    const letters = [letter("in", "2026-05-12"), letter("out", "2025-11-03"), letter("in", "2025-11-01")];
    expect(lastWritten(letters)).toEqual({ how: "they-wrote", at: at("2026-05-12") });
    expect(lastWritten(letters.slice(0, 2))).toEqual({ how: "they-wrote", at: at("2026-05-12") });
  });

  it("[R24] is an exchange where one letter can answer the other, in the month of the later one", () => {
    for (const [later, earlier] of [
      ["in", "out"],
      ["out", "in"],
    ] as const) {
      const pair = [letter(later, "2026-03-09"), letter(earlier, "2026-03-02")];
      expect(lastWritten(pair)).toEqual({ how: "wrote", at: at("2026-03-09") });
      expect(lastWritten([letter("out", "2026-10-01"), ...pair])).toEqual({
        how: "wrote",
        at: at("2026-03-09"),
      });
    }
    expect(lastWritten([letter("mutual", "2026-03-09")])).toEqual({ how: "wrote", at: at("2026-03-09") });
  });

  it("[R24] is a letter of theirs where mine came months later and met silence", () => {
    const letters = [letter("out", "2026-10-01"), letter("in", "2026-02-01")];
    expect(lastWritten(letters)).toEqual({ how: "they-wrote", at: at("2026-02-01") });
  });

  it("is nothing where only one of the two ever wrote", () => {
    expect(lastWritten([])).toBeUndefined();
    expect(lastWritten([letter("out", "2026-03-09"), letter("out", "2026-03-02")])).toBeUndefined();
    expect(lastWritten([letter("in", "2026-03-09")])).toBeUndefined();
  });
});
