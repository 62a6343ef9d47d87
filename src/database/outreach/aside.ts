import { asideBecause, type Meanwhile } from "#outreach/aside.ts";
import type { Draft } from "#outreach/draft.ts";
import type { DraftId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { findInterviews } from "../interviews/interviews.ts";
import { findIntroductions } from "../introductions/introductions.ts";
import { thanksForAll } from "../introductions/leads.ts";
import { kept } from "../kept.ts";
import { findAllAdvice } from "../options/advice.ts";
import { findPeople } from "../people/people.ts";
import type { Tx } from "../transaction.ts";

/** Why each of these letters waits no more, in a sentence; null of those that went out or could still go. */
export async function readAside(
  tx: Tx,
  letters: readonly Draft[],
  now: Instant,
): Promise<(id: DraftId) => string | null> {
  const waiting = letters.filter(({ sentAt }) => sentAt === null);
  if (waiting.length === 0) return () => null;
  const talks = byId(await findInterviews(tx, said(waiting, "interviewId")));
  const introductions = byId(await findIntroductions(tx, said(waiting, "introductionId")));
  const advice = byId(await findAllAdvice(tx, said(waiting, "adviceId")));
  const forLeads = await thanksForAll(tx, said(waiting, "leadId"));
  const thanked = await lastThanked(
    tx,
    waiting.filter(isThanksAlone).map(({ personId }) => personId),
  );
  const names = new Map(
    (await findPeople(tx, [...new Set(waiting.map(({ personId }) => personId))])).map((each) => [
      each.id,
      each.name,
    ]),
  );
  const because = new Map(
    waiting.map((letter) => {
      const meanwhile: Meanwhile = {
        now,
        name: names.get(letter.personId) ?? "",
        talk: talks.get(letter.interviewId ?? ""),
        introduction: introductions.get(letter.introductionId ?? ""),
        advice: advice.get(letter.adviceId ?? ""),
        thankedAt: thanked.get(letter.personId) ?? null,
        thankedForLead: forLeads.some(
          (each) => each.leadId === letter.leadId && each.personId === letter.personId,
        ),
      };
      return [letter.id, asideBecause(letter, meanwhile)];
    }),
  );
  return (id) => because.get(id) ?? null;
}

/** Of these letters, those that are not sent and could still go. */
export async function stillToGo(tx: Tx, letters: readonly Draft[], now: Instant): Promise<readonly Draft[]> {
  const aside = await readAside(tx, letters, now);
  return letters.filter(({ id, sentAt }) => sentAt === null && aside(id) === null);
}

type Named = "interviewId" | "introductionId" | "adviceId" | "leadId";

function said<Of extends Named>(letters: readonly Draft[], what: Of): readonly NonNullable<Draft[Of]>[] {
  return [...new Set(letters.flatMap((each) => each[what] ?? []))];
}

function byId<Each extends { readonly id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(all.map((each) => [each.id, each]));
}

/** Thanks that belong to no talk, introduction or opening. */
export function isThanksAlone(letter: Pick<Draft, "kind" | Named>): boolean {
  return (
    letter.kind === "thanks" &&
    letter.interviewId === null &&
    letter.introductionId === null &&
    letter.leadId === null
  );
}

async function lastThanked(tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Instant>> {
  if (people.length === 0) return new Map();
  const rows = await thankedRows(tx, [...new Set(people)]);
  return new Map(
    rows.flatMap((row) => (row.at === null ? [] : [[row.person_id as PersonId, Number(row.at)]])),
  );
}

const thankedRows = kept((tx, people: readonly PersonId[]) =>
  tx.db
    .selectFrom("interviews")
    .select((row) => ["person_id", row.fn.max("thanked_at").as("at")])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", people)
    .where("i_am_asked", "=", 0)
    .groupBy("person_id"),
);
