import { chanceToAsk, costOfAsking } from "#network/asking.ts";
import {
  type Between,
  MOST_READERS,
  type SharedLetter,
  type Stay,
  togetherAt,
  togetherInLetters,
} from "#network/together.ts";
import { pairKey, type Stepping, type Surroundings } from "#network/ways.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import { type Familiarity, NO_PREFERENCES } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import { chanceAlive, pastFromSums } from "#ties/foretell.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { addDays, type DateText } from "#time/date.ts";
import { listAcquaintances } from "./acquaintances.ts";
import { inTheBook } from "./in-the-book.ts";
import { listIntroductions } from "./introductions.ts";
import { ALL_INTRODUCTIONS } from "./lead-trace.ts";
import { readSettings } from "./settings.ts";
import { modelOrPrior } from "./tie-models.ts";
import type { Tx } from "./transaction.ts";

/** Somebody on a way, with what says how ready they are. */
export type Surrounding = Stepping & {
  readonly name: string;
  /** As the user said, well or a little. */
  readonly known: boolean;
  readonly asksThisYear: number;
};

/**
 * Whom I know and who of them know each other, as far as my book and my own letters show; nobody left out. Letters to
 * several at once count only where the user lets them.
 */
export async function readSurroundings(
  tx: Tx,
  today: DateText,
): Promise<Omit<Surroundings, "people"> & { readonly people: readonly Surrounding[] }> {
  const asks = await asksSince(tx, Date.parse(addDays(today, -365)));
  const staying = await stays(tx);
  const people = await everybody(tx, today, asks, staying);
  const introductions = await listIntroductions(tx, ALL_INTRODUCTIONS);
  const said = await listAcquaintances(tx);
  const byMail = (await readSettings(tx))["sharedLetters"] !== false;
  const introduced = introductions.flatMap(
    ({ introducerId, personId, otherId, madeAt }): readonly Between[] => {
      const one = introducerId ?? otherId;
      if (madeAt === null || one === null) return [];
      return [{ one, other: personId, evidence: { kind: "introduced", by: introducerId, at: madeAt } }];
    },
  );
  const known = said
    .filter(({ knows }) => knows)
    .map(({ personId, otherId }): Between => ({ one: personId, other: otherId, evidence: { kind: "said" } }));
  const declined = introductions.flatMap(({ introducerId, personId, asking }) =>
    introducerId !== null && asking.answer === "no" ? [pairKey(introducerId, personId)] : [],
  );
  const strangers = said
    .filter(({ knows }) => !knows)
    .map(({ personId, otherId }) => pairKey(personId, otherId));
  return {
    people,
    between: [
      ...introduced,
      ...known,
      ...togetherAt(staying, today),
      ...(byMail ? togetherInLetters(await sharedLetters(tx)) : []),
    ],
    apart: new Set([...declined, ...strangers]),
  };
}

async function everybody(
  tx: Tx,
  today: DateText,
  asks: ReadonlyMap<string, number>,
  staying: readonly Stay[],
): Promise<readonly Surrounding[]> {
  const model = await modelOrPrior(tx);
  const present = Map.groupBy(
    staying.filter((each) => isPresent(each, today)),
    ({ personId }) => personId as string,
  );
  const rows = await tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "p.familiarity", "p.mentor", "p.preferences"])
    .select(["t.days", "t.first_day", "t.last_day", "t.sent", "t.received", "t.talks"])
    // Of thousands few were ever written to from here, and only then single days tell more than the sums.
    .select((each) =>
      each.case().when("t.prompted_days", ">", 0).then(each.ref("t.in_days")).else("[]").end().as("in_days"),
    )
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .orderBy("p.id")
    .execute();
  return rows.map((row) => {
    const history = {
      ...NO_HISTORY,
      days: row.days ?? 0,
      firstDay: row.first_day as DateText | null,
      lastDay: row.last_day as DateText | null,
      sent: row.sent ?? 0,
      received: row.received ?? 0,
      talks: row.talks ?? 0,
      inDays: JSON.parse(row.in_days ?? "[]") as DateText[],
    };
    const past = pastFromSums(history, today, model);
    const circles = (present.get(row.id) ?? []).map(({ organizationId }) => organizationId);
    const asksThisYear = asks.get(row.id) ?? 0;
    const contact = {
      familiarity: row.familiarity as Familiarity,
      mentor: row.mentor === 1,
      alive: past === null ? null : chanceAlive(model, past, circles),
      sent: history.sent,
      received: history.received,
      talks: history.talks,
    };
    const preferences = { ...NO_PREFERENCES, ...JSON.parse(row.preferences) };
    return {
      id: row.id as PersonId,
      name: row.name,
      known: contact.mentor || contact.familiarity === "known" || contact.familiarity === "acquaintance",
      chance: chanceToAsk(contact),
      cost: costOfAsking({ asksThisYear, preferences }),
      asksThisYear,
    };
  });
}

