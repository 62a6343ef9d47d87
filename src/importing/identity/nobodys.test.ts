import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { recognise } from "../recognise.ts";
import { person } from "../testing.ts";

type About = Parameters<typeof person>[0];

const peopleOf = (...records: readonly About[]) =>
  atOnce(recognise(records.map(person), [], new Map(), new Set())).map(({ records, perhaps }) => [
    ...records.map(({ name }) => name),
    ...(perhaps === null ? [] : ["?"]),
  ]);

describe("what a crowd has in common", () => {
  const others = (own: Partial<About>) => [
    { name: "Imre Kovács", ...own },
    { name: "Wei Zhang", ...own },
  ];

  it.each<[string, Partial<About>]>([
    ["a profile", { linkedin: "see-ruiz" }],
    ["an address", { email: "platz3@example.org" }],
    ["a number", { phone: "+49 30 2093 0100" }],
  ])("speaks for none of them, be it %s", (_, own) => {
    const ana = { name: "Ana Ruiz", ...own };
    expect(peopleOf(ana, ana)).toEqual([["Ana Ruiz", "Ana Ruiz"]]);
    expect(peopleOf(ana, { ...ana, organization: "Lumen" }, ...others(own))).toEqual([
      ["Ana Ruiz"],
      ["Ana Ruiz", "?"],
      ["Imre Kovács"],
      ["Wei Zhang"],
    ]);
  });

  it("is nothing that a family has, or one person under several names", () => {
    const email = "kovacs@example.org";
    expect(
      peopleOf(
        { name: "Imre Kovács", email },
        { name: "Imre Kovács", email, organization: "Lumen" },
        { name: "Ana Kovács", email },
        { name: "Wei Kovács", email },
      )[0],
    ).toEqual(["Imre Kovács", "Imre Kovács"]);
  });
});
