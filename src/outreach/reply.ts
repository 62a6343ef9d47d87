import { withoutWaysRefused } from "#interviews/ways-refused.ts";
import type { DateText } from "#time/date.ts";
import type { Agreed } from "./agreed-time.ts";
import { plain, type Span, sentencesOf } from "./check/text.ts";
import { MONTH_WORD } from "./day-names.ts";
import { FEAST_WORD } from "./feasts.ts";
import { minutesIn } from "./minutes-said.ts";
import { withoutNoBesideYes } from "./no-beside-yes.ts";
import { type OtherNamed, othersIn } from "./others-named.ts";
import { type ProposedTime, type ReadBy, timesIn, withoutStopsWithin } from "./proposed-times.ts";
import { withoutHistory } from "./reply-history.ts";
import {
  ASK_AGAIN,
  AUTOMATIC,
  BY_MAIL,
  CALLS_OFF,
  COMES_BACK,
  GONE,
  isPlainNo,
  LATER,
  MAYBE,
  MOVES,
  NEVER_BY_MAIL,
  NO,
  NOT_MINE,
  REFUSES,
  STOPS,
  UNDELIVERED,
  WRITES_THEN,
  YES,
} from "./reply-words.ts";

/** What a pasted reply seems to say. A suggestion to confirm with one tap; the user has read it, too. */
export type ReadReply = {
  readonly kind: "yes" | "no" | "later" | "moved" | "gone" | "undelivered" | "unclear";
  /** The words it rests on; null where nothing speaks. */
  readonly words: Span | null;
  /** A machine answered for them: nobody has read the letter yet. */
  readonly automatic: boolean;
  /** They would rather answer in writing. */
  readonly byMail: boolean;
  /** By which words they want no more letters at all (R40); null where they say no such thing. */
  readonly stops: Span | null;
  /** How long they mean to talk; null where they say nothing of it. */
  readonly minutes: number | null;
  /** Times they propose, in the order of the text. */
  readonly times: readonly ProposedTime[];
  /** Whom they name to be asked instead, or as well. */
  readonly others: readonly OtherNamed[];
};

/** A reply is read up to here; what comes after is history. */
const LONGEST_REPLY = 20_000;

/**
 * Reads a reply as it is pasted, with the earlier letter under it or not; days are seen from `today`, the day on which
 * it was written where that is known.
 */
export function readReply(pasted: string, today: DateText, by?: ReadBy): ReadReply {
  const written = withoutHistory(pasted.slice(0, LONGEST_REPLY));
  const meant = readOf(withoutWaysRefused(written), written, today, by);
  // Who turns a way down and offers nothing else turns the talk down: "I'd rather not have a call."
  return meant.kind === "unclear" ? readOf(written, written, today, by) : meant;
}

/** What `text` says, quoted as it is `written`, place for place. */
function readOf(text: string, written: string, today: DateText, by: ReadBy | undefined): ReadReply {
  const quoted = ({ start, end }: Span): Span => ({ text: written.slice(start, end), start, end });
  const clauses = clausesOf(text);
  const times = timesIn(text, today, by)
    .map((time) => ({ ...time, words: quoted(time.words) }))
    .filter((time) => time.from !== null || !isForLetter(clauseOf(time, clauses)?.plain ?? ""));
  const byMail = clauses.some(({ plain: said }) => BY_MAIL.test(said) && !NEVER_BY_MAIL.test(said));
  const others = othersIn(text);
  const names = others.map(({ name }) => name);
  const isRefusing = spoken(clauses, NO) !== null;
  const offers = times.some((time) => isOffered(time, clauses, !isRefusing, names));
  const said = verdictOf(clauses, offers || byMail, names);
  const verdict = hasToMove(clauses, said, times, by?.agreed) ?? said;
  const open = verdict.kind === "moved" ? times.filter((time) => !isAgreed(time, by?.agreed)) : times;
  const automatic = verdict.kind === "undelivered" || spoken(clauses, AUTOMATIC) !== null;
  const offersNone = ["no", "gone", "undelivered"].includes(verdict.kind) || (automatic && !offers);
  const stops = verdict.kind === "no" ? spoken(clauses, STOPS) : null;
  return {
    kind: verdict.kind,
    words: verdict.words && quoted(verdict.words),
    automatic,
    byMail,
    stops: stops && quoted(stops),
    minutes: minutesIn(text),
    times: offersNone ? [] : open,
    others,
  };
}

