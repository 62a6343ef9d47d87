import { describe, expect, it } from "vitest";
import { generateContacts } from "./generate.ts";
import { score } from "./score.ts";

describe("who is whom among invented contacts", () => {
  it("merges hardly anybody wrongly, and asks about most of the others", { timeout: 30_000 }, () => {
    const { merges, asks, records } = score(generateContacts(2_000, { seed: 7, part: "held out" }));
    expect(records).toBe(2_000);
    expect(merges.precision).toBeGreaterThanOrEqual(0.99);
    expect(merges.recall).toBeGreaterThanOrEqual(0.45);
    expect(asks.precision).toBeGreaterThanOrEqual(0.7);
    expect(asks.recall).toBeGreaterThanOrEqual(0.85);
  });

  it("invents the same contacts for the same seed, and others for another", () => {
    const names = (seed: number) =>
      generateContacts(50, { seed, part: "training" }).map(({ record }) => record?.name);
    expect(names(1)).toEqual(names(1));
    expect(names(2)).not.toEqual(names(1));
  });
});
