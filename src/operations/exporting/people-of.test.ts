import { expect, it } from "vitest";
import { TABLE_NAMES } from "#database/everything.ts";
import { cardsOf, type Tables, tableOf } from "./people-of.ts";

const NOTHING = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;

function tablesWith(person: object, ...places: readonly (readonly [string, string, number])[]): Tables {
  const ana = {
    id: "p1",
    name: "Ana Ruiz",
    name_key: "",
    headline: "",
    extra: "[]",
    updated_at: 0,
    created_at: 0,
  };
  return {
    ...NOTHING,
    people: [{ ...ana, ...person }],
    organizations: places.map(([name], at) => ({ id: `o${at}`, name })),
    affiliations: places.map(([, role, added], at) => ({
      id: `a${at}`,
      person_id: "p1",
      organization_id: `o${at}`,
      role,
      ends_on: null,
      added_at: added,
    })),
  };
}

it("[R58] tells every place somebody is at, the latest first, and of those that came at once the first", () => {
  const extra = JSON.stringify([
    ["department of EMBL", "Cells"],
    ["department", "whose, nobody can say"],
  ]);
  const tables = tablesWith(
    { extra },
    ["EMBL", "Group leader", 1],
    ["Choir", "", 1],
    ["Lumen", "Advisor", 2],
  );
  const [card] = cardsOf(tables);
  expect(card).toMatchObject({
    positions: [
      { organization: "Lumen", role: "Advisor", units: [] },
      { organization: "EMBL", role: "Group leader", units: ["Cells"] },
      { organization: "Choir", role: "", units: [] },
    ],
    kept: ["X-WEAKTIES-DETAIL;X-NAME=department:whose\\, nobody can say"],
  });
  const [, row] = tableOf(tablesWith({}, ["EMBL", "Group leader", 1], ["Choir", "", 1]), "UTC");
  expect(row?.slice(0, 3)).toEqual(["Ana Ruiz", "Group leader", "EMBL"]);
});

it("[R58] leaves nothing behind that a file told of somebody, and tells what stands elsewhere once", () => {
  const extra = JSON.stringify([
    ["nickname", "Anita"],
    ["uid", "1"],
    ["birthday", "circa 1950"],
    ["department", "Optics"],
    ["tag", "Lab"],
    ["X-ICQ", "X-ICQ:1"],
  ]);
  const [card] = cardsOf(tablesWith({ extra }, ["Lumen", "", 1]));
  expect(card).toMatchObject({
    nicknames: ["Anita"],
    birthday: "circa 1950",
    positions: [{ organization: "Lumen", units: ["Optics"] }],
    kept: ["X-WEAKTIES-DETAIL;X-NAME=tag:Lab", "X-ICQ:1"],
  });
  const [known] = cardsOf(tablesWith({ extra, birthday: "1950-01-02" }));
  expect(known).toMatchObject({ birthday: "1950-01-02" });
  expect(known?.kept).toContain("X-WEAKTIES-DETAIL;X-NAME=birthday:circa 1950");
});
