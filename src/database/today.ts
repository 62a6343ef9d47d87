import { sql } from "kysely";
import { dormantBefore, thinningBefore } from "#follow-ups/dormant.ts";
import { NEW_POSITION_DAYS, newPositionOf } from "#follow-ups/new-position.ts";
import { wordsToSearch } from "#follow-ups/relevance.ts";
import { CANDIDATES, type KnownPerson, type OpenInterview, type Snapshot } from "#follow-ups/snapshot.ts";
import type { InterviewState } from "#interviews/interview.ts";
import { peopleIn } from "#introductions/introduction.ts";
import { matchesOf } from "#introductions/matches.ts";
import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import { outdatedAmong } from "#projections/outdated.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { addDays, type DateText, dateOf } from "#time/date.ts";
import { openPromises, untoldAdvice } from "./advice.ts";
import { customsAt } from "./customs.ts";
import { unsentDrafts } from "./drafts.ts";
import { listInterviews } from "./interviews.ts";
import { listIntroductions } from "./introductions.ts";
import { kept } from "./kept.ts";
import { matchMaterial } from "./match-material.ts";
import { listOptions } from "./options.ts";
import { introductionsOpen, leadsOwed } from "./owed.ts";
import { affiliationsOfMany, peopleInShort } from "./people.ts";
import { presentPictures } from "./projections.ts";
import { searchIds } from "./search.ts";
import { readSettings, unpromptedIn } from "./settings.ts";
import { readStandings } from "./standings.ts";
import { modelOrPrior } from "./tie-models.ts";
import { tiesOf } from "./ties.ts";
import type { Tx } from "./transaction.ts";

type Known = Pick<Snapshot, "today" | "now" | "timeZone" | "stage" | "stageChangesOn">;
type Day = Pick<Known, "today" | "timeZone">;

const OPEN: readonly InterviewState[] = ["planned", "asked", "answered", "scheduled", "held", "moved"];

/**
 * What Today is decided on, by a bounded number of indexed queries whatever the size of the address book. With `only`,
 * what decides on that person: of all else nothing is put together, since a page of theirs should not cost a whole day.
 */
export async function readSnapshot(tx: Tx, known: Known, only?: PersonId): Promise<Snapshot> {
  const concerns = (...people: readonly PersonId[]) => only === undefined || people.includes(only);
  const ofPerson = <Row extends { readonly personId: PersonId }>(rows: readonly Row[]) =>
    rows.filter(({ personId }) => concerns(personId));
  const interviews = await openInterviews(tx, known, only);
  const drafts = await unsentDrafts(tx, CANDIDATES.drafts, only);
  const advice = await untoldAdvice(tx, CANDIDATES.advice, only);
  const promises = await openPromises(tx, CANDIDATES.promises, only);
  const options = await listOptions(tx);
  const { held, direction } = await presentPictures(tx, known.now);
  const outdated = ofPerson(outdatedAmong(held, direction).slice(0, CANDIDATES.outdated));
  const all = await listIntroductions(tx, CANDIDATES.introductions);
  const introductions = await introductionsOpen(
    tx,
    all.filter((each) => concerns(...peopleIn(each))),
    known,
  );
  const owed = ofPerson(await leadsOwed(tx, all, known.today));
  const matches = matchesOf(await matchMaterial(tx, CANDIDATES.needs)).filter((each) =>
    each.kind === "introduce" ? concerns(each.personId, each.otherId) : concerns(each.personId),
  );
  const named = [...interviews, ...drafts, ...advice, ...promises, ...outdated, ...owed, ...matches].map(
    (each) => each.personId,
  );
  const introduced = [
    ...introductions.flatMap(peopleIn),
    ...matches.flatMap((each) => (each.kind === "introduce" ? [each.otherId] : [])),
  ];
  const found = only === undefined ? await candidates(tx, known.today, options) : [only];
  const ids = new Set<PersonId>([...named, ...introduced, ...found]);
  return {
    ...known,
    interviews,
    drafts,
    advice,
    promises,
    introductions,
    leadsOwed: owed,
    matches,
    options,
    outdated,
    tieModel: await modelOrPrior(tx),
    people: await knownPeople(tx, [...ids], known),
    unpromptedAYear: unpromptedIn(await readSettings(tx)),
    notNow: await readNotNow(tx),
  };
}

