import type { Advice, Commitment } from "#advice/advice.ts";
import { isOffer } from "#advice/ask-again.ts";
import { nextInChain, outcomeInWords } from "#advice/chain.ts";
import { promiseInWords } from "#advice/promise-in-words.ts";
import { expiryOf } from "#advice/use-by.ts";
import { sayingBegun } from "#interviews/standing-in-words.ts";
import type { PersonId } from "#people/id.ts";
import { quoted } from "#people/shown.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { nameOf, type Reading, reachable, unguarded } from "./reading.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";
import type { Ranked } from "./suggestion.ts";

/**
 * A promise without a day is as due as one a week ahead. One with a day comes up a week before it, the wish to be asked
 * again on it, and both are left to the list of open loops two months after it.
 */
const [PROMISE_BEFORE_DAYS, PROMISE_AFTER_DAYS] = [7, 60];
/** A draft is left in peace for so long, and after so long it was probably dropped. */
const [DRAFT_RESTS_DAYS, DRAFT_DROPPED_DAYS] = [3, 60];

/** What came of their advice, not told yet (R36–R38). Off-record words are not quoted. */
export function outcomesToTell(reading: Reading): readonly Ranked[] {
  return reading.snapshot.advice.flatMap((advice) => {
    const person = unguarded(reading, advice.personId);
    if (person === undefined || nextInChain(advice) !== "tell") return [];
    const begun = reading.snapshot.drafts.find(
      (each) => each.kind === "outcome" && each.adviceId === advice.id,
    );
    return {
      kind: "tell",
      key: `tell:${advice.id}`,
      personId: person.id,
      sentence: sayingBegun(outcomeInWords(advice, person.name), begun ?? null),
      action:
        begun === undefined
          ? {
              label: `Tell ${nameOf(person)} what came of it`,
              target: { kind: "advice", id: advice.id },
              letter: "outcome",
            }
          : {
              label: `Open the news for ${nameOf(person)}`,
              target: { kind: "draft", id: begun.id },
              letter: null,
            },
      why: [
        `The advice is from ${reading.short(reading.date(advice.givenAt))}; you wrote down what came of it${dated(reading, advice.outcomeAt)}.`,
        "No word to them about it is recorded.",
        "People who gave advice seldom hear what became of it; any outcome is worth a line.",
      ],
      rank: advice.outcomeAt ?? advice.givenAt,
    };
  });
}

/** What I said I would do, near its day or past it. No day is ever called missed. */
export function promisesDue(reading: Reading): readonly Ranked[] {
  const { today } = reading.snapshot;
  return reading.snapshot.promises.flatMap((promise) => {
    const person = reachable(reading, promise.personId);
    if (person === undefined || promise.keptAt !== null) return [];
    const before = isOffer(promise) ? PROMISE_BEFORE_DAYS : 0;
    const daysLeft = promise.dueOn === null ? before : daysBetween(today, promise.dueOn);
    if (daysLeft > before || daysLeft < -PROMISE_AFTER_DAYS) return [];
    // A letter to them that is begun has a line of its own, and is the one.
    if (!isOffer(promise)) return hasRequest(reading, person.id) ? [] : askAgain(promise, person, daysLeft);
    return {
      kind: "promise",
      key: `promise:${promise.id}`,
      personId: person.id,
      sentence: promiseInWords(promise, nameOf(person), today),
      action: {
        label: `Keep your promise to ${nameOf(person)}`,
        target: { kind: "promise", id: promise.id },
        letter: null,
      },
      why: [
        promise.dueOn === null
          ? "You set no day for it."
          : `You had ${reading.short(promise.dueOn)} in mind for it.`,
        "Things done as promised are what people remember.",
      ],
      rank: daysLeft,
    };
  });
}

function hasRequest({ snapshot }: Reading, id: PersonId): boolean {
  return snapshot.drafts.some(({ personId, kind }) => personId === id && kind === "request");
}

/** Their wish to be asked again, whose day has come: the letter that does it. */
function askAgain({ id }: Commitment, person: KnownPerson, rank: number): Ranked {
  const name = nameOf(person);
  return {
    kind: "promise",
    key: `promise:${id}`,
    personId: person.id,
    sentence: `${name} asked you to come back about now.`,
    action: {
      label: `Write to ${name} again`,
      target: { kind: "person", id: person.id },
      letter: "request",
    },
    why: [
      "They had no time before, and wished to be asked again.",
      "The letter says so, so that they need not look for the first one.",
    ],
    rank,
  };
}