/** A day on which they want to be written to is none for the talk. */
function isForLetter(said: string): boolean {
  return ASK_AGAIN.test(said) || WRITES_THEN.test(said);
}

/** Whoever cannot come at the time that was agreed, or names another, does not turn the talk down. */
function hasToMove(
  clauses: readonly Clause[],
  { kind, words }: Verdict,
  times: readonly ProposedTime[],
  agreed: Agreed | undefined,
): Verdict | undefined {
  const isRefused = spoken(clauses, REFUSES) !== null || plainNo(clauses) !== null;
  if (agreed?.holds !== true || isRefused || kind === "gone" || kind === "undelivered") return undefined;
  if (spoken(clauses, AUTOMATIC) !== null) return undefined;
  const back = saidWhen(clauses, COMES_BACK) ?? saidWhen(clauses, ASK_AGAIN);
  // "I have to cancel, I'll get back to you in January": no other time is to be found before.
  if (back !== null && times.length === 0 && spoken(clauses, CALLS_OFF) !== null)
    return { kind: "later", words: back };
  const moves = spoken(clauses, MOVES);
  if (moves !== null) return { kind: "moved", words: moves };
  if (kind === "no" || kind === "later") return { kind: "moved", words };
  const [other] = times;
  return other === undefined || times.some((time) => isAgreed(time, agreed))
    ? undefined
    : { kind: "moved", words: other.words };
}

/** Whether it is the time of the agreed talk, or its day. */
function isAgreed({ on, from }: ProposedTime, agreed: Agreed | undefined): boolean {
  return on === agreed?.on && (from === null || from === agreed.from);
}

type Clause = Span & { readonly plain: string; readonly afterBut: boolean };
type Verdict = Pick<ReadReply, "kind" | "words">;

function verdictOf(clauses: readonly Clause[], offersSomething: boolean, names: readonly string[]): Verdict {
  const [gone, automatic] = [spoken(clauses, GONE), spoken(clauses, AUTOMATIC)];
  const own = clauses.map((clause) => ownPart(clause, names));
  const yes = spoken(own, YES);
  const no = spoken(yes === null ? clauses : clauses.map(withoutSides), NO);
  const back = yes === null ? saidWhen(clauses, COMES_BACK) : null;
  const later =
    back ?? spoken(yes === null ? clauses : clauses.map(withoutSides), LATER) ?? spoken(clauses, ASK_AGAIN);
  const undelivered = spoken(clauses, UNDELIVERED);
  if (undelivered !== null && yes === null) return { kind: "undelivered", words: undelivered };
  if (gone !== null && !offersSomething && yes === null) return { kind: "gone", words: gone };
  if (automatic !== null && !offersSomething) return { kind: "later", words: automatic };
  const stops = spoken(clauses, STOPS);
  if (stops !== null && yes === null) return { kind: "no", words: stops };
  const refuses = spoken(clauses, REFUSES) ?? stops ?? plainNo(clauses);
  // "I am not the right person, ask Rosa. I am swamped until May anyway": to ask again in May would not help.
  const notMine = names.length > 0 ? spoken(clauses, NOT_MINE) : null;
  if (notMine !== null && !offersSomething && spoken(clauses, ASK_AGAIN) === null)
    return { kind: "no", words: notMine };
  // "Gladly! Write to me on Tuesday": the talk is on, and the next letter is for that day.
  const writes = spoken(clauses, WRITES_THEN);
  if (yes !== null && writes !== null && (no ?? refuses ?? spoken(clauses, LATER)) === null)
    return { kind: "yes", words: yes };
  // "I can't just now, but in May with pleasure": a no with a time is a later.
  const then = later ?? (offersSomething ? null : saidWhen(clauses, MAYBE));
  if ((no ?? refuses) !== null && then !== null) return { kind: "later", words: then };
  // "No, but Thursday at two works": to the time that was asked for.
  const onlyNo = spoken(clauses, REFUSES) === null && refuses !== null && !isAfterBut(clauses, refuses);
  if (onlyNo && offersSomething && clauses.some(({ afterBut }) => afterBut))
    return { kind: "yes", words: yes };
  if (refuses !== null)
    return yes !== null && isAfterBut(clauses, yes) && !isAfterBut(clauses, refuses)
      ? { kind: offersSomething ? "yes" : "unclear", words: offersSomething ? yes : null }
      : { kind: "no", words: refuses };
  if (no !== null && yes !== null) return afterBut(clauses, yes, no, offersSomething);
  if (no !== null) return offersSomething ? { kind: "yes", words: null } : { kind: "no", words: no };
  if (later !== null && !offersSomething) return { kind: "later", words: later };
  if (yes !== null) return { kind: "yes", words: yes };
  if (offersSomething) return { kind: "yes", words: null };
  return { kind: "unclear", words: null };
}

