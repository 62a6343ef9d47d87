import { capitalised } from "#people/shown.ts";
import { timeInWords } from "../sentences.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";
import type { Ask } from "./asks.ts";
import { asksForWritingOnly } from "./by-mail.ts";
import type { Checked, Finding } from "./finding.ts";
import { find, plain, type Span } from "./text.ts";

const COUNT =
  "(?:\\d{1,3}|five|ten|fifteen|twenty(?:[- ]five)?|thirty|forty(?:[- ]five)?|fifty|sixty|ninety)";
/** "In a few hours" and "a few hours ago" say when. */
const SOME_HOURS =
  "(?<!\\b(?:in|within|after|every|for the last|the (?:last|past|next)) )\\b(?:a few|a couple(?: of)?|several|some) hours\\b(?! (?:ago|later|earlier|before|after|away|from now)\\b)";
const AMOUNT = new RegExp(
  `\\b${COUNT}(?: ?(?:-|–|to|or) ?${COUNT})?[- ]?(?:minutes?|mins?)\\b|\\b(?:half an hour|half[- ]hour|(?:a )?quarter of an hour|three quarters of an hour|an hour and a half|(?:an|one|two|\\d) hours?(?: or (?:two|three|so))?(?:,? (?:or )?(?:perhaps|maybe|even) (?:even )?an? (?:whole|full) (?:day|morning|afternoon))?|\\d+[- ]hour)\\b|${SOME_HOURS}`,
);
/** Questions can be counted, too, where nothing but answers is asked for. */
const COUNTED_QUESTIONS =
  /\b(?:an?|one|two|three|four|five|\d|a few|some|a couple of|two or three|three or four)\b[^.?!]{0,24}\b(?:questions?|lines?|sentences?)\b/;
const AHEAD =
  /\b(?:would|will|'ll|'d|need|enough|plenty|at most|no more|take|keep|spare|could|can|may|might|should|have|steal|please)\b|^[^.]{0,60}\?$/;
