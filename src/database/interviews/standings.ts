import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import type { Interview, InterviewState } from "#interviews/interview.ts";
import { timesOffered } from "#interviews/offered.ts";
import { type Asked, otherAskedAt, type PlaceOfOthers } from "#interviews/silence.ts";
import { type BegunLetter, type Known, type Standing, standingOf } from "#interviews/standing.ts";
import { CALLED, type DraftKind, type Form } from "#outreach/draft.ts";
import type { DraftId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import type { Guarded } from "#ties/guard.ts";
import { NO_HISTORY } from "#ties/history.ts";
import type { DateText, Instant } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import { kept } from "../kept.ts";
import { openPromises, untoldAdvice } from "../options/advice.ts";
import { othersAt } from "../organizations/others-there.ts";
import { customsAt } from "../outreach/customs.ts";
import { withoutEmail } from "../people/contact-points.ts";
import { affiliationsOfMany, findPeople, type Position } from "../people/people.ts";
import { readSettings, unpromptedIn } from "../settings.ts";
import { tiesOf } from "../ties/ties.ts";
import { firstAnswers } from "../ties/touches.ts";
import type { Tx } from "../transaction.ts";

/** Where a conversation stands, and the place of theirs where somebody else is known who could be asked. */
export type Read = { readonly stands: Standing; readonly whoElseAt: PlaceOfOthers | null };

type When = Pick<Known, "now" | "today" | "timeZone">;

/** Where some conversations stand, by a handful of queries however many there are. */
export async function readStandings(
  tx: Tx,
  interviews: readonly Interview[],
  when: When,
): Promise<(interview: Interview) => Read> {
  if (interviews.length === 0) return () => UNREAD;
  const { today } = when;
  const spokenTo = [...new Set(interviews.map((each) => each.personId))];
  const positions = await affiliationsOfMany(tx, spokenTo);
  const now = (id: PersonId) => (positions.get(id) ?? []).filter((each) => isPresent(each, today));
  const waiting = interviews.filter(waits);
  const places = new Set(waiting.flatMap((each) => idsOf(now(each.personId))));
  const others = await othersAt(
    tx,
    interviews.filter(mayAskAnother).flatMap((each) => idsOf(now(each.personId))),
    today,
  );
  const everybody = await askedAt(tx, [...places], oldest(waiting), today);
  const letters = await lettersOf(tx, interviews);
  const owed = await owedAfter(tx, interviews);
  const customs = await customsAt(tx, positions, spokenTo, today);
  const lost = await withoutEmail(
    tx,
    waiting.map((each) => each.personId),
  );
  const listening = (each: Interview) => listensFor(each, letters(each).offeredAt);
  const wroteAt = await firstAnswers(tx, interviews.flatMap(listening));
  const guarded = await guardedOf(tx, interviews);
  const unpromptedAYear = unpromptedIn(await readSettings(tx));
  return (interview) => ({
    whoElseAt: others(interview.personId, now(interview.personId)),
    stands: standingOf(interview, {
      ...when,
      ...owed(interview),
      ...letters(interview),
      patience: customs(interview.personId).patience,
      otherAskedAt: waits(interview)
        ? otherAskedAt({ ...interview, organizations: idsOf(now(interview.personId)) }, everybody)
        : null,
      wroteAt: listening(interview).map(wroteAt)[0] ?? null,
      isLost: waits(interview) && lost.has(interview.personId),
      person: guarded(interview.personId),
      unpromptedAYear,
    }),
  });
}

const UNREAD: Read = {
  stands: { kind: "fell-through", by: "them", remindedOn: null },
  whoElseAt: null,
};

/** What the guard asks about those with whom they are; how often I wrote counts where a first letter is next. */
async function guardedOf(tx: Tx, interviews: readonly Interview[]): Promise<(id: PersonId) => Guarded> {
  const ids = (wanted: readonly Interview[]) => [...new Set(wanted.map((each) => each.personId))];
  const people = new Map((await findPeople(tx, ids(interviews))).map((each) => [each.id, each]));
  const ties = await tiesOf(
    tx,
    ids(interviews.filter(({ state, iAmAsked }) => state === "planned" && !iAmAsked)),
  );
  return (id) => ({ ...(people.get(id) ?? NOBODY), history: ties.get(id) ?? NO_HISTORY });
}

const NOBODY = { leftOut: true, close: false, preferences: NO_PREFERENCES };

/** News not told and promises not kept, of those talks that are over. */
async function owedAfter(tx: Tx, interviews: readonly Interview[]) {
  const over = interviews.some(({ heldAt }) => heldAt !== null);
  const advice = over
    ? (await untoldAdvice(tx, MOST_OWED)).filter((each) => nextInChain(each) === "tell")
    : [];
  const promises = over ? await openPromises(tx, MOST_OWED) : [];
  const news = advice.length > 0 ? await newsBegun(tx) : new Map<string, BegunLetter>();
  const of = (interview: Interview) => (each: Pick<Advice, "interviewId" | "personId">) =>
    each.interviewId === interview.id || (each.interviewId === null && each.personId === interview.personId);
  return (interview: Interview) => {
    if (interview.heldAt === null) return {};
    const untold = advice.find(of(interview));
    return { untold, news: untold && news.get(untold.id), promised: promises.find(of(interview)) };
  };
}

/** Letters with news that are begun and not sent, by the advice that they are about. */
async function newsBegun(tx: Tx): Promise<ReadonlyMap<string, BegunLetter>> {
  const rows = await newsRows(tx);
  return new Map(
    rows.map((row) => [row.advice_id ?? "", { id: row.id as DraftId, updatedAt: row.updated_at }]),
  );
}

const MOST_OWED = 500;

const newsRows = kept((tx) =>
  tx.db
    .selectFrom("drafts")
    .select(["id", "advice_id", "updated_at"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "outcome")
    .where("sent_at", "is", null)
    .where("advice_id", "is not", null)
    .orderBy("updated_at")
    .limit(MOST_OWED),
);

/** After a silence or a no. */
function mayAskAnother(interview: Interview): boolean {
  return waits(interview) || (interview.state === "declined" && !interview.iAmAsked);
}

function waits(interview: Interview): interview is Interview & { readonly askedAt: number } {
  const open = interview.state === "asked" || interview.state === "no-answer";
  return open && interview.askedAt !== null && !interview.iAmAsked;
}

/** What of a conversation waits for a letter of theirs: the request, or the times that were offered. */
function waitsFor(interview: Interview, offeredAt: readonly Instant[]): readonly Interview[] {
  if (waits(interview)) return [interview];
  const last = offeredAt.at(-1);
  return last === undefined ? [] : [{ ...interview, askedAt: last }];
}

/** What a letter of theirs may be about: what waits for one, or the time, once it is agreed; nothing waits then. */
export function listensFor(interview: Interview, offeredAt: readonly Instant[]): readonly Interview[] {
  const agreedAt = interview.state === "scheduled" ? interview.steps.at(-1)?.at : undefined;
  return agreedAt === undefined ? waitsFor(interview, offeredAt) : [{ ...interview, askedAt: agreedAt }];
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
  const rows = await askedRows(tx, organizations, since, today);
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

const askedRows = kept((tx, organizations: readonly string[], since: number, today: DateText) =>
  tx.db
    .selectFrom("affiliations as a")
    .innerJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "a.owner_id").onRef("i.person_id", "=", "a.person_id"),
    )
    .select(["i.id", "i.person_id", "i.asked_at", "a.organization_id"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.organization_id", "in", organizations)
    .where("i.asked_at", ">=", since)
    .where("i.i_am_asked", "=", 0)
    .where(isThere("a", today)),
);

/** When the one reminder of each was sent and when times were offered, and the letter of its moment that is begun and not sent. */
async function lettersOf(
  tx: Tx,
  interviews: readonly Interview[],
): Promise<
  (interview: Interview) => Pick<Known, "remindedAt" | "letter"> & { readonly offeredAt: readonly Instant[] }
> {
  const rows = await letterRows(
    tx,
    interviews.map((each) => each.id),
  );
  const of = Map.groupBy(rows, (row) => row.interview_id ?? "");
  return (interview) => {
    const own = of.get(interview.id) ?? [];
    const sent = own.flatMap(({ kind, sent_at }) =>
      kind === "reminder" && sent_at !== null ? [sent_at] : [],
    );
    const begun = own.findLast((row) => row.sent_at === null && LETTER_AT[interview.state] === row.kind);
    return {
      remindedAt: sent.length === 0 ? null : Math.max(...sent),
      offeredAt: timesOffered(
        interview,
        own.map((row) => ({ kind: row.kind, sentAt: row.sent_at, updatedAt: row.updated_at })),
      ),
      letter:
        begun === undefined
          ? null
          : { id: begun.id as DraftId, updatedAt: begun.updated_at, called: CALLED[begun.form as Form] },
    };
  };
}

const letterRows = kept((tx, interviews: readonly string[]) =>
  tx.db
    .selectFrom("drafts")
    .select(["id", "interview_id", "kind", "form", "sent_at", "updated_at"])
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([where("kind", "in", ["reminder", "confirmation"]), where("sent_at", "is", null)]),
    )
    .where("interview_id", "in", interviews)
    .orderBy("updated_at"),
);

/** The letter that is next at a moment of a conversation. */
const LETTER_AT: Partial<Record<InterviewState, DraftKind>> = {
  planned: "request",
  asked: "reminder",
  held: "thanks",
};

function idsOf(positions: readonly Position[]): readonly string[] {
  return positions.map((each) => each.organizationId);
}
