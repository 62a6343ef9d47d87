import {
  type Between,
  type SharedLetter,
  type Stay,
  togetherAt,
  togetherInLetters,
} from "#network/together.ts";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { inTurns } from "#time/steps.ts";
import { howManyAt, placesOf, staysAt, staysOf } from "../organizations/stays.ts";
import { lettersTo } from "../outreach/shared-letters.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import type { Target } from "./goals.ts";
import {
  lettersCount,
  type Surrounding,
  type SurroundingsOf,
  standingOf,
  toldBetween,
} from "./surroundings.ts";

/** Whom I could write to myself, or know myself, is named; beyond these they are only counted. */
export const MOST_NAMED = 3;

/**
 * The surroundings as far as they matter to ways of so many steps to some people: ring by ring from those whom I cannot
 * ask, or from those whom I can where they are fewer. So many are read and no more, however large the book is. Of the
 * targets whom I know, those are read who may be the readiest.
 */
export async function surroundingsOf(
  tx: Tx,
  today: DateText,
  targets: readonly Target[],
  hops: 2 | 3,
  rest: Rest,
): Promise<SurroundingsOf> {
  const own = await readiest(tx, today, targets, rest);
  const strangers = targets.flatMap(({ id, most }) => (most === null ? [id] : []));
  const mine = await thoseToAsk(tx, strangers.length);
  const found = await ringsAround(tx, today, mine ?? strangers, hops - 1, rest);
  // Coming from my side, the last ring is of use where it has come to whom I would like to meet.
  const wanted = new Set([...(mine ?? []), ...strangers]);
  const ring = mine === undefined ? found.met : found.met.filter((id) => hops > 2 || wanted.has(id));
  const read = new Set(own.map(({ id }) => id));
  const named = targets.slice(0, MOST_NAMED).map(({ id }) => id);
  const others = [...new Set([...ring, ...named])].filter((id) => !read.has(id));
  const people = [...own, ...(await these(tx, today, others, rest))];
  return {
    people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
    between: found.between,
    apart: found.apart,
  };
}

/** What is known of the ties of some people, and of the ties of whom those know. */
export async function surroundingsWithin(
  tx: Tx,
  today: DateText,
  ids: readonly PersonId[],
  rest: Rest,
): Promise<SurroundingsOf> {
  const { met, between, apart } = await ringsAround(tx, today, ids, 2, rest);
  const people = await these(tx, today, met, rest);
  return { people: people.toSorted((a, b) => (a.id < b.id ? -1 : 1)), between, apart };
}

/** What is known of the ties among these people. */
export async function tiesAmong(
  tx: Tx,
  today: DateText,
  ids: readonly PersonId[],
  rest: Rest,
): Promise<Omit<SurroundingsOf, "people">> {
  const told = await toldBetween(tx);
  const byMail = await lettersCount(tx);
  const there: Stay[] = [];
  const letters = new Map<string, SharedLetter>();
  for (const some of portions(ids)) {
    there.push(...(await staysOf(tx, some)));
    if (byMail) for (const [id, letter] of await lettersTo(tx, some)) letters.set(id, letter);
    await rest();
  }
  const places = Map.groupBy(there, ({ organizationId }) => organizationId);
  const company: Between[] = [];
  for (const some of portions([...places.keys()], PEOPLE_AT_ONCE)) {
    const howMany = await howManyAt(tx, some);
    for (const id of some) company.push(...togetherAt(places.get(id) ?? [], today, howMany.get(id)));
    await rest();
  }
  const inLetters = await inTurns(togetherInLetters(inOrder(letters)), rest);
  return { between: [...told.between, ...company, ...inLetters], apart: told.apart };
}

/** Awaited between two portions of work, so that others are let in. */
type Rest = () => Promise<void>;

type Rings = Omit<SurroundingsOf, "people"> & { readonly met: readonly PersonId[] };

