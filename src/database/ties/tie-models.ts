import type { Selectable } from "kysely";
import { contactDayOf } from "#ties/contact-day.ts";
import { isLetter } from "#ties/history.ts";
import { evenlyPicked, type LivedTie, PRIOR_MODEL, type TieModel } from "#ties/learn.ts";
import { type DateText, dayNumber } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { isThere } from "../is-there.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import { onceIn, type Tx } from "../transaction.ts";

/** The shape of what is kept; an older one is learned anew rather than read. */
const SHAPE = 1;

export type KeptModel = { readonly model: TieModel; readonly learnedOn: DateText };

export function tieModel(tx: Tx): Promise<KeptModel | undefined> {
  return onceIn(tx, "tie model", () => tieModelIn(tx));
}

async function tieModelIn(tx: Tx): Promise<KeptModel | undefined> {
  const [row] = await modelRows(tx);
  if (row === undefined) return undefined;
  if (row.model !== lastRead?.text) lastRead = { text: row.model, model: modelFrom(row.model) };
  return lastRead.model && { model: lastRead.model, learnedOn: row.learned_on as DateText };
}

const modelRows = kept((tx) =>
  tx.db.selectFrom("tie_models").select(["learned_on", "model"]).where("owner_id", "=", tx.owner),
);

/** A model holds each organization's own drift, 36 kB among 10,000 people; it changes once a day, and each page reads it. */
let lastRead: { readonly text: string; readonly model: TieModel | undefined } | undefined;

function modelFrom(text: string): TieModel | undefined {
  const { shape, of, ...model } = JSON.parse(text);
  return shape === SHAPE ? { ...model, lately: { ...model.lately, of: new Map(of) } } : undefined;
}

export async function modelOrPrior(tx: Tx): Promise<TieModel> {
  return (await tieModel(tx))?.model ?? PRIOR_MODEL;
}

export async function keepTieModel(tx: Tx, { model, learnedOn }: KeptModel): Promise<void> {
  const kept = { ...model, shape: SHAPE, of: [...model.lately.of] };
  const row = { learned_on: learnedOn, model: JSON.stringify(kept) };
  await tx.db
    .insertInto("tie_models")
    .values({ owner_id: tx.owner, ...row })
    .onConflict((conflict) => conflict.column("owner_id").doUpdateSet(row))
    .execute();
}

/** Of so many people the touches are read at once: a few thousand rows. */
const PEOPLE_AT_ONCE = 100;

/**
 * The ties to learn from, each with its contact-days and the ids of the organizations where the person is on that day.
 * Prompted contact and whoever is left out are not in it. `pause` lets others in between some and more.
 */
export async function livedTies(
  tx: Tx,
  day: DateText,
  pause: () => Promise<void> = async () => {},
): Promise<readonly LivedTie[]> {
  const known = await tx.db
    .selectFrom("ties as t")
    .innerJoin("people as p", inTheBook("p", "t.person_id"))
    .select("t.person_id")
    .where("t.owner_id", "=", tx.owner)
    .where("t.days", ">", 0)
    .orderBy("t.person_id")
    .execute();
  const picked = evenlyPicked(known.map((row) => row.person_id));
  const places = await placesOn(tx, day);
  const lived: LivedTie[] = [];
  for (const some of portions(picked, PEOPLE_AT_ONCE)) {
    await pause();
    const touches = await unpromptedTouches(tx, some);
    for (const [person, own] of Map.groupBy(touches, (row) => row.person_id))
      lived.push({ tie: daysOf(own), circles: places.get(person) ?? [] });
  }
  return lived;
}

function unpromptedTouches(tx: Tx, people: readonly string[]) {
  return tx.db
    .selectFrom("touches")
    .select(["person_id", "at", "kind", "direction"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", people)
    .where("prompted", "=", 0)
    .orderBy("person_id")
    .orderBy("at")
    .execute();
}

function daysOf(
  touches: readonly Pick<Selectable<Schema["touches"]>, "at" | "kind" | "direction">[],
): LivedTie["tie"] {
  const [days, sent, received]: [number[], number[], number[]] = [[], [], []];
  for (const { at, kind, direction } of touches) {
    const contactDay = contactDayOf(at);
    if (contactDay === undefined) continue;
    const day = dayNumber(contactDay);
    if (days.at(-1) !== day) {
      days.push(day);
      sent.push(sent.at(-1) ?? 0);
      received.push(received.at(-1) ?? 0);
    }
    // As the history counts them, so that both give one measure.
    const counted = isLetter({ kind })
      ? { out: sent, in: received, mutual: undefined }[direction]
      : undefined;
    if (counted !== undefined) counted[counted.length - 1] = (counted.at(-1) ?? 0) + 1;
  }
  return { days, sent, received };
}

async function placesOn(tx: Tx, day: DateText): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .select(["a.person_id", "a.organization_id"])
    .distinct()
    .where("a.owner_id", "=", tx.owner)
    .where(isThere("a", day))
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([person, of]) => [
      person,
      of.map((row) => row.organization_id),
    ]),
  );
}
