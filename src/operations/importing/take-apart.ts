import { restoreFields, restorePlaces } from "#database/importing/import-undo.ts";
import { knownPlaces, organizationsNamed } from "#database/importing/imports.ts";
import { insertMany } from "#database/many-rows.ts";
import {
  type CameTogether,
  forgetChangesOf,
  leadImported,
  leadRecords,
  removeImportedNames,
  removeImportedPlaces,
  removeImportedPoints,
  TOGETHER,
} from "#database/merging/came-together.ts";
import { alsoCalled } from "#database/merging/merged-away.ts";
import { putBack } from "#database/people/filled.ts";
import { reindexPerson } from "#database/people/people.ts";
import { recountTie } from "#database/ties/ties.ts";
import { fingerprintOf } from "#importing/fingerprint.ts";
import type { PlannedPerson } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { foldText } from "#people/fold.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import type { Context } from "../operation.ts";
import { affiliationsOf, otherNameRows, type Placed, personRow, placeRows, pointRows } from "./plan-rows.ts";

/**
 * Takes apart what an import made one: its records become a person of their own again, with all that they tell, and the
 * letters that came with them to somebody known. What was there before, and what was added since, stays with who stays.
 * The newcomer is that import's, as if it had kept them apart: its undo takes them back.
 */
export async function takeApart(
  context: Context,
  person: Person,
  importId: ImportId,
  came: CameTogether<ImportedPerson>,
  prints: readonly string[] = came.leave.map(fingerprintOf),
): Promise<PersonId> {
  const { tx, now, today, newId } = context;
  const id = newId<"person">();
  const leaves = placedAs(id, came.name, came.leave);
  const row = personRow(leaves, importId, now);
  await insertMany(tx, "people", [{ ...row, left_out: person.leftOut ? 1 : 0 }]);
  if (came.stay.length === 0) await leaveKnown(context, person.id, id, importId, came.leave);
  else await leaveNewcomer(context, person, importId, came);
  await removeImportedNames(tx, importId, person.id);
  const common = { import_id: importId, added_at: now };
  const both = [placedAs(person.id, person.name, came.stay), leaves];
  const names = otherNameRows(both, common, await alsoCalled(tx, [person.id]), new Map());
  await insertMany(tx, "other_names", names);
  await insertMany(tx, "contact_points", pointRows([leaves], common));
  const here = new Map();
  const { ids } = await organizationsNamed(tx, affiliationsOf([leaves], here), newId, async () => {});
  const idOf = (organization: string) => ids.get(foldText(organization)) ?? "";
  const has = { here, idOf, known: await knownPlaces(tx), filled: new Set<string>() };
  await insertMany(tx, "affiliations", placeRows([leaves], { ...has, common, newId, today }));
  await leadRecords(tx, prints, id);
  await forgetChangesOf(tx, importId, person.id, ["people", "affiliations", TOGETHER]);
  for (const each of [person.id, id]) {
    await recountTie(tx, each);
    await reindexPerson(tx, each);
  }
  return id;
}

function placedAs(id: PersonId, name: string, records: readonly ImportedPerson[]): Placed {
  const person: PlannedPerson = { kind: "new", key: "", records, name, reason: "" };
  return { person, id, isNew: true, place: 0 };
}

/** Whoever was known is as before; the letters and places of that import go with the record. */
async function leaveKnown(
  { tx }: Context,
  from: PersonId,
  to: PersonId,
  importId: ImportId,
  leave: readonly ImportedPerson[],
): Promise<void> {
  await restoreFields(tx, importId, from);
  await restorePlaces(tx, importId, from);
  await leadImported(tx, importId, from, to, "touches");
  await leadImported(tx, importId, from, to, "affiliations");
  await removeImportedPoints(
    tx,
    importId,
    from,
    leave.flatMap(({ points }) => points),
  );
}

/** Of two records of one file, what only the one tells goes with it. */
async function leaveNewcomer(
  { tx, now }: Context,
  { id, name }: Person,
  importId: ImportId,
  { stay, leave }: CameTogether<ImportedPerson>,
): Promise<void> {
  const told = (records: readonly ImportedPerson[]) => ({
    points: records.flatMap(({ points }) => points),
    places: records.flatMap(({ affiliations }) =>
      affiliations.map(({ organization, role }) => ({ organization: foldText(organization), role })),
    ),
  });
  const [kept, gone] = [told(stay), told(leave)];
  const point = (each: { readonly kind: string; readonly key: string }) => `${each.kind}:${each.key}`;
  const points = new Set(kept.points.map(point));
  const place = (each: { readonly organization: string; readonly role: string }) =>
    `${each.role} ${each.organization}`;
  const places = new Set(kept.places.map(place));
  await removeImportedPoints(
    tx,
    importId,
    id,
    gone.points.filter((each) => !points.has(point(each))),
  );
  await removeImportedPlaces(
    tx,
    importId,
    id,
    gone.places.filter((each) => !places.has(place(each))),
  );
  const [both, one] = [[...stay, ...leave], stay].map((records) =>
    personRow(placedAs(id, name, records), importId, now),
  );
  if (both !== undefined && one !== undefined) await putBack(tx, id, one, both);
}
