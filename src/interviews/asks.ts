import type { Familiarity } from "#people/person.ts";
import { isForBeginners, weeksFor } from "#stages/runway.ts";
import { STAGES, type Stage } from "#stages/stage.ts";
import { spanInWords } from "#time/in-words.ts";
import { askInWords } from "./ask-in-words.ts";
import { ASKS, type Ask, askById } from "./asks-catalogue.ts";
import { FOCI, type Focus, type KnownFocus } from "./interview.ts";

/** What decides whether an ask fits: where I am, how well I know them, what the conversation is about, the time left. */
export type Situation = {
  readonly stage: Stage;
  readonly familiarity: Familiarity;
  readonly mentor: boolean;
  readonly focus: Focus;
  /** Whole weeks to the expected end; null where it is not known. */
  readonly weeksLeft: number | null;
  /** Years of work are behind me, as I said: what is for beginners is not proposed. */
  readonly experienced?: boolean | undefined;
  /** They work elsewhere than in the career that it is about. */
  readonly outside?: boolean | undefined;
  /** They are where I am myself, and know of it what I know. */
  readonly together?: boolean | undefined;
};

export type ProposedAsk = { readonly ask: Ask; readonly because: string };

/** A flag is an opinion with its reason, never a lock (R5). */
export type AskJudgement =
  | { readonly kind: "fits"; readonly because: string }
  | {
      readonly kind: "too-early" | "too-late" | "too-big";
      readonly because: string;
      /** Something that would fit now. */
      readonly instead: Ask | null;
    };

/** Asks that fit now, the most natural first (R5). What is out of season is not proposed, and can still be asked. */
export function asksFor(situation: Situation): readonly ProposedAsk[] {
  return ASKS.filter(
    (ask) => flag(ask, situation) === null && isForMe(ask, situation) && isForThem(ask, situation),
  )
    .map((ask, position) => ({ ask, rank: naturalness(ask, situation) * 100 - position }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ ask }) => ({ ask, because: reason(ask, situation) }));
}

function isForMe({ step }: Ask, { experienced = false }: Situation): boolean {
  return !(experienced && step !== null && isForBeginners(step));
}

/** What is asked of who is in a career tells nothing of it where they are in another. */
function isForThem({ id, foci, tie }: Ask, { outside = false, together = false, focus }: Situation): boolean {
  const isElsewhere = outside && focus === "explore-career";
  if (together && OF_THE_PLACE.has(id)) return false;
  return id === SEEN ? isElsewhere : !isElsewhere || tie === "mentor" || foci.length === 0;
}

const SEEN = "seen-of-it";
/** What whoever is there knows by themselves. */
const OF_THE_PLACE: ReadonlySet<string> = new Set([
  "day-to-day",
  "life-there",
  "inside-view",
  "how-hiring-works",
]);

/**
 * The ask that a new conversation begins with: about its focus (R14), small, and none that they answered already, so
 * that a later talk leads further than the first (R5). What can still be used, and only at this stage, comes first.
 * There always is one, unless everything has been asked.
 */
export function askToBeginWith(situation: Situation, answered: readonly string[]): Ask | null {
  const asks = asksFor(situation).map(({ ask }) => ask);
  // How a new position is, is a question to somebody who has one.
  const fits = ({ id }: Ask) => id !== "new-position" || situation.focus === "new-position";
  const fresh = asks.filter((ask) => fits(ask) && !answered.includes(ask.id));
  const onFocus = fresh.filter(({ foci }) => foci.some((each) => each === situation.focus));
  return (
    onFocus.find(({ size, step, until }) => size === 1 && step !== null && until === situation.stage) ??
    onFocus.find(({ size }) => size === 1) ??
    // As they stand in the list: the inside of a place before its openings.
    ASKS.find((ask) => ask.size === 2 && onFocus.includes(ask)) ??
    fresh.find(({ size }) => size === 1) ??
    fresh[0] ??
    asks.find(fits) ??
    null
  );
}