async function openInterviews(
  tx: Tx,
  known: Known,
  concerning: PersonId | undefined,
): Promise<readonly OpenInterview[]> {
  const open = await listInterviews(tx, { states: OPEN, limit: CANDIDATES.interviews, concerning });
  const read = await readStandings(tx, open, known);
  return open.map((each) => ({ ...each, ...read(each) }));
}

async function candidates(
  tx: Tx,
  today: DateText,
  options: Snapshot["options"],
): Promise<readonly PersonId[]> {
  const found = [
    await warm(tx),
    await thinning(tx, today),
    await dormant(tx, today),
    await corresponding(tx),
    await moved(tx, today),
    await paced(tx),
    await promising(tx, options),
    await connected(tx),
    await noted(tx),
  ];
  return found.flat();
}

/** The warmest of those I know; where they are few, also some without any contact yet. */
async function warm(tx: Tx): Promise<readonly PersonId[]> {
  const touched = await throughTies(tx)
    .where("t.heat", "is not", null)
    // Said so that no index on people fits: the way through the ties in their order ends after a few dozen.
    .where("p.left_out", "<>", 1)
    .where("p.familiarity", "not in", ["unknown", "stranger"])
    .orderBy("t.heat", "desc")
    .limit(CANDIDATES.warm)
    .execute();
  const rest = CANDIDATES.warm - touched.length;
  return idsOf([...touched, ...(rest > 0 ? await knownWithoutContact(tx, rest) : [])]);
}

function knownWithoutContact(tx: Tx, limit: number) {
  return inTheBook(tx)
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .where("p.familiarity", "in", ["known", "acquaintance"])
    .where("t.heat", "is", null)
    .orderBy("p.id")
    .limit(limit)
    .execute();
}

/** Those in between, who are neither on one's mind nor asleep: no list by warmth or by silence comes to them. */
async function thinning(tx: Tx, today: DateText): Promise<readonly PersonId[]> {
  const rows = await throughTies(tx)
    .where("t.last_at", "<", Date.parse(thinningBefore(today)))
    .where("t.last_at", ">=", Date.parse(dormantBefore(today)))
    .where("p.left_out", "<>", 1)
    .where("p.familiarity", "<>", "stranger")
    // An import of mail leaves everybody's familiarity open; letters both ways tell enough (footing.ts).
    .where((where) =>
      where.or([
        where("p.familiarity", "<>", "unknown"),
        where("t.talks", ">", 0),
        where.and([where("t.sent", ">", 0), where("t.received", ">", 0)]),
      ]),
    )
    .orderBy("t.days", "desc")
    .orderBy("t.last_at", "desc")
    .limit(CANDIDATES.thinning)
    .execute();
  return idsOf(rows);
}

async function dormant(tx: Tx, today: DateText): Promise<readonly PersonId[]> {
  const rows = await throughTies(tx)
    .where("t.last_at", "<", Date.parse(dormantBefore(today)))
    .where("p.left_out", "=", 0)
    .orderBy("t.days", "desc")
    .orderBy("t.last_at", "desc")
    .limit(CANDIDATES.dormant)
    .execute();
  return idsOf(rows);
}

async function corresponding(tx: Tx): Promise<readonly PersonId[]> {
  const rows = await throughTies(tx)
    .where("t.heat", "is not", null)
    .where("p.left_out", "=", 0)
    .where("p.familiarity", "=", "unknown")
    .orderBy("t.heat", "desc")
    .limit(CANDIDATES.corresponding)
    .execute();
  return idsOf(rows);
}

/**
 * Positions that began lately by their own date, or turned up lately beside an older one. What an index of some rows
 * asks of them is written out here and in `noted`: of a bound value SQLite would plan the query anew each time.
 */
async function moved(tx: Tx, today: DateText): Promise<readonly PersonId[]> {
  const since = addDays(today, -NEW_POSITION_DAYS);
  const positions = tx.db
    .selectFrom("affiliations")
    .select("person_id as id")
    .where("owner_id", "=", tx.owner)
    .limit(CANDIDATES.moved);
  const begun = await positions.where("starts_on", ">=", since).orderBy("starts_on", "desc").execute();
  const seen = await positions
    .where("follows", "=", sql.lit(1))
    .where("added_at", ">=", Date.parse(since))
    .orderBy("added_at", "desc")
    .execute();
  return idsOf([...begun, ...seen]);
}

