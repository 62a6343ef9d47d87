import { daysAsWritten } from "#capture/days/as-written.ts";
import { learnedEar } from "#capture/ear/ear.ts";
import { isKeptAlready, type KeptOfThem } from "#capture/named/kept-already.ts";
import { readTalk } from "#capture/read-capture.ts";
import { keysOf, MOST_CAPTURED, type ReadItem } from "#capture/reading.ts";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { introductionsOf } from "#database/introductions/introductions.ts";
import { listLeads } from "#database/introductions/leads.ts";
import { listNeeds } from "#database/introductions/needs.ts";
import { adviceFrom, promisesTo } from "#database/options/advice.ts";
import { findPerson } from "#database/people/people.ts";
import { contactDaysOf } from "#database/ties/ties.ts";
import { unmarked } from "#interviews/note-marks.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { readLine } from "#people/read-line.ts";
import { dateOf } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { besideTheBook, inTheirPlace, type Who, whoTheyAre } from "./beside-the-book.ts";

type Asked = {
  readonly id: InterviewId;
  readonly text: string;
  readonly locale?: string | undefined;
  readonly places: readonly string[];
  readonly introducer: string;
};

const MOST_KEPT = 200;

/** What the notes of a conversation say, as of the day it was held; what was written down of it before is left away. */
export async function readOfTalk(context: Context, { id, text, locale, places, introducer }: Asked) {
  const { tx, today, timeZone } = context;
  const talk = await findInterview(tx, id);
  const person = talk && (await findPerson(tx, talk.personId));
  if (talk === undefined || person === undefined) return missing("conversation");
  const typed = unmarked(text.trim() === "" ? talk.notes : text);
  const heldOn = talk.heldAt === null ? today : dateOf(talk.heldAt, timeZone);
  const { days, twoDays } = await daysAsWritten(typed, locale, heldOn);
  const sight = {
    today: heldOn,
    days,
    ear: await learnedEar(),
    ...(introducer === "" ? {} : { introducer: { key: "", ...readLine(introducer) } }),
  };
  const whom = { key: "p1", name: person.name, role: "", organization: "", email: "", howMet: "" };
  const read = await besideTheBook(tx, sight, places, (seen) => readTalk(typed, seen, whom));
  const [, ...others] = await whoTheyAre(tx, read);
  const them = { id: person.id, name: person.name, apart: person.headline };
  const who: readonly Who[] = [{ ...whom, who: { kind: "known", person: them } }, ...others];
  const items: ReadItem[] = [];
  const kept = keptOnce(context);
  for (const each of read.items) {
    const isOver = each.kind === "arranged" && each.on < today;
    if (!isOver && !(await isKept(each, who, kept))) items.push(...(await inTheirPlace(tx, each, who)));
  }
  const spokenOf = new Set(items.flatMap(keysOf));
  return done({
    people: who.filter(({ key }) => spokenOf.has(key)),
    items,
    unread: read.unread,
    unnamed: read.unnamed,
    twoDays,
    says: null as string | null,
    asksWhom: false,
    cut: typed.length > MOST_CAPTURED,
  });
}

type KeptOf = (id: PersonId) => Promise<KeptOfThem>;

/** Of whoever is spoken of all is read once, however many lines are theirs. */
function keptOnce(context: Context): KeptOf {
  const read = new Map<PersonId, Promise<KeptOfThem>>();
  return (id) => {
    const kept = read.get(id) ?? keptOf(context, id);
    read.set(id, kept);
    return kept;
  };
}

async function isKept(item: ReadItem, who: readonly Who[], kept: KeptOf): Promise<boolean> {
  const keys = item.kind === "touch" ? item.people : [item.person ?? ""];
  for (const key of keys) {
    const known = who.find((each) => each.key === key)?.who;
    if (known?.kind !== "known" || !isKeptAlready(item, await kept(known.person.id))) return false;
  }
  return true;
}

async function keptOf({ tx, timeZone }: Context, personId: PersonId): Promise<KeptOfThem> {
  const advice = await adviceFrom(tx, personId);
  const introductions = (await introductionsOf(tx, personId)).filter(
    (each) => each.introducerId === personId,
  );
  const introducedTo: string[] = [];
  for (const each of introductions) {
    const other = await findPerson(tx, each.personId);
    if (other !== undefined) introducedTo.push(other.name);
  }
  const talks = (await interviewsWith(tx, personId)).flatMap(({ startsAt }) =>
    startsAt === null ? [] : [dateOf(startsAt, timeZone)],
  );
  return {
    texts: [
      ...advice.flatMap(({ text, cameOfIt }) => [text, cameOfIt]),
      ...(await promisesTo(tx, personId)).map(({ text }) => text),
      ...(await listLeads(tx, { personId, limit: MOST_KEPT })).map(({ what }) => what),
      ...(await listNeeds(tx, { personId, limit: MOST_KEPT })).map(({ text }) => text),
    ].filter((text) => text !== ""),
    introducedTo,
    days: [...(await contactDaysOf(tx, personId, timeZone)).all, ...talks],
  };
}
