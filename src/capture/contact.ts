import type { Direction, TouchKind } from "#timeline/touch.ts";
import { firstIn, type Heard, starts, withPlainApostrophes } from "./heard.ts";

export type Contact = {
  readonly by: TouchKind;
  readonly direction: Direction;
  /** What stands after the words that gave it away. */
  readonly rest: string;
  /** Told as past; a clause that is not may speak of a time to come. */
  readonly past: boolean;
};

type TouchCue = readonly [pattern: RegExp, by: TouchKind, direction: Direction, past: boolean];
const A_MEAL =
  "(?:coffees?|lunch|brunch|dinner|breakfast|tea|beers?|pints?|drinks?|pizza|ice cream|(?:a )?walk|kaffee|mittagessen|abendessen)";
const LIKE = "(?:(?:long|short|quick|brief|nice|kind|good|great|lovely|virtual|video|proper|little) )*";
const A_CALL = "(?:phone call|video call|video chat|call|zoom|skype|teams|facetime|anruf|telefonat)";
const A_TALK = "(?:talk|seminar|lecture|keynote|poster|webinar|presentation|vortrag)";
const TOUCHES: readonly TouchCue[] = [
  [starts("(?:heard|got a call) from"), "call", "in", true],
  [
    starts(
      `(?:got|received|had) (?:an? |the )?${LIKE}(?:e-?mail|mail|reply|answer|letter) (?:back )?from|${LIKE}(?:e-?mail|mail|reply|answer|letter|antwort|brief) (?:from|von)`,
    ),
    "mail",
    "in",
    true,
  ],
  [
    starts(
      `(?:got|received|had) (?:an? )?${LIKE}(?:\\p{L}+ )?(?:message|text|dm|note) from|(?:an? )?(?:\\p{L}+ )?(?:message|text|dm|note|whatsapp|sms|nachricht) (?:from|von)`,
    ),
    "message",
    "in",
    true,
  ],
  [
    starts(
      "(?:i )?(?:wrote(?: an e-?mail| a letter)?(?: to)?|e-?mailed|mailed|sent (?:an )?(?:e-?mail|mail) to|sent (?=\\p{Lu}[\\p{L} ]* (?:an?|the|my|our|some)\\b)|sent (?:an?|the|my|our|some) (?=[^,;]* to \\p{Lu})|replied to|answered)|(?:e-?mail|mail|letter) to|(?:ich )?(?:schrieb|habe geschrieben an)|mail an",
    ),
    "mail",
    "out",
    true,
  ],
  [
    starts(
      "(?:i )?(?:messaged|texted|dmed|pinged|sent a message to|left a message for)|message to|nachricht an",
    ),
    "message",
    "out",
    true,
  ],
  [
    starts(
      `(?:i |we )?(?:called|phoned|rang|zoomed with|zoomed|skyped with|skyped|facetimed|had (?:a |an )?${LIKE}(?:\\p{L}+ )?${A_CALL} with|talked on the phone (?:with|to)|spoke on the phone (?:with|to)|telefonierte mit|habe mit(?=.*telefoniert))`,
    ),
    "call",
    "mutual",
    true,
  ],
  [
    starts(
      `(?:had )?(?:an? )?${LIKE}(?:\\p{L}+ )?${A_CALL} (?:scheduled |planned |booked |arranged |fixed )?(?:with|mit|von)`,
    ),
    "call",
    "mutual",
    false,
  ],
  [
    starts(
      `(?:i |we )?(?:attended|listened to|went to|heard|was at|were at|saw) (?:a |the )?(?:${LIKE}${A_TALK}(?:s)? (?:by|of|from)|(?=\\p{L}.*\\b(?:speak|talk|present|lecture)\\b))|${A_TALK} (?:by|from|von)`,
    ),
    "event",
    "mutual",
    true,
  ],
  [
    starts(
      `(?:i |we )?(?:met up with|met with|met|saw|ran into|bumped into|talked (?:to|with)|talked|spoke (?:to|with)|spoke(?! (?:of|highly|well|fondly)\\b)|chatted (?:to|with)|chatted|caught up with|hung out with|visited|sat (?:next to|with|beside)|sat down with|was introduced to|interviewed|had (?:a |an )?${LIKE}(?:\\p{L}+ )?(?:chat|talk|meeting|conversation|catch-?up) with|went for (?:a )?\\p{L}+ with|(?:ich )?(?:traf|sprach mit|habe (?:mit )?(?=.*(?:getroffen|gesprochen))))`,
    ),
    "meeting",
    "mutual",
    true,
  ],
  [
    starts(`(?:i |we )?(?:had|grabbed|got|shared|took) (?:an? )?${LIKE}${A_MEAL} with`),
    "meeting",
    "mutual",
    true,
  ],
  [
    starts(
      `(?:i'm |we're |i am )?(?:meeting (?:up )?(?:with )?|seeing |talking to |talking with |catching up with |will meet |will see |going to meet |(?:an? )?${LIKE}${A_MEAL} (?:with|mit) |(?:an? )?${LIKE}(?:chat|meeting|talk|appointment|conversation|catch-?up|gespräch|treffen|termin) (?:scheduled |planned |booked |arranged |fixed )?(?:with|mit) |meet |(?:and i )?are (?:going to|meeting|having|seeing) )`,
    ),
    "meeting",
    "mutual",
    false,
  ],
];
/** "Ana wrote", "she answered": theirs to me. */
const FROM_THEM =
  /^(?:she|he|they|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?: (?:from|at|of) \p{L}+)? (?:has )?(?:just )?(?:(wrote(?: back| to me)?|e-?mailed(?: me)?|sent me|answered|replied|schrieb|hat geschrieben|hat geantwortet)|(messaged(?: me)?|texted(?: me)?)|(called(?: me)?(?: back)?|phoned(?: me)?|rang|rief an))(?=$|[\s,.:])/u;
