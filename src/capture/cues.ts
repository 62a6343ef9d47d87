import type { Direction, TouchKind } from "#timeline/touch.ts";

/** What the words of one clause do. `rest` is what stands after the words that gave it away. */
export type Cue =
  | {
      readonly kind: "touch";
      readonly by: TouchKind;
      readonly direction: Direction;
      readonly rest: string;
      /** Told as past; a clause that is not may speak of a time to come. */
      readonly past: boolean;
    }
  | { readonly kind: "advice"; readonly text: string }
  | { readonly kind: "promise"; readonly text: string }
  | { readonly kind: "introduction"; readonly to: string; readonly made: boolean }
  | { readonly kind: "lead"; readonly text: string };

/** One or two words that may stand before a verb: she, Ana, Ana Ruiz, Dr Ruiz. */
const WHO =
  "(?:(?:she|he|they|who|sie|er|(?:(?:dr|prof)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}) )?";
const SO =
  "(?:(?:also|then|kindly|strongly|really|later|again|just|even|finally|briefly|today|yesterday|tonight|this morning|last night|auch|noch|dann|heute|gestern) )*";
const starts = (words: string) => new RegExp(`^${WHO}${SO}(?:${words})`, "u");

const ADVISED = starts(
  "told me (?:not to|to|that i (?:should|could|must|ought to)|i (?:should|could|must|ought to))|" +
    "(?:said|says) (?:that )?(?:i|to)(?: should| could| must| ought to| might)?|" +
    "(?:advised|urged|encouraged|pushed) (?:me )?(?:to|that i)|" +
    "suggest(?:ed|s)? (?:that )?(?:i |to )?|" +
    "recommend(?:ed|s)? (?:me )?(?:to |that i )?|" +
    "think(?:s)? i (?:should|could|ought to|must)|thought i (?:should|could|ought to|must)|" +
    "(?:warned|advised|urged) me not to|" +
    "(?:her|his|their|one) (?:advice|tip|suggestion)(?: was| is)?:? ?(?:to )?|" +
    "(?:advice|tip|rat):? |" +
    "i (?:should|could|ought to) |" +
    "hat mir geraten,? |riet mir,? (?:zu )?|rät mir,? (?:zu )?|empfahl (?:mir )?|empfiehlt (?:mir )?|hat (?:mir )?empfohlen,? |" +
    "mein(?:t|te),? ich sollt?e?n? |ich soll(?:te)? |soll(?:te)? (?:mich|mir|unbedingt|mal) ",
);
const WARNED = starts("(?:warned me (?:about|against|off|that)|(?:advised|warned) against)");

const SEND =
  "(?:send|e-?mail|mail|write|call|forward|share|thank|tell|return|bring|lend|reply|answer|ask|text|message|read|review|check|get back|let|give|show|introduce|invite|remind)";
/** Said of oneself: "she promised to send me" is no promise of mine. */
const PROMISED = new RegExp(
  "^(?:i(?:'ll| will| shall| am going to|'m going to| said i(?:'d| would| will)| promised (?:(?:her|him|them|to) )*(?:that i(?:'d| would| will) )?| need to| have to| must| want to|'d like to)|" +
    "promised (?:(?:her|him|them) )?(?:to|that i(?:'d| would| will)) |promised (?:her|him|them) |promised (?=\\p{Lu})|(?:i )?owe |" +
    `(?:will|going to|gonna) (?=${SEND}\\b)|` +
    "(?:need|have|must|remember|don't forget|do not forget|must not forget) to |must |to ?do: ?|" +
    "ich (?:werde|muss|soll ihr|soll ihm) |(?:habe )?versprochen,? |nicht vergessen:? |muss (?:noch )?)",
  "u",
);
const WANTED = starts("(?:asked|wants|would like|expects) me to ");
/** "I should send her …": what I should do for them is no advice of theirs. */
const OWED =
  /^(?:i )?(?:should|ought to) (?=(?:send|email|e-mail|mail|write|call|forward|share|thank|tell|return|bring|lend)\b)/;

/** What one does for somebody, as a bare verb at the start. */
const TO_DO =
  /^(?:please )?(?:send|e-?mail|mail|write|forward|share|call|ring|phone|thank|introduce|connect|get back|reply|answer|tell|let|bring|return|lend|give|show|invite|remind|follow up|ask|check|look up|find|read|review|post|print|prepare|book|arrange|draft|text|message|buy|pay back|congratulate|schicke?n?|sende?n?|maile|ruf|rufe|leihe|bedanke?n?|antworte?n?|erinnere?n?)\b/;
const NOT_TO_DO = /^(?:e-?mail|mail|call|message|reply|answer|text)s? (?:from|with|by|about)\b/;

const INTRODUCED = starts(
  "introduced me to|put me in (?:touch|contact) with|connected me (?:with|to)|made an intro(?:duction)? to|hat mich (?:mit )?(?=.*(?:bekannt gemacht|vorgestellt))",
);
const WILL_INTRODUCE = starts(
  "(?:will|would|can|could|'ll|is going to|wants to|want to|offered to|offers to|promised to|is happy to|might) (?:gladly |also )?(?:introduce me to|put me in (?:touch|contact) with|connect me (?:with|to)|make an intro(?:duction)? to)|" +
    "(?:offered|promised) (?:me )?an intro(?:duction)? to|stellt mich|macht mich mit(?=.*bekannt)",
);

