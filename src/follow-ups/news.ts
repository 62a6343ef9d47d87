import type { Advice } from "#advice/advice.ts";
import { nextInChain, outcomeInWords, toTell } from "#advice/chain.ts";
import type { VerdictKind } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import { clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import { guard } from "#ties/guard.ts";
import { lastContactDay } from "#ties/history.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { mondayOf } from "#time/near.ts";
import type { KnownPerson } from "./snapshot.ts";
import type { Suggestion } from "./suggestion.ts";

/** Letters with news in one week: as many as one writes with care. */
export const NEWS_A_WEEK = 5;

export type NewsFacts = {
  readonly today: DateText;
  readonly timeZone: string;
  readonly people: readonly KnownPerson[];
  /** Advice of theirs that is not closed. */
  readonly advice: readonly Advice[];
  /** Where I now stand on a career, with the people whose word I have on it. */
  readonly verdicts: readonly {
    readonly option: string;
    readonly kind: VerdictKind;
    readonly at: Instant;
    readonly voices: readonly PersonId[];
  }[];
  /** What changed for me, in my words: "I start in Basel in May". */
  readonly changes: readonly { readonly what: string; readonly on: DateText }[];
  /** People I had a conversation with, or advice from. */
  readonly helpers: readonly PersonId[];
  readonly unpromptedAYear: number;
  readonly notNow: readonly { readonly key: string; readonly until: DateText }[];
};

/** Why someone deserves news, strongest first; the calendar is not among the reasons (R37). */
export const NEWS_KINDS = ["outcome", "verdict", "begun", "change"] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export type NewsReason = {
  readonly kind: NewsKind;
  readonly sentence: string;
  /** The same as I would say it in a letter; "" where the letter knows it by itself. */
  readonly mine: string;
};

export type NewsLine = {
  readonly key: string;
  readonly personId: PersonId;
  /** At least one, strongest first; the first says who and why. */
  readonly reasons: readonly [NewsReason, ...NewsReason[]];
  readonly action: Suggestion["action"];
};

export type News = { readonly weekOf: DateText; readonly lines: readonly NewsLine[] };

/**
 * Who deserves news from me this week, and why (R48). Everyone on it has a true reason: something came of what they
 * said, or changed, since they last heard from me. Keys carry the week, so what was put off may come back in another.
 */
export function newsOfTheWeek(facts: NewsFacts): News {
  const weekOf = mondayOf(facts.today);
  const lines = facts.people
    .filter((person) => guard(person, facts.today, facts.unpromptedAYear).kind === "fine")
    .flatMap((person) => lineFor(person, facts, weekOf))
    .toSorted(
      (a, b) =>
        NEWS_KINDS.indexOf(a.line.reasons[0].kind) - NEWS_KINDS.indexOf(b.line.reasons[0].kind) ||
        compare(a.heard, b.heard) ||
        compare(a.line.key, b.line.key),
    )
    .map(({ line }) => line)
    .filter(({ key }) => !facts.notNow.some((each) => each.key === key && each.until > facts.today));
  return { weekOf, lines: lines.slice(0, NEWS_A_WEEK) };
}

function lineFor(
  person: KnownPerson,
  facts: NewsFacts,
  weekOf: DateText,
): readonly { readonly line: NewsLine; readonly heard: string }[] {
  const heard = lastContactDay(person.history) ?? "";
  const [first, ...others] = reasonsFor(person, facts, heard);
  if (first === undefined) return [];
  const name = shownName(person.name);
  const told = toTell(facts.advice.filter((each) => each.personId === person.id))[0];
  const line: NewsLine = {
    key: `news:${weekOf}:${person.id}`,
    personId: person.id,
    reasons: [first, ...others],
    action: {
      label: `Write the news to ${name}`,
      target: told === undefined ? { kind: "person", id: person.id } : { kind: "advice", id: told.id },
      letter: told === undefined ? "revive" : "outcome",
    },
  };
  return [{ line, heard }];
}

function reasonsFor(person: KnownPerson, facts: NewsFacts, heard: string): readonly NewsReason[] {
  const name = shownName(person.name);
  const theirs = facts.advice.filter((each) => each.personId === person.id);
  const since = (at: Instant | null) => at !== null && dateOf(at, facts.timeZone) > heard;
  return [
    ...toTell(theirs).map(
      (advice): NewsReason => ({
        kind: "outcome",
        sentence: outcomeInWords(advice, person.name),
        mine: "",
      }),
    ),
    ...facts.verdicts
      .filter((verdict) => verdict.voices.includes(person.id) && since(verdict.at))
      .flatMap((verdict): NewsReason[] => {
        const decided = DECIDED[verdict.kind](clipped(oneLine(verdict.option), 60));
        if (decided === "") return [];
        const sentence = `${name} helped you see it: you ${decided}${verdict.kind === "ruled-out" ? ", which is a useful thing to know" : ""}.`;
        return [{ kind: "verdict", sentence, mine: `I ${decided}.` }];
      }),
    ...theirs
      .filter((advice) => nextInChain(advice) === "outcome" && since(advice.didAt) && !advice.offRecord)
      .map(
        (advice): NewsReason => ({
          kind: "begun",
          sentence: `${name} advised ${quoted(advice.text)}, and you have taken it up.`,
          mine: ended(advice.did),
        }),
      ),
    ...(facts.helpers.includes(person.id) ? facts.changes : [])
      .filter((change) => change.on > heard && change.on <= facts.today)
      .map(
        (change): NewsReason => ({
          kind: "change",
          sentence: `${name} helped you and has not heard yet: ${quoted(change.what)}.`,
          mine: ended(change.what),
        }),
      ),
  ];
}

/** After "you" and after "I". */
const DECIDED: Record<VerdictKind, (option: string) => string> = {
  undecided: () => "",
  pursue: (option) => `decided to pursue ${option}`,
  park: (option) => `put ${option} aside for now`,
  "ruled-out": (option) => `ruled out ${option}`,
};

function ended(words: string): string {
  const plain = clipped(oneLine(words), 200);
  return plain === "" || /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
