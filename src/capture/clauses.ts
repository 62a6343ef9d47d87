import { type Cue, confided, cueOf } from "./cues.ts";

/** One statement of the text, and what it seems to do. */
export type Clause = { readonly text: string; readonly cue: Cue | undefined; readonly offRecord: boolean };

/** Full stops that end no sentence. */
const ABBREVIATED =
  /(?:\b\d{1,2}|\b(?:dr|prof|mr|mrs|ms|st|e\.g|i\.e|z\.b|ca|approx|no|vs)|(?<!\p{L})\p{L})\.$/iu;
const ENDS = /(?<=[.!?])\s+|[\n\r]+|\s*;\s*|\s+[–—-]\s+/u;
/** A comma that German puts before what somebody said parts nothing. */
const GERMAN_COMMA = /\b(riet mir|rät mir|meinte?|geraten|empfohlen|versprochen),\s+/giu;
/** After these a colon opens what they announce. */
const JOINTS =
  /,\s+|(?<!\b(?:advice|tip|suggestion|to ?do|lead|rat)):\s+|\s+(?=(?:and|but|und|aber)\s(?!(?:i|me|ich)\b))/iu;
const CONJUNCTION = /^(?:and|but|so|then|also|und|aber)\s+/i;

/**
 * The statements of a text, in order. Sentences end where they end; a comma or an "and" parts two statements only where
 * the second says something of its own, so that "the bench, the desk and the rest" stays one.
 */
export function clausesOf(text: string, most: number): readonly Clause[] {
  return sentences(text.replace(GERMAN_COMMA, "$1 ")).flatMap(partsOf).slice(0, most);
}

function sentences(text: string): readonly string[] {
  const out: string[] = [];
  for (const piece of text.split(ENDS)) {
    const last = out.at(-1);
    if (last !== undefined && ABBREVIATED.test(last)) out[out.length - 1] = `${last} ${piece}`;
    else out.push(piece);
  }
  return out.map((each) => each.trim()).filter((each) => each !== "");
}

function partsOf(sentence: string): readonly Clause[] {
  const parts: Clause[] = [];
  const whole = confided(sentence);
  const allConfided = whole.offRecord && sentence.endsWith(whole.text);
  const said = allConfided ? whole.text : sentence;
  let at = 0;
  for (const piece of said.split(JOINTS)) {
    const from = said.indexOf(piece, at);
    const joint = said.slice(at, from);
    at = from + piece.length;
    const before = parts.at(-1);
    const { offRecord, text } = confided(bare(piece).replace(CONJUNCTION, ""));
    const cue = cueOf(text);
    if (before === undefined || beginsAnew(before, cue, piece))
      parts.push({ text, cue, offRecord: allConfided || offRecord });
    else parts[parts.length - 1] = joined(before, joint, piece, offRecord);
  }
  return parts;
}

function joined(before: Clause, joint: string, piece: string, offRecord: boolean): Clause {
  const whole = `${before.text}${joint}${piece.replace(/[.!?]+$/, "")}`;
  return { text: whole, cue: cueOf(whole) ?? before.cue, offRecord: before.offRecord || offRecord };
}

/** "told me to apply for the course and send my CV": the second verb still hangs on the first. */
function beginsAnew(before: Clause, cue: Cue | undefined, piece: string): boolean {
  if (cue === undefined) return false;
  const bareVerb = cue.kind === "promise" && cue.text === bare(piece).replace(CONJUNCTION, "");
  if (!bareVerb || before.cue === undefined) return true;
  if (before.cue.kind !== "advice") return true;
  return !/^(?:and|und)\s/i.test(piece) && FOR_THEM.test(piece);
}

/** A bare verb after advice is mine where it reaches somebody: "send her our protocol". */
const FOR_THEM =
  /\b(?:send|e-?mail|mail|write|forward|share|call|thank|tell|give|show|return|bring|lend|introduce|invite|remind|text|message|reply|answer|let|get back|schicke?n?|sende?n?|gebe?n?|leihe?n?)\b.*?\b(?:her|him|them|ihr|ihm|ihnen|back|\p{Lu}\p{Ll}+)\b/u;

function bare(piece: string): string {
  return piece.trim().replace(/[.!?,]+$/, "");
}