const A_LEAD =
  "(?:openings?|vacanc(?:y|ies)|positions?|jobs?|internships?|fellowships?|traineeships?|scholarships?|postdocs?|stipends?|bursar(?:y|ies)|summer school|course|workshop|stelle|praktikum|stipendium)";
const LEAD = [
  starts(
    `(?:told me (?:about|of)|mentioned|forwarded(?: me)?|sent me|sent|knows (?:of|about)|knew (?:of|about)|heard (?:of|about)|pointed me to|passed on|has|have|had|there(?: is|'s| will be)|showed me|offered me|shared) (?=.*\\b${A_LEAD}\\b)`,
  ),
  starts(
    "(?:said )?(?:that )?(?:they|they're|we|her group|his group|the group|her lab|his lab|the company|her company|her team|his team)? ?(?:are|is|'re)? ?(?:hiring|recruiting|looking for (?:a|an|someone|somebody|people))",
  ),
];
const NOUN_LEAD = new RegExp(
  `^(?:an? |the )?(?:[\\p{L}-]+ ){0,3}${A_LEAD}\\b.*\\b(?:open|free|deadline|closes|apply by|frei)\\b`,
  "u",
);

type TouchCue = readonly [pattern: RegExp, by: TouchKind, direction: Direction, past: boolean];
const A_MEAL = "(?:coffee|lunch|dinner|breakfast|tea|beer|drinks?|a walk|kaffee|mittagessen|abendessen)";
const TOUCHES: readonly TouchCue[] = [
  [starts("(?:heard|got a call) from"), "call", "in", true],
  [
    starts(
      "(?:got|received|had) (?:an? |the )?(?:long |short |kind |nice )?(?:e-?mail|mail|reply|answer|letter) (?:back )?from|(?:e-?mail|mail|reply|answer|letter|antwort|brief) (?:from|von)",
    ),
    "mail",
    "in",
    true,
  ],
  [
    starts(
      "(?:got|received|had) (?:a )?(?:message|text|dm|note) from|(?:message|text|note|nachricht) (?:from|von)",
    ),
    "message",
    "in",
    true,
  ],
  [
    starts(
      "(?:i )?(?:wrote(?: an e-?mail| a letter)?(?: to)?|e-?mailed|mailed|sent (?:an )?(?:e-?mail|mail) to|sent (?=\\p{Lu}[\\p{L} ]* (?:the|my|our|some)\\b)|replied to|answered)|(?:e-?mail|mail|letter) to|(?:ich )?(?:schrieb|habe geschrieben an)|mail an",
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
      "(?:i |we )?(?:called|phoned|rang|zoomed with|zoomed|skyped with|skyped|had (?:a |an )?(?:\\p{L}+ )?(?:call|zoom|video call|phone call) with|talked on the phone (?:with|to)|spoke on the phone (?:with|to)|telefonierte mit|habe mit(?=.*telefoniert))",
    ),
    "call",
    "mutual",
    true,
  ],
  [
    starts(
      "(?:had )?(?:a |an )?(?:\\p{L}+ )?(?:phone call|video call|call|zoom|anruf|telefonat) (?:with|mit|von)",
    ),
    "call",
    "mutual",
    false,
  ],
  [
    starts(
      "(?:i |we )?(?:attended|listened to|went to|heard|was at|were at) (?:a |the )?(?:(?:great |good |nice )?(?:talk|seminar|lecture|keynote|poster)(?:s)? (?:by|of|from)|(?=\\p{L}.*\\b(?:speak|talk|present|lecture)\\b))|(?:talk|seminar|lecture|keynote|vortrag) (?:by|from|von)",
    ),
    "event",
    "mutual",
    true,
  ],
  [
    starts(
      "(?:i |we )?(?:met up with|met with|met|saw|ran into|bumped into|talked (?:to|with)|talked|spoke (?:to|with)|spoke|chatted (?:to|with)|chatted|caught up with|visited|sat (?:next to|with|beside)|sat down with|was introduced to|interviewed|had (?:a |an )?(?:\\p{L}+ )?(?:chat|talk|meeting|conversation) with|went for (?:a )?\\p{L}+ with|(?:ich )?(?:traf|sprach mit|habe (?:mit )?(?=.*(?:getroffen|gesprochen))))",
    ),
    "meeting",
    "mutual",
    true,
  ],
  [starts(`(?:i |we )?(?:had )${A_MEAL} with`), "meeting", "mutual", true],
  [
    starts(
      `(?:i'm |we're |i am )?(?:meeting (?:up )?(?:with )?|seeing |talking to |talking with |catching up with |will meet |will see |going to meet |${A_MEAL} (?:with|mit) |(?:chat|meeting|talk|appointment|conversation|gespräch|treffen|termin) (?:with|mit) |meet )`,
    ),
    "meeting",
    "mutual",
    false,
  ],
];
/** "Ana wrote", "she answered": theirs to me. */
const FROM_THEM =
  /^(?:she|he|they|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:has )?(?:(wrote(?: back| to me)?|e-?mailed(?: me)?|answered|replied|schrieb|hat geschrieben|hat geantwortet)|(messaged(?: me)?|texted(?: me)?)|(called(?: me)?(?: back)?|phoned(?: me)?|rang|rief an))(?=$|[\s,.:])/u;
