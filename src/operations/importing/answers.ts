import { findInterview, listInterviews, updateInterview } from "#database/interviews/interviews.ts";
import { emailsOf, idsReachedBy } from "#database/people/contact-points.ts";
import { lettersSentTo } from "#database/ties/touches.ts";
import { byteText } from "#formats/bytes/byte-text.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import { isPackedByOutlook } from "#formats/mail/body.ts";
import type { Reading, SavedLetter } from "#importing/read-files.ts";
import type { Awaited } from "#importing/read-mail.ts";
import { answered } from "#interviews/answer.ts";
import type { Interview } from "#interviews/interview.ts";
import { moveInterview } from "#interviews/progress.ts";
import { replyInWords } from "#outreach/reply-in-words.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import { type PlacedTime, theirWords } from "../interviews/their-words.ts";
import type { Context } from "../operation.ts";

/** A request that a letter among the files answers, and what that letter says; its words are not kept. */
export type AnswerFound = {
  readonly interviewId: InterviewId;
  readonly personId: PersonId;
  readonly name: string;
  readonly at: Instant;
  /** Whether it is noted that they answered; a no is noted by its reader, and a machine's answer is none. */
  readonly noted: boolean;
  /** What it seems to say, to be confirmed. */
  readonly sentence: string;
  readonly times: readonly PlacedTime[];
};

/** What waits for an answer is a handful; of more, Today asks. */
const MOST_WAITING = 200;
/** A request may have gone out a little before it was noted. */
const BEFORE_NOTED = 2 * DAY_MS;
const LARGEST_MESSAGE = 3_000_000;

function waitingIn({ tx }: Context) {
  const states = ["asked", "no-answer"] as const;
  return listInterviews(tx, { states, limit: MOST_WAITING });
}

/** A letter from before the first of them answers none; most of a saved mailbox is older. */
function earliestOf(waiting: readonly Interview[]): Instant {
  return Math.min(...waiting.map(({ askedAt }) => askedAt ?? Infinity));
}

/** Whose answers a mailbox is looked through for. */
export async function awaitedIn(context: Context): Promise<Awaited> {
  const waiting = await waitingIn(context);
  if (waiting.length === 0) return { since: Infinity, from: new Set() };
  const addresses = await emailsOf(
    context.tx,
    waiting.map(({ personId }) => personId),
  );
  return { since: earliestOf(waiting), from: new Set([...addresses.values()].flat()) };
}

/**
 * The requests that are certainly answered by messages which came in files of their own, or by those of a mailbox that
 * say so (R33); nothing is written.
 */
export async function answersAmong(
  context: Context,
  { singles, touches }: Pick<Reading, "singles" | "touches">,
): Promise<readonly AnswerFound[]> {
  const { tx, signal } = context;
  if (singles.length === 0) return [];
  const waiting = await waitingIn(context);
  if (waiting.length === 0) return [];
  const earliest = earliestOf(waiting);
  const sent = touches.filter(({ direction, at }) => direction === "out" && at > earliest - BEFORE_NOTED);
  const requestsOf = new Map<InterviewId, ReturnType<typeof requestOf>>();
  const requestFor = (each: Interview) => {
    const known = requestsOf.get(each.id) ?? requestOf(context, each, sent);
    requestsOf.set(each.id, known);
    return known;
  };
  const found = new Map<InterviewId, AnswerFound>();
  for (const single of singles.toSorted((a, b) => a.letter.at - b.letter.at)) {
    signal.throwIfAborted();
    const { letter } = single;
    if (letter.automatic !== null || letter.at > context.now || letter.at <= earliest) continue;
    const theirs = new Set(await idsReachedBy(tx, "email", letter.from.address, MOST_WAITING));
    const requests = waiting.filter(({ id, personId }) => theirs.has(personId) && !found.has(id));
    if (requests.length === 0) continue;
    const interview = answered({ ...single, at: letter.at }, await Promise.all(requests.map(requestFor)));
    const name = requests.find(({ id }) => id === interview?.id)?.personName ?? "";
    const said = interview && (await whatItSays(context, single, interview, name));
    if (interview !== undefined && said !== undefined) found.set(interview.id, said);
  }
  return [...found.values()];
}

/** The letters of a request are those on the timeline, and those that the same files bring. */
async function requestOf({ tx }: Context, interview: Interview, sent: Reading["touches"]) {
  const { personId, askedAt } = interview;
  const since = (askedAt ?? 0) - BEFORE_NOTED;
  const theirs = new Set((await emailsOf(tx, [personId])).get(personId));
  const among = sent.filter(({ address, at }) => theirs.has(address) && at >= since);
  const known = await lettersSentTo(tx, personId, since);
  return { interview, letters: [...known, ...among.map(({ messageId }) => messageId)] };
}

async function whatItSays(
  context: Context,
  { bytes, letter }: SavedLetter,
  interview: Interview,
  name: string,
): Promise<AnswerFound | undefined> {
  const whole = await readAll(bytes(), LARGEST_MESSAGE);
  const text = whole && byteText(whole);
  const words = text === undefined ? undefined : await theirWords(context, text);
  // Of a mailbox elsewhere the headers alone are read.
  if (words?.answers === false) return undefined;
  if ((words ?? (await theirWords(context, letter.subject)))?.automatic) return undefined;
  const { id: interviewId, personId } = interview;
  const found = { interviewId, personId, name, at: letter.at, noted: words?.kind !== "no" };
  if (words === undefined) {
    const sentence = isPackedByOutlook(text ?? "")
      ? "What it says is packed in winmail.dat, which Outlook opens."
      : "";
    return { ...found, sentence, times: [] };
  }
  const { times } = words;
  return { ...found, sentence: replyInWords(words, name), times };
}

/** What the journal keeps of a conversation in which an import noted an answer. */
export type AnswerNoted = Pick<Interview, "id" | "state" | "answeredAt" | "version">;

/** Notes that they answered; says how each conversation stood before and stands now, for the way back. */
export async function noteAnswers(
  { tx, now }: Context,
  found: readonly AnswerFound[],
): Promise<
  readonly { readonly personId: PersonId; readonly before: AnswerNoted; readonly after: AnswerNoted }[]
> {
  const changes = [];
  for (const { interviewId, personId, at, noted } of found) {
    const current = noted ? await findInterview(tx, interviewId) : undefined;
    if (current === undefined) continue;
    const moved = moveInterview(current, "answered", { at: Math.min(at, now), stage: current.stage });
    if (moved.kind !== "moved") continue;
    const interview = { ...moved.interview, version: current.version + 1 };
    await updateInterview(tx, interview);
    changes.push({ personId, before: standing(current), after: standing(interview) });
  }
  return changes;
}

function standing({ id, state, answeredAt, version }: Interview): AnswerNoted {
  return { id, state, answeredAt, version };
}