/** "Ana and I met", "Ana Ruiz getroffen": who comes first. */
const NAME_FIRST =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:dropped|came|stopped|swung) (?:by|over|in)\b|^(?:\p{Lu}[\p{L}'’-]+ ?){1,4}(?:and i |and me )?(?:am |bei |beim |in )?.*\b(?:getroffen|gesprochen|telefoniert|met|talked|spoke)\b/u;

/** "Next chat 5 Jan": a time to come, with whoever was spoken of. */
const NEXT = new RegExp(
  `^(?:it(?:'s| is) |is |now |so )?(?:moved|postponed|rescheduled|pushed back) to\\b|^(?:the )?new (?:date|time):? |^(?:(?:the|our) )?next (?:chat|meeting|catch-?up|talk|${A_MEAL}|${A_CALL})\\b(?! (?:with|mit)\\b)`,
  "u",
);
/** "She met Bob Lee": a contact of theirs, and none of mine. */
const THEIR_OWN =
  /^(?:s?he|they) (?:(?:also|then|once|just) )?(?:met|saw|visited|(?:talked|spoke|chatted) (?:to|with)|(?:e-?mailed|wrote|called) (?!me\b|us\b|back\b)\p{Lu})(?!.*\b(?:me|us)\b)/iu;

/** The contact that a clause tells of. */
export function contact(text: string, heard: Heard): Contact | undefined {
  if (THEIR_OWN.test(text)) return undefined;
  const theirs = FROM_THEM.exec(text);
  if (theirs !== null) {
    const by = theirs[1] !== undefined ? "mail" : theirs[2] !== undefined ? "message" : "call";
    return { by, direction: by === "call" ? "mutual" : "in", rest: text, past: true };
  }
  const next = firstIn(NEXT, heard);
  if (next !== null)
    return {
      by: byOf(text, /call|zoom|skype/i.test(next[0]) ? "call" : "meeting"),
      direction: "mutual",
      rest: text,
      past: false,
    };
  for (const [pattern, by, direction, past] of TOUCHES) {
    const match = firstIn(pattern, heard);
    if (match === null) continue;
    const alone = by === "call" && text.split(", ").some(isUnreached);
    const rest = text.slice(match[0].length).trim();
    return { by: byOf(text, by), direction: alone ? "out" : direction, rest, past };
  }
  return NAME_FIRST.test(text)
    ? { by: byOf(text, "meeting"), direction: "mutual", rest: text, past: true }
    : undefined;
}

const CANCELLED =
  /\b(?:cancelled|canceled|called off|postponed|fell through|(?:did not|didn't) happen|no[- ]show|abgesagt)\b|^(?:i |we )?(?:did not|didn't|couldn't|could not) (?:meet|see|talk|speak|get to (?:meet|see|talk)|make it|catch)\b/i;
const NEW_TIME = /\b(?:new (?:date|time|day)|now|instead|moved|rescheduled|until|till|verschoben|auf)\b/i;

/** "Lunch with Imre got cancelled": no contact, and no time to come but where a new one is told. */
export function isCancelled(text: string): boolean {
  const said = withPlainApostrophes(text);
  return CANCELLED.test(said) && !NEW_TIME.test(said);
}

const UNREACHED =
  /^(?:but )?(?:no (?:answer|reply|luck)(?: yet)?|(?:s?he |they )?(?:didn't|did not) (?:answer|pick up|reply)|voicemail|got (?:her|his|their|the) voicemail)\b/i;

/** "Rang her. No answer": it was I alone. */
export function isUnreached(text: string): boolean {
  return UNREACHED.test(withPlainApostrophes(text));
}

/** "talked on the phone", "over Zoom" says more than the verb. */
function byOf(text: string, by: TouchKind): TouchKind {
  if (by !== "meeting") return by;
  if (
    /\b(?:on the phone|by phone|over the phone|zoom|skype|teams|video|am telefon|telefoniert)\b/i.test(text)
  )
    return "call";
  if (/\b(?:on|over|by|via) (?:linkedin|whatsapp|signal|slack|mastodon|bluesky)\b/i.test(text))
    return "message";
  return by;
}
