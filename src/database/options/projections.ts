import type { Selectable } from "kysely";
import type { InterviewState } from "#interviews/interview.ts";
import type { DraftKind } from "#outreach/draft.ts";
import type { InterviewId, OptionId, PersonId, ProjectionId } from "#people/id.ts";
import { guessesFrom, type Told } from "#projections/guess.ts";
import { type Course, directionOf } from "#projections/outdated.ts";
import { type Held, type PictureSource, type Projection, pictureAt } from "#projections/projection.ts";
import type { Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { interviewsWith } from "../interviews/interviews.ts";
import { kept } from "../kept.ts";
import { draftsTo } from "../outreach/drafts.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { listOptions, verdictsOn } from "./options.ts";

/** The latest pictures, talks and letters looked through for those that are outdated. */
const MOST_READ = 2_000;

export async function insertProjection(tx: Tx, projection: Projection): Promise<void> {
  await tx.db
    .insertInto("projections")
    .values({
      owner_id: tx.owner,
      id: projection.id,
      person_id: projection.personId,
      picture: projection.picture,
      option_id: projection.optionId,
      since: projection.since,
      source: projection.source,
      source_id: projection.sourceId,
      noted_at: projection.notedAt,
    })
    .execute();
}

export async function removeProjection(tx: Tx, id: ProjectionId): Promise<boolean> {
  const result = await tx.db
    .deleteFrom("projections")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/**
 * All pictures that one person has had of me, the user's own words and what follows from talks and letters; those are
 * read where they are not given.
 */
export async function picturesHeldBy(
  tx: Tx,
  personId: PersonId,
  known?: Pick<Told, "interviews" | "letters">,
): Promise<readonly Held[]> {
  const rows = await rowsOf(tx, personId);
  const guesses = guessesFrom({
    personId,
    interviews: known?.interviews ?? (await interviewsWith(tx, personId)),
    letters: known?.letters ?? (await draftsTo(tx, personId)),
    careers: await listOptions(tx),
  });
  return [...rows.map(toHeld), ...guesses];
}

const rowsOf = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("projections")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId),
);

/** The picture that a person held of me at a moment: behind what they brought me then (R47). */
export async function pictureHeldAt(tx: Tx, personId: PersonId, at: Instant): Promise<Held | null> {
  return pictureAt(await picturesHeldBy(tx, personId), at);
}

/** The present picture of everybody who has one, leaving out who is left out; and my direction (R46). */
export async function presentPictures(
  tx: Tx,
  at: Instant,
): Promise<{ readonly held: readonly Held[]; readonly direction: readonly Course[] }> {
  const careers = await listOptions(tx);
  const trails = [];
  for (const career of careers) trails.push({ ...career, verdicts: await verdictsOn(tx, career.id) });
  const direction = directionOf(trails);
  // As long as no career was decided on, no picture can be outdated.
  if (direction.every((course) => course.verdict === "undecided")) return { held: [], direction };
  const said = Map.groupBy(await saidPictures(tx), (each) => each.personId);
  const talks = Map.groupBy(await toldTalks(tx), (each) => each.personId);
  const letters = Map.groupBy(await toldLetters(tx), (each) => each.personId);
  const held = [...new Set([...said.keys(), ...talks.keys(), ...letters.keys()])].flatMap((personId) => {
    const told: Told = {
      personId,
      interviews: talks.get(personId) ?? [],
      letters: letters.get(personId) ?? [],
      careers,
    };
    const picture = pictureAt([...(said.get(personId) ?? []), ...guessesFrom(told)], at);
    return picture === null ? [] : [picture];
  });
  return { held, direction };
}

async function saidPictures(tx: Tx): Promise<readonly Held[]> {
  const rows = await tx.db
    .selectFrom("projections as j")
    .innerJoin("people as p", inTheBook("p", "j.person_id"))
    .selectAll("j")
    .where("j.owner_id", "=", tx.owner)
    .orderBy("j.since", "desc")
    .limit(MOST_READ)
    .execute();
  return rows.map(toHeld);
}

async function toldTalks(tx: Tx) {
  const rows = await tx.db
    .selectFrom("interviews as i")
    .innerJoin("people as p", inTheBook("p", "i.person_id"))
    .select(["i.id", "i.person_id", "i.option_id", "i.focus", "i.state", "i.asked_at", "i.held_at"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.i_am_asked", "=", 0)
    .where((where) => where.or([where("i.asked_at", "is not", null), where("i.held_at", "is not", null)]))
    .orderBy("i.planned_at", "desc")
    .limit(MOST_READ)
    .execute();
  return rows.map((row) => ({
    id: row.id as InterviewId,
    personId: row.person_id as PersonId,
    optionId: row.option_id as OptionId | null,
    focus: row.focus,
    state: row.state as InterviewState,
    iAmAsked: false,
    askedAt: row.asked_at,
    heldAt: row.held_at,
  }));
}

async function toldLetters(tx: Tx) {
  const rows = await tx.db
    .selectFrom("drafts as d")
    .innerJoin("people as p", inTheBook("p", "d.person_id"))
    .select(["d.id", "d.person_id", "d.kind", "d.subject", "d.body", "d.sent_at"])
    .where("d.owner_id", "=", tx.owner)
    .where("d.sent_at", "is not", null)
    .where("d.interview_id", "is", null)
    .orderBy("d.sent_at", "desc")
    .limit(MOST_READ)
    .execute();
  return rows.map((row) => ({
    id: row.id as Told["letters"][number]["id"],
    personId: row.person_id as PersonId,
    kind: row.kind as DraftKind,
    interviewId: null,
    subject: row.subject,
    body: row.body,
    sentAt: row.sent_at,
  }));
}

function toHeld(row: Selectable<Schema["projections"]>): Held & { readonly said: true } {
  return {
    said: true,
    id: row.id as ProjectionId,
    personId: row.person_id as PersonId,
    picture: row.picture,
    optionId: row.option_id as OptionId | null,
    since: row.since,
    source: row.source as PictureSource,
    sourceId: row.source_id,
    notedAt: row.noted_at,
  };
}