/** Judges an ask by its id, or a sentence of the user's own as far as its words give it away. */
export function judgeAsk(idOrWords: string, situation: Situation): AskJudgement {
  const ask = askById(idOrWords) ?? askInWords(idOrWords);
  if (ask === undefined) return { kind: "fits", because: "Nothing speaks against it." };
  const flagged = flag(ask, situation);
  if (flagged === null) return { kind: "fits", because: reason(ask, situation) };
  return { ...flagged, instead: insteadOf(situation) };
}

/** The ask to begin with, where the user has not chosen one. There always is one. */
function insteadOf(situation: Situation): Ask | null {
  return asksFor(situation)[0]?.ask ?? null;
}

type Flag = { readonly kind: "too-early" | "too-late" | "too-big"; readonly because: string };

function flag(ask: Ask, situation: Situation): Flag | null {
  return tieFlag(ask, situation) ?? earlyFlag(ask, situation) ?? lateFlag(ask, situation);
}

const CLOSENESS: Record<Familiarity, number> = { unknown: 0, stranger: 0, acquaintance: 1, known: 2 };

function tieFlag(ask: Ask, { familiarity, mentor }: Situation): Flag | null {
  if (mentor) return null;
  if (ask.tie === "mentor")
    return {
      kind: "too-big",
      because: `${capital(ask.name)} takes time, care and some trust: a mentor is the one to ask.`,
    };
  if (CLOSENESS[familiarity] >= CLOSENESS[ask.tie]) return null;
  const how =
    familiarity === "unknown"
      ? "You have not said how well you know each other"
      : familiarity === "stranger"
        ? "You have not met yet"
        : "You know each other only a little";
  const cost =
    ask.size === 3
      ? "it lends you their name or an hour of their work. It comes easier once they know you"
      : "it is easier to say yes to after a first conversation";
  return { kind: "too-big", because: `${how}, and ${cost}.` };
}

function earlyFlag(ask: Ask, { stage, focus }: Situation): Flag | null {
  if (focus === "explore-career" && (ask.id === "referral" || ask.id === "openings"))
    return {
      kind: "too-early",
      because: "This conversation is to explore; a question about jobs would turn it into an application.",
    };
  if (ask.from === null || STAGES.indexOf(stage) >= STAGES.indexOf(ask.from)) return null;
  return { kind: "too-early", because: EARLY[ask.from] };
}

const EARLY: Record<Stage, string> = {
  exploring: "There is nothing to ask it for yet.",
  preparing:
    "While you are still looking around, it is too early to choose one place or to fit yourself to it.",
  applying: "You are not applying yet; asked now, it would have to be asked again when it counts.",
  "settling-in": "It is a question for somebody new in a position, and you will be soon enough.",
};

function lateFlag(ask: Ask, { stage, weeksLeft }: Situation): Flag | null {
  const needed = ask.step === null ? 0 : weeksFor(ask.step);
  if (weeksLeft !== null && weeksLeft < needed)
    return {
      kind: "too-late",
      because: `It needs about ${spanInWords(needed * 7)}, and you have ${
        weeksLeft === 0 ? "a few days" : spanInWords(weeksLeft * 7)
      }.`,
    };
  if (ask.until === null || STAGES.indexOf(stage) <= STAGES.indexOf(ask.until)) return null;
  return {
    kind: "too-late",
    because:
      stage === "settling-in"
        ? "You have arrived: there is no application left that it could help."
        : "You are applying now, and would not be able to use it in time.",
  };
}

/** What the conversation is about counts most, then what this stage is for, then the tie. */
function naturalness(ask: Ask, { stage, focus, familiarity, mentor }: Situation): number {
  const place = ask.foci.indexOf(focus as KnownFocus);
  const onFocus = place === 0 ? 5 : place > 0 || !FOCI.some((each) => each === focus) ? 4 : 0;
  const inSeason = ask.from === stage || (stage === "exploring" && ask.from === null);
  const fitsTie = ask.tie === "mentor" ? mentor : ask.tie === familiarity;
  return onFocus + (inSeason ? 2 : 0) + (fitsTie ? 1 : 0);
}

function reason(ask: Ask, { weeksLeft }: Situation): string {
  if (ask.step === null || weeksLeft === null) return ask.why;
  return `${ask.why} You have ${spanInWords(weeksLeft * 7)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
