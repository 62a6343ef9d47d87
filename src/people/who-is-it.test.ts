import { describe, expect, it } from "vitest";
import type { PersonId } from "./id.ts";
import { askedInWords, type Candidate, whoIsIt } from "./who-is-it.ts";

const person = (name: string, apart = ""): Candidate => ({ id: `${name} ${apart}` as PersonId, name, apart });
const ANA = person("Ana Ruiz", "EMBL");

describe("whom a typed name means", () => {
  it("is the only one of that name, in any typing and with any title", () => {
    expect(whoIsIt("dr. ana RUIZ", [ANA, person("Ana Ruiz Pérez")])).toEqual({ kind: "known", person: ANA });
    expect(whoIsIt("Kovacs", [person("Imre Kovács")])).toMatchObject({ kind: "known" });
  });

  it("is the only one whose name has its words", () => {
    expect(whoIsIt("Ana", [ANA])).toEqual({ kind: "known", person: ANA });
  });

  it("is asked where it could be several, or where the book has only a part of the name", () => {
    const other = person("Ana Ruiz", "Novartis");
    expect(whoIsIt("Ana Ruiz", [ANA, other])).toEqual({ kind: "ask", candidates: [ANA, other] });
    expect(whoIsIt("Ana", [ANA, person("Ana Silva")])).toMatchObject({ kind: "ask" });
    expect(whoIsIt("Ana Ruiz", [person("Ana")])).toMatchObject({ kind: "ask" });
  });

  it("is asked where the one of that name is at another place, and says so", () => {
    const there = { ...ANA, places: ["Org 0", "Novartis AG"] };
    const asked = whoIsIt("Ana Ruiz", [there], "EMBL");
    expect(asked).toEqual({ kind: "ask", candidates: [ANA], elsewhere: "Org 0" });
    if (asked.kind !== "ask") throw new Error("asked");
    expect(askedInWords(asked)).toBe("You have Ana Ruiz at Org 0 in your book; the same?");
    for (const place of ["", "org 0", "Novartis"])
      expect(whoIsIt("Ana Ruiz", [there], place), place).toEqual({ kind: "known", person: ANA });
    const spelledOut = { ...ANA, places: ["European Molecular Biology Laboratory"] };
    expect(whoIsIt("Ana", [spelledOut], "EMBL")).toMatchObject({ kind: "known" });
    expect(whoIsIt("Ana", [ANA], "EMBL")).toMatchObject({ kind: "known" });
  });

  it("is somebody new otherwise: half a word is no word", () => {
    expect(whoIsIt("An", [ANA])).toEqual({ kind: "new" });
    expect(whoIsIt("Imre", [ANA])).toEqual({ kind: "new" });
    expect(whoIsIt("", [ANA])).toEqual({ kind: "new" });
  });
});
