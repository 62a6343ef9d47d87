import type { Advice } from "#advice/advice.ts";
import { isTimeToAskAgain } from "#advice/ask-again.ts";
import { nextInChain, toTell } from "#advice/chain.ts";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { adviceFrom, findAdvice, promisesTo } from "#database/options/advice.ts";
import { findOption } from "#database/options/options.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { touchesOf } from "#database/ties/touches.ts";
import { isLongAgo } from "#follow-ups/fitting-letter.ts";
import { newPositionOf } from "#follow-ups/new-position.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import type { Interview } from "#interviews/interview.ts";
import { timesOffered } from "#interviews/offered.ts";
import { lastStep } from "#interviews/steps.ts";
import { sayableFirst } from "#outreach/advice-to-say.ts";
import { askedByLetter } from "#outreach/asking-again.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { lastWritten } from "#outreach/exchange.ts";
import type { LetterFacts } from "#outreach/facts.ts";
import { metInNotes } from "#outreach/met-in-notes.ts";
import type { AdviceId, InterviewId, IntroductionId, LeadId } from "#people/id.ts";
import { isFamilyName, isKin } from "#people/kin.ts";
import type { Affiliation, Person } from "#people/person.ts";
import { isPresent, isTold } from "#people/position.ts";
import { isUnsaid, stageInLetters } from "#stages/in-letters.ts";
import { DAY_MS, type DateText, dateOf, daysBetween, type Instant } from "#time/date.ts";
import { dayArranged, dayGone, whenFrom } from "#time/near.ts";
import { zoneNameAt } from "#time/zone-name.ts";
import { isTogether, type Touch } from "#timeline/touch.ts";
import type { Context } from "../operation.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { whereIAmMyself } from "../stages/where-i-come-from.ts";
import { introducerTo, introductionFacts, leadFacts } from "./introduced-facts.ts";

/** The last touches say when we met, wrote, and whether that is long ago. */
const TOUCHES_READ = 60;
/** A talk so long ago at most is still on both minds. */
const LATELY_DAYS = 30;

export type About = {
  readonly interviewId: InterviewId | null;
  readonly adviceId: AdviceId | null;
  readonly introductionId: IntroductionId | null;
  readonly leadId: LeadId | null;
  readonly kind?: DraftKind;
  readonly introducer: string;
  readonly third: string;
  readonly offer: string;
  readonly mine: string;
};

/** What a letter to someone may say, gathered from what is kept of them, of the conversation and of their advice. */
export async function factsFor(context: Context, person: Person, about: About): Promise<LetterFacts> {
  const { tx, today, timeZone } = context;
  const interview = about.interviewId === null ? undefined : await findInterview(tx, about.interviewId);
  const optionId = interview?.optionId ?? null;
  const option = optionId === null ? undefined : await findOption(tx, optionId);
  const where = await whereIAm(context, optionId);
  const me = await settings(tx, timeZone);
  const affiliations = (await affiliationsOf(tx, person.id)).filter(isTold);
  const present = affiliations.find((each) => isPresent(each, today));
  const noted = await touchesOf(tx, person.id, { limit: TOUCHES_READ });
  // What is noted ahead of time has not been.
  const touches = noted.filter(({ at }) => dateOf(at, timeZone) <= today);
  const met = metFor(touches, about);
  const between = await beforeThis(person, touches, about, context, present);
  return {
    me: {
      name: me.name,
      introduction: me.introduction,
      // What came after an end is mine to say: a thesis may be late, and no position found yet.
      stage: isUnsaid(where, today) ? "" : stageInLetters(where.stage, where.finishesOn),
      seeking: where.stage === "applying",
    },
    them: {
      name: person.name,
      addressAs: person.addressAs || (isFamilyName(person.name) ? person.name : ""),
      kin: isKin(person),
      familiarity: person.familiarity,
      howMet: person.howMet,
      metNote: person.howMet === "" ? metInNotes(person.notes) : "",
      role: present?.role || (present === undefined ? person.headline : ""),
      organization: present?.organization ?? "",
      isMine: present !== undefined && (await whereIAmMyself(context))(present.organization),
      ...earlierThan(present, affiliations, today),
    },
    focus: interview?.focus ?? "explore-career",
    career: option?.name ?? "",
    ask: interview === undefined ? "" : (askById(interview.ask)?.words ?? interview.ask),
    asksMe: interview?.iAmAsked ?? false,
    minutes: interview?.minutes ?? (await customsFor(tx, person.id, today)).minutes,
    newPosition: newPositionOf(affiliations, today, timeZone),
    // Whom I have talked with since I was sent to them needs no other's name.
    ...(await introducerFor(context, person, about, between)),
    third: about.third,
    when:
      momentOf(interview, about, context) ||
      (met === undefined ? "" : dayGone(today, dateOf(met.at, timeZone))),
    ...movedFrom(interview, about, context),
    offered: await offeredOn(context, person, interview),
    ...(about.kind === "reminder" ? await recalled(context, person, interview, touches) : {}),
    met: await haveMet(context, person, touches),
    ...between,
    ...(await takenUp(context, person, about)),
    ...(await comeBackTo(context, person, about)),
    longAgo: isLongAgo(touches.at(0)?.at ?? null, context),
    place: interview?.place ?? "",
    learned: firstSentence(interview?.learned ?? ""),
    advice: await adviceFor(context, person, about, interview, met),
    offer: about.offer || (await promiseIn(context, person, about)),
    by: "",
    mine: about.mine,
    ...(await introductionFacts(context, person, about.introductionId)),
    ...(await leadFacts(context, person, about.leadId)),
  };
}

