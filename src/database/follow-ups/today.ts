import { keyNow, keysBefore } from "#follow-ups/first-steps.ts";
import { CANDIDATES, type OpenInterview, type Snapshot } from "#follow-ups/snapshot.ts";
import type { InterviewState } from "#interviews/interview.ts";
import { peopleIn } from "#introductions/introduction.ts";
import { matchesOf } from "#introductions/matches.ts";
import type { PersonId } from "#people/id.ts";
import { outdatedAmong } from "#projections/outdated.ts";
import type { DateText } from "#time/date.ts";
import { listInterviews } from "../interviews/interviews.ts";
import { readStandings } from "../interviews/standings.ts";
import { listIntroductions } from "../introductions/introductions.ts";
import { matchMaterial } from "../introductions/match-material.ts";
import { kept } from "../kept.ts";
import { openPromises, untoldAdvice } from "../options/advice.ts";
import { listOptions } from "../options/options.ts";
import { presentPictures } from "../options/projections.ts";
import { readAside } from "../outreach/aside.ts";
import { unsentDrafts } from "../outreach/drafts.ts";
import { unknownSendings } from "../outreach/sendings.ts";
import { knownPeople } from "../people/known-people.ts";
import { readSettings, unpromptedIn } from "../settings.ts";
import { modelOrPrior } from "../ties/tie-models.ts";
import type { Tx } from "../transaction.ts";
import { candidates } from "./candidates.ts";
import { introductionsOpen, leadsOwed } from "./owed.ts";

type Known = Pick<
  Snapshot,
  "today" | "now" | "timeZone" | "background" | "said" | "stage" | "stageChangesOn"
>;

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
  const unknown = new Set((await unknownSendings(tx, known.now)).map(({ draftId }) => draftId));
  const unsent = await unsentDrafts(tx, CANDIDATES.drafts, only);
  const aside = await readAside(tx, unsent, known.now);
  const drafts = unsent.flatMap((each) => {
    if (unknown.has(each.id)) return { ...each, unknown: true };
    return aside(each.id) === null ? each : [];
  });
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
  const found = only === undefined ? await candidates(tx, known.today, options) : { read: [], ids: [only] };
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
    people: await knownPeople(tx, [...named, ...introduced, ...found.ids], known, found.read),
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

/** What the user put off, and until when. */
export async function readNotNow(tx: Tx): Promise<Snapshot["notNow"]> {
  return (await notNowRows(tx)).map((row) => ({ key: keyNow(row.key), until: row.until_date as DateText }));
}

const notNowRows = kept((tx) =>
  tx.db.selectFrom("not_now").select(["key", "until_date"]).where("owner_id", "=", tx.owner),
);

/** Puts a line off until a day; older ones that have passed are let go. */
export async function writeNotNow(tx: Tx, said: string, until: DateText, today: DateText): Promise<void> {
  const key = keyNow(said);
  await tx.db
    .deleteFrom("not_now")
    .where("owner_id", "=", tx.owner)
    .where((row) => row.or([row("until_date", "<=", today), row("key", "in", ["", ...keysBefore(key)])]))
    .execute();
  await tx.db
    .insertInto("not_now")
    .values({ owner_id: tx.owner, key, until_date: until })
    .onConflict((conflict) => conflict.columns(["owner_id", "key"]).doUpdateSet({ until_date: until }))
    .execute();
}
