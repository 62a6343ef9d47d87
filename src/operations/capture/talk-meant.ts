import type { ReadItem } from "#capture/reading.ts";
import { interviewsWith } from "#database/interviews/interviews.ts";
import type { Interview } from "#interviews/interview.ts";
import type { PersonId } from "#people/id.ts";
import { type DateText, dateOf } from "#time/date.ts";
import type { Context } from "../operation.ts";
import type { Who } from "./beside-the-book.ts";

type Reading = Pick<Context, "tx" | "timeZone">;
type Touch = Extract<ReadItem, { kind: "touch" }>;
type Arranged = Extract<ReadItem, { kind: "arranged" }>;

/** The talk with somebody that was arranged for the day on which they met or called. */
export async function talkHeld(
  context: Reading,
  personId: PersonId,
  { by, on }: Pick<Touch, "by" | "on">,
): Promise<Interview | undefined> {
  if (by !== "meeting" && by !== "call") return undefined;
  return (await interviewsWith(context.tx, personId)).find((each) => isArrangedFor(each, on, context));
}

/**
 * The talk with somebody that a time is for: the one they were asked for or are finding a time for, the one that stands on
 * that day already, or the only one that is planned. Without an hour a time answers a request, and no more.
 */
export async function talkToArrange(
  context: Reading,
  personId: PersonId,
  { on, at }: Pick<Arranged, "on" | "at">,
): Promise<Interview | undefined> {
  const talks = await interviewsWith(context.tx, personId);
  if (at === null) return talks.find(({ state }) => state === "asked");
  const planned = talks.filter(({ state }) => state === "planned");
  return (
    talks.find(({ state }) => FINDING_A_TIME.has(state)) ??
    talks.find((each) => isArrangedFor(each, on, context)) ??
    (planned.length === 1 ? planned[0] : undefined)
  );
}

/** The talk to which a no or a later of theirs is the answer. */
export async function talkAnswered({ tx }: Reading, personId: PersonId): Promise<Interview | undefined> {
  const talks = (await interviewsWith(tx, personId)).filter(({ iAmAsked }) => !iAmAsked);
  return talks.find(({ state }) => state === "asked") ?? talks.find(({ state }) => FINDING_A_TIME.has(state));
}

/**
 * What was read, with their answers only where they were asked for a talk: then the letter that has it is told of by the
 * answer.
 */
export async function withAnswersMeant(
  context: Reading,
  items: readonly ReadItem[],
  who: readonly Who[],
): Promise<readonly ReadItem[]> {
  const answering = new Set<string>();
  for (const item of items) {
    if (item.kind !== "answer") continue;
    const is = who.find(({ key }) => key === item.person)?.who;
    if (is?.kind === "known" && (await talkAnswered(context, is.person.id)) !== undefined)
      answering.add(item.person ?? "");
  }
  return items.filter((item) => {
    if (item.kind === "answer") return answering.has(item.person ?? "");
    const told = item.kind === "touch" && item.direction === "in" && item.people.length === 1;
    return !(told && answering.has(item.people[0] ?? ""));
  });
}

const FINDING_A_TIME: ReadonlySet<Interview["state"]> = new Set(["asked", "answered", "moved"]);

function isArrangedFor({ state, startsAt }: Interview, day: DateText, { timeZone }: Reading): boolean {
  return state === "scheduled" && startsAt !== null && dateOf(startsAt, timeZone) === day;
}

/** What was read, with whether it is of a talk with them that is planned or arranged. */
export async function withTalkMeant(
  context: Reading,
  item: ReadItem,
  who: readonly Who[],
): Promise<ReadItem> {
  if (item.kind !== "touch" && item.kind !== "arranged") return item;
  const keys = item.kind === "touch" ? item.people : [item.person];
  for (const { key, who: is } of who) {
    if (!keys.includes(key) || is.kind !== "known") continue;
    const { id } = is.person;
    const talk = await (item.kind === "touch"
      ? talkHeld(context, id, item)
      : talkToArrange(context, id, item));
    if (talk !== undefined) return { ...item, ofTalk: true };
  }
  return item;
}