async function introducerFor(
  context: Context,
  person: Person,
  about: About,
  { before }: Pick<LetterFacts, "before">,
): Promise<Pick<LetterFacts, "introducer" | "introducedUs" | "willIntroduceUs">> {
  if (about.introducer !== "") return { introducer: await inFull(context, person, about.introducer) };
  const by = before?.asked ? null : await introducerTo(context, person.id);
  return by === null
    ? { introducer: "" }
    : { introducer: by.name, introducedUs: by.made, willIntroduceUs: !by.made && !by.named };
}

/** Somebody of the book by the whole name: "Priya" alone tells nothing to who is a stranger to me. */
async function inFull({ tx }: Context, reader: Person, typed: string): Promise<string> {
  if (reader.familiarity === "known" || reader.close) return typed;
  const who = await whoInTheBook(tx, { name: typed, email: "", organization: "" });
  return who.kind === "known" && who.person.id !== reader.id ? who.person.name : typed;
}

/** Where they were last before they came where they are, as far as both are known. */
function earlierThan(
  present: Affiliation | undefined,
  affiliations: readonly Affiliation[],
  today: DateText,
): Pick<LetterFacts["them"], "earlier"> {
  if (present === undefined) return {};
  const over = affiliations.filter((each) => !isPresent(each, today));
  const last = over.toSorted((a, b) => ((a.endsOn ?? "") < (b.endsOn ?? "") ? 1 : -1))[0];
  return last === undefined ? {} : { earlier: { role: last.role, organization: last.organization } };
}

/**
 * Advice of the talk that the letter is about: given in it, or on its day where none is named. Any other is of another
 * day.
 */
async function adviceFor(
  { tx, today, timeZone }: Context,
  person: Person,
  about: About,
  talk: Interview | undefined,
  met: Touch | undefined,
): Promise<LetterFacts["advice"]> {
  // News is about what came of something; advice of which nothing is known yet would be told as if it were done.
  if (about.adviceId === null && about.kind === "outcome") return null;
  if (about.adviceId !== null) {
    const named = await findAdvice(tx, about.adviceId);
    return named === undefined ? null : wordsOf(named);
  }
  const talked = talk?.heldAt ?? met?.at ?? null;
  const day = talked === null ? today : dateOf(talked, timeZone);
  // Nobody will try what could be done until a day that is past.
  const told = (await adviceFrom(tx, person.id)).filter(
    (each) => !each.offRecord && !(each.did === "" && each.useByDate !== null && each.useByDate < today),
  );
  // Of what they know already there is nothing more to say.
  const given = told.filter((each) =>
    each.interviewId === null
      ? dateOf(each.givenAt, timeZone) === day
      : each.interviewId === about.interviewId,
  );
  const open = given.filter(({ toldAt }) => toldAt === null);
  const ofTheTalk = sayableFirst(open.length > 0 ? open : given, person.name);
  return ofTheTalk === undefined ? null : wordsOf(ofTheTalk);
}

