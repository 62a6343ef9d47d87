import { capitalised } from "#people/shown.ts";
import { timeInWords } from "../sentences.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";
import type { Ask } from "./asks.ts";
import { asksForWritingOnly } from "./by-mail.ts";
import type { Checked, Finding } from "./finding.ts";
import { find, type Span } from "./text.ts";

const COUNT =
  "(?:\\d{1,3}|five|ten|fifteen|twenty(?:[- ]five)?|thirty|forty(?:[- ]five)?|fifty|sixty|ninety)";
const AMOUNT = new RegExp(
  `\\b${COUNT}(?: ?(?:-|–|to|or) ?${COUNT})?[- ]?(?:minutes?|mins?)\\b|\\b(?:half an hour|half[- ]hour|(?:a )?quarter of an hour|three quarters of an hour|an hour and a half|(?:an|one|two|\\d) hours?|\\d+[- ]hour)\\b`,
);
/** Questions can be counted, too, where nothing but answers is asked for. */
const COUNTED_QUESTIONS =
  /\b(?:an?|one|two|three|four|five|\d|a few|some|a couple of|two or three|three or four)\b[^.?!]{0,24}\b(?:questions?|lines?|sentences?)\b/;
const AHEAD =
  /\b(?:would|will|'ll|'d|need|enough|plenty|at most|no more|take|keep|spare|could|can|may|might|should|have|steal|please)\b|^[^.]{0,60}\?$/;
const VAGUE =
  /\b(?:an? (?:quick|short|brief|little) (?:call|chat|talk|word|conversation|meeting|coffee)|(?:a )?(?:call|chat|coffee|conversation|meeting)\b|some (?:of your )?time|your time|a moment|to (?:talk|chat|speak|meet)\b|interview|catch up|phone|zoom|skype|teams|video|discuss|lunch|dinner|tea\b|beer|walk|(?:call|talk|speak|meet)\b)/;
/** A talk asked for, or announced, without a verb: "Coffee sometime?" */
const BARE_TALK =
  /^(?:an? )?(?:(?:quick|short|virtual) )?(?:coffee|call|chat|lunch|beer|drinks?|zoom|phone)\b[^.?!]{0,30}\?$|\bi'll (?:phone|call|ring) you\b/;
/** Beyond an hour it is no small thing any more, even between friends. */
const MOST_MINUTES = 60;

/** A request for time names how long, and a length that fits into somebody's day (R30). */
export function boundedTime(letter: Checked, anatomy: Anatomy, asks: readonly Ask[]): Finding | null {
  const talks = asks.filter(({ matter }) => matter === "talk");
  const amount = amountIn(anatomy.sentences, talks);
  if (amount !== null) return minutesOf(amount.text) > MOST_MINUTES ? tooLong(amount, letter) : null;
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
  const plain = amount.toLowerCase();
  if (/hour and a half/.test(plain)) return 90;
  const hours = /^(\d|two) ?-?hours?/.exec(plain)?.[1];
  if (hours !== undefined) return (hours === "two" ? 2 : Number(hours)) * 60;
  const minutes = /\d+/.exec(plain)?.[0];
  if (minutes !== undefined && /min/.test(plain)) return Number(minutes);
  return /ninety/.test(plain) ? 90 : 30;
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
