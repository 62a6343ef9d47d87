import type { Link } from "#introductions/chain.ts";
import { broughtTo } from "#introductions/in-words.ts";
import type { InterviewId, IntroductionId, PersonId, TouchId } from "#people/id.ts";
import { oneLine, quoted, shownName } from "#people/shown.ts";
import type { Held } from "#projections/projection.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { shortDate } from "#time/near.ts";
import { isNotedStep, type Touch } from "#timeline/touch.ts";
import { LEAD_NAMES, leadInWords } from "./in-words.ts";
import type { Lead } from "./lead.ts";

type Contact = Pick<Touch, "id" | "at" | "kind" | "direction" | "subject" | "interviewId" | "messageId">;

/** One person on the way back, with what is kept of them. */
export type TracedPerson = Link & {
  readonly name: string;
  /** Left out people are passed without a name, and are nobody's to thank (R64). */
  readonly leftOut: boolean;
  readonly howMet: string;
  /** Conversations held with them, the latest first. */
  readonly talks: readonly { readonly id: InterviewId; readonly heldAt: Instant }[];
  readonly first: Contact | null;
  readonly thankedAt: Instant | null;
};

export type TraceMaterial = {
  readonly lead: Lead;
  /** Nearest first: through whom it came, who introduced us, and so on; at least one. */
  readonly people: readonly TracedPerson[];
  /** The contact before it. */
  readonly before: Contact | null;
  /** The picture of me that they held when it reached me. */
  readonly picture: Pick<Held, "picture" | "since" | "said"> | null;
  readonly today: DateText;
  readonly timeZone: string;
};

