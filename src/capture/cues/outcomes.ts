import type { OutcomeKind } from "#advice/advice.ts";
import { A_NAME } from "../words/plain-words.ts";
import { withPlainApostrophes } from "./heard.ts";

/** What came of advice that somebody gave me earlier. */
export type CameOf = { readonly text: string; readonly outcome: OutcomeKind };

const TIP = "(?:[\\p{Ll}-]+ ){0,2}(?:tips?|advice|ideas?|hints?|suggestions?|recommendations?|pointers?)";
const OF_THEM = `(?:${A_NAME.replace("{0,2}", "{0,2}?")}|her|his|their)`;
/** Before what I did or what came of it: whose advice it was. */
const SOURCES = [
  new RegExp(
    `^(?:[Mm]any )?(?:[Tt]hanks|[Tt]hank you|[Tt]hx) to ${OF_THEM}(?:'s)?(?: ${TIP}| for (?:the|her|his|their) ${TIP}(?: (?:about|on|with|to) [^,.;:]{2,40}(?=,))?)?[,:]? (?=.)`,
    "u",
  ),
  new RegExp(
    `^(?:I |i )?(?:[Ff]ollowed|[Tt]ook|[Tt]ried|[Uu]sed|[Dd]id) ${OF_THEM}(?:'s)? ${TIP}(?:,? and\\b|,|:|\\.)? ?`,
    "u",
  ),
  new RegExp(
    `^(?:I |i )?(?:[Dd]id|[Tt]ried) what (?:${OF_THEM}|s?he|they) (?:said|told me|advised|suggested|recommended)(?:,? and\\b|,|:)? ?`,
    "u",
  ),
];
/** "Ana's tip paid off": what came of it and no more. */
const CAME = new RegExp(
  `^(?:${A_NAME}'s|[Hh]er|[Hh]is|[Tt]heir) ${TIP}(?: (?:about|on|with|to) [^,.;]{2,40}?)? (?=(?:really |finally |just )?(?:worked|paid off|helped|was (?:right|good|great|gold|worth it|useless|no use)|did(?:n't| not) (?:work|help)|got me|led (?:to|nowhere)))`,
  "u",
);
/** What I did, or what happened to me: without it thanks are only thanks. */
const DID =
  /\b(?:i|we)(?:'ve| have)? (?:now |also )?(?!(?:know|am|'m|will|can|met|have met|got to know|think|should|must|could|would|had|have)\b)\p{Ll}+|^(?:applied|asked|wrote|got|skipped|took|found|landed|passed|learned|learnt|changed|negotiated|quit|started|switched|joined|won)\b|\b(?:got (?:in|it|the|an?)|worked|paid off|accepted|in the end|best decision)\b/iu;
/** Somebody or something gained: an introduction or an opening of its own, and no outcome of advice. */
const GAINED =
  /^(?:i |we )?(?:know|have|met|got to know|heard|learned of|got (?:the |an? )?(?:number|contact|address|name|intro\p{L}*|call|reply))\b/iu;

const BAD =
  /\b(?:did(?:n't| not) (?:work|help|get|pay)|rejected|rejection|refused|turned (?:me )?down|no (?:answer|reply|luck)|failed|useless|no use|wasted|backfired|led nowhere|waste of time)\b/i;
const NO_NEWS =
  /\b(?:nothing (?:came|new|yet)|no (?:difference|news|change)|still waiting|not sure|wait and see|too early)\b/i;

export function outcomeIn(text: string): OutcomeKind {
  const said = withPlainApostrophes(text);
  if (BAD.test(said)) return "bad";
  return NO_NEWS.test(said) ? "null" : "good";
}

/** "Thanks to Ana I applied to the course and got in", "Imre's tip did not work": the words without whose advice it was. */
export function cameOf(written: string): CameOf | undefined {
  const text = withPlainApostrophes(written);
  const came = CAME.exec(text);
  if (came !== null) return { text: written, outcome: outcomeIn(text) };
  for (const source of SOURCES) {
    const match = source.exec(text);
    if (match === null) continue;
    const words = written.slice(match[0].length);
    if (words === "") return { text: "", outcome: "good" };
    if (GAINED.test(words) || !(DID.test(words) || BAD.test(words) || NO_NEWS.test(words))) return undefined;
    return { text: words.replace(/^i /, ""), outcome: outcomeIn(words) };
  }
  return undefined;
}

/** "No answer in four weeks, so that did not work": goes on about what came of it. */
export function tellsOutcome(text: string): boolean {
  return (
    BAD.test(withPlainApostrophes(text)) ||
    NO_NEWS.test(text) ||
    /\b(?:got in|got it|accepted|worked|paid off|starts? in|best decision)\b/i.test(text)
  );
}
