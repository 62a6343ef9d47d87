import { detailKey, type ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { type Given, isSameSource } from "#people/same-source.ts";
import type { Instant } from "#time/date.ts";
import { insertMany } from "../many-rows.ts";
import { allOtherNames } from "../merging/merged-away.ts";
import { fieldOf } from "../organizations/organizations.ts";
import { behindEach, portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** All that recognising people in an import needs of those in the book. */
export async function readExisting(tx: Tx): Promise<readonly ExistingPerson[]> {
  const others = Map.groupBy(await allOtherNames(tx), ({ personId }) => personId);
  const existing: ExistingPerson[] = [];
  for await (const people of behindEach(
    "",
    (last) => peopleAfter(tx, last),
    ({ id }) => id,
  )) {
    const ids = people.map(({ id }) => id);
    const pointsOf = Map.groupBy(await pointsOfThese(tx, ids), (row) => row.person_id);
    // In the order of the places; asked for in it, SQLite would go through everybody's for these few.
    const places = (await placesOfThese(tx, ids)).toSorted((a, b) =>
      a.organization_id < b.organization_id ? -1 : Number(a.organization_id > b.organization_id),
    );
    const placesOf = Map.groupBy(places, (row) => row.person_id);
    const details = await detailsOf(tx, ids);
    for (const row of people)
      existing.push({
        id: row.id as PersonId,
        name: row.name,
        alsoCalled: (others.get(row.id as PersonId) ?? []).map(({ name }) => name),
        leftOut: row.left_out === 1,
        points: (pointsOf.get(row.id) ?? []).map(({ kind, key }) => `${kind}:${key}`),
        prefers: (pointsOf.get(row.id) ?? []).flatMap(({ kind, preferred }) =>
          preferred === 1 ? [kind] : [],
        ),
        places: (placesOf.get(row.id) ?? []).map(({ name_key, role }) => ({ organization: name_key, role })),
        notes: row.notes,
        howMet: row.how_met,
        birthday: row.birthday,
        connectedOn: row.connected_on,
        paceMonths: row.pace_months,
        details: [
          ...(details.get(row.id) ?? []),
          ...(row.address_as === "" ? [] : [detailKey(FORM_OF_ADDRESS, row.address_as)]),
        ],
      });
  }
  return existing;
}

/** Read at once: a few milliseconds. Of all tables whole it would be a long turn of the program. */
const PEOPLE_AT_ONCE = 500;

function peopleAfter(tx: Tx, last: string) {
  return tx.db
    .selectFrom("people")
    .select(["id", "name", "left_out", "notes", "how_met", "address_as"])
    .select(["birthday", "connected_on", "pace_months"])
    .where("owner_id", "=", tx.owner)
    .where("id", ">", last)
    .orderBy("id")
    .limit(PEOPLE_AT_ONCE)
    .execute();
}

function pointsOfThese(tx: Tx, ids: readonly string[]) {
  return tx.db
    .selectFrom("contact_points")
    .select(["person_id", "kind", "key", "preferred"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .execute();
}

function placesOfThese(tx: Tx, ids: readonly string[]) {
  return tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.person_id", "a.organization_id", "a.role", "o.name_key"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.person_id", "in", ids)
    .where("a.read_from", "=", "")
    .execute();
}

/** In portions: photographs are among it, and of none is more kept than tells it from another. */
async function detailsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const details = new Map<string, readonly string[]>();
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("people")
      .select(["id", "extra"])
      .where("owner_id", "=", tx.owner)
      .where("extra", "!=", "[]")
      .where("id", "in", some)
      .execute();
    for (const { id, extra } of rows) {
      const kept = JSON.parse(extra) as readonly (readonly [string, string])[];
      details.set(
        id,
        kept.map(([name, value]) => detailKey(name, value)),
      );
    }
  }
  return details;
}

/** Which messages are on the timelines already. */
export async function readKeptLetters(tx: Tx) {
  const rows = await tx.db
    .selectFrom("touches")
    .select(["person_id", "message_id", "at", "direction", "subject"])
    .where("owner_id", "=", tx.owner)
    .where("message_id", "is not", null)
    .execute();
  // A letter that Weakties sent stands on the timeline already; its copy in the Sent folder is not another one.
  const sent = await tx.db
    .selectFrom("sendings as s")
    .innerJoin("drafts as d", (join) =>
      join.onRef("d.owner_id", "=", "s.owner_id").onRef("d.id", "=", "s.draft_id"),
    )
    .select(["d.person_id", "s.message_id", "s.send_at as at", "d.subject"])
    .where("s.owner_id", "=", tx.owner)
    .where("s.state", "=", "sent")
    .execute();
  return [...rows, ...sent.map((row) => ({ ...row, direction: "out" }))].map((row) => ({
    personId: row.person_id,
    messageId: row.message_id ?? "",
    at: row.at,
    direction: row.direction,
    subject: row.subject,
  }));
}

/** When there was contact with each person, of whatever kind. */
export async function readContactTimes(tx: Tx): Promise<ReadonlyMap<PersonId, readonly Instant[]>> {
  const rows = await tx.db
    .selectFrom("touches")
    .select(["person_id", "at"])
    .where("owner_id", "=", tx.owner)
    .execute();
  const times = new Map<PersonId, Instant[]>();
  for (const { person_id, at } of rows) {
    const known = times.get(person_id as PersonId);
    if (known === undefined) times.set(person_id as PersonId, [at]);
    else known.push(at);
  }
  return times;
}

/** Whom the records of earlier imports went to, by their fingerprints. */
export async function readImportedRecords(tx: Tx): Promise<ReadonlyMap<string, PersonId>> {
  const rows = await tx.db
    .selectFrom("imported_records")
    .select(["fingerprint", "person_id"])
    .where("owner_id", "=", tx.owner)
    .execute();
  return new Map(rows.map((row) => [row.fingerprint, row.person_id as PersonId]));
}

/** What tells again the records of earlier imports that went to somebody. */
export async function fingerprintsKept(tx: Tx, id: PersonId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("imported_records")
    .select("fingerprint")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", id)
    .execute();
  return rows.map((row) => row.fingerprint);
}

/** Addresses whose letters the user wants although they look like a list's or a machine's (R62). */
export async function readKeptMail(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.db.selectFrom("kept_mail").select("key").where("owner_id", "=", tx.owner).execute();
  return rows.map((row) => row.key);
}

/** Where everybody is, as `person organization role`. */
export async function knownPlaces(tx: Tx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom("affiliations")
    .select(["person_id", "organization_id", "role"])
    .where("owner_id", "=", tx.owner)
    .where("read_from", "=", "")
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.organization_id} ${row.role}`));
}

/** Where people are: each of their positions with the name of the organization, folded and as it is written. */
export async function standingPlaces(tx: Tx, ids: readonly PersonId[], pause: () => Promise<void>) {
  const found = new Map<PersonId, StandingPlace[]>();
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("affiliations as a")
      .innerJoin("organizations as o", (join) =>
        join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
      )
      .select([
        "a.id",
        "a.person_id",
        "a.organization_id",
        "a.role",
        "a.starts_on",
        "a.ends_on",
        "a.import_id",
        "a.added_at",
      ])
      .select(["o.name", "o.name_key"])
      .where("a.owner_id", "=", tx.owner)
      .where("a.read_from", "=", "")
      .where("a.person_id", "in", some)
      .orderBy("a.id")
      .execute();
    for (const { person_id, ...row } of rows) {
      const theirs = found.get(person_id as PersonId);
      if (theirs === undefined) found.set(person_id as PersonId, [row]);
      else theirs.push(row);
    }
    await pause();
  }
  return found;
}

/** Those of some imports that are of the same source as this one, at an earlier time. */
export async function sameSources(
  tx: Tx,
  importId: ImportId,
  among: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (among.size === 0) return among;
  const given = new Map<string, Given>();
  for (const some of portions([importId, ...among])) {
    const rows = await tx.db
      .selectFrom("imports")
      .select(["id", "format", "files"])
      .where("owner_id", "=", tx.owner)
      .where("id", "in", some)
      .execute();
    for (const { id, format, files } of rows) given.set(id, { format, files: JSON.parse(files) });
  }
  const own = given.get(importId);
  const isSame = (id: string) => {
    const each = given.get(id);
    return own !== undefined && each !== undefined && id !== importId && isSameSource(own, each);
  };
  return new Set([...among].filter(isSame));
}

export type StandingPlace = Completed & {
  readonly import_id: string | null;
  readonly added_at: number;
  readonly organization_id: string;
  readonly name: string;
  readonly name_key: string;
};

/** What an import may complete of a position: a role where none was told, or its end where another follows. */
export type Completed = Pick<Schema["affiliations"], "id" | "role" | "starts_on" | "ends_on">;
export type Completion = {
  readonly personId: PersonId;
  readonly before: Completed;
  readonly after: Completed;
  /** By which role at the same organization it ended. */
  readonly ended?: string;
};

export async function completePlace(tx: Tx, { after: { id, ...after } }: Completion): Promise<void> {
  await tx.db
    .updateTable("affiliations")
    .set(after)
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

const NAMES_A_STEP = 2_000;

type Told = { readonly organization: string; readonly role: string };

/**
 * Ids of the organizations of these names; those that are not known yet are made with what is read of their field, and
 * told.
 */
export async function organizationsNamed(
  tx: Tx,
  places: Iterable<Told>,
  newId: () => string,
  pause: () => Promise<void>,
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly made: readonly string[] }> {
  const rows = await tx.db
    .selectFrom("organizations")
    .select(["id", "name_key"])
    .where("owner_id", "=", tx.owner)
    .execute();
  const ids = new Map(rows.map((row) => [row.name_key, row.id]));
  const made = new Map<string, Made>();
  let count = 0;
  for (const { organization: name, role } of places) {
    count += 1;
    if (count % NAMES_A_STEP === 0) await pause();
    const key = foldText(name);
    made.get(key)?.roles.push(role);
    if (ids.has(key)) continue;
    const id = newId();
    ids.set(key, id);
    made.set(key, { id, name, roles: [role] });
  }
  await insertMany(tx, "organizations", organizationRows(made), pause);
  return { ids, made: [...made.values()].map(({ id }) => id) };
}

type Made = { readonly id: string; readonly name: string; readonly roles: string[] };

/** As they are asked for, so that reading the fields of thousands holds nobody up. */
function* organizationRows(made: ReadonlyMap<string, Made>) {
  for (const [name_key, { id, name, roles }] of made) {
    const { field, from } = fieldOf(name, roles);
    yield { id, name, name_key, field, field_from: from, version: 1 };
  }
}

/**
 * The format of what only tells where facts are from: an import that another copy of the book carried out and that is
 * undone there, or an address book that is kept in step.
 */
export const ELSEWHERE = "elsewhere";

/** Names something kept elsewhere as where facts are from. */
export async function insertElsewhere(tx: Tx, id: ImportId, name: string, at: Instant): Promise<void> {
  await insertImport(tx, { id, format: ELSEWHERE, files: [name], answer: {}, at, undoneAt: null });
}

export type KeptImport = {
  readonly id: ImportId;
  readonly format: string;
  readonly files: readonly string[];
  readonly answer: unknown;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
};

export async function insertImport(tx: Tx, kept: KeptImport): Promise<void> {
  await tx.db
    .insertInto("imports")
    .values({
      owner_id: tx.owner,
      id: kept.id,
      format: kept.format,
      files: JSON.stringify(kept.files),
      answer: JSON.stringify(kept.answer),
      at: kept.at,
      undone_at: kept.undoneAt,
    })
    .execute();
}

/** As if it had never been: of an import that nothing hangs on. */
export async function forgetImport(tx: Tx, id: ImportId): Promise<void> {
  await tx.db.deleteFrom("imports").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function keepImportAnswer(tx: Tx, id: ImportId, answer: unknown): Promise<void> {
  await tx.db
    .updateTable("imports")
    .set({ answer: JSON.stringify(answer) })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

/** What was said of columns at one import, and of which sets of headings; null where an older Weakties kept none. */
export type SaidColumns = { readonly column: readonly string[]; readonly headings: readonly string[] | null };

/** What was said of the columns of tables, as it was written, the latest last; an import that was undone said nothing. */
export async function readSaidColumns(tx: Tx): Promise<readonly SaidColumns[]> {
  const rows = await tx.db
    .selectFrom("imports")
    .select("answer")
    .where("owner_id", "=", tx.owner)
    .where("undone_at", "is", null)
    .where("answer", "like", '%"column":%')
    .orderBy("id")
    .execute();
  return rows.map(({ answer }) => {
    const { column = [], headings = null } = JSON.parse(answer) as Partial<SaidColumns>;
    return { column, headings };
  });
}

/** Imports into this copy of the book, the latest first. */
export async function listImports(tx: Tx, limit: number): Promise<readonly KeptImport[]> {
  const rows = await tx.db
    .selectFrom("imports")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("format", "<>", ELSEWHERE)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toKept);
}

/** The last one before this that stands. */
export async function lastBefore(tx: Tx, id: ImportId): Promise<ImportId | undefined> {
  const row = await tx.db
    .selectFrom("imports")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("id", "<", id)
    .where("undone_at", "is", null)
    .where("format", "<>", ELSEWHERE)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id as ImportId | undefined;
}

export async function findImport(tx: Tx, id: ImportId): Promise<KeptImport | undefined> {
  const row = await tx.db
    .selectFrom("imports")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .where("format", "<>", ELSEWHERE)
    .executeTakeFirst();
  return row && toKept(row);
}

function toKept(row: Schema["imports"]): KeptImport {
  return {
    id: row.id as ImportId,
    format: row.format,
    files: JSON.parse(row.files) as string[],
    answer: JSON.parse(row.answer) as unknown,
    at: row.at,
    undoneAt: row.undone_at,
  };
}