/** How often each was asked since: for a talk, or for an introduction. */
async function asksSince(tx: Tx, since: number): Promise<ReadonlyMap<string, number>> {
  const talks = await tx.db
    .selectFrom("interviews")
    .select("person_id as id")
    .where("owner_id", "=", tx.owner)
    .where("asked_at", ">=", since)
    .where("i_am_asked", "=", 0)
    .execute();
  const introductions = await tx.db
    .selectFrom("introductions")
    .select("introducer_id as id")
    .where("owner_id", "=", tx.owner)
    .where("introducer_id", "is not", null)
    .where("asked_at", ">=", since)
    .execute();
  const asks = new Map<string, number>();
  for (const { id } of [...talks, ...introductions]) if (id !== null) asks.set(id, (asks.get(id) ?? 0) + 1);
  return asks;
}

/** Who is said to have been where when; with `around`, at the places of one person alone. */
export async function stays(tx: Tx, around?: PersonId): Promise<readonly Stay[]> {
  let query = tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .select(["a.person_id", "a.organization_id", "o.name", "a.starts_on", "a.ends_on"])
    .where("a.owner_id", "=", tx.owner)
    // An address tells of a house as large as a university: nothing follows for two who have one there.
    .where("a.read_from", "=", "");
  if (around !== undefined)
    query = query.where("a.organization_id", "in", (places) =>
      places
        .selectFrom("affiliations as own")
        .select("own.organization_id")
        .where("own.owner_id", "=", tx.owner)
        .where("own.person_id", "=", around),
    );
  return (await query.execute()).map((row) => ({
    personId: row.person_id as PersonId,
    organizationId: row.organization_id as OrganizationId,
    organization: row.name,
    startsOn: row.starts_on as DateText | null,
    endsOn: row.ends_on as DateText | null,
  }));
}

/**
 * Mail of mine that went to several people of the book, with `around` to one of them among others; what others wrote to
 * each other is nobody's to read.
 */
export async function sharedLetters(tx: Tx, around?: PersonId): Promise<readonly SharedLetter[]> {
  const outgoing = () =>
    tx.db
      .selectFrom("touches as t")
      .where("t.owner_id", "=", tx.owner)
      .where("t.direction", "=", "out")
      .where("t.message_id", "is not", null);
  const ofOne = (id: PersonId) => outgoing().select("t.message_id").where("t.person_id", "=", id);
  const several = around === undefined ? outgoing() : outgoing().where("t.message_id", "in", ofOne(around));
  const rows = await outgoing()
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select(["t.message_id", "t.person_id", "p.left_out"])
    .where(
      "t.message_id",
      "in",
      several
        .select("t.message_id")
        .groupBy("t.message_id")
        .having((where) => where.fn.countAll(), ">", 1)
        .having((where) => where.fn.countAll(), "<=", MOST_READERS),
    )
    .execute();
  return [...Map.groupBy(rows, (row) => row.message_id).values()].map((letter) => ({
    readers: letter.filter((row) => row.left_out === 0).map((row) => row.person_id as PersonId),
    wentTo: letter.length,
  }));
}
