import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineRead, readLine } from "./read-line.ts";

const said = (line: string) =>
  Object.fromEntries(Object.entries(readLine(line)).filter(([, value]) => value !== ""));

describe("a line about a person", () => {
  it("[R9] needs nothing but a name", () => {
    expect(said("Ana Ruiz")).toEqual({ name: "Ana Ruiz" });
    expect(said("")).toEqual({});
  });

  it("is split into what it says", () => {
    expect(said("Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org")).toEqual({
      name: "Ana Ruiz",
      organization: "EMBL",
      howMet: "met at the Heidelberg poster session",
      email: "ana@example.org",
    });
  });

  it.each<[string, Partial<LineRead>]>([
    [
      "Vera Nowak, now Novartis, met at the spring school",
      { organization: "Novartis", howMet: "met at the spring school" },
    ],
    ["Vera Nowak, EMBL, now Novartis", { organization: "Novartis", notes: "before: EMBL" }],
    ["Vera Nowak, currently at Intel", { organization: "Intel", role: "" }],
    ["Vera Nowak, currently patent attorney at Intel", { organization: "Intel", role: "patent attorney" }],
    ["Vera Nowak, now at Google as a UX researcher", { organization: "Google", role: "UX researcher" }],
    ["Imre <imre@example.org>", { name: "Imre", email: "imre@example.org" }],
    [
      "Imre (imre@example.org), patent attorney at Kovács and Kovács",
      { role: "patent attorney", organization: "Kovács and Kovács" },
    ],
    [
      "Imre, sat next to me at the spring meeting, now does patent law",
      { howMet: "sat next to me at the spring meeting", role: "patent law" },
    ],
    ["Müller, Hans", { name: "Hans Müller", organization: "" }],
    ["MÜLLER, Hans-Peter, EMBL", { name: "Hans-Peter MÜLLER", organization: "EMBL" }],
    ["Müller, Hans P., EMBL, hans@example.org", { name: "Hans P. Müller", organization: "EMBL" }],
    ["Ruiz Gómez, Ana, EMBL", { name: "Ana Ruiz Gómez", organization: "EMBL" }],
    ["Ana Ruiz, EMBL, ana@example.org", { name: "Ana Ruiz", organization: "EMBL" }],
    ["EMBL, Heidelberg", { name: "EMBL", organization: "Heidelberg" }],
    ["Ana, Novartis", { name: "Ana", organization: "Novartis" }],
    ["Ana, Florence", { name: "Ana", organization: "Florence" }],
    ["Ana, sleep trainer at Nido", { role: "sleep trainer", organization: "Nido" }],
    ["Ana, poster at EMBL", { howMet: "poster at EMBL", organization: "" }],
    ["Ana, Institute at the Lake", { role: "", organization: "Institute at the Lake" }],
    ["Ana, moved to a museum", { organization: "a museum" }],
    ["Ana, group leader, EMBL", { role: "group leader", organization: "EMBL" }],
    [
      "Ana, +49 30 123456, https://example.org/ana",
      { phone: "+49 30 123456", url: "https://example.org/ana" },
    ],
    [
      "Ana – Museum of Natural History – same lab until 2021",
      { organization: "Museum of Natural History", howMet: "same lab until 2021" },
    ],
    ["van der Berg, Jan, EMBL", { name: "Jan van der Berg", organization: "EMBL" }],
    ["de la Cruz, Maria", { name: "Maria de la Cruz", organization: "" }],
    ["von Arnim, EMBL", { name: "von Arnim", organization: "EMBL" }],
    ["my friend Radu who went to the ministry", { name: "Radu", organization: "the ministry", howMet: "" }],
    ["My former supervisor, Hans Müller, EMBL", { name: "Hans Müller", howMet: "My former supervisor" }],
    ["our former neighbour Ana Ruiz", { name: "Ana Ruiz", howMet: "my former neighbour", organization: "" }],
    ["a friend of mine, Imre", { name: "Imre", organization: "", howMet: "" }],
    ["Ana who I met in Lyon", { name: "Ana", howMet: "met in Lyon" }],
    ["Ana, talk on grading in Lyon", { howMet: "talk on grading in Lyon", organization: "" }],
    ["Liu et al. 2024", { name: "Liu" }],
    ["Ana, worked for the museum", { organization: "the museum", howMet: "" }],
    ["Ana, worked for me", { organization: "", howMet: "worked for me" }],
    ["my boss", { name: "my boss" }],
    ["עדי כהן, EMBL", { name: "עדי כהן", organization: "EMBL" }],
  ])("reads %s", (line, expected) => {
    expect(readLine(line)).toMatchObject(expected);
  });

  it.each([
    "don't remember her name, worked for the museum",
    "I forgot the name",
    "nobody",
    "???",
    "nobody really",
    "no one that I know",
    "I don't have one yet",
    "can't think of anybody",
    "there is nobody, sorry",
    "no committee yet",
    "None so far.",
  ])("[R11] takes no answer for a name: %s", (line) => {
    expect(readLine(line).name).toBe("");
  });

  it("leaves a hyphen inside a name alone", () => {
    expect(readLine("Anne-Marie O'Neil, EMBL").name).toBe("Anne-Marie O'Neil");
  });

  it("keeps what finds no other place with how you met", () => {
    expect(readLine("Ana, EMBL, likes beetles").howMet).toBe("likes beetles");
  });

  it("stays within bounds whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (line) => {
        const read = readLine(line);
        expect(read.name.length).toBeLessThanOrEqual(200);
        expect(Object.values(read).every((part) => part.length <= 1_000 && !part.includes("\n"))).toBe(true);
      }),
    );
  });
});
