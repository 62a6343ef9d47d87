import type { Direction, TouchKind } from "#timeline/touch.ts";
import { isRemarkOnMe } from "../cues/advised.ts";
import { isDone } from "../cues/asked-of-me.ts";
import { isTheirOwn } from "../cues/contact.ts";
import { type Cue, cueOf } from "../cues/cues.ts";
import { heardAs, withPlainApostrophes } from "../cues/heard.ts";
import { isPromised } from "../cues/introduced.ts";
import { isForMe } from "../cues/promised.ts";
import { toldOn } from "../cues/quoted.ts";
import { saidIn } from "../cues/said.ts";
import { isNothing } from "../cues/shapes.ts";
import type { Ear, Kind } from "./ear.ts";

/** How sure a guess must be where the rules hear nothing, and against an order, which may be anybody's. */
const SURE_ENOUGH = 0.65;
const SURER_THAN_AN_ORDER = 0.75;
const OF_AN_ORDER: readonly Kind[] = ["advice", "promise", "nothing"];

/** What a statement does, as the rules hear it; where they hear nothing, or no more than an order, as it sounds. */
export function hearingWith(ear: Ear): (statement: string) => Cue | undefined {
  return (statement) => {
    const cue = cueOf(statement);
    if (cue === undefined && toldOn(statement) !== undefined) return undefined;
    if (cue !== undefined && cue.kind !== "order") return cue;
    const { kind, sure } = ear.kindOf(statement);
    if (cue === undefined ? sure < SURE_ENOUGH : sure < SURER_THAN_AN_ORDER || !OF_AN_ORDER.includes(kind))
      return cue;
    const sounds = guessed(kind, withPlainApostrophes(statement));
    return sounds && { ...sounds, guessed: true };
  };
}

function guessed(kind: Kind, text: string): Cue | undefined {
  switch (kind) {
    case "nothing":
      return undefined;
    case "touch":
      return isTheirOwn(text) ? undefined : { kind, ...contactGuessed(text), rest: text, past: true };
    case "arranged":
      return { kind };
    case "introduction":
      return {
        kind,
        to: text,
        made: MADE.test(text) && !TO_COME.test(text),
        promised: isPromised(text),
        asked: false,
        by: "",
      };
    case "need":
      if (isDone(text)) return undefined;
      return { kind, text: aboutIn(text), ofMe: false };
    case "lead":
      return { kind, text };
    case "promise":
      return NOT_TO_DO.test(text) || HAS_BEEN.test(text) || isForMe(aboutIn(text))
        ? undefined
        : { kind, text: aboutIn(text) };
    case "advice":
      return isNotTheirs(text) ||
        isRemarkOnMe(saidIn(text, heardAs(text))) ||
        OF_THEMSELVES.test(aboutIn(text))
        ? undefined
        : { kind, text: aboutIn(text) };
  }
}

/** "I told Ana to apply", "promised nothing", "she never said so": what I said to somebody, or they did not, is no advice of theirs. */
function isNotTheirs(text: string): boolean {
  const said = saidIn(text, heardAs(text));
  return (
    said !== undefined &&
    (isNothing(said) ||
      said.denied ||
      (said.by !== "them" && said.to === "them") ||
      (said.by === "me" && said.act !== "should" && said.act !== "must"))
  );
}

/** "I won't send Eva the slides". */
const NOT_TO_DO = /^(?:(?:i|we) )?(?:won't|will not|can't|cannot|don't|do not|need not|not going to)\b/i;
/** "Thanked Mirko for the contacts": done by now. */
const HAS_BEEN =
  /^(?:i |we )?(?:have |already |just )*(?:thanked|mailed|e-?mailed|called|asked|texted|messaged|invited|reminded|congratulated|sent|wrote|gave|told|brought|returned)\b/i;
/** "Ben told me he will not apply": what they do is no advice to me. */
const OF_THEMSELVES =
  /^(?:that )?(?:s?he|they)(?:['’](?:s|ll|re)| (?:will|is|are|was|were|has|have|had|did|plans?|wants?|won['’]t))\b/i;
const MADE = /\b(?:\p{L}{2,}ed|gave|sent|got|brought|put|wrote|through|via|cc'd|met|made|thanks to)\b/iu;
const TO_COME =
  /\b(?:will|would|can|could|may|going to|wants?|offer(?:s|ed)?|promise[sd]?|agreed)\b|'(?:ll|d)\b/iu;

/** The words without who says them. */
function aboutIn(text: string): string {
  const said = saidIn(text, heardAs(text));
  return said === undefined || said.denied ? text : said.words;
}

const BY_WORD: readonly (readonly [RegExp, TouchKind])[] = [
  [/\b(?:call|phone|rang|ring|zoom|skype|video|teams|telephone|telefon\p{L}*)/iu, "call"],
  [/\b(?:text|message|whatsapp|linkedin|dm|sms|slack|signal|insta\p{L}*)/iu, "message"],
  [/\b(?:e-?mail|mail|letter|wrote|write|repl(?:y|ied)|answer)/iu, "mail"],
  [/\b(?:lecture|keynote|seminar|panel|talk (?:by|of)|speak (?:at|on|in))\b/iu, "event"],
];

function contactGuessed(text: string): { readonly by: TouchKind; readonly direction: Direction } {
  const by = BY_WORD.find(([words]) => words.test(text))?.[1] ?? "meeting";
  if (by !== "mail" && by !== "message") return { by, direction: "mutual" };
  return { by, direction: /^(?:i|we|sent|wrote)\b|\bto \p{Lu}/iu.test(text) ? "out" : "in" };
}
