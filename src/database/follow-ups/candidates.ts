import { sql } from "kysely";
import { dormantBefore, thinningBefore } from "#follow-ups/dormant.ts";
import { NEW_POSITION_DAYS } from "#follow-ups/new-position.ts";
import { fieldsNear, wordsToSearch } from "#follow-ups/relevance.ts";
import { CANDIDATES, type Snapshot } from "#follow-ups/snapshot.ts";
import type { PersonId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import { kept } from "../kept.ts";
import { IN_SHORT, type InShort, inShort } from "../people/known-people.ts";
import { searchIds } from "../search.ts";
import type { Tx } from "../transaction.ts";

/** Who was found by way of their tie has been read with it; of the others it is known who they are. */
export type Candidates = { readonly read: readonly InShort[]; readonly ids: readonly PersonId[] };

/** Whom Today may suggest writing to, as `CANDIDATES` says. */
export async function candidates(tx: Tx, today: DateText, options: Snapshot["options"]): Promise<Candidates> {
  const at = (day: DateText) => Date.parse(day);
  const asleep = at(dormantBefore(today));
  const touched = await warm(tx);
  const rest = CANDIDATES.warm - touched.length;
  const since = addDays(today, -NEW_POSITION_DAYS);
  const byTheirTie = [
    touched,
    await thinning(tx, at(thinningBefore(today)), asleep),
    await dormant(tx, asleep),
    await corresponding(tx),
  ];
  const byThemselves = [
    rest > 0 ? await knownWithoutContact(tx, rest) : [],
    await begun(tx, since),
    await arrived(tx, at(since)),
    await paced(tx),
    await connected(tx),
    await noted(tx),
  ];
  return {
    read: byTheirTie.flat().map(inShort),
    ids: [...byThemselves.flat().map((row) => row.id as PersonId), ...(await promising(tx, today, options))],
  };
}

/** The warmest of those I know; where they are few, also some without any contact yet. */
const warm = kept((tx) =>
  throughTies(tx)
    .where("t.heat", "is not", null)
    // Said so that no index on people fits: the way through the ties in their order ends after a few dozen.
    .where("p.left_out", "<>", 1)
    .where("p.familiarity", "not in", ["unknown", "stranger"])
    .orderBy("t.heat", "desc")
    .limit(CANDIDATES.warm),
);

const knownWithoutContact = kept((tx, limit: number) =>
  inTheBook(tx)
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .where("p.familiarity", "in", ["known", "acquaintance"])
    .where("t.heat", "is", null)
    .orderBy("p.id")
    .limit(limit),
);

/** Those in between, who are neither on one's mind nor asleep: no list by warmth or by silence comes to them. */
const thinning = kept((tx, thinningBefore: number, dormantBefore: number) =>
  throughTies(tx)
    .where("t.last_at", "<", thinningBefore)
    .where("t.last_at", ">=", dormantBefore)
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
    .limit(CANDIDATES.thinning),
);

const dormant = kept((tx, before: number) =>
  throughTies(tx)
    .where("t.last_at", "<", before)
    .where("p.left_out", "=", 0)
    .orderBy("t.days", "desc")
    .orderBy("t.last_at", "desc")
    .limit(CANDIDATES.dormant),
);

const corresponding = kept((tx) =>
  throughTies(tx)
    .where("t.heat", "is not", null)
    .where("p.left_out", "=", 0)
    .where("p.familiarity", "=", "unknown")
    .orderBy("t.heat", "desc")
    .limit(CANDIDATES.corresponding),
);

/** Positions that began lately by their own date. */
const begun = kept((tx, since: DateText) =>
  positions(tx).where("starts_on", ">=", since).orderBy("starts_on", "desc"),
);

/**
 * Positions that turned up lately beside an older one. What an index of some rows asks of them is written out here and in
 * `noted`: of a bound value SQLite would plan the query anew each time.
 */
const arrived = kept((tx, since: number) =>
  positions(tx).where("follows", "=", sql.lit(1)).where("added_at", ">=", since).orderBy("added_at", "desc"),
);

function positions(tx: Tx) {
  return tx.db
    .selectFrom("affiliations")
    .select("person_id as id")
    .where("owner_id", "=", tx.owner)
    .limit(CANDIDATES.moved);
}

const paced = kept((tx) =>
  inTheBook(tx)
    .where("p.pace_months", "is not", null)
    .orderBy("p.pace_months")
    .orderBy("p.id")
    .limit(CANDIDATES.paced),
);

const connected = kept((tx) =>
  inTheBook(tx)
    .where("p.connected_on", "is not", null)
    .where("p.familiarity", "=", "unknown")
    .orderBy("p.connected_on", "desc")
    .orderBy("p.id")
    .limit(CANDIDATES.connected),
);

const noted = kept((tx) =>
  inTheBook(tx)
    .where("p.import_id", "is", null)
    .where("p.how_met", "<>", sql.lit(""))
    .where("p.familiarity", "in", ["unknown", "stranger"])
    .orderBy("p.created_at", "desc")
    .limit(CANDIDATES.noted),
);

/** People by way of their ties; whoever asks says who is left out of it. */
function throughTies(tx: Tx) {
  return tx.db
    .selectFrom("ties as t")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select(IN_SHORT)
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

/** People whose role or organization has a word of a career under consideration, and then those who are in its field. */
async function promising(
  tx: Tx,
  today: DateText,
  options: Snapshot["options"],
): Promise<readonly PersonId[]> {
  const found = new Set<string>();
  const words = wordsToSearch(options);
  for (const word of words) {
    for (const id of await searchIds(tx, "person", word, CANDIDATES.promising)) found.add(id);
  }
  if (words.length > 0 && found.size < CANDIDATES.promising) {
    const near = fieldsNear(
      options,
      (await fields(tx)).map(({ field }) => field),
    );
    for (const field of near) for (const { id } of await inField(tx, field, today)) found.add(id);
  }
  return [...found].slice(0, CANDIDATES.promising) as PersonId[];
}

const fields = kept((tx) =>
  tx.db.selectFrom("organizations").select("field").distinct().where("owner_id", "=", tx.owner),
);

const inField = kept((tx, field: string, today: DateText) =>
  inTheBook(tx)
    .innerJoin("affiliations as a", (join) =>
      join.onRef("a.owner_id", "=", "p.owner_id").onRef("a.person_id", "=", "p.id"),
    )
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .where("o.field", "=", field)
    .where(isThere("a", today))
    .limit(CANDIDATES.promising),
);
