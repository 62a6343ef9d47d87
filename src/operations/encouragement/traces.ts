import { findInterview, listInterviews } from "#database/interviews/interviews.ts";
import { readStandings } from "#database/interviews/standings.ts";
import { findIntroduction, listIntroductions } from "#database/introductions/introductions.ts";
import { stillToGo } from "#database/outreach/aside.ts";
import { findDraft, unsentDrafts } from "#database/outreach/drafts.ts";
import { findPeople } from "#database/people/people.ts";
import type { Open, Trace, Traces } from "#interviews/hesitation.ts";
import type { Interview } from "#interviews/interview.ts";
import type { Waiting } from "#interviews/reframings.ts";
import type { Standing } from "#interviews/standing.ts";
import { type Introduction, nextStep } from "#introductions/introduction.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import type { DraftId, InterviewId, IntroductionId, PersonId } from "#people/id.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

const MOST = 200;

/** Where a word is asked for: at one letter, conversation or introduction; null of all three: on Today. */
export type Place = {
  readonly draftId: DraftId | null;
  readonly interviewId: InterviewId | null;
  readonly introductionId: IntroductionId | null;
};

/** What the records show of hesitating, of one place alone where one is named. */
export async function tracesOf(context: Context, place: Place): Promise<Traces> {
  const day = (at: Instant) => dateOf(at, context.timeZone);
  const { drafts, interviews, introductions } = await recordsAt(context, place);
  const isWelcome = await whoIsWritten(context, [...drafts, ...interviews]);
  const mine = interviews.filter((each) => !each.iAmAsked && isWelcome(each));
  const read = await readStandings(context.tx, mine, context);
  const stands = new Map(mine.map((each) => [each.id, read(each).stands]));
  const begun = new Set(drafts.map(({ introductionId }) => introductionId));
  return {
    waiting: [
      ...(await stillToGo(context.tx, drafts.filter(isWelcome), context.now)).flatMap((draft) =>
        letterThatWaits(draft, stands, day),
      ),
      ...[...stands].flatMap(([id, standing]) => stepThatWaits({ kind: "interview", id }, standing)),
      ...introductions
        .filter(({ id }) => !begun.has(id))
        .flatMap((introduction) => askingThatWaits(introduction, day)),
    ],
    unanswered: mine
      .filter(({ state }) => state === "declined" || state === "no-answer")
      .map(({ answeredAt, askedAt, plannedAt }) => day(answeredAt ?? askedAt ?? plannedAt)),
    held: mine.flatMap(({ heldAt }) => (heldAt === null ? [] : [day(heldAt)])),
  };
}

type OfSomebody = { readonly personId: PersonId };

/** Nobody is urged to write to whom they left out, or to whom nothing is to be written. */
async function whoIsWritten({ tx }: Context, about: readonly OfSomebody[]) {
  const people = await findPeople(tx, [...new Set(about.map(({ personId }) => personId))]);
  const unwanted = new Set(
    people.filter(({ leftOut, preferences }) => leftOut || preferences.doNotContact).map(({ id }) => id),
  );
  return ({ personId }: OfSomebody) => !unwanted.has(personId);
}

type Records = {
  readonly drafts: readonly Draft[];
  readonly interviews: readonly Interview[];
  readonly introductions: readonly Introduction[];
};

async function recordsAt({ tx }: Context, { draftId, interviewId, introductionId }: Place): Promise<Records> {
  const nothing = { drafts: [], interviews: [], introductions: [] };
  const one = draftId ?? interviewId ?? introductionId;
  if (one === null) {
    return {
      drafts: await unsentDrafts(tx, MOST),
      interviews: await listInterviews(tx, { states: [], limit: MOST }),
      introductions: await listIntroductions(tx, MOST),
    };
  }
  if (draftId !== null) {
    const draft = await findDraft(tx, draftId);
    if (draft === undefined || draft.sentAt !== null) return nothing;
    const talk = draft.interviewId === null ? undefined : await findInterview(tx, draft.interviewId);
    return { ...nothing, drafts: [draft], interviews: talk === undefined ? [] : [talk] };
  }
  const drafts = (await unsentDrafts(tx, MOST)).filter((each) =>
    interviewId === null ? each.introductionId === introductionId : each.interviewId === interviewId,
  );
  const talk = interviewId === null ? undefined : await findInterview(tx, interviewId);
  const introduction = introductionId === null ? undefined : await findIntroduction(tx, introductionId);
  return {
    drafts,
    interviews: talk === undefined ? [] : [talk],
    introductions: introduction === undefined ? [] : [introduction],
  };
}

type Day = (at: Instant) => DateText;

const MOMENTS: Partial<Record<DraftKind, Waiting>> = {
  request: "asking",
  reminder: "reminding",
  thanks: "thanking",
  introduction: "introducing",
};

/** A letter that lies there and could go; one whose moment has passed keeps nobody. */
function letterThatWaits(
  { id, kind, interviewId, updatedAt }: Draft,
  stands: ReadonlyMap<InterviewId, Standing>,
  day: Day,
): readonly Trace[] {
  const moment = MOMENTS[kind] ?? "following-up";
  const standing = interviewId === null ? undefined : stands.get(interviewId);
  const current = standing !== undefined && "letter" in standing ? standing.letter?.id : null;
  const isOfMoment = moment === "asking" || moment === "reminding" || moment === "thanking";
  if (standing !== undefined && isOfMoment && (current !== id || standing.kind === "often-enough")) return [];
  return [{ moment, since: day(updatedAt), open: { kind: "draft", id } }];
}

/** A step of a conversation for which no letter is begun. */
function stepThatWaits(open: Open, standing: Standing): readonly Trace[] {
  switch (standing.kind) {
    case "planned":
      return standing.letter === null ? [{ moment: "unbegun", since: standing.plannedOn, open }] : [];
    case "silent":
      return standing.letter === null &&
        (standing.may === "remind" || standing.may === "remind-or-ask-another")
        ? [{ moment: "reminding", since: standing.from, open }]
        : [];
    case "thanks-due":
      return standing.letter === null ? [{ moment: "thanking", since: standing.dueOn, open }] : [];
    default:
      return [];
  }
}

/** Somebody who could introduce me, and has not been asked. */
function askingThatWaits(introduction: Introduction, day: Day): readonly Trace[] {
  const asks = introduction.introducerId !== null && nextStep(introduction, false).kind === "ask";
  const open: Open = { kind: "introduction", id: introduction.id };
  return asks ? [{ moment: "introducing", since: day(introduction.createdAt), open }] : [];
}
