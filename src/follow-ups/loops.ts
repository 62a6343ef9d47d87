import type { Advice, Commitment } from "#advice/advice.ts";
import { nextInChain, outcomeInWords } from "#advice/chain.ts";
import { promised } from "#advice/promise-in-words.ts";
import { type Expiry, expiryInWords, expiryOf } from "#advice/use-by.ts";
import { quoted, shownName } from "#people/shown.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { byDay, dayFrom, shortDate } from "#time/near.ts";
import { owedForIntroduction, owedForLeads } from "./introductions.ts";
import type { KnownPerson, OpenInterview, Snapshot } from "./snapshot.ts";
import type { Ranked, Suggestion } from "./suggestion.ts";

/** What is open between someone and me, in the order in which it is listed. */
export const LOOP_KINDS = ["thank", "tell", "promise", "outcome", "do"] as const;
export type LoopKind = (typeof LOOP_KINDS)[number];

export type Loop = {
  readonly kind: LoopKind;
  readonly key: string;
  readonly personId: KnownPerson["id"];
  readonly sentence: string;
  /** A word on how long it is of use, for advice; "" otherwise. */
  readonly useBy: string;
  readonly action: Suggestion["action"];
  /** Its time has passed: listed last and grey, not brought up anywhere else (R16). */
  readonly greyed: boolean;
  readonly since: DateText | null;
};

export type LoopFacts = Pick<
  Snapshot,
  "today" | "timeZone" | "stage" | "stageChangesOn" | "advice" | "promises" | "leadsOwed"
> & {
  readonly interviews: readonly HeldInterview[];
  readonly introductions: readonly Omit<Snapshot["introductions"][number], "quiet">[];
  readonly people: readonly Pick<KnownPerson, "id" | "name" | "leftOut" | "preferences">[];
};

type HeldInterview = Pick<OpenInterview, "id" | "personId" | "stands">;

type Named = { readonly id: KnownPerson["id"]; readonly name: string };

/**
 * All open loops (R36): talks, introductions and opportunities to thank for, outcomes to tell, promises, advice begun
 * and advice not taken up.
 */
export function openLoops(facts: LoopFacts): readonly Loop[] {
  const people = new Map(facts.people.filter((each) => !each.leftOut).map((each) => [each.id, each]));
  const withPerson = <T extends { readonly personId: KnownPerson["id"] }>(
    list: readonly T[],
    loopOf: (each: T, person: Named, facts: LoopFacts) => Loop | undefined,
  ): readonly Loop[] =>
    list.flatMap((each) => {
      const person = people.get(each.personId);
      const loop = person && loopOf(each, person, facts);
      return loop === undefined ? [] : [loop];
    });
  const owing = {
    person: (id: KnownPerson["id"]) => people.get(id),
    date: (at: Instant) => dateOf(at, facts.timeZone),
    when: (day: DateText) => dayFrom(facts.today, day),
  };
  const chains = owedForLeads(owing, facts.leadsOwed);
  const places = new Map(chains.map(({ key }, place) => [key, place]));
  return [
    ...withPerson(facts.interviews, thanksLoop),
    ...withPerson(facts.advice, adviceLoop),
    ...withPerson(facts.promises, promiseLoop),
    ...facts.introductions.flatMap((each) => owedForIntroduction(owing, each)).flatMap(owedLoop),
    ...chains.flatMap(owedLoop),
  ].toSorted(inOrder(places));
}

/** @param places of those on the way of an opportunity, whose order is that of the way */
function inOrder(places: ReadonlyMap<string, number>) {
  const place = ({ key }: Loop) => places.get(key) ?? -1;
  return (a: Loop, b: Loop) =>
    Number(a.greyed) - Number(b.greyed) ||
    LOOP_KINDS.indexOf(a.kind) - LOOP_KINDS.indexOf(b.kind) ||
    compare(a.since ?? "9999", b.since ?? "9999") ||
    place(a) - place(b) ||
    compare(a.key, b.key);
}

/** Thanks and news that Today speaks of too, in the same words. */
function owedLoop({ kind, key, personId, sentence, action }: Ranked): readonly Loop[] {
  if (personId === null || (kind !== "thank" && kind !== "tell")) return [];
  return [{ kind, key, personId, sentence, useBy: "", action, greyed: false, since: null }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function thanksLoop(interview: HeldInterview, person: Named, facts: LoopFacts): Loop | undefined {
  const { stands } = interview;
  if (stands.kind !== "thanks-due") return undefined;
  const name = shownName(person.name);
  return {
    kind: "thank",
    key: `thank:${interview.id}`,
    personId: person.id,
    sentence: `You talked with ${name} on ${shortDate(facts.today, stands.heldOn)}; thanks are still to be sent.`,
    useBy: "",
    action: {
      label: `Write thanks to ${name}`,
      target: { kind: "interview", id: interview.id },
      letter: "thanks",
    },
    greyed: false,
    since: stands.heldOn,
  };
}

function adviceLoop(advice: Advice, person: Named, facts: LoopFacts): Loop | undefined {
  const step = nextInChain(advice);
  if (step === "closed" || step === "confided") return undefined;
  const name = shownName(person.name);
  const expiry: Expiry = step === "do" ? expiryOf(advice, facts) : { kind: "ageless" };
  const since = step === "tell" ? advice.outcomeAt : step === "outcome" ? advice.didAt : advice.givenAt;
  return {
    kind: step,
    key: `${step}:${advice.id}`,
    personId: person.id,
    sentence: ADVICE[step](advice, name),
    useBy: expiryInWords(expiry, facts.today),
    action: {
      label: ADVICE_ACTIONS[step](name),
      target: { kind: "advice", id: advice.id },
      letter: step === "tell" ? "outcome" : null,
    },
    greyed: expiry.kind === "expired",
    since: since === null ? null : dateOf(since, facts.timeZone),
  };
}

type OpenStep = "do" | "outcome" | "tell";

const ADVICE: Record<OpenStep, (advice: Advice, name: string) => string> = {
  do: (advice, name) => `${name} advised ${quoted(advice.text)}.`,
  outcome: (advice, name) =>
    advice.did.trim() === ""
      ? `You took up ${name}’s advice ${quoted(advice.text)}. What came of it?`
      : `${name} advised ${quoted(advice.text)}; you did: ${quoted(advice.did)}. What came of it?`,
  tell: (advice, name) => outcomeInWords(advice, name),
};

const ADVICE_ACTIONS: Record<OpenStep, (name: string) => string> = {
  do: () => "Set a date, or write down what you did",
  outcome: () => "Write down what came of it",
  tell: (name) => `Tell ${name} what came of it`,
};

function promiseLoop(promise: Commitment, person: Named, facts: LoopFacts): Loop | undefined {
  if (promise.keptAt !== null) return undefined;
  const name = shownName(person.name);
  const { dueOn } = promise;
  // No day is ever called missed.
  const day =
    dueOn === null
      ? ""
      : dueOn >= facts.today
        ? byDay(facts.today, dueOn)
        : `for ${shortDate(facts.today, dueOn)}`;
  return {
    kind: "promise",
    key: `promise:${promise.id}`,
    personId: person.id,
    sentence: `${promised(promise.text, name, day)}.`,
    useBy: "",
    action: {
      label: `Keep your promise to ${name}`,
      target: { kind: "promise", id: promise.id },
      letter: null,
    },
    greyed: false,
    since: promise.dueOn,
  };
}
