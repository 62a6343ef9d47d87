import { expect, it } from "vitest";
import { alike, alikeSentence, keysOfName, type Namesake } from "./alike.ts";
import type { PersonId } from "./id.ts";

const ana: Namesake = {
  id: "a" as PersonId,
  name: "Ana Ruiz",
  headline: "",
  leftOut: false,
  emails: ["ana@example.org"],
  organizations: [],
};
const atLumen: Namesake = { ...ana, headline: "Postdoc, Lumen", organizations: ["lumen"] };
const add = (name: string, organization = "", email?: string) => ({ name, organization, email });

it.each([
  ["the same name and nothing that tells them apart", add("ana  RUIZ"), ana, true],
  ["the same name, and only one of them has a place", add("Ána Ruíz", "Lumen"), ana, true],
  ["the same name, and the other one has a place", add("Ana Ruiz"), atLumen, true],
  ["the same name at the same place", add("Ana Ruiz", "LUMEN"), atLumen, true],
  ["the same name with titles", add("Prof. Dr. Ana Ruiz"), ana, true],
  ["the same name, noted with a title", add("Ana Ruiz"), { ...ana, name: "Dr. Ana Ruiz" }, true],
  ["the same name at another place", add("Ana Ruiz", "Fenwick"), atLumen, false],
  [
    "the same address under another name and place",
    add("A. R.", "Fenwick", "ana@example.org"),
    atLumen,
    true,
  ],
  ["another name and address", add("Ana Ruiz-Nagy", "", "nagy@example.org"), ana, false],
])("someone is alike or not: %s", (_, newcomer, namesake, is) => {
  expect(alike(newcomer, [namesake])).toEqual(is ? [namesake] : []);
});

it("says who is there, and how to add another all the same", () => {
  const rest = "If you mean somebody else, add them anyway.";
  expect(alikeSentence(add("Ana Ruiz"), [ana])).toBe(`Ana Ruiz is here already. ${rest}`);
  expect(alikeSentence(add("Ana Ruiz"), [{ ...atLumen, leftOut: true }, ana])).toBe(
    `Ana Ruiz (Postdoc, Lumen; left out) and somebody else are here already. ${rest}`,
  );
  expect(alikeSentence(add("A. R.", "", "ana@example.org"), [ana])).toBe(
    `Ana Ruiz is here already with the address ana@example.org. ${rest}`,
  );
});

it("looks for a name as it is, without its titles, and with those that it is often noted with", () => {
  expect(keysOfName("Prof. Ana Ruiz, PhD")).toEqual(
    expect.arrayContaining(["prof. ana ruiz, phd", "ana ruiz", "dr. ana ruiz", "prof. dr. ana ruiz"]),
  );
});