/**
 * The advice that news without a choice is about: an outcome that they have not heard, the glad one first; else the
 * only one that I took up.
 */
export async function adviceToTell({ tx }: Context, person: Person): Promise<AdviceId | null> {
  const open = (await adviceFrom(tx, person.id)).filter((each) => !each.offRecord);
  const [told] = toTell(open);
  const taken = open.filter((each) => nextInChain(each) === "outcome");
  return told?.id ?? (taken.length === 1 ? (taken[0]?.id ?? null) : null);
}

function wordsOf({ text, did, cameOfIt, outcome, toldAt }: Advice): LetterFacts["advice"] {
  return { text, did, cameOfIt, outcome, told: toldAt !== null };
}

/** What I promised in this talk; where thanks are about none, what I promised at another occasion. */
async function promiseIn({ tx }: Context, person: Person, about: About): Promise<string> {
  if (about.interviewId === null && about.kind !== "thanks") return "";
  const promises = await promisesTo(tx, person.id);
  const open = promises.find((each) => each.interviewId === about.interviewId && each.keptAt === null);
  return open?.text ?? "";
}

/** When we talked, or will: "yesterday", "on Friday at 10:30". */
function momentOf(interview: Interview | undefined, about: About, context: Context): string {
  const at = interview?.heldAt ?? interview?.startsAt ?? null;
  if (interview === undefined || at === null) return "";
  if (interview.heldAt !== null) return dayGone(context.today, dateOf(at, context.timeZone));
  return hourOf(at, interview, about, context);
}

function hourOf(at: Instant, { place }: Interview, { kind }: About, { today, timeZone }: Context): string {
  // Two who talk over a distance may each have a clock of their own.
  const zone = kind === "confirmation" && isOverADistance(place) ? ` ${zoneNameAt(at, timeZone)}` : "";
  return `${dayArranged(today, dateOf(at, timeZone))} at ${clock(at, timeZone)}${zone}`;
}

/** That the talk has to move, and from when, as the step remembers it. */
function movedFrom(
  interview: Interview | undefined,
  about: About,
  context: Context,
): Pick<LetterFacts, "moved" | "was"> {
  if (interview?.state !== "moved") return {};
  const at = lastStep(interview)?.startsAt?.[0] ?? null;
  return { moved: true, was: at === null ? "" : hourOf(at, interview, about, context) };
}

/** When times of mine last went out for this talk, where a time is still wanted. */
async function offeredOn({ tx, today, timeZone }: Context, { id }: Person, talk: Interview | undefined) {
  if (talk === undefined) return "";
  const letters = (await draftsTo(tx, id)).filter(({ interviewId }) => interviewId === talk.id);
  const last = timesOffered(talk, letters).at(-1);
  return last === undefined ? "" : dayGone(today, dateOf(last, timeZone));
}

function isOverADistance(place: string): boolean {
  return (
    place === "" ||
    /\b(?:video|phone|tele\w+|call|zoom|teams|meet|skype|whatsapp|signal|online)\b|https?:/iu.test(place)
  );
}

/** When we last met or spoke, for thanks that are about no conversation. */
function metFor(touches: readonly Touch[], { kind, interviewId }: About): Touch | undefined {
  if (kind !== "thanks" || interviewId !== null) return undefined;
  return touches.find((each) => isTogether(each.kind));
}

/** Whether a talk or a meeting with them is noted. */
async function haveMet({ tx }: Context, person: Person, touches: readonly Touch[]): Promise<boolean> {
  if (touches.some(({ kind }) => kind === "meeting" || kind === "call")) return true;
  return (await interviewsWith(tx, person.id)).some(({ heldAt }) => heldAt !== null);
}

