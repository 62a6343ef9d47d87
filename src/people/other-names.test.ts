import { describe, expect, it } from "vitest";
import { isNameless, otherNamesAmong } from "./other-names.ts";

describe("other names", () => {
  it("are those that say more than the known one", () => {
    const names = [
      "Ruiz, Ana",
      "Dr. Ana Ruiz, PhD",
      "A. Ruiz",
      "ANA M. RUIZ",
      "Ana",
      "ana@example.org",
      "",
      "Ana Ruiz-Holm",
      "Ana Holm",
      "Anita Ruiz",
      "Анна Руис",
    ];
    expect(otherNamesAmong(names, ["Ana Ruiz"])).toEqual(["Ana Ruiz-Holm", "Anita Ruiz", "Анна Руис"]);
    expect(otherNamesAmong(["W. H."], ["William Harrow"])).toEqual(["W. H."]);
  });

  it("are none where an address stands for the name", () => {
    expect(["h.lang@example.org", " ", "Helena Lang"].map(isNameless)).toEqual([true, true, false]);
  });
});
