import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { type Known, reachIn, reachInWords } from "./reach.ts";

function known(name: string, organization: string, field: string, heat: number | null = null) {
  return { personId: name, name, organization, field, heat };
}

type Named = Known & { readonly name: string };

function reachOf(people: readonly Named[], book = { people: 1, organizations: 0, fields: 0 }) {
  const reach = atOnce(reachIn(people));
  return { ...reach, sentence: reachInWords(reach, book, ({ name }) => name) };
}

describe("[R8] [R57] reach", () => {
  it("names organizations and fields, and the one way into a field", () => {
    const reach = reachOf([
      known("Ana", "Lumen", "biotech", 3),
      known("Tomasz", "Delta", "biotech", 5),
      known("Imre", "Fenwick", "patent law"),
    ]);
    expect(reach.sentence).toBe(
      "You can reach three organizations in two fields through people you know or have been in touch with; patent law only through Imre.",
    );
    expect(reach.fields.map((each) => each.field)).toEqual(["biotech", "patent law"]);
    expect(reach.fields[0]?.people.map((each) => each.name)).toEqual(["Tomasz", "Ana"]);
  });

  it("names no one field where several hang on one person each", () => {
    const three = [known("Ana", "Lumen", "biotech"), known("Imre", "Fenwick", "patent law")];
    expect(reachOf(three).sentence).toBe(
      "You can reach two organizations in two fields through people you know or have been in touch with; two of the fields through one person each.",
    );
  });

  it("does not count people, and says something kind where there is nobody yet", () => {
    expect(reachOf([], { people: 0, organizations: 0, fields: 0 }).sentence).toMatch(
      /beginning of your network/,
    );
    expect(reachOf([]).sentence).toMatch(/^Once it is noted where somebody works/);
    expect(reachOf([], { people: 40, organizations: 30, fields: 4 }).sentence).toBe(
      "The people in your book are at 30 organizations in four fields. Say of somebody that you know them, or note a contact, and it is said here where you can get.",
    );
    const many = Array.from({ length: 40 }, (_, each) => known(`Person ${each}`, "Lumen", "biotech"));
    expect(reachOf(many).sentence).toBe(
      "You can reach one organization in one field through people you know or have been in touch with.",
    );
  });

  it("puts what has no field last and leaves it out of the sentence's fields", () => {
    const reach = reachOf([known("Ana", "Lumen", ""), known("Imre", "Fenwick", "patent law")]);
    expect(reach.fields.map((each) => each.field)).toEqual(["patent law", ""]);
    expect(reach.sentence).toBe(
      "You can reach two organizations in one field through people you know or have been in touch with; patent law only through Imre.",
    );
  });

  it("shows someone at two places of one field once", () => {
    const [field] = reachOf([known("Ana", "Lumen", "biotech"), known("Ana", "Delta", "biotech")]).fields;
    expect(field?.people).toHaveLength(1);
    expect(field?.organizations).toEqual(["Lumen", "Delta"]);
  });
});