const VAGUE =
  /\b(?:an? (?:quick|short|brief|little) (?:call|chat|talk|word|conversation|meeting|coffee)|(?:a )?(?:call|chat|coffee|conversation|meeting)\b|some (?:of your )?time|your time|a moment|to (?:talk|chat|speak|meet)\b|interview|catch up|phone|zoom|skype|teams|video|discuss|pick(?:ing)? your brains?|when(?:ever)? you(?:'re| are) (?:next |usually )?(?:free|available|around)\b|your availability\b|lunch|dinner|tea\b|beer|walk|(?:call|talk|speak|meet)\b|tell me (?:everything|it all|all (?:about|of|that)|the whole)|(?<!\b(?:if|when|whenever|once|should|as soon as) you (?:ever )?)(?:have|find|spare|make) (?:(?:any|some|a bit of|a little|the|free|enough) ){0,2}time\b(?! (?:to (?:read|answer|reply|write|look)|for (?:an? (?:answer|reply|line)|reading))\b))/;
/** A talk asked for, or announced, without a verb: "Coffee sometime?" */
const BARE_TALK =
  /^(?:an? )?(?:(?:quick|short|virtual) )?(?:coffee|call|chat|lunch|beer|drinks?|zoom|phone)\b[^.?!]{0,30}\?$|\bi'll (?:phone|call|ring) you\b/;
/** Beyond an hour it is no small thing any more, even between friends; from anybody else it is much before that. */
const MOST_MINUTES = { known: 60, acquaintance: 45, stranger: 45, unknown: 45 } as const;

/** A request for time names how long, and a length that fits into somebody's day (R30). */
export function boundedTime(letter: Checked, anatomy: Anatomy, asks: readonly Ask[]): Finding | null {
  const talks = asks.filter(({ matter }) => matter === "talk");
  const amount = amountIn(anatomy.sentences, talks);
  if (amount !== null)
    return minutesOf(amount.text) > MOST_MINUTES[letter.recipient.familiarity]
      ? tooLong(amount, letter)
      : null;
  const wanted = talks.find(({ sentence }) => VAGUE.test(sentence.plain));
  if (wanted === undefined) {
    const bare = anatomy.sentences.find(({ plain }) => BARE_TALK.test(plain));
    return bare === undefined ? null : unbounded(bare, letter);
  }
  if (asksForWritingOnly(wanted.sentence.plain)) return null;
  if (
    talks.some(({ sentence }) => asksForWritingOnly(sentence.plain) && COUNTED_QUESTIONS.test(sentence.plain))
  )
    return null;
  return unbounded(wanted.sentence, letter);
}

const AT_SHORT_NOTICE =
  /\b(?:(?:later |still )?(?:today|tonight)|this (?:afternoon|evening)|tomorrow(?: (?:morning|afternoon|evening|night))?)(?: at (?:noon|\d\S*(?: ?[ap]m)?))?\b(?! (?:or \w+ )?at the latest)/;

/** Who hardly knows me is not asked for a talk of today or tomorrow (R32); friends may be. */
export function shortNotice({ recipient }: Checked, asks: readonly Ask[]): Finding | null {
  if (recipient.familiarity === "known") return null;
  for (const { matter, sentence, text, start } of asks) {
    const soon = matter === "talk" ? find(plain(text), AT_SHORT_NOTICE, start) : null;
    if (soon === null) continue;
    const words = {
      ...soon,
      text: sentence.text.slice(soon.start - sentence.start, soon.end - sentence.start),
    };
    return {
      check: "pressure",
      rule: "R32",
      severity: "mend",
      words,
      says: "That leaves them a day to make room for somebody they hardly know; with a few weeks to choose from, a yes is easy.",
      better: "in the coming weeks",
      at: { start: words.start, end: words.end },
    };
  }
  return null;
}

function amountIn(sentences: readonly Sentence[], talks: readonly Ask[]): Span | null {
  for (const sentence of sentences) {
    const isAsked = talks.some((ask) => ask.sentence === sentence);
    if (!isAsked && !AHEAD.test(sentence.plain)) continue;
    const amount = find(
      sentence.plain.replace(/\byour \S+[- ](?:minute|hour)s?\b/g, (own) => " ".repeat(own.length)),
      AMOUNT,
    );
    if (amount === null) continue;
    const start = sentence.start + amount.start;
    const text = sentence.text.slice(amount.start, amount.end);
    return { text, start, end: start + text.length };
  }
  return null;
}

function minutesOf(amount: string): number {
  const said = plain(amount);
  if (/hour and a half/.test(said)) return 90;
  if (/hours? or (?:two|three)|day|morning|afternoon|(?:few|couple|couple of|several|some) hours/.test(said))
    return 120;
  const hours = /^(\d|two) ?-?hours?/.exec(said)?.[1];
  if (hours !== undefined) return (hours === "two" ? 2 : Number(hours)) * 60;
  if (/^(?:an|one) hour/.test(said)) return 60;
  const minutes = /\d+/.exec(said)?.[0];
  if (minutes !== undefined && /min/.test(said)) return Number(minutes);
  return /ninety/.test(said) ? 90 : 30;
}

function unbounded(sentence: Sentence, { minutes }: Checked): Finding {
  const vague = find(sentence.plain, VAGUE);
  const start = sentence.start + (vague?.start ?? 0);
  const end = vague === null ? sentence.end : sentence.start + vague.end;
  return {
    check: "bounded-time",
    rule: "R30",
    severity: "mend",
    words: { text: sentence.text.slice(start - sentence.start, end - sentence.start), start, end },
    says: "It does not say how long it would take; a length with an end is easier to say yes to.",
    better: `${capitalised(timeInWords(minutes))} would be plenty.`,
    at: { start: sentence.end, end: sentence.end },
  };
}

function tooLong(words: Span, { minutes }: Checked): Finding {
  return {
    check: "bounded-time",
    rule: "R30",
    severity: "consider",
    words,
    says: "That is a long time to give away; half an hour is found in most weeks, and people often stay longer by themselves.",
    better: timeInWords(Math.min(minutes, 30)),
    at: { start: words.start, end: words.end },
  };
}