/** The last talk outside this conversation; without one what was written last, where both ever wrote. */
async function beforeThis(
  person: Person,
  touches: readonly Touch[],
  { interviewId }: About,
  { tx, today, timeZone }: Context,
  present: Affiliation | undefined,
): Promise<Pick<LetterFacts, "before">> {
  const others = touches.filter((each) => each.interviewId === null || each.interviewId !== interviewId);
  const talk = others.find(({ kind }) => kind === "meeting" || kind === "call");
  const letters = others.filter(({ kind }) => kind === "mail" || kind === "message");
  const last = talk === undefined ? lastWritten(letters) : { how: "talked" as const, at: talk.at };
  if (last === undefined) return {};
  const day = dateOf(last.at, timeZone);
  const interviews = await interviewsWith(tx, person.id);
  return {
    before: {
      how: last.how,
      when: whenFrom(today, day),
      lately: daysBetween(day, today) <= LATELY_DAYS,
      thanked: interviews.some(({ thankedAt }) => thankedAt !== null),
      asked: interviews.some(
        (each) =>
          each.id !== interviewId &&
          !each.iAmAsked &&
          each.heldAt !== null &&
          each.heldAt <= last.at + DAY_MS,
      ),
      moved: present?.startsOn != null && present.startsOn > day,
    },
  };
}

/** The last advice of theirs that I took up, where I ask them for something again. */
async function takenUp(
  { tx }: Context,
  person: Person,
  { kind }: About,
): Promise<Pick<LetterFacts, "taken">> {
  if (kind !== "request") return {};
  const taken = (await adviceFrom(tx, person.id)).find((each) => !each.offRecord && each.did !== "");
  return taken === undefined ? {} : { taken: { text: taken.text, did: taken.did } };
}

/** That they asked me to come back to them about now. */
async function comeBackTo(
  { tx, today, timeZone }: Context,
  person: Person,
  { kind }: About,
): Promise<Pick<LetterFacts, "comeBack">> {
  if (kind !== "request") return {};
  const promises = await promisesTo(tx, person.id);
  const talks = (await interviewsWith(tx, person.id)).filter(({ iAmAsked }) => !iAmAsked);
  if (!promises.some((each) => isTimeToAskAgain(each, today))) {
    const lost = person.familiarity === "known" ? undefined : fellThrough(talks);
    if (lost === undefined) return {};
    return { comeBack: { wrote: whenFrom(today, dateOf(lost, timeZone)), fellThrough: true } };
  }
  const asked = talks.flatMap(({ askedAt }) => askedAt ?? []);
  const last = Math.max(...asked);
  return { comeBack: { wrote: asked.length === 0 ? "" : whenFrom(today, dateOf(last, timeZone)) } };
}

/** When a talk was arranged that did not come about, and that no other has followed. */
function fellThrough(talks: readonly Interview[]): Instant | undefined {
  const held = Math.max(0, ...talks.flatMap(({ heldAt }) => heldAt ?? []));
  const lost = talks.flatMap(({ state, startsAt }) =>
    state === "did-not-happen" && startsAt !== null && startsAt > held ? [startsAt] : [],
  );
  return lost.length === 0 ? undefined : Math.max(...lost);
}

/** What a reminder recalls, and its day: the conversation that was asked for, else another letter that asked. */
async function recalled(
  { tx, today, timeZone }: Context,
  { id }: Person,
  interview: Interview | undefined,
  touches: readonly Touch[],
): Promise<Pick<LetterFacts, "askedOn" | "askedWith">> {
  const asked = interview?.askedAt ? undefined : askedByLetter(await draftsTo(tx, id), touches);
  const at = asked?.at ?? interview?.askedAt ?? null;
  if (at === null) return {};
  const askedOn = dayGone(today, dateOf(at, timeZone));
  return asked === undefined ? { askedOn } : { askedOn, askedWith: asked.kind };
}

function clock(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
}

function firstSentence(text: string): string {
  return /^[^\n]*?[.!?](?=\s|$)|^[^\n]*/.exec(text.trim())?.[0] ?? "";
}