/** The first so many rings around some people, with all ties of everybody but of the last ring. */
async function ringsAround(
  tx: Tx,
  today: DateText,
  from: readonly PersonId[],
  rings: number,
  rest: Rest,
): Promise<Rings> {
  const told = await toldBetween(tx);
  const byMail = await lettersCount(tx);
  const met = new Set(from);
  const places = new Map<string, readonly Between[]>();
  const letters = new Map<string, SharedLetter>();
  let ring = from;
  for (let at = 0; at < rings; at += 1) {
    const those = new Set(ring);
    const near = told.between
      .filter(({ one, other }) => those.has(one) || those.has(other))
      .flatMap(({ one, other }) => [one, other]);
    for (const some of portions(ring, PEOPLE_AT_ONCE)) {
      // Of a place where somebody was met before, everybody has been met.
      const further = (await placesOf(tx, some)).filter((id) => !places.has(id));
      for (const id of further) places.set(id, []);
      for (const few of portions(further, PEOPLE_AT_ONCE)) {
        const company = Map.groupBy(await staysAt(tx, few), ({ organizationId }) => organizationId);
        for (const [id, there] of company) {
          places.set(id, togetherAt(there, today));
          for (const { personId } of there) near.push(personId);
        }
        await rest();
      }
      if (!byMail) continue;
      for (const [id, letter] of await lettersTo(tx, some)) {
        letters.set(id, letter);
        for (const reader of letter.readers) near.push(reader);
      }
      await rest();
    }
    ring = [...new Set(near)].filter((id) => !met.has(id));
    for (const id of ring) met.add(id);
  }
  const inLetters = await inTurns(togetherInLetters(inOrder(letters)), rest);
  const between = [...told.between, ...inOrder(places).flat(), ...inLetters];
  return { met: [...met], between, apart: told.apart };
}

/** In the order of the whole book, so that of two equal ways it is the same one. */
function inOrder<Each>(all: ReadonlyMap<string, Each>): readonly Each[] {
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

async function these(
  tx: Tx,
  today: DateText,
  ids: readonly PersonId[],
  rest: Rest,
): Promise<readonly Surrounding[]> {
  const people: Surrounding[] = [];
  for (const some of portions(ids, PEOPLE_AT_ONCE)) {
    people.push(...(await standingOf(tx, today, some)));
    await rest();
  }
  return people;
}

/** The readiest of whom I know, exactly: as long as somebody further could be readier than the last who is named. */
async function readiest(
  tx: Tx,
  today: DateText,
  targets: readonly Target[],
  rest: Rest,
): Promise<readonly Surrounding[]> {
  const own = targets.filter(({ most }) => most !== null).toSorted((a, b) => (b.most ?? 0) - (a.most ?? 0));
  const read: Surrounding[] = [];
  for (const some of portions(own, PEOPLE_AT_ONCE)) {
    const chances = read.map(({ chance }) => chance ?? 0).sort((a, b) => b - a);
    if ((chances[MOST_NAMED - 1] ?? 0) > (some[0]?.most ?? 0)) break;
    read.push(
      ...(await these(
        tx,
        today,
        some.map(({ id }) => id),
        rest,
      )),
    );
  }
  return read;
}

/** Fewer strangers than this are begun with at once. */
const FEW = 500;

/** Everybody whom I might ask, where they are fewer than so many; nobody left out. */
async function thoseToAsk(tx: Tx, fewerThan: number): Promise<readonly PersonId[] | undefined> {
  if (fewerThan <= FEW) return undefined;
  const known = tx.db
    .selectFrom("people")
    .where("owner_id", "=", tx.owner)
    .where("left_out", "=", 0)
    .where("familiarity", "in", ["known", "acquaintance"]);
  const inTouch = tx.db.selectFrom("ties").where("owner_id", "=", tx.owner);
  const [[told], [touched]] = [
    await known.select(({ fn }) => fn.countAll().as("count")).execute(),
    await inTouch.select(({ fn }) => fn.countAll().as("count")).execute(),
  ];
  if (Number(told?.count) + Number(touched?.count) >= fewerThan) return undefined;
  const ids = [
    ...(await known.select("id").execute()).map(({ id }) => id),
    ...(await inTouch.select("person_id").execute()).map((row) => row.person_id),
  ];
  return [...new Set(ids)] as PersonId[];
}

/** Of so many the places, the letters, and how they stand with me are read in one query: some milliseconds. */
const PEOPLE_AT_ONCE = 100;
