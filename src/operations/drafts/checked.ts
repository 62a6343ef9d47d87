import { readNotNow } from "#database/follow-ups/today.ts";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { readStandings } from "#database/interviews/standings.ts";
import { findIntroduction } from "#database/introductions/introductions.ts";
import { findAdvice } from "#database/options/advice.ts";
import { readAside } from "#database/outreach/aside.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { documentsWith } from "#database/outreach/documents.ts";
import { draftsTo, requestsToStrangersBefore } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { tieOf } from "#database/ties/ties.ts";
import { DOCUMENT_KINDS } from "#help/document.ts";
import { judgeAsk } from "#interviews/asks.ts";
import type { Interview } from "#interviews/interview.ts";
import type { Introduction } from "#introductions/introduction.ts";
import { cautions } from "#outreach/before-sending.ts";
import type { ArrangedTime } from "#outreach/check/arranged-time.ts";
import { checkLetter } from "#outreach/check/check-letter.ts";
import { countFor } from "#outreach/counter.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import { emlFor } from "#outreach/eml.ts";
import { mailtoFor } from "#outreach/mailto.ts";
import { toldIn } from "#outreach/personal.ts";
import { heldBack, slotsIn } from "#outreach/slots.ts";
import { textLinksFor } from "#outreach/text-message.ts";
import { numberIn } from "#outreach/ways.ts";
import { familiarityToSay, saysTerm, TERM, wordingsFor } from "#outreach/wording.ts";
import type { Affiliation, Person } from "#people/person.ts";
import { isPresent, isTold } from "#people/position.ts";
import { guard } from "#ties/guard.ts";
import { type DateText, dateOf, timeOf } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { overruledFor } from "./overrule.ts";
import { otherOf } from "./sent-about.ts";
import { addressesInUse, reachOf, waysTo } from "./ways-to.ts";

/** A draft with all that the desk shows beside it: gaps, the check, the count, the guard, and the ways to send it. */
export async function checkedDraft(context: Context, draft: Draft, person: Person) {
  const { tx, today, timeZone } = context;
  const { noteLimit, name, addresses, unpromptedAYear: limit } = await settings(tx, timeZone);
  const interview = draft.interviewId === null ? undefined : await findInterview(tx, draft.interviewId);
  const reach = await reachOf(context, person);
  const theirs = addressesInUse(reach).map(({ value }) => value);
  const address = theirs[0] ?? "";
  const from = { name, address: addresses.find((each) => !each.former)?.address ?? "" };
  const { kind, form, wording, subject, body } = draft;
  const advice = draft.adviceId === null ? undefined : await findAdvice(tx, draft.adviceId);
  const introduction =
    draft.introductionId === null ? undefined : await findIntroduction(tx, draft.introductionId);
  const news = advice ?? (introduction && { text: introduction.reason, cameOfIt: introduction.cameOfIt });
  const customs = await customsFor(tx, person.id, today);
  const about = {
    focus: interview?.focus ?? "explore-career",
    minutes: interview?.minutes ?? customs.minutes,
    words: customs.words,
    noteLimit,
    arranged: draft.sentAt === null ? arrangedTime(context, kind, interview) : null,
    advice: news === undefined ? null : { text: news.text, cameOfIt: news.cameOfIt },
    termExplained: await termExplainedBefore(context, draft),
  };
  const also =
    kind === "joining" && introduction !== undefined
      ? await otherReader(context, introduction, person)
      : null;
  const ways = await waysTo(context, person, reach);
  const readers = [{ name: person.name, address }, ...(also === null ? [] : [also])];
  const history = await tieOf(tx, person.id);
  const talks = await interviewsWith(tx, person.id);
  const letters = (await draftsTo(tx, person.id)).toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0));
  return {
    ...draft,
    /** What the check knows besides the words, to look through them again while they are being written. */
    about,
    person: {
      id: person.id,
      name: person.name,
      addressAs: person.addressAs,
      familiarity: person.familiarity,
    },
    to: address,
    /** Where it could go; `person.prefer` keeps which of them. */
    toChoose: theirs,
    /** How it can reach them, the best way first (R23). */
    ways,
    /** The number that it goes to as a short message; "" where it goes another way. */
    number: numberIn(ways, form),
    /** What opens it in the user's own program for messages; null where it goes to no number. */
    text: textLinksFor(numberIn(ways, form), body),
    /** The other of the two to whom a joining letter goes; null for every other letter. */
    also,
    wordings: kind === "request" ? wordingsFor(person.familiarity) : [],
    /** What only the user can say, and the letter depends on, as a question; null where nothing is missing (R63). */
    familiarityToSay: draft.sentAt === null ? familiarityToSay(kind, person) : null,
    gaps: slotsIn(body),
    /** Why it should not go yet: what is missing, in a sentence; null where nothing is. */
    held: heldBack(draft),
    /** Why it waits no more, in a sentence; null while it could go, and once it went out. */
    aside: (await readAside(tx, [draft], context.now))(draft.id),
    count: countFor(form, body, noteLimit),
    findings: checkLetter({
      kind,
      form,
      wording,
      subject,
      body,
      recipient: person,
      ...about,
    }),
    guard: guard({ ...person, history }, today, limit),
    cautions: cautions(
      {
        kind,
        form,
        body,
        person,
        history,
        sent: letters.flatMap((each) =>
          each.sentAt === null || each.id === draft.id
            ? []
            : [{ kind: each.kind, on: dateOf(each.sentAt, timeZone) }],
        ),
        told: [
          person.headline,
          person.howMet,
          ...toldIn(person.notes, person.name),
          ...talks.map(({ learned }) => learned),
        ],
        notes: person.notes,
        today,
        askedOn: interview?.askedAt ? dateOf(interview.askedAt, timeZone) : null,
        patience: customs.patience,
        stands:
          kind === "reminder" && interview !== undefined
            ? (await readStandings(tx, [interview], context))(interview).stands
            : null,
        left: reach.left.find((each) => each.address === address) ?? null,
        placesLeft: placesLeft(reach.positions, today),
        declinedOn: declinedOn(context, talks),
        unthanked: unthankedFor(context, talks, draft),
        unfit: await unfitFor(context, kind, person),
        limit,
      },
      overruledFor(draft.id, await readNotNow(tx), today),
    ),
    /** How people are usually written to there (R24). */
    customs,
    /** What is to be attached by hand. */
    documents: (await documentsWith(tx, draft.id)).map(({ id, name }) => ({ id, name })),
    mailto: mailtoFor(
      readers.map((each) => each.address).filter((each) => each !== ""),
      subject,
      body,
    ),
    eml: emlFor({ from, to: readers, subject, body }),
  };
}

