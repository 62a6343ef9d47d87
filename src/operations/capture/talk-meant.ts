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
