import { type FilledBy, filledSince, keepFilled, keepOtherNames } from "#database/importing/filled-by.ts";
import type { Shared } from "#database/importing/hand-over.ts";
import type { KeptRecord } from "#database/importing/told-again.ts";
import {
  FILLED,
  type Filled,
  findFilled,
  type Here,
  journaled,
  updateFilled,
} from "#database/people/filled.ts";
import { changesWith } from "#database/people/told.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { detailKey } from "#people/existing.ts";
import type { ImportId } from "#people/id.ts";
import { isNameless, namesTold } from "#people/other-names.ts";
import type { Context } from "../operation.ts";
import { filledIn } from "./fill-fields.ts";
import { personRow } from "./plan-rows.ts";

type Column = keyof Filled;

/**
 * Tells the facts of somebody of whom an import that is undone told as well as later ones do: each of those fills what is
 * empty, in its turn, as if the one had never been. What anybody else has changed since stays. Call once what the import
 * added is gone.
 */
export async function fillAgain(
  { tx, today }: Pick<Context, "tx" | "today">,
  importId: ImportId,
  { personId, made, heirs }: Shared<ImportedPerson>,
): Promise<void> {
  const here = await findFilled(tx, personId);
  const changes = await filledSince(tx, importId, personId);
  const own = changes.find((each) => each.importId === importId);
  if (here === undefined || (!made && own === undefined)) return;
  const columns = theirs(made ? changes : changes.slice(changes.indexOf(own as FilledBy)), here);
  const told = heirs.map(({ id, records }) => ({ id, records: records.map((each) => inFull(each, here)) }));
  if (own !== undefined)
    await keepFilled(
      tx,
      personId,
      only(own, (column) => !columns.has(column)),
    );
  let now: Here = { ...here, ...own?.before };
  for (const [at, { id, records }] of told.entries()) {
    const name = records.find((each) => !isNameless(each.name))?.name ?? records[0]?.name ?? here.name;
    const person = { name, records };
    const isMaker = made && at === 0;
    const before = isMaker ? { ...here, ...madeFacts(personRow({ person, id: personId }, id, 0)) } : now;
    now = isMaker ? before : { ...before, ...(await filledIn({ tx, today }, personId, before, person, id)) };
    const anew = { importId: id, before: journaled(before), after: journaled(now) };
    const kept = changes.find((each) => each.importId === id) ?? { before: {}, after: {} };
    const [mine, others] = [
      only(anew, (column) => columns.has(column)),
      only({ importId: id, ...kept }, (column) => !columns.has(column)),
    ];
    await keepFilled(tx, personId, {
      importId: id,
      before: { ...others.before, ...mine.before },
      after: { ...others.after, ...mine.after },
    });
  }
  await updateFilled(
    tx,
    personId,
    pick(now, (column) => columns.has(column)),
  );
  await keepOtherNames(
    tx,
    personId,
    columns.has("name") ? now.name : here.name,
    told.map(({ id, records }) => ({ id, names: records.flatMap(namesTold) })),
  );
}

/** The columns that are what these changes, one after the other, made them: nobody else has changed them. */
function theirs(changes: readonly FilledBy[], here: Here): ReadonlySet<Column> {
  const isTheirs = (column: Column) => {
    const changed = changes.filter(({ after }) => column in after);
    const next = (at: number) => changed[at]?.before[column];
    return changed.every(({ after }, at) =>
      at === changed.length - 1 ? after[column] === here[column] : after[column] === next(at + 1),
    );
  };
  return new Set(FILLED.filter((column) => isTheirs(changesWith(column) as Column)));
}

function only({ importId, before, after }: FilledBy, is: (column: Column) => boolean): FilledBy {
  return { importId, before: pick(before, is), after: pick(after, is) };
}

function pick(of: Partial<Filled>, is: (column: Column) => boolean): Partial<Filled> {
  return Object.fromEntries(
    FILLED.filter((column) => column in of && is(column)).map((each) => [each, of[each]]),
  );
}

/** Each is who made them whose word it is. */
function madeFacts(row: Partial<Filled>): Filled {
  return Object.fromEntries(FILLED.map((column) => [column, row[column] ?? null])) as Filled;
}

/** Longer details are kept by what tells them from others: the book has them. */
function inFull({ record, long = [] }: KeptRecord<ImportedPerson>, { extra }: Here): ImportedPerson {
  if (long.length === 0) return record;
  const there = JSON.parse(extra) as ImportedPerson["extra"];
  const found = there.filter(([name, value]) => long.includes(detailKey(name, value)));
  return { ...record, extra: [...record.extra, ...found] };
}