export const STEP_KINDS = ["lead", "known-for", "before", "talk", "introduced", "how-met", "first"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export type TraceStep = {
  readonly kind: StepKind;
  readonly key: string;
  readonly sentence: string;
  readonly personId: PersonId | null;
  readonly interviewId: InterviewId | null;
  readonly introductionId: IntroductionId | null;
  readonly touchId: TouchId | null;
};

export type ToThank = {
  readonly personId: PersonId;
  readonly name: string;
  /** Their part in it, as a sentence. */
  readonly because: string;
  readonly thankedAt: Instant | null;
};

export type Trace = { readonly steps: readonly TraceStep[]; readonly toThank: readonly ToThank[] };

const NOBODY_NAMED = "somebody you leave out";

/**
 * The way a lead came, from the offer back to the first message with the first person in the row (R52): what they
 * knew me for, the contact before it, talks, and each introduction. On success everyone on it is to be thanked.
 */
export function traceOf(material: TraceMaterial): Trace {
  const { lead, people } = material;
  const steps = people.flatMap((person, at) => {
    // What came after somebody had introduced me to the next one, thanks for it say, is no way to that.
    const until = Math.min(lead.reachedAt, people[at - 1]?.through?.madeAt ?? lead.reachedAt);
    return [
      ...(at === 0
        ? [reached(person, material), ...knownFor(person, material), ...before(person, material)]
        : []),
      ...talks(person, until, material),
      person.through === null ? first(person, until, material) : introduced(person, people[at + 1], material),
    ];
  });
  return { steps, toThank: lead.state === "got-it" ? everyoneToThank(people, lead) : [] };
}

function reached(person: TracedPerson, { lead, ...saying }: TraceMaterial): TraceStep {
  return step("lead", lead.id, leadInWords(lead, nameOf(person), on(lead.reachedAt, saying)), person);
}

/** The picture they held of me: my word on this lead, or what they are known to have held by then (R45, R47). */
function knownFor(person: TracedPerson, material: TraceMaterial): readonly TraceStep[] {
  const { lead, picture } = material;
  const guess = oneLine(lead.knownFor);
  if (person.leftOut || (guess === "" && picture === null)) return [];
  const name = nameOf(person);
  const sentence =
    guess !== "" || picture === null
      ? `You think ${name} knew you for ${quoted(guess)}.`
      : `${picture.said ? "By your own word" : "As far as one can tell,"} ${name} knew you for ${quoted(picture.picture)}, since ${on(picture.since, material)}.`;
  return [step("known-for", `known ${lead.id}`, sentence, person)];
}

function isWritten(contact: Contact): boolean {
  return (contact.kind === "mail" || contact.kind === "message") && !isNotedStep(contact);
}

/** The subject of a letter is quoted; what stands beside any other contact are my own words for it. */
function aboutIn(contact: Contact, joint: string): string {
  const subject = oneLine(contact.subject);
  if (subject === "") return "";
  return isWritten(contact) ? `${joint}${quoted(subject)}` : ` (${subject})`;
}

const SAID = { out: "you wrote", in: "they wrote", mutual: "you were in touch" } as const;

function before(person: TracedPerson, material: TraceMaterial): readonly TraceStep[] {
  const contact = material.before;
  if (contact === null || person.leftOut || isTalkOf(person, contact) || contact.id === person.first?.id)
    return [];
  const said = isWritten(contact) ? SAID[contact.direction] : SAID.mutual;
  const sentence = `The last word before it: ${said} on ${on(contact.at, material)}${aboutIn(contact, ", ")}.`;
  return [{ ...step("before", contact.id, sentence, person), touchId: contact.id }];
}

/** A conversation has its own step; that it left a line on the timeline is no second one. */
function isTalkOf({ talks }: TracedPerson, { interviewId, direction }: Contact): boolean {
  return direction === "mutual" && talks.some((talk) => talk.id === interviewId);
}

function talks(person: TracedPerson, until: Instant, material: TraceMaterial): readonly TraceStep[] {
  if (person.leftOut) return [];
  return person.talks
    .filter(({ heldAt }) => heldAt <= until)
    .map(({ id, heldAt }) => ({
      ...step("talk", id, `You talked with ${nameOf(person)} on ${on(heldAt, material)}.`, person),
      interviewId: id,
    }));
}

function introduced(person: TracedPerson, by: TracedPerson | undefined, material: TraceMaterial): TraceStep {
  const { through } = person;
  const who = by === undefined ? "Somebody" : capital(nameOf(by));
  const day = through === null || through.madeAt === null ? "" : ` on ${on(through.madeAt, material)}`;
  return {
    ...step(
      "introduced",
      through?.id ?? person.personId,
      `${who} ${broughtTo(through)} ${nameOf(person)}${day}.`,
      by ?? person,
    ),
    introductionId: through?.id ?? null,
  };
}

function first(person: TracedPerson, until: Instant, material: TraceMaterial): TraceStep {
  const { first: contact, howMet } = person;
  const name = nameOf(person);
  if (contact === null || contact.at > until || person.leftOut) {
    const met =
      person.leftOut || oneLine(howMet) === ""
        ? `You know ${name}.`
        : `How you know ${name}: ${quoted(howMet)}.`;
    return step("how-met", `met ${person.personId}`, `It begins here. ${met}`, person);
  }
  const about = aboutIn(contact, ": ");
  const written = isWritten(contact);
  const began = written
    ? contact.direction === "in"
      ? `${name} wrote to you for the first time`
      : `Your first message to ${name}`
    : `The first contact with ${name} that is kept here`;
  // A meeting that is on record need not be the first: how we met, where I said so, is what came before it.
  const before = written || oneLine(howMet) === "" ? "" : ` How you know ${name}: ${quoted(howMet)}.`;
  const sentence =
    before === ""
      ? `It began on ${on(contact.at, material)}. ${began}${about}.`
      : `It begins here.${before} ${began} was on ${on(contact.at, material)}.`;
  return { ...step("first", `first ${contact.id}`, sentence, person), touchId: contact.id };
}

/** Everyone on the way, nearest first, with their part in it; who is left out is nobody's to thank. */
export function everyoneToThank(
  people: readonly Pick<TracedPerson, "personId" | "name" | "leftOut" | "thankedAt" | "through">[],
  lead: Pick<Lead, "kind" | "unasked">,
): readonly ToThank[] {
  return people.flatMap((person, at) => {
    if (person.leftOut) return [];
    const next = people[at - 1];
    const because =
      next === undefined
        ? partOfNearest(nameOf(person), lead)
        : `${nameOf(person)} ${broughtTo(next.through)} ${nameOf(next)}; without that it would not have reached you.`;
    return [{ personId: person.personId, name: person.name, because, thankedAt: person.thankedAt }];
  });
}

function partOfNearest(name: string, { kind, unasked }: Pick<Lead, "kind" | "unasked">): string {
  if (unasked === null) return `The ${LEAD_NAMES[kind]} reached you through ${name}.`;
  return `${name} ${unasked ? "thought of you" : "told you of it"} when the ${LEAD_NAMES[kind]} came up.`;
}

function step(kind: StepKind, key: string, sentence: string, person: TracedPerson): TraceStep {
  const personId = person.leftOut ? null : person.personId;
  return {
    kind,
    key: `${kind} ${key}`,
    sentence,
    personId,
    interviewId: null,
    introductionId: null,
    touchId: null,
  };
}

function nameOf({ name, leftOut }: Pick<TracedPerson, "name" | "leftOut">): string {
  return leftOut ? NOBODY_NAMED : shownName(name);
}

function capital(text: string): string {
  return text === NOBODY_NAMED ? "Somebody you leave out" : text;
}

function on(at: Instant, { today, timeZone }: Pick<TraceMaterial, "today" | "timeZone">): string {
  return shortDate(today, dateOf(at, timeZone));
}