/** "Ana and I met", "Ana Ruiz getroffen": who comes first. */
const NAME_FIRST =
  /^(?:\p{Lu}[\p{L}'’-]+ ?){1,4}(?:and i |and me )?(?:am |bei |beim |in )?.*\b(?:getroffen|gesprochen|telefoniert|met|talked|spoke)\b/u;

/** What a clause seems to do; undefined where its words give nothing away. Case of the first letter does not count. */
export function cueOf(clause: string): Cue | undefined {
  const text = clause.replace(/[’]/g, "'");
  const heard = heardAs(text);
  const after = (match: RegExpExecArray) => text.slice(match[0].length).trim();
  const said = (pattern: RegExp) => firstIn(pattern, heard);

  const intended = said(WILL_INTRODUCE);
  if (intended !== null) return { kind: "introduction", to: after(intended), made: false };
  const introduced = said(INTRODUCED);
  if (introduced !== null) return { kind: "introduction", to: after(introduced), made: true };
  if (said(WARNED) !== null) return { kind: "advice", text };
  const owed = said(OWED);
  if (owed !== null) return { kind: "promise", text: after(owed) };
  const advised = said(ADVISED);
  if (advised !== null && after(advised) !== "") {
    const not = / not to$/.test(advised[0]) ? "do not " : "";
    return { kind: "advice", text: `${not}${after(advised)}` };
  }
  const promised = said(PROMISED) ?? said(WANTED);
  if (promised !== null && after(promised) !== "") return { kind: "promise", text: after(promised) };
  return touchOf(text, heard) ?? leadOf(text, heard) ?? toDo(text, heard);
}

function touchOf(text: string, heard: Heard): Cue | undefined {
  const theirs = FROM_THEM.exec(text);
  if (theirs !== null) {
    const by = theirs[1] !== undefined ? "mail" : theirs[2] !== undefined ? "message" : "call";
    return { kind: "touch", by, direction: by === "call" ? "mutual" : "in", rest: text, past: true };
  }
  if (LEAD.some((pattern) => firstIn(pattern, heard) !== null)) return undefined;
  for (const [pattern, by, direction, past] of TOUCHES) {
    const match = firstIn(pattern, heard);
    if (match !== null)
      return { kind: "touch", by: byOf(text, by), direction, rest: text.slice(match[0].length).trim(), past };
  }
  if (NAME_FIRST.test(text))
    return { kind: "touch", by: byOf(text, "meeting"), direction: "mutual", rest: text, past: true };
  return undefined;
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

function leadOf(text: string, heard: Heard): Cue | undefined {
  for (const pattern of LEAD) {
    const match = firstIn(pattern, heard);
    if (match === null) continue;
    const hiring = /hiring|recruiting|looking for/.test(match[0]);
    return { kind: "lead", text: hiring ? text : text.slice(match[0].length).trim() };
  }
  return NOUN_LEAD.test(heard[1]) ? { kind: "lead", text } : undefined;
}

function toDo(text: string, [, lower]: Heard): Cue | undefined {
  return TO_DO.test(lower) && !NOT_TO_DO.test(lower) ? { kind: "promise", text } : undefined;
}

/** The clause as patterns take it: as it stands (a name first), with a small letter first (a verb), all in small ones. */
type Heard = readonly [asWritten: string, lowerFirst: string, lower: string];

function heardAs(text: string): Heard {
  const plain = text.replace(/\bI\b/g, "i");
  return [plain, plain.charAt(0).toLowerCase() + plain.slice(1), plain.toLowerCase()];
}

function firstIn(pattern: RegExp, [asWritten, lowerFirst, lower]: Heard): RegExpExecArray | null {
  return pattern.exec(asWritten) ?? pattern.exec(lowerFirst) ?? pattern.exec(lower);
}

/** What kind of opening it is, by its own word. */
export function leadKind(text: string): "job" | "internship" | "course" | "fellowship" {
  if (/\b(?:internship|traineeship|praktikum)/i.test(text)) return "internship";
  if (/\b(?:course|summer school|workshop|kurs)/i.test(text)) return "course";
  if (/\b(?:fellowship|scholarship|stipend|bursar|grant)/i.test(text)) return "fellowship";
  return "job";
}

const CONFIDED =
  /\b(?:off the record|between us|in confidence|confidential(?:ly)?|unter uns|vertraulich)\b[:,]?\s*/i;

/** Said in confidence; and the clause without those words. */
export function confided(clause: string): { readonly offRecord: boolean; readonly text: string } {
  return CONFIDED.test(clause)
    ? { offRecord: true, text: clause.replace(CONFIDED, "").trim() }
    : { offRecord: false, text: clause };
}
