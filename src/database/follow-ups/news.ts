import type { NewsFacts } from "#follow-ups/news.ts";
import { CANDIDATES } from "#follow-ups/snapshot.ts";
import type { VerdictKind } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";
import { untoldAdvice } from "../options/advice.ts";
import { knownPeople } from "../people/known-people.ts";
import { readProgrammes, readSettings, unpromptedIn } from "../settings.ts";
import type { Tx } from "../transaction.ts";
import { readNotNow } from "./today.ts";

/** News older than this is history; it is told when there is something new. */
const NEWS_DAYS = 365;
const MOST_VERDICTS = 50;
const MOST_HELPERS = 200;

/** What "who deserves news from me" is decided on, by a bounded number of queries. */
export async function readNewsFacts(
  tx: Tx,
  day: { readonly today: DateText; readonly timeZone: string },
): Promise<NewsFacts> {
  const since = addDays(day.today, -NEWS_DAYS);
  const advice = await untoldAdvice(tx, CANDIDATES.advice);
  const verdicts = await latestVerdicts(tx, Date.parse(since));
  const changes = await changesSince(tx, since, day.today);
  const helpers = changes.length === 0 ? [] : await latestHelpers(tx);
  const named = [
    ...advice.map((each) => each.personId),
    ...verdicts.flatMap((each) => each.voices),
    ...helpers,
  ];
  return {
    ...day,
    people: await knownPeople(tx, [...new Set(named)], day),
    advice,
    verdicts,
    changes,
    helpers,
    unpromptedAYear: unpromptedIn(await readSettings(tx)),
    notNow: await readNotNow(tx),
  };
}

/** The last verdict on each career, where it is of this year, with everyone whose word it rests on. */
async function latestVerdicts(tx: Tx, since: Instant): Promise<NewsFacts["verdicts"]> {
  const rows = await tx.db
    .selectFrom("verdicts as v")
    .innerJoin("options as o", (join) =>
      join.onRef("o.owner_id", "=", "v.owner_id").onRef("o.id", "=", "v.option_id"),
    )
    .select(["o.id", "o.name", "v.kind", "v.at"])
    .where("v.owner_id", "=", tx.owner)
    .where("v.at", ">=", since)
    .orderBy("v.at", "desc")
    .limit(MOST_VERDICTS)
    .execute();
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!last.has(row.id)) last.set(row.id, row);
  const voices = await voicesOn(tx, [...last.keys()]);
  return [...last.values()].map((row) => ({
    option: row.name,
    kind: row.kind as VerdictKind,
    at: row.at,
    voices: voices.get(row.id) ?? [],
  }));
}

async function voicesOn(
  tx: Tx,
  optionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  if (optionIds.length === 0) return new Map();
  const written = await tx.db
    .selectFrom("evidence")
    .select(["option_id", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("option_id", "in", optionIds)
    .where("person_id", "is not", null)
    .execute();
  const spoken = await tx.db
    .selectFrom("interviews")
    .select(["option_id", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("option_id", "in", optionIds)
    .where("held_at", "is not", null)
    .execute();
  const voices = new Map<string, PersonId[]>();
  for (const { option_id: option, person_id: person } of [...written, ...spoken]) {
    if (option === null || person === null) continue;
    voices.set(option, [...(voices.get(option) ?? []), person as PersonId]);
  }
  return voices;
}

/** What changed for me, as far as programmes and contracts tell. */
async function changesSince(tx: Tx, since: DateText, today: DateText): Promise<NewsFacts["changes"]> {
  const programmes = await readProgrammes(tx);
  return programmes
    .filter(({ title }) => title.trim() !== "")
    .flatMap(({ title, startsOn, endsOn }) => [
      ...(startsOn === null ? [] : [{ what: `I began: ${title}`, on: startsOn }]),
      ...(endsOn === null ? [] : [{ what: `I finished: ${title}`, on: endsOn }]),
    ])
    .filter(({ on }) => on >= since && on <= today);
}

/** Those I had a conversation with, or advice from, the latest first. */
async function latestHelpers(tx: Tx): Promise<readonly PersonId[]> {
  const talked = await tx.db
    .selectFrom("interviews")
    .select("person_id")
    .where("owner_id", "=", tx.owner)
    .where("held_at", "is not", null)
    .where("i_am_asked", "=", 0)
    .orderBy("held_at", "desc")
    .limit(MOST_HELPERS)
    .execute();
  const advised = await tx.db
    .selectFrom("advice")
    .select("person_id")
    .where("owner_id", "=", tx.owner)
    .orderBy("given_at", "desc")
    .limit(MOST_HELPERS)
    .execute();
  return [...new Set([...talked, ...advised].map((row) => row.person_id as PersonId))];
}
