import { z } from "zod";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { introductionsOf } from "#database/introductions/introductions.ts";
import { listOptions } from "#database/options/options.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { draftsTo, findDraft, insertDraft, updateDraft } from "#database/outreach/drafts.ts";
import { readOwnLetters } from "#database/outreach/own-letters.ts";
import { findPerson } from "#database/people/people.ts";
import { type Tx, undone } from "#database/transaction.ts";
import type { Interview } from "#interviews/interview.ts";
import { careerToSay, exploresACareer } from "#interviews/which-career.ts";
import { introductionForLetter } from "#introductions/for-letter.ts";
import { peopleIn } from "#introductions/introduction.ts";
import { composeLetter } from "#outreach/compose.ts";
import { DRAFT_KINDS, DRAFT_TITLES, type Draft, type DraftKind, FORMS, WORDINGS } from "#outreach/draft.ts";
import { hasMoment } from "#outreach/moment.ts";
import { askedOfMe, talkFor } from "#outreach/talk-for.ts";
import { formFor } from "#outreach/ways.ts";
import type { DraftId, InterviewId, PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { shownName } from "#people/shown.ts";
import { documentFacts, documentForLetter, goesAlong } from "../documents/with-letter.ts";
import { id, line, name } from "../fields.ts";
import { begunBy, USUAL } from "../interviews/begin.ts";
import { keepEdited } from "../interviews/edit.ts";
import { type Context, operation } from "../operation.ts";
import { careerCalled, careerNamed } from "../options/career-named.ts";
import { done, invalid, missing, refused } from "../outcome.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";
import { directionFor } from "../projections/redraw.ts";
import { settings } from "../settings/show.ts";
import { type Begun, begunLetter, isInHand, isSameLetter } from "./begun.ts";
import { checkedDraft } from "./checked.ts";
import { adviceToTell, factsFor } from "./facts-for.ts";
import { thirdFacts } from "./introduced-facts.ts";
import { notTrueYet } from "./not-true-yet.ts";
import { reachOf, waysTo } from "./ways-to.ts";

const INPUT = z.object({
  personId: id<"person">(),
  /**
   * Where nothing is said, the one conversation that a letter of this kind can be about; a request that is kept
   * begins one. null: about none.
   */
  interviewId: id<"interview">().nullable().optional(),
  adviceId: id<"advice">().nullable().default(null),
  /** Where nothing is said, the one introduction in which it is their turn. null: about none. */
  introductionId: id<"introduction">().nullable().optional(),
  leadId: id<"lead">().nullable().default(null),
  /** Where nothing is said, thanks as long as a talk waits for them, other times for one that has to move, an answer to whoever asked for one, and a request otherwise. */
  kind: z.enum(DRAFT_KINDS).optional(),
  /** Where nothing is said, as the best way to reach them wants it (R23). */
  form: z.enum(FORMS).optional(),
  wording: z.enum(WORDINGS).optional(),
  introducer: line.default(""),
  third: line.default(""),
  offer: line.default(""),
  career: name.optional().describe("which career the talk that it begins is about; a new one is added"),
  /** News of mine, as I would say it. */
  mine: line.default(""),
  /** Another number gives another turn of phrase. */
  variant: z.int().min(0).max(1000).default(0),
  /**
   * The letter in whose place it is written: the address that was shown goes on showing it. One thrown away comes back
   * under it; one that is sent, or that somebody has in hand, stays, and a new letter stands beside it.
   */
  id: id<"draft">().optional(),
  /** Also beside a letter about the same that was begun and is in the user's own words. */
  anew: z.boolean().default(false),
  keep: z.boolean().default(true),
});
type Asked = z.infer<typeof INPUT>;

/**
 * Writes a letter from true details, in the wording that fits the tie (R27–R29), and keeps it as a draft; what is
 * missing is marked. `keep: false` only shows it.
 */
export const writeDraft = operation({
  permission: "draft",
  effect: "writes",
  input: INPUT,
  async run(context, input) {
    return input.keep ? written(context, input) : undone(context.tx, () => written(context, input));
  },
});

/** Written, and kept with all that a letter brings along; what it would only show is undone by the caller. */
async function written(context: Context, { id: wanted, anew, career, ...given }: Asked) {
  const { tx, now, today, newId, timeZone } = context;
  const said = await talkSaid(context, wanted, given.interviewId);
  const person = await findPerson(tx, given.personId);
  if (person === undefined) return missing("person");
  const third = await thirdMeant(context, given.third, person.id);
  const asked = { ...given, kind: given.kind ?? (await kindMeant(context, person.id, said)) };
  const introductionId =
    asked.introductionId !== undefined || (asked.third !== "" && third === undefined)
      ? (asked.introductionId ?? null)
      : introductionForLetter(asked.kind, person.id, await introductionsWith(tx, person.id, third));
  const isNews = asked.kind === "outcome" && introductionId === null;
  const input = {
    ...asked,
    introductionId,
    adviceId: asked.adviceId ?? (isNews ? await adviceToTell(context, person) : null),
  };
  if (input.mine !== "" && !TAKES_MINE.includes(input.kind))
    return invalid(
      "mine",
      `A letter of this kind (${DRAFT_TITLES[input.kind].toLowerCase()}) has no place for news of yours. Write it into the letter itself, or tell it in one that brings news.`,
    );
  if (person.leftOut) return refused(`${person.name} is left out. Take them back in first, if you like.`);
  const about =
    said === undefined && (hasMoment(input) || input.kind === "decline")
      ? talkFor(input.kind, person.name, await interviewsWith(tx, person.id), timeZone)
      : ({ kind: "none" } as const);
  if (about.kind === "several") return refused(about.says, about.interviews);
  const begun =
    said === undefined && about.kind === "none"
      ? await begunBy(context, input.kind, person, await wishFor(context, career))
      : null;
  const interviewId = about.kind === "talk" ? about.interview.id : (said ?? begun?.id ?? null);
  const otherwise = begun === null ? await careerSaid(context, career, interviewId, person) : null;
  if (otherwise !== null) return refused(otherwise);
  const letters = await draftsTo(tx, person.id);
  const place = wanted === undefined ? undefined : await placeOf(context, wanted, person.id);
  const there: Begun =
    anew || wanted !== undefined
      ? { kind: "none" }
      : await begunLetter(context, letters, { ...input, interviewId });
  if (there.kind === "as-it-is" && input.keep && !saysMore(input))
    return done(await asItIs(context, there.letter, person));
  const ours = there.kind === "ours" ? there.letter : undefined;
  const untrue = await notTrueYet(context, person, { ...input, interviewId });
  if (untrue !== null) return refused(untrue);
  const direction = input.kind === "direction" ? await directionFor(context, person) : {};
  const document = await documentForLetter(context, input.kind, person.id);
  const facts = {
    ...(await factsFor(context, person, { ...input, interviewId })),
    ...(third === undefined ? {} : await thirdFacts(context, third)),
    ...direction,
    ...documentFacts(document),
  };
  const { noteLimit } = await settings(tx, timeZone);
  const letter = composeLetter(facts, {
    kind: input.kind,
    form: input.form ?? ours?.form ?? formFor(await waysTo(context, person, await reachOf(context, person))),
    wording: input.wording,
    seed: person.createdAt + input.variant,
    noteLimit,
    own: await readOwnLetters(tx),
    norm: await customsFor(tx, person.id, today),
  });
  const made: Draft = {
    id: place?.id ?? ours?.id ?? newId<"draft">(),
    personId: person.id,
    interviewId,
    adviceId: input.adviceId,
    introductionId: input.introductionId,
    leadId: input.leadId,
    kind: letter.kind,
    form: letter.form,
    wording: letter.wording,
    subject: letter.subject,
    body: letter.body,
    sentAt: null,
    // Written anew in its place it is as untouched as before: a version counts what the user changed.
    version: place?.version ?? 1,
    createdAt: (place ?? ours)?.createdAt ?? now,
    updatedAt: now,
  };
  const same =
    place === undefined && input.keep ? letters.find((each) => isSameLetter(each, made)) : undefined;
  const draft = same ?? made;
  const isThere = place?.isThere ?? ours !== undefined;
  if (input.keep && same === undefined) await (isThere ? updateDraft : insertDraft)(tx, draft);
  if (input.keep && document !== undefined) await goesAlong(context, document, draft);
  return done({
    ...(await checkedDraft(context, draft, person)),
    // What it would begin is there once it is kept.
    ...(begun !== null && !input.keep && { interviewId: null }),
    kept: input.keep,
    asItWas: false,
    /** What it would need to know of the talk that it began; null where it was said, or it began none. */
    careerToSay:
      begun === null || career !== undefined || !input.keep
        ? null
        : careerToSay(begun, await listOptions(tx)),
  });
}

/** Letters that say something of mine, as I would say it. */
const TAKES_MINE: readonly DraftKind[] = ["thanks", "outcome", "revive", "direction"];

/** A letter that was begun before, for whoever asks for it once more. */
export async function asItIs(context: Context, letter: Draft, person: Person) {
  return { ...(await checkedDraft(context, letter, person)), kept: true, asItWas: true, careerToSay: null };
}

/** A letter that comes back under its address begins the plan anew that was thrown away with it. */
async function talkSaid({ tx }: Context, wanted: DraftId | undefined, said: InterviewId | null | undefined) {
  if (wanted === undefined || said === undefined || said === null) return said;
  return (await findInterview(tx, said))?.id;
}

/** What the talk is to be that a letter begins: about the career named, else as usual. */
async function wishFor(context: Context, career: string | undefined) {
  return career === undefined ? USUAL : { ...USUAL, optionId: (await careerNamed(context, career)).id };
}

/**
 * A career that is said of a letter which begins no talk: that of the talk it goes along with, which may not have had one
 * yet. Why it is not, in a sentence; null where it is.
 */
async function careerSaid(
  context: Context,
  career: string | undefined,
  interviewId: InterviewId | null,
  { name }: Person,
): Promise<string | null> {
  if (career === undefined) return null;
  const talk = interviewId === null ? undefined : await findInterview(context.tx, interviewId);
  if (talk === undefined)
    return "A career is said of the talk that a letter begins, and this letter begins none. Say it of the conversation.";
  const there = await careerCalled(context.tx, career);
  if (there !== undefined && there.id === talk.optionId) return null;
  // Of one that was asked for without naming a career nothing that went out says another.
  if (talk.optionId !== null || !exploresACareer(talk))
    return `The letter goes with your conversation with ${shownName(name)}, which is about something else. Change that first, or plan another.`;
  const optionId = (await careerNamed(context, career)).id;
  await keepEdited(context, talk, { ...talk, optionId, version: talk.version + 1 });
  return null;
}

/** Whom of the book a name in `third` means; undefined for anybody else, and where it could be several. */
async function thirdMeant({ tx }: Context, name: string, reader: PersonId): Promise<Person | undefined> {
  if (name.trim() === "") return undefined;
  const who = await whoInTheBook(tx, { name, email: "", organization: "" });
  if (who.kind !== "known" || who.person.id === reader) return undefined;
  return findPerson(tx, who.person.id);
}

async function introductionsWith(tx: Tx, reader: PersonId, third: Person | undefined) {
  const theirs = await introductionsOf(tx, reader);
  return third === undefined ? theirs : theirs.filter((each) => peopleIn(each).includes(third.id));
}

type Place = Pick<Draft, "id" | "version" | "createdAt"> & { readonly isThere: boolean };

/** Where a letter is to be written that has an address already; undefined where another letter has to stay there. */
async function placeOf(context: Context, id: DraftId, personId: PersonId): Promise<Place | undefined> {
  const { tx, now } = context;
  const there = await findDraft(tx, id);
  if (there === undefined) return { id, version: 1, createdAt: now, isThere: false };
  if (there.personId !== personId || there.sentAt !== null || (await isInHand(context, there)))
    return undefined;
  // Whoever has it open elsewhere with words of their own is asked whose stay.
  const version = there.version === 1 ? 1 : there.version + 1;
  return { id, version, createdAt: there.createdAt, isThere: true };
}

/** Another turn of phrase is asked for, or one with something in it that the letter there cannot have. */
function saysMore({
  variant,
  introducer,
  third,
  offer,
  mine,
}: Readonly<Record<Given, string>> & { readonly variant: number }) {
  return variant > 0 || [introducer, third, offer, mine].some((given) => given !== "");
}
type Given = "introducer" | "third" | "offer" | "mine";

/**
 * Whoever asks for a letter without saying which does not mean a second request on the evening of the talk (R35), nor one to
 * somebody who has said yes, and to somebody who asked for a talk means an answer.
 */
async function kindMeant(
  { tx, now }: Context,
  personId: PersonId,
  about: InterviewId | null | undefined,
): Promise<"thanks" | "confirmation" | "request"> {
  const talks = await interviewsWith(tx, personId);
  const wantsTime = ({ state, startsAt }: Interview) =>
    state === "moved" || state === "answered" || (state === "scheduled" && (startsAt ?? now) > now);
  const said = talks.find(({ id }) => id === about);
  if (about !== undefined)
    return said !== undefined && (said.iAmAsked || wantsTime(said)) ? "confirmation" : "request";
  const mine = talks.filter(({ iAmAsked }) => !iAmAsked);
  if (mine.some(({ state }) => state === "held")) return "thanks";
  if (talks.some(({ state }) => state === "moved")) return "confirmation";
  if (mine.some(({ state }) => state === "planned")) return "request";
  return mine.some(wantsTime) || askedOfMe(talks) !== undefined ? "confirmation" : "request";
}