async function paced(tx: Tx): Promise<readonly PersonId[]> {
  const rows = await inTheBook(tx)
    .where("p.pace_months", "is not", null)
    .orderBy("p.pace_months")
    .orderBy("p.id")
    .limit(CANDIDATES.paced)
    .execute();
  return idsOf(rows);
}

async function connected(tx: Tx): Promise<readonly PersonId[]> {
  const rows = await inTheBook(tx)
    .where("p.connected_on", "is not", null)
    .where("p.familiarity", "=", "unknown")
    .orderBy("p.connected_on", "desc")
    .orderBy("p.id")
    .limit(CANDIDATES.connected)
    .execute();
  return idsOf(rows);
}

async function noted(tx: Tx): Promise<readonly PersonId[]> {
  const rows = await inTheBook(tx)
    .where("p.import_id", "is", null)
    .where("p.how_met", "<>", sql.lit(""))
    .where("p.familiarity", "in", ["unknown", "stranger"])
    .orderBy("p.created_at", "desc")
    .limit(CANDIDATES.noted)
    .execute();
  return idsOf(rows);
}

/** People by way of their ties; whoever asks says who is left out of it. */
function throughTies(tx: Tx) {
  return tx.db
    .selectFrom("ties as t")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select("p.id")
    .where("t.owner_id", "=", tx.owner);
}

/** People who are not left out. */
function inTheBook(tx: Tx) {
  return tx.db
    .selectFrom("people as p")
    .select("p.id")
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0);
}

function idsOf(rows: readonly { readonly id: string }[]): readonly PersonId[] {
  return rows.map((row) => row.id as PersonId);
}

/** People whose role or organization has a word of a career under consideration. */
async function promising(tx: Tx, options: Snapshot["options"]): Promise<readonly PersonId[]> {
  const found = new Set<string>();
  for (const word of wordsToSearch(options)) {
    for (const id of await searchIds(tx, "person", word, CANDIDATES.promising)) found.add(id);
  }
  return [...found].slice(0, CANDIDATES.promising) as PersonId[];
}

/** People as suggestions know them: their history with me, where they are, what was lately between us. */
export async function knownPeople(
  tx: Tx,
  ids: readonly PersonId[],
  known: Day,
): Promise<readonly KnownPerson[]> {
  const people = await peopleInShort(tx, ids);
  const ties = await tiesOf(tx, ids);
  const affiliations = await affiliationsOfMany(tx, ids);
  const interviewed = await lastInterviews(tx, ids);
  const customs = await customsAt(tx, affiliations, ids, known.today);
  return people.map((person) => {
    const positions = affiliations.get(person.id) ?? [];
    const last = interviewed.get(person.id);
    return {
      ...person,
      history: ties.get(person.id) ?? NO_HISTORY,
      connected: person.connectedOn === null ? null : { through: "LinkedIn", since: person.connectedOn },
      places: positions.filter((each) => isPresent(each, known.today)),
      newPosition: newPositionOf(positions, known.today, known.timeZone),
      lastInterviewOn: last === undefined ? null : dateOf(last, known.timeZone),
      customs: () => customs(person.id),
    };
  });
}

async function lastInterviews(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  return new Map((await lastRows(tx, ids)).map((row) => [row.person_id, row.last]));
}

const lastRows = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("interviews")
    .select("person_id")
    .select(
      sql<number>`max(case when held_at is not null then held_at when asked_at is not null then asked_at
        else planned_at end)`.as("last"),
    )
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .groupBy("person_id"),
);

/** What the user put off, and until when. */
export async function readNotNow(tx: Tx): Promise<Snapshot["notNow"]> {
  return (await notNowRows(tx)).map((row) => ({ key: row.key, until: row.until_date as DateText }));
}

const notNowRows = kept((tx) =>
  tx.db.selectFrom("not_now").select(["key", "until_date"]).where("owner_id", "=", tx.owner),
);

/** Puts a line off until a day; older ones that have passed are let go. */
export async function writeNotNow(tx: Tx, key: string, until: DateText, today: DateText): Promise<void> {
  await tx.db
    .deleteFrom("not_now")
    .where("owner_id", "=", tx.owner)
    .where("until_date", "<=", today)
    .execute();
  await tx.db
    .insertInto("not_now")
    .values({ owner_id: tx.owner, key, until_date: until })
    .onConflict((conflict) => conflict.columns(["owner_id", "key"]).doUpdateSet({ until_date: until }))
    .execute();
}
