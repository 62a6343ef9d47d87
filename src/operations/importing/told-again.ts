import { lastBefore } from "#database/importing/imports.ts";
import {
  changesKept,
  type KeptRecord,
  TOLD_AGAIN,
  type ToldAgain,
  toldBy,
} from "#database/importing/told-again.ts";
import { insertMany } from "#database/many-rows.ts";
import { hashOf } from "#formats/bytes/hash.ts";
import { fingerprintOf } from "#importing/fingerprint.ts";
import type { Plan } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { detailKey } from "#people/existing.ts";
import type { PersonId } from "#people/id.ts";
import type { Job } from "./in-parts.ts";
import { each, type Placed } from "./plan-rows.ts";

export type ToldAgainOf = ToldAgain<ImportedPerson> & { readonly personId: PersonId };

/**
 * What an import tells that the book has already: undoing the import that brought it leaves it then. What comes together
 * with somebody is kept with that.
 */
export function* toldAgain({ again }: Plan, placed: readonly Placed[]): Generator<ToldAgainOf> {
  const idAt = new Map(again.introductions.length === 0 ? [] : placed.map(({ place, id }) => [place, id]));
  const introduced = Map.groupBy(again.introductions, ({ person }) => person);
  for (const { person, id, place } of placed) {
    const records =
      person.kind === "skip" ? person.records.filter((each) => !person.again?.includes(each)) : [];
    const prints = (person.again ?? []).map(fingerprintOf);
    const letters = (again.letters.get(place) ?? []).map(hashOf).join(" ");
    const introducers = (introduced.get(place) ?? []).flatMap(({ introducer }) => idAt.get(introducer) ?? []);
    if (records.length + prints.length + letters.length + introducers.length === 0) continue;
    yield {
      personId: id,
      ...(records.length > 0 && { records: records.map(keptRecord) }),
      ...(prints.length > 0 && { prints }),
      ...(letters.length > 0 && { letters }),
      ...(introducers.length > 0 && { introducers }),
    };
  }
}

/** Behind all that it changed. */
export async function keepToldAgain(
  { tx, importId, pause }: Job,
  again: Iterable<ToldAgainOf>,
): Promise<void> {
  let position = await changesKept(tx, importId);
  const rows = each(again, ({ personId, ...told }) => ({
    import_id: importId,
    position: position++,
    table_name: TOLD_AGAIN,
    row_key: personId as string,
    before: null,
    after: JSON.stringify(told),
  }));
  await insertMany(tx, "import_changes", rows, pause);
}

/**
 * Whether an import says word for word what the last one before it said, all of it and nothing else: that is the same
 * file once more, and who undoes its import means both.
 */
export async function repeatsTheLast(
  { tx, importId }: Job,
  plan: Plan,
  placed: readonly Placed[],
): Promise<boolean> {
  const last = await lastBefore(tx, importId);
  if (last === undefined) return false;
  const told = await toldBy(tx, last, hashOf);
  const own = new Set(
    plan.people.flatMap(({ records, again = [] }) => [...records, ...again].map(fingerprintOf)),
  );
  const known = placed.flatMap(({ person }) => person.records.map(fingerprintOf));
  const letters = new Set([...plan.again.letters.values()].flatMap((ids) => ids.map(hashOf)));
  const idAt = new Map(placed.map(({ place, id }) => [place, id]));
  const introduced = new Set(
    plan.again.introductions.map(({ introducer, person }) => `${idAt.get(introducer)} ${idAt.get(person)}`),
  );
  return (
    told.prints.size + told.letters.size > 0 &&
    [...told.prints].every((print) => own.has(print)) &&
    known.every((print) => told.prints.has(print)) &&
    isSame(told.letters, letters) &&
    isSame(told.introduced, introduced)
  );
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** Of a longer one, which the book has, what tells it from another is enough. */
const LONG = 300;

export function keptRecord(record: ImportedPerson): KeptRecord<ImportedPerson> {
  const print = fingerprintOf(record);
  const long = record.extra.filter(([, value]) => value.length > LONG);
  if (long.length === 0) return { print, record };
  const extra = record.extra.filter((each) => !long.includes(each));
  return { print, record: { ...record, extra }, long: long.map((each) => detailKey(...each)) };
}
