import { type SqlBool, sql } from "kysely";
import { chanceToAsk, costOfAsking } from "#network/asking.ts";
import type { Between } from "#network/together.ts";
import { pairKey, type Stepping, type Surroundings } from "#network/ways.ts";
import type { PersonId } from "#people/id.ts";
import { type Familiarity, NO_PREFERENCES } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import { chanceAlive, pastFromSums } from "#ties/foretell.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { addDays, type DateText } from "#time/date.ts";
import { listIntroductions } from "../introductions/introductions.ts";
import { ALL_INTRODUCTIONS } from "../introductions/lead-trace.ts";
import { staysOf } from "../organizations/stays.ts";
import { listAcquaintances } from "../people/acquaintances.ts";
import { readSettings } from "../settings.ts";
import { modelOrPrior } from "../ties/tie-models.ts";
import type { Tx } from "../transaction.ts";

/** Somebody on a way, with what says how ready they are. */
export type Surrounding = Stepping & {
  readonly name: string;
  /** As the user said, well or a little. */
  readonly known: boolean;
  readonly asksThisYear: number;
};

export type SurroundingsOf = Omit<Surroundings, "people"> & { readonly people: readonly Surrounding[] };

/** Whether letters to several at once say who knows whom: the user may not want them to. */
export async function lettersCount(tx: Tx): Promise<boolean> {
  return (await readSettings(tx))["sharedLetters"] !== false;
}

/** What was said, and what came of introductions: of both somebody has as much as they wrote by hand. */
export async function toldBetween(tx: Tx): Promise<Pick<Surroundings, "between" | "apart">> {
  const introductions = await listIntroductions(tx, ALL_INTRODUCTIONS);
  const said = await listAcquaintances(tx);
  const introduced = introductions.flatMap(
    ({ introducerId, personId, otherId, madeAt, byName }): readonly Between[] => {
      const one = introducerId ?? otherId;
      if (madeAt === null || one === null) return [];
      return [
        { one, other: personId, evidence: { kind: "introduced", by: introducerId, at: madeAt, byName } },
      ];
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
  return { between: [...introduced, ...known], apart: new Set([...declined, ...strangers]) };
}

/** How these of the book stand with me; nobody left out, and no more of them than one statement takes. */
export async function standingOf(
  tx: Tx,
  today: DateText,
  ids: readonly PersonId[],
): Promise<readonly Surrounding[]> {
  const staying = await staysOf(tx, ids);
  const asks = await asksSince(tx, Date.parse(addDays(today, -365)), ids);
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
    // With a plus, so that these are looked up: by the index on who is left out all of the book would be gone through.
    .where(sql<SqlBool>`+p.left_out = 0`)
    .where("p.id", "in", ids)
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

/** How often each of these was asked since: for a talk, or for an introduction. */
async function asksSince(
  tx: Tx,
  since: number,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, number>> {
  const talks = await tx.db
    .selectFrom("interviews")
    .select("person_id as id")
    .where("owner_id", "=", tx.owner)
    .where("asked_at", ">=", since)
    .where("i_am_asked", "=", 0)
    .where("person_id", "in", ids)
    .execute();
  const introductions = await tx.db
    .selectFrom("introductions")
    .select("introducer_id as id")
    .where("owner_id", "=", tx.owner)
    .where("introducer_id", "in", ids)
    .where("asked_at", ">=", since)
    .execute();
  const asks = new Map<string, number>();
  for (const { id } of [...talks, ...introductions]) if (id !== null) asks.set(id, (asks.get(id) ?? 0) + 1);
  return asks;
}
