import { insertIntroduction } from "#database/introductions/introductions.ts";
import { insertLead, keepThanks } from "#database/introductions/leads.ts";
import { insertNeed } from "#database/introductions/needs.ts";
import { writeAcquaintance } from "#database/people/acquaintances.ts";
import { writeSetting } from "#database/settings.ts";
import { newIntroduction } from "#introductions/introduction.ts";
import type { Lead } from "#leads/lead.ts";
import type { Option } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import {
  SAMPLE_ACQUAINTANCES,
  SAMPLE_GIVES,
  SAMPLE_INTRODUCTIONS,
  SAMPLE_LEADS,
  SAMPLE_NEEDS,
  type SampleIntroduction,
  type SampleLead,
} from "#sample/between.ts";
import { carryOwnSteps } from "../introductions/step-touches.ts";
import { broughtByLead, thanksForLead } from "../leads/brought.ts";
import type { Context } from "../operation.ts";
import { noteBrought } from "../touches/brought.ts";
import { daysAgo } from "./days-ago.ts";

type People = ReadonlyMap<string, PersonId>;

/** Writes what passes between people: introductions, opportunities, what they look for and what I can offer. */
export async function writeBetween(
  context: Context,
  careers: ReadonlyMap<string, Option>,
  people: People,
): Promise<void> {
  for (const introduction of SAMPLE_INTRODUCTIONS) await writeIntroduction(context, introduction, people);
  for (const lead of SAMPLE_LEADS) await writeLead(context, lead, careers, people);
  for (const [name, side, kind, text, days] of SAMPLE_NEEDS) {
    const id = context.newId<"need">();
    await insertNeed(context.tx, {
      id,
      personId: idOf(people, name),
      side,
      kind,
      text,
      at: daysAgo(context, days),
    });
  }
  for (const [name, other, days] of SAMPLE_ACQUAINTANCES)
    await writeAcquaintance(context.tx, {
      personId: idOf(people, name),
      otherId: idOf(people, other),
      knows: true,
      at: daysAgo(context, days),
    });
  await writeSetting(context.tx, "gives", SAMPLE_GIVES, context.now);
}

async function writeIntroduction(
  context: Context,
  sample: SampleIntroduction,
  people: People,
): Promise<void> {
  const at = moments(context);
  const { introducer, person, other } = sample;
  const introduction = newIntroduction({
    id: context.newId<"introduction">(),
    introducerId: introducer === null ? null : idOf(people, introducer),
    personId: idOf(people, person),
    otherId: other === null ? null : idOf(people, other),
    reason: sample.reason ?? "",
    asking: {
      askedAt: at(sample.asked),
      answer: sample.saidYes === undefined ? null : "yes",
      answeredAt: at(sample.saidYes),
    },
    madeAt: at(sample.made),
    thankedAt: at(sample.thanked),
    cameOfIt: sample.cameOfIt ?? "",
    toldAt: at(sample.told),
    createdAt: at(sample.asked ?? sample.made) ?? context.now,
  });
  await insertIntroduction(context.tx, introduction);
  await carryOwnSteps(context, null, introduction);
}

async function writeLead(
  context: Context,
  sample: SampleLead,
  careers: ReadonlyMap<string, Option>,
  people: People,
): Promise<void> {
  const at = moments(context);
  const id = context.newId<"lead">();
  const reachedAt = daysAgo(context, sample.reached);
  const lead: Lead = {
    id,
    personId: idOf(people, sample.person),
    kind: sample.kind,
    what: sample.what,
    unasked: sample.unasked,
    reachedAt,
    touchId: null,
    knownFor: sample.knownFor,
    optionId: careers.get(sample.career ?? "")?.id ?? null,
    state: sample.state,
    stateAt: at(sample.since),
    notes: "",
    version: 1,
    createdAt: reachedAt,
  };
  await insertLead(context.tx, lead);
  await noteBrought(context, broughtByLead(lead));
  for (const [name, days] of sample.thanked ?? []) {
    const thankedAt = daysAgo(context, days);
    await keepThanks(context.tx, { leadId: id, personId: idOf(people, name), thankedAt });
    await noteBrought(context, thanksForLead(lead, idOf(people, name), thankedAt));
  }
}

function moments(context: Context) {
  return (days: number | undefined) => (days === undefined ? null : daysAgo(context, days));
}

function idOf(people: People, name: string): PersonId {
  const id = people.get(name);
  if (id === undefined) throw new Error(`The sample has nobody called ${name}.`);
  return id;
}
