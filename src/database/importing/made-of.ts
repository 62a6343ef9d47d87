import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import { mainOf, positionInWords } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import { type Filled, findFilled } from "../people/filled.ts";
import type { Tx } from "../transaction.ts";
import type { Completed } from "./imports.ts";
import { placesTold } from "./places-told.ts";

/** The one record by which an import made somebody, of what it wrote, less what later ones filled in; undefined where it did not. */
export async function madeOf(tx: Tx, importId: ImportId, personId: PersonId) {
  const here = await findFilled(tx, personId);
  if (here?.import_id !== importId) return undefined;
  const later = await tx.db
    .selectFrom("import_changes")
    .select(["table_name", "before"])
    .where("owner_id", "=", tx.owner)
    .where("row_key", "=", personId)
    .where("import_id", ">", importId)
    .where("table_name", "in", ["people", "affiliations"])
    .orderBy("import_id")
    .orderBy("position")
    .execute();
  const before = later.find(({ table_name }) => table_name === "people")?.before;
  const facts = { ...here, ...(JSON.parse(before ?? "{}") as Partial<Filled>) };
  const bare = later
    .filter(({ table_name }) => table_name === "affiliations")
    .map((each) => JSON.parse(each.before ?? "{}") as Completed);
  const affiliations = (await placesOf(tx, importId, personId)).map((place) => {
    const { role, starts_on, ends_on } = bare.find(({ id }) => id === place.id) ?? place;
    const days = { startsOn: starts_on as DateText | null, endsOn: ends_on as DateText | null };
    return { organization: place.organization, role, ...days };
  });
  const main = mainOf(affiliations);
  const told = JSON.parse(facts.extra) as readonly (readonly [string, string])[];
  const preferences = JSON.parse(facts.preferences) as { readonly paceMonths?: number | null };
  return {
    name: facts.name,
    headline: main === undefined ? "" : positionInWords(main),
    points: await pointsOf(tx, importId, personId),
    affiliations,
    howMet: facts.how_met,
    notes: facts.notes,
    birthday: facts.birthday,
    connectedOn: facts.connected_on as DateText | null,
    paceMonths: preferences.paceMonths ?? null,
    extra: facts.address_as === "" ? told : [...told, [FORM_OF_ADDRESS, facts.address_as] as const],
    source: { file: "", line: null },
  };
}

async function pointsOf(tx: Tx, importId: ImportId, personId: PersonId) {
  const rows = await tx.db
    .selectFrom("contact_points")
    .select(["kind", "value", "key", "label", "preferred"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("person_id", "=", personId)
    .orderBy("added_at")
    .execute();
  return rows.map(({ preferred, kind, ...point }) => ({
    ...point,
    kind: kind as ContactKind,
    ...(preferred === 1 && { preferred: true as const }),
  }));
}

function placesOf(tx: Tx, importId: ImportId, personId: PersonId) {
  return placesTold(tx, personId)
    .select(["a.id", "o.name as organization", "a.role", "a.starts_on", "a.ends_on"])
    .where("a.import_id", "=", importId)
    .execute();
}
