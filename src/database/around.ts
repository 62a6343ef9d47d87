import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import type { Interview } from "#interviews/interview.ts";
import type { AroundIt } from "#interviews/next-step.ts";
import { type Asked, otherAskedAt } from "#interviews/silence.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import { openPromises, untoldAdvice } from "./advice.ts";
import { withoutEmail } from "./contact-points.ts";
import { customsAt } from "./customs.ts";
import { isThere } from "./is-there.ts";
import { affiliationsOfMany, type Position } from "./people.ts";
import { firstLetters } from "./touches.ts";
import type { Tx } from "./transaction.ts";

/** What the next step of an interview depends on, besides itself. */
export type Around = Pick<
  AroundIt,
  "organization" | "patience" | "remindedAt" | "otherAskedAt" | "isLost" | "wroteAt" | "untold" | "promised"
>;

/** Reads it for some interviews at once, by a handful of queries however many there are. */
export async function readAround(
  tx: Tx,
  interviews: readonly Interview[],
  today: DateText,
): Promise<(interview: Interview) => Around> {
  const spokenTo = [...new Set(interviews.map((each) => each.personId))];
  const positions = await affiliationsOfMany(tx, spokenTo);
  const now = (id: PersonId) => (positions.get(id) ?? []).filter((each) => isPresent(each, today));
  const waiting = interviews.filter(waits);
  const places = new Set(waiting.flatMap((each) => idsOf(now(each.personId))));
  const everybody = await askedAt(tx, [...places], oldest(waiting), today);
  const remindedAt = await remindersOf(tx, interviews);
  const owed = await owedAfter(tx, interviews);
  const customs = await customsAt(tx, positions, spokenTo, today);
  const lost = await withoutEmail(
    tx,
    waiting.map((each) => each.personId),
  );
  const wroteAt = await firstLetters(tx, waiting);
  return (interview) => ({
    ...owed(interview),
    organization: now(interview.personId)[0]?.organization ?? null,
    patience: customs(interview.personId).patience,
    remindedAt: remindedAt.get(interview.id) ?? null,
    otherAskedAt: waits(interview)
      ? otherAskedAt({ ...interview, organizations: idsOf(now(interview.personId)) }, everybody)
      : null,
    wroteAt: waits(interview) ? wroteAt(interview) : null,
    isLost: waits(interview) && lost.has(interview.personId),
  });
}

/** News not told and promises not kept, of those talks that are over. */
async function owedAfter(tx: Tx, interviews: readonly Interview[]) {
  const over = interviews.some(({ heldAt }) => heldAt !== null);
  const advice = over
    ? (await untoldAdvice(tx, MOST_OWED)).filter((each) => nextInChain(each) === "tell")
    : [];
  const promises = over ? await openPromises(tx, MOST_OWED) : [];
  const of = (interview: Interview) => (each: Pick<Advice, "interviewId" | "personId">) =>
    each.interviewId === interview.id || (each.interviewId === null && each.personId === interview.personId);
  return (interview: Interview) =>
    interview.heldAt === null
      ? {}
      : { untold: advice.find(of(interview)), promised: promises.find(of(interview)) };
}

const MOST_OWED = 500;

function waits(interview: Interview): interview is Interview & { readonly askedAt: number } {
  const open = interview.state === "asked" || interview.state === "no-answer";
  return open && interview.askedAt !== null && !interview.iAmAsked;
}

function oldest(waiting: readonly { readonly askedAt: number }[]): number {
  return Math.min(...waiting.map((each) => each.askedAt));
}

/** Everybody at some organizations whom the user asked since, with those of the organizations they are at. */
async function askedAt(
  tx: Tx,
  organizations: readonly string[],
  since: number,
  today: DateText,
): Promise<readonly Asked[]> {
  if (organizations.length === 0) return [];
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "a.owner_id").onRef("i.person_id", "=", "a.person_id"),
    )
    .select(["i.id", "i.person_id", "i.asked_at", "a.organization_id"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.organization_id", "in", organizations)
    .where("i.asked_at", ">=", since)
    .where("i.i_am_asked", "=", 0)
    .where(isThere("a", today))
    .execute();
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((of): Asked[] => {
    const [first] = of;
    if (first === undefined) return [];
    return [
      {
        personId: first.person_id as PersonId,
        askedAt: first.asked_at ?? since,
        organizations: of.map((row) => row.organization_id),
      },
    ];
  });
}

/** When the one reminder of each was sent. */
async function remindersOf(
  tx: Tx,
  interviews: readonly Interview[],
): Promise<ReadonlyMap<string, number | null>> {
  if (interviews.length === 0) return new Map<InterviewId, null>();
  const rows = await tx.db
    .selectFrom("drafts")
    .select(["interview_id"])
    .select((select) => select.fn.max("sent_at").as("sent_at"))
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "reminder")
    .where("sent_at", "is not", null)
    .where(
      "interview_id",
      "in",
      interviews.map((each) => each.id),
    )
    .groupBy("interview_id")
    .execute();
  return new Map(rows.map((row) => [row.interview_id ?? "", row.sent_at]));
}

function idsOf(positions: readonly Position[]): readonly string[] {
  return positions.map((each) => each.organizationId);
}