/** Organizations of which they have no present position any more. */
function placesLeft(positions: readonly Affiliation[], today: DateText): readonly string[] {
  const told = positions.filter(isTold);
  const present = new Set(told.filter((each) => isPresent(each, today)).map((each) => each.organizationId));
  const left = told.filter(({ organizationId }) => !present.has(organizationId));
  return [...new Set(left.map(({ organization }) => organization))];
}

/** The day on which they last said no to a talk that I asked for, unless we have talked since. */
function declinedOn({ timeZone }: Context, talks: readonly Interview[]): DateText | null {
  const mine = talks.filter(({ iAmAsked }) => !iAmAsked);
  const talked = Math.max(0, ...mine.flatMap(({ heldAt }) => heldAt ?? []));
  const said = Math.max(
    0,
    ...mine.map(({ state, answeredAt, askedAt }) =>
      state === "declined" ? (answeredAt ?? askedAt ?? 0) : 0,
    ),
  );
  return said === 0 || said < talked ? null : dateOf(said, timeZone);
}

/** The day of the last talk of theirs with me that still waits for thanks. */
function unthankedFor({ timeZone }: Context, talks: readonly Interview[], { interviewId }: Draft) {
  const waits = talks.flatMap(({ id, iAmAsked, state, heldAt }) =>
    iAmAsked || state !== "held" || heldAt === null || id === interviewId ? [] : [heldAt],
  );
  return waits.length === 0 ? null : dateOf(Math.max(...waits), timeZone);
}

/** What a confirmation has to agree with. */
function arrangedTime(
  { today, timeZone }: Context,
  kind: DraftKind,
  interview: Interview | undefined,
): ArrangedTime | null {
  if (kind !== "confirmation" || interview?.state !== "scheduled" || interview.startsAt === null) return null;
  return { today, on: dateOf(interview.startsAt, timeZone), at: timeOf(interview.startsAt, timeZone) };
}

/** The first letter to a stranger that leaves the term out says why it helps; the ones after it do not say so again (R28). */
async function termExplainedBefore({ tx }: Context, draft: Draft): Promise<boolean> {
  if (draft.kind !== "request") return false;
  return (await requestsToStrangersBefore(tx, draft, TERM)).some((letter) => !saysTerm(letter));
}

/** Why a document is not theirs to read, or not now (R5). */
async function unfitFor(context: Context, kind: DraftKind, person: Person): Promise<string | null> {
  const document = DOCUMENT_KINDS.find((each) => each === kind);
  if (document === undefined) return null;
  const { stage, weeksLeft } = await whereIAm(context);
  const judgement = judgeAsk(document, { ...person, stage, weeksLeft, focus: "catch-up" });
  return judgement.kind === "fits" ? null : judgement.because;
}

/** A letter that joins two goes to both. */
async function otherReader(context: Context, introduction: Introduction, reader: Person) {
  const id = otherOf(introduction, reader.id);
  const other = id === null ? undefined : await findPerson(context.tx, id);
  return other === undefined
    ? null
    : { name: other.name, address: addressesInUse(await reachOf(context, other))[0]?.value ?? "" };
}
