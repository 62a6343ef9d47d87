import { SOME_WEEKDAY } from "#time/day-words.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";
import { LEADING_DAY } from "../days/leading-day.ts";
import { A_CALL, A_MEAL, FROM_THEM, TOUCHES } from "./contact-shapes.ts";
import { firstIn, type Heard, heardAs, withPlainApostrophes } from "./heard.ts";

export type Contact = {
  readonly by: TouchKind;
  readonly direction: Direction;
  /** What stands after the words that gave it away. */
  readonly rest: string;
  /** Told as past; a clause that is not may speak of a time to come. */
  readonly past: boolean;
};

/** "Ana and I met", "Ana Ruiz getroffen": who comes first. */
const NAME_FIRST =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:dropped|came|stopped|swung) (?:by|over|in)\b|^\p{Lu}[\p{L}'’-].*\b(?:getroffen|gesprochen|geredet|telefoniert|met|talked|spoke)\b|^[Mm]it \p{Lu}.*\b(?:getroffen|gesprochen|geredet|telefoniert)\b/u;

/** "Next chat 5 Jan": a time to come, with whoever was spoken of. */
const NEXT = new RegExp(
  `^(?:it(?:'s| is) |is |now |so )?(?:moved|postponed|rescheduled|rebooked|pushed back)(?: to| for)?\\b|^(?:the )?new (?:date|time):? |^(?:(?:the|our) )?next (?:chat|meeting|catch-?up|talk|${A_MEAL}|${A_CALL})\\b(?! (?:with|mit)\\b)|^(?:we(?:'re| are) )?(?:meeting|talking|speaking|seeing each other) again\\b|^we(?:'re| are) on(?= for\\b)|^(?:(?:mock|phone|video|quick|first|second|next) )?(?:chat|call|zoom|skype|interview|meeting|coffee|lunch|dinner|appointment) (?=(?:(?:is |set |booked |fixed )?(?:on |for |at |the |next )?(?:${SOME_WEEKDAY}|tomorrow|\\d{1,2})\\b))|^(?:let's |we'll |we will |we could |we can |we might )(?:meet|talk|speak|chat)\\b`,
  "u",
);
/** "She met Bob Lee": a contact of theirs, and none of mine. */
const THEIR_OWN =
  /^(?:s?he|they) (?:(?:also|then|once|just) )?(?:met|saw|visited|(?:talked|spoke|chatted) (?:to|with)|(?:e-?mailed|wrote|called) (?!me\b|us\b|back\b)\p{Lu})(?!.*\b(?:me|us)\b)/iu;

export function isTheirOwn(text: string): boolean {
  return THEIR_OWN.test(text);
}

/** The contact that a clause tells of, or that it is about a time to come for what was spoken of. */
export function contact(text: string, heard: Heard): Contact | "arranged" | undefined {
  if (isTheirOwn(text)) return undefined;
  return (
    theirsToMe(text) ??
    (firstIn(NEXT, heard) === null ? undefined : "arranged") ??
    mine(text) ??
    nameFirst(text)
  );
}

function theirsToMe(text: string): Contact | undefined {
  const said = text.replace(LEADING_DAY, "");
  for (const [pattern, by, direction] of FROM_THEM)
    if (pattern.test(said)) return { by: byOf(said, by), direction, rest: text, past: true };
  return undefined;
}

function mine(text: string): Contact | undefined {
  const said = text.replace(LEADING_DAY, "");
  const heard = heardAs(said);
  for (const [pattern, by, direction, past] of TOUCHES) {
    const match = firstIn(pattern, heard);
    if (match === null) continue;
    const alone = by === "call" && text.split(", ").some(isUnreached);
    return {
      by: byOf(text, by),
      direction: alone ? "out" : direction,
      rest: said.slice(match[0].length).trim(),
      past: past || TOLD_AS_PAST.test(said),
    };
  }
  return undefined;
}

function nameFirst(text: string): Contact | undefined {
  return NAME_FIRST.test(text)
    ? { by: byOf(text, "meeting"), direction: "mutual", rest: text, past: true }
    : undefined;
}

/** How it was can be said only afterwards: "great call with", "… went really well". */
const TOLD_AS_PAST =
  /^(?:an? )?(?:really |very |super |so )?(?:nice|good|great|lovely|interesting|helpful|useful|fun|amazing|cool) \p{L}|\bwent (?:really |very |so |quite |pretty )*(?:well|badly|ok|okay|fine|great|better|worse)\b|\bwas (?:really |very |so |quite |pretty )*(?:nice|good|great|lovely|interesting|helpful|useful|fun|amazing|short|long)\b/iu;

const CANCELLED =
  /\b(?:cancelled|canceled|called off|postponed|fell through|(?:did not|didn't) happen|no[- ]show|abgesagt)\b|^(?:i |we )?(?:did not|didn't|couldn't|could not) (?:meet|see|talk|speak|get to (?:meet|see|talk)|make it|catch)\b|\b(?:forgot|missed) (?:our|the|my) (?:call|meeting|chat|lunch|coffee|appointment)\b/i;
const NEW_TIME =
  /\b(?:new (?:date|time|day)|now|instead|moved|rescheduled|rebooked|postponed (?:to|till|until)|until|till|verschoben|auf)\b/i;

/** "Lunch with Imre got cancelled": no contact, and no time to come but where a new one is told. */
export function isCancelled(text: string): boolean {
  const said = withPlainApostrophes(text);
  return CANCELLED.test(said) && !NEW_TIME.test(said);
}

const UNREACHED =
  /^(?:but )?(?:no (?:answer|reply|luck)(?: yet)?|(?:s?he |they )?(?:didn't|did not) (?:answer|pick up|reply)|voicemail|got (?:(?:her|his|their|the) )?voicemail)\b/i;

/** "Rang her. No answer": it was I alone. */
export function isUnreached(text: string): boolean {
  return UNREACHED.test(withPlainApostrophes(text));
}

/** "talked on the phone", "wrote on LinkedIn", "answered my message" says more than the verb. */
function byOf(text: string, by: TouchKind): TouchKind {
  if (by !== "meeting" && by !== "mail") return by;
  if (
    by === "meeting" &&
    /\b(?:on the phone|by phone|over the phone|zoom|skype|teams|video|am telefon|telefoniert)\b/i.test(text)
  )
    return "call";
  if (
    /\b(?:on|over|by|via|in) (?:linkedin|whatsapp|signal|slack|mastodon|bluesky|telegram|teams|instagram|twitter)\b|\bmy (?:linkedin )?(?:message|dm|text|note)\b/i.test(
      text,
    )
  )
    return "message";
  return by;
}