/** Letters that broke off on their way: whether they went only the user can see, and a second one would be worse than none. */
export function lettersThatBrokeOff(reading: Reading): readonly Ranked[] {
  return reading.snapshot.drafts.flatMap(({ id, personId, unknown, updatedAt }) => {
    const person = unknown === true ? reading.person(personId) : undefined;
    if (person === undefined) return [];
    return {
      kind: "went",
      key: `went:${id}`,
      personId,
      sentence: `It is not known whether your letter to ${nameOf(person)} went out. Look in your Sent folder before anything else.`,
      action: {
        label: `Say whether the letter to ${nameOf(person)} went out`,
        target: { kind: "draft", id },
        letter: null,
      },
      why: [
        "The connection broke just as it was handed over.",
        "Weakties sends nothing a second time by itself.",
      ],
      rank: -updatedAt,
    };
  });
}

/** Letters begun and not sent, gently. */
export function draftsWaiting(reading: Reading): readonly Ranked[] {
  return reading.snapshot.drafts.flatMap((draft) => {
    const person = draftMayGo(reading, draft);
    const since = reading.date(draft.updatedAt);
    const days = daysBetween(since, reading.snapshot.today);
    if (person === undefined || days < DRAFT_RESTS_DAYS || days > DRAFT_DROPPED_DAYS) return [];
    return {
      kind: "draft",
      key: `draft:${draft.id}`,
      personId: person.id,
      sentence: `Your letter to ${nameOf(person)} has been resting since ${reading.short(since)}. A friend could look it over.`,
      action: {
        label: `Open the letter to ${nameOf(person)}`,
        target: { kind: "draft", id: draft.id },
        letter: null,
      },
      why: [
        `You last changed it ${reading.when(since)}.`,
        "Hesitating is common; two more eyes or one sentence less often help.",
      ],
      rank: -draft.updatedAt,
    };
  });
}

/** Thanks are always an answer to something; every other letter is one more touch. */
function draftMayGo(reading: Reading, draft: Pick<Snapshot["drafts"][number], "kind" | "personId">) {
  const answers = draft.kind === "thanks" || draft.kind === "confirmation" || draft.kind === "decline";
  return answers ? reachable(reading, draft.personId) : unguarded(reading, draft.personId);
}

/** A step is spoken of from two days before its day, until a fortnight after it. */
const [STEP_AHEAD_DAYS, STEP_PAST_DAYS] = [2, 14];

/** Advice that will soon be of no use (R16), to be put on a date (R17). Expired advice is not brought up. */
export function adviceAboutToExpire(reading: Reading): readonly Ranked[] {
  return reading.snapshot.advice.flatMap((advice) => {
    const person = reading.person(advice.personId);
    if (person !== undefined && advice.stepOn !== null)
      return plannedStep(reading, advice, advice.stepOn, nameOf(person));
    const expiry = expiryOf(advice, reading.snapshot);
    if (person === undefined || nextInChain(advice) !== "do" || expiry.kind !== "about-to-expire") return [];
    const name = nameOf(person);
    return {
      kind: "use-by",
      key: `use-by:${advice.id}`,
      personId: person.id,
      sentence: `${adviceNamed(advice, name)} is of use ${untilDay(reading, expiry.until)}.`,
      action: {
        label: `Set a date for ${name}’s advice`,
        target: { kind: "advice", id: advice.id },
        letter: null,
      },
      why: [
        `It was given on ${reading.short(reading.date(advice.givenAt))}, with a last day in mind.`,
        "A step with a date gets taken; letting it pass is fine too, and nothing will remind you of it.",
      ],
      rank: daysBetween(reading.snapshot.today, expiry.until),
    };
  });
}

/** A step that was put on a day is spoken of around that day, and of its use-by no more (R17). */
function plannedStep(reading: Reading, advice: Advice, stepOn: DateText, name: string): readonly Ranked[] {
  const days = daysBetween(reading.snapshot.today, stepOn);
  if (nextInChain(advice) !== "do" || days > STEP_AHEAD_DAYS || days < -STEP_PAST_DAYS) return [];
  return [
    {
      kind: "use-by",
      key: `step:${advice.id}:${stepOn}`,
      personId: advice.personId,
      sentence:
        days < 0
          ? `You had set a day for ${adviceNamed(advice, name)}. How did it go?`
          : `You set ${reading.when(stepOn)} for ${adviceNamed(advice, name)}.`,
      action: {
        label: days > 0 ? `Look at ${name}’s advice` : `Note what you did with ${name}’s advice`,
        target: { kind: "advice", id: advice.id },
        letter: null,
      },
      why: ["You put it on a date yourself. Another day, or none, is a press away."],
      rank: days,
    },
  ];
}

function adviceNamed(advice: Advice, name: string): string {
  return advice.offRecord
    ? `Something ${name} told you in confidence`
    : `${name}’s advice ${quoted(advice.text)}`;
}

function untilDay(reading: Reading, until: Parameters<Reading["short"]>[0]): string {
  return until === reading.snapshot.today ? "until today" : `until ${reading.short(until)}`;
}

function dated(reading: Reading, at: number | null): string {
  return at === null ? "" : ` on ${reading.short(reading.date(at))}`;
}