function withoutSides(clause: Clause): Clause {
  return { ...clause, plain: withoutNoBesideYes(clause.plain) };
}

function plainNo(clauses: readonly Clause[]): Span | null {
  return clauses.find((clause) => isPlainNo(clause.plain.trim())) ?? null;
}

const ASKS_OR_SUITS =
  /\?|\b(?:works?|suits?|fine|good(?! luck)|great|free|available|could|can|would|fits|say|ideally|preferably|am besten|de préférence|mejor|geht|ginge|passt|klappt|würde|könnte|frei)\b/;
/** What takes place without us: "the seminar is on Tuesday at 3". */
const ELSEWHERE =
  /\b(?:seminar|conference|deadline|class|classes|lectures?|exam|defen[cs]e|flight|clinic|retreat|my talk|teach|travel|leave on|moved|moving|met|meetings?|office hours|have (?:a|my)|until|vorlesung|termine?|clase|réunion)\b/;
const OFFERS =
  /\b(?:works?|suits?|free|available|(?:how|what) about|could (?:we|you)|we could|shall we|let's|let us)\b/;
/** When somebody else has time: "he is free Monday". */
const THIRD =
  /\b(?:(?:he|she)(?:'s| is| can| could| has| would| holds| might)|(?:his|her) (?:office|calendar)|who (?:has|is|can|could))\b/;
const OURS =
  /(?<!\p{L})(?:i|i'm|i'd|i'll|me|we|us|ich|mich|mir|wir|uns|je|moi|nous|yo|nosotr[oa]s|dazu(?:kommen|stoßen)?)(?!\p{L})|(?<!\p{L})j'/u;

/** A clause up to whom it names, where all behind the name is of them: "my colleague Rosa would be happy to". */
function ownPart(clause: Clause, names: readonly string[]): Clause {
  const at = Math.min(...names.map((name) => clause.text.indexOf(name)).filter((place) => place >= 0));
  return at === Number.POSITIVE_INFINITY || OURS.test(clause.plain.slice(at))
    ? clause
    : { ...clause, plain: clause.plain.slice(0, at) };
}

/** Whether a time is offered, for the talk and by whoever writes: not that of a lecture, or of a colleague. */
function isOffered(
  time: ProposedTime,
  clauses: readonly Clause[],
  alone: boolean,
  names: readonly string[],
): boolean {
  const clause = clauseOf(time, clauses);
  const said = clause?.plain ?? "";
  const isTheirs = THIRD.test(said) || names.some((name) => clause?.text.includes(name) === true);
  if (isTheirs && !OURS.test(said)) return false;
  if (GONE.test(said)) return false;
  if (ELSEWHERE.test(partWith(time, clause)) && !OFFERS.test(said)) return false;
  const isTurned = clause?.afterBut === true && time.from !== null;
  return (
    ASKS_OR_SUITS.test(said) || isTurned || (alone && (time.from !== null || said.split(" ").length < 6))
  );
}

function clauseOf({ words }: ProposedTime, clauses: readonly Clause[]): Clause | undefined {
  return clauses.find(({ start, end }) => words.start >= start && words.start < end);
}

/** What is said of a time between two commas: "Wednesdays are my clinic days, so Thursday at nine". */
function partWith({ words }: ProposedTime, clause: Clause | undefined): string {
  if (clause === undefined) return "";
  const [start, end] = [words.start - clause.start, words.end - clause.start];
  const before = Math.max(clause.plain.lastIndexOf(",", start), clause.plain.lastIndexOf(";", start));
  return clause.plain.slice(before + 1, end) + (/^[^,;]*/.exec(clause.plain.slice(end))?.[0] ?? "");
}

/** Between a yes and a no the one after "but" is meant: "I would love to, but I cannot". */
function afterBut(clauses: readonly Clause[], yes: Span, no: Span, offersSomething: boolean): Verdict {
  if (offersSomething) return { kind: "yes", words: yes };
  if (isAfterBut(clauses, no) !== isAfterBut(clauses, yes))
    return isAfterBut(clauses, no) ? { kind: "no", words: no } : { kind: "yes", words: yes };
  return { kind: "unclear", words: null };
}

function isAfterBut(clauses: readonly Clause[], { start, end }: Span): boolean {
  return clauses.some((clause) => clause.afterBut && start >= clause.start && end <= clause.end);
}

/** "Try me in January", "jusqu'au 10 décembre": when, behind words that end before it says so. */
const UNTIL_WHEN = new RegExp(
  `^(?: (?:again|in|after|before|until|till|from|around|about|next|the|end|beginning|middle|of|early|late|mid|my|leave|on|bis|zum|ab|im|nach|ende|anfang|mitte|jusqu'au|jusqu'à|en|au|le|fin|hasta|el|de|a|à|la|las|los|les|den|dem|finales))*(?: |-)(?:\\d{1,2}(?:st|nd|rd|th|er)?\\.? (?:de )?)?(?:${MONTH_WORD}(?: \\d{1,2}(?:st|nd|rd|th)?(?![\\d:]))?|${FEAST_WORD}|spring|summer|autumn|winter|easter|christmas|(?:the )?(?:new )?(?:year|term|semester|month|week)|neue[ns]? jahr|nouvelle année|nouvel an|nuevo año)(?!\\p{L})`,
  "u",
);

function spoken(clauses: readonly Clause[], pattern: RegExp, onlyWithWhen = false): Span | null {
  for (const clause of clauses) {
    const match = pattern.exec(clause.plain);
    if (
      match === null ||
      /\b(?:not|nicht) (?:so |very |really |at all )?$/.test(clause.plain.slice(0, match.index))
    )
      continue;
    const start = clause.start + match.index;
    const when = UNTIL_WHEN.exec(clause.plain.slice(match.index + match[0].length))?.[0] ?? "";
    if (onlyWithWhen && when === "") continue;
    const length = match[0].length + when.replace(/\.$/, "").length;
    return { text: clause.text.slice(match.index, match.index + length), start, end: start + length };
  }
  return null;
}

/** Such words where they say when: "in January". */
function saidWhen(clauses: readonly Clause[], pattern: RegExp): Span | null {
  return spoken(clauses, pattern, true);
}

function clausesOf(text: string): readonly Clause[] {
  return sentencesOf(withoutStopsWithin(text)).flatMap(({ start: from, end: to }) => {
    const sentence = { text: text.slice(from, to), start: from };
    const small = plain(sentence.text);
    const clauses: Clause[] = [];
    let start = 0;
    let after = /^(?:but|however|aber|mais|pero)\b/.test(small);
    const close = (end: number, next: boolean) => {
      clauses.push({
        text: sentence.text.slice(start, end),
        plain: small.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
        afterBut: after,
      });
      start = end;
      after = next;
    };
    for (const match of small.matchAll(/[,;:–—-]? \b(?:but|however|though|although|aber|mais|pero)\b/g))
      close(match.index, true);
    close(small.length, false);
    return clauses;
  });
}
