import { interviewsWith } from "#database/interviews/interviews.ts";
import {
  findIntroduction,
  introductionsOf,
  listIntroductions,
  talksHeld,
} from "#database/introductions/introductions.ts";
import { ALL_INTRODUCTIONS } from "#database/introductions/lead-trace.ts";
import { findLead } from "#database/introductions/leads.ts";
import { findOption } from "#database/options/options.ts";
import { affiliationsOf, findPeople, findPerson } from "#database/people/people.ts";
import { chainBack } from "#introductions/chain.ts";
import { type Introduction, stateOf, whoIsAsked } from "#introductions/introduction.ts";
import { gotIt } from "#leads/in-words.ts";
import type { Lead } from "#leads/lead.ts";
import type { LetterFacts } from "#outreach/facts.ts";
import { givenName } from "#people/bare-name.ts";
import type { IntroductionId, LeadId, PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { isPresent, isTold, whatOthersCall } from "#people/position.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { dayFrom, dayGone } from "#time/near.ts";
import type { Context } from "../operation.ts";

type Facts = Partial<LetterFacts>;

/** What an introduction says for a letter to one of its people: the third person, why, and what came of it. */
export async function introductionFacts(
  context: Context,
  reader: Person,
  id: IntroductionId | null,
): Promise<Facts> {
  const introduction = id === null ? undefined : await findIntroduction(context.tx, id);
  if (introduction === undefined) return {};
  const { introducerId, personId, otherId, reason } = introduction;
  const third = personId === reader.id ? (otherId ?? introducerId) : personId;
  const known = third === null ? undefined : await findPerson(context.tx, third);
  return {
    ...(known === undefined ? {} : await thirdFacts(context, known)),
    reason,
    // Whoever makes the introduction was given the reason, and it speaks of the other one.
    reasonOfThem: introducerId !== null && introducerId !== reader.id,
    ...askedFacts(context, introduction, reader),
    agreed: introducerId === reader.id && stateOf(introduction) === "agreed",
    ...(introducerId === reader.id
      ? {
          introduced: {
            cameOfIt: introduction.cameOfIt,
            talk: await talkOf(context, introduction),
            told: introduction.toldAt !== null,
            named: introduction.byName,
          },
        }
      : {}),
  };
}

/** The day on which the reader was asked, for the one reminder. */
function askedFacts({ today, timeZone }: Context, introduction: Introduction, reader: Person): Facts {
  const asked = whoIsAsked(introduction).find((each) => each.personId === reader.id)?.asking.askedAt ?? null;
  return asked === null ? {} : { askedOn: dayGone(today, dateOf(asked, timeZone)) };
}

/** A third person of the book, as a letter to somebody else names them. */
export async function thirdFacts({ tx, today }: Context, third: Person): Promise<Facts> {
  const places = (await affiliationsOf(tx, third.id)).filter(isTold);
  const present = places.find((each) => isPresent(each, today));
  return {
    third: third.name,
    thirdAddressAs: third.addressAs,
    thirdIs: whatOthersCall(third.headline, present),
    ...(await careerFor(tx, third.id)),
  };
}

/** The career about which I would like to talk with somebody, where a conversation with them is thought of. */
async function careerFor(tx: Context["tx"], personId: PersonId): Promise<Facts> {
  const planned = (await interviewsWith(tx, personId)).find(({ state }) => state === "planned");
  const option = planned?.optionId ? await findOption(tx, planned.optionId) : undefined;
  return option === undefined ? {} : { career: option.name };
}

/** "We talked on 3 March", or "We talk on Friday", with whom I was introduced to. */
async function talkOf({ tx, today, timeZone }: Context, introduction: Introduction): Promise<string> {
  const since = introduction.madeAt ?? introduction.createdAt;
  const held = (await talksHeld(tx, [introduction.personId])).get(introduction.personId);
  const talk = held?.find((each) => each.heldAt >= since);
  const on = (at: Instant) => dayFrom(today, dateOf(at, timeZone));
  if (talk !== undefined) return `We talked ${on(talk.heldAt)}`;
  const arranged = (await interviewsWith(tx, introduction.personId)).find(
    (each) => each.state === "scheduled",
  );
  return arranged?.startsAt ? `We are going to talk ${on(arranged.startsAt)}` : "";
}

/** Who introduced me to someone, sent me to them or said yes to introducing us, for the first letter to them; null where nobody did. */
export async function introducerTo(
  { tx }: Context,
  personId: PersonId,
): Promise<{ readonly name: string; readonly made: boolean; readonly named: boolean } | null> {
  const toMe = (await introductionsOf(tx, personId)).filter((each) => each.personId === personId);
  const by =
    toMe.findLast((each) => stateOf(each) === "made") ?? toMe.findLast((each) => stateOf(each) === "agreed");
  const introducer = by?.introducerId ? await findPerson(tx, by.introducerId) : undefined;
  return introducer === undefined || introducer.leftOut
    ? null
    : { name: introducer.name, made: by?.madeAt != null && !by.byName, named: by?.byName === true };
}

/** What I got, and the reader's part in it (R52). */
export async function leadFacts(context: Context, reader: Person, id: LeadId | null): Promise<Facts> {
  const lead = id === null ? undefined : await findLead(context.tx, id);
  if (lead === undefined) return {};
  return { lead: { got: gotIt(lead), part: await partIn(context, lead, reader.id) } };
}

async function partIn({ tx }: Context, lead: Lead, readerId: PersonId): Promise<string> {
  const links = chainBack(lead.personId, await listIntroductions(tx, ALL_INTRODUCTIONS));
  const place = links.findIndex((link) => link.personId === readerId);
  if (place < 0) return "";
  if (place === 0)
    return lead.unasked === null
      ? "It reached me through you"
      : lead.unasked
        ? `You thought of me when the ${lead.kind} came up`
        : `You told me of the ${lead.kind} when I asked`;
  const people = await findPeople(
    tx,
    [links[place - 1]?.personId, lead.personId].filter((each) => each !== undefined),
  );
  const nameOf = (of: PersonId | undefined) => {
    const person = people.find((each) => each.id === of);
    return person === undefined || person.leftOut ? "" : person.name;
  };
  const [next, nearest] = [nameOf(links[place - 1]?.personId), nameOf(lead.personId)];
  const brought = `You ${links[place - 1]?.through?.byName === true ? "sent" : "introduced"} me to ${next}`;
  if (next === "") return "It began with an introduction of yours";
  if (place === 1) return `${brought}, and it was ${givenName(next)} who told me of it`;
  return `${brought}, and from there it led on${nearest === "" ? "" : ` to ${nearest}, who told me of it`}`;
}
