import type { Direction, TouchKind } from "#timeline/touch.ts";
import { starts } from "./heard.ts";

/*
 * A contact is told in one of a few shapes, whatever its words: I did something to somebody; a thing with, from, to or by
 * somebody; somebody did something to me; or no more than "with somebody". The words that may stand in each are lists.
 */
const I = "(?:(?:and )?(?:i|we|ich) (?:have )?)?";
const ARTICLE = "(?:(?:an?|the|our|my|another) )?";
/** How it was, or what kind of one it is: "long", "really nice". */
const MANNER =
  "(?:(?:really|very|so|super|pretty|quite|long|short|quick|brief|first|second|intro|nice|kind|good|great|lovely|fun|cool|amazing|helpful|useful|interesting|virtual|video|proper|little|spontaneous|impromptu) )*";
/** "science lunch", "breakfast meeting": one word more, but none that undoes it. */
const ONE_WORD =
  "(?:(?!(?:no|not|missed|missing|cancelled|skipped|her|his|their|about|after|before|next|heard|for|to|from|with|send|sent|write|get|got)\\b)[\\p{L}-]+ )?";
/** When and where, before with whom: "lunch Fri 27.11. with". */
const MEANWHILE =
  "(?:(?!(?:with|mit|avec|con|and|but|und|from|to|by|about|for|of)\\b)[^\\s,;:]+ ){0,6}?(?:[^\\s,;:]+, (?=with))?";

export const A_MEAL =
  "(?:coffees?|lunch|brunch|dinner|breakfast|tea|beers?|pints?|drinks?|pizza|ice cream|walk|stroll|picnic|(?:tram|train|bus|car|bike|ride|way|drive)(?: (?:ride|home|back|there))?|evening|afternoon|déjeuner|dîner|café|kaffee|mittagessen|abendessen)";
export const A_CALL =
  "(?:phone call|phone|video call|video chat|call|zoom|skype|teams|facetime|google meet|telephone|tel\\.?|anruf|telefonat|telefon)";
export const A_SPAN =
  "(?:(?:about |approx\\.? |ca\\.? |almost |over |some |only |just |~ ?)?(?:(?:\\d{1,3}(?:[.,]5)?|one|two|three|five|ten|fifteen|twenty|thirty|forty) ?(?:mins?|minutes?|hours?|hrs?|h)|half an hour|an hour(?: and a half)?))";
const A_CHAT =
  "(?:chats?|informational(?: interview| chat)?|info chat|mock interview|phone screen|words?(?= with)|meeting|meet|talks?|appointment|conversation|catch[- ]?up|(?:(?:mock|practice|trial|dry|test) (?:[\\p{L}-]+ ){0,2}?)(?:interview|case|panel|run|talk|exam|session|viva|presentation|pitch)|(?:interview )?(?:prep|practice)(?= with)|interview|seminar|workshop|session|visit|tour|gespräch|treffen|termin|one-on-one|1:1)";
const A_LETTER =
  "(?:e-?mail|mail|reply|answer|letter|response|rejection|invitation|invite|offer|antwort|brief)";
const A_MESSAGE = "(?:message|text|dm|note|whatsapp|sms|nachricht)";
const A_TALK = "(?:talk|seminar|lecture|keynote|poster|webinar|presentation|vortrag)";
const ARRANGED = "(?:(?:scheduled|planned|booked|arranged|fixed|set up) )?";

const MET =
  "met up with|met with|met|got to know|made friends with|saw|ran into|bumped into|(?:talked|spoke|chatted) (?:for )?(?:(?:about |ca\\.? )?\\d{1,3} ?(?:min(?:utes)?|h|hours?) )(?:to|with)|talked (?:to|with)|talked|spoke (?:to|with)|spoke(?! (?:of|highly|well|fondly)\\b)|chatted (?:to|with|up)|chatted|caught up with|caught|hung out with|visited|sat (?:next to|with|beside|between|opposite|across from)|sat down with|was introduced to|got introduced to|interviewed|went for (?:a )?\\p{L}+ with|joined (?=\\p{Lu}.* for\\b)|traf|sprach mit|habe (?:mit )?(?=.*(?:getroffen|gesprochen))";
const CALLED =
  "called|phoned|rang|zoomed with|zoomed|skyped with|skyped|facetimed|talked on the phone (?:with|to)|spoke on the phone (?:with|to)|telefonierte mit|habe mit(?=.*telefoniert)";
const MAILED =
  "wrote(?: an e-?mail| a letter)?(?: to)?|e-?mailed|mailed|sent (?:an )?(?:e-?mail|mail) to|sent (?=\\p{Lu}[\\p{L} ]* (?:an?|the|my|our|some)\\b)|sent (?!me\\b)(?=(?:[\\p{L}\\d]+ ){1,6}to \\p{Lu})|replied to|answered|schrieb|habe geschrieben an";
const MESSAGED =
  "messaged|texted|dmed|pinged|sent a message to|left a message for|sent (?=(?:an? )?(?:linkedin |connection )?(?:request|invitation|invite) )(?:\\p{L}+ )+to";
const HEARD = "attended|listened to|went to|heard|was at|were at|saw";
const HAD = "(?:had|got|grabbed|shared|took|received)";

/** A thing with somebody has nobody before it: "No reply from Hugo" is none. */
function begins(words: string): RegExp {
  return new RegExp(`^(?:(?:then|later|also|just|finally) )*(?:${words})`, "u");
}

type TouchCue = readonly [pattern: RegExp, by: TouchKind, direction: Direction, past: boolean];

export const TOUCHES: readonly TouchCue[] = [
  [
    begins(
      `(?:thanks|thank you) to (?=\\p{Lu}[\\p{L} '’.-]* for (?:the|her|his|an?|our) ${MANNER}(?:${A_CHAT}|${A_MEAL})\\b)`,
    ),
    "meeting",
    "mutual",
    true,
  ],
  [starts("(?:heard|got a call) from"), "call", "in", true],
  [
    begins("(?:got|received|here is) (?=\\p{Lu}[\\p{L}-]+['’]s (?:reply|answer|mail|e-?mail|letter))"),
    "mail",
    "in",
    true,
  ],
  [begins(`${I}(?:${HAD} )?${ARTICLE}${MANNER}${A_LETTER} (?:back )?(?:from|von)`), "mail", "in", true],
  [
    begins(`${I}(?:${HAD} )?${ARTICLE}${MANNER}(?:\\p{L}+ )?${A_MESSAGE} (?:from|von)`),
    "message",
    "in",
    true,
  ],
  [
    starts(
      `${I}(?:${MAILED})|${MANNER}(?:e-?mail|mail|letter) (?:to|an)|(?:thank you |thanks )?${A_LETTER} to (?=.* sent$)`,
    ),
    "mail",
    "out",
    true,
  ],
  [
    starts(
      `${I}(?:${MESSAGED})|${MANNER}(?:linkedin |whatsapp )?(?:message|nachricht|whatsapp|text|dm) (?:to|an)`,
    ),
    "message",
    "out",
    true,
  ],
  [
    begins("(?:linkedin |connection |friend |contact )(?:request|invitation|invite) (?:sent|is out)"),
    "message",
    "out",
    true,
  ],
  [
    starts(`${I}(?:${CALLED}|${HAD} ${ARTICLE}${MANNER}${ONE_WORD}${A_CALL} ${MEANWHILE}with)`),
    "call",
    "mutual",
    true,
  ],
  [
    begins(`${ARTICLE}${MANNER}(?:${A_SPAN} )?${ONE_WORD}${A_CALL} ${ARRANGED}${MEANWHILE}(?:with|mit|von)`),
    "call",
    "mutual",
    false,
  ],
  [
    starts(
      `${I}(?:${HEARD}) ${ARTICLE}(?:${MANNER}${A_TALK}s? (?:by|of|from)|(?=\\p{L}.*\\b(?:speak|talk|present|lecture)\\b))|${MANNER}${A_TALK} (?:by|from|von)`,
    ),
    "event",
    "mutual",
    true,
  ],
  [starts(`${I}(?:${MET})`), "meeting", "mutual", true],
  [
    begins(`${I}${HAD} ${ARTICLE}${MANNER}${ONE_WORD}(?:${A_MEAL}|${A_CHAT}|${A_SPAN}) ${MEANWHILE}with`),
    "meeting",
    "mutual",
    true,
  ],
  [
    starts(
      "(?:i'm |we're |i am )?(?:meeting (?:up )?(?:with )?|seeing |talking to |talking with |catching up with |will meet |will see |going to meet |meet |(?:and i )?are (?:going to|meeting|having|seeing) )",
    ),
    "meeting",
    "mutual",
    false,
  ],
  [
    starts(
      `(?:i'm |we're |i am )?${ARTICLE}${MANNER}${ONE_WORD}(?:${A_MEAL}|${A_CHAT}|${A_SPAN}) ${ARRANGED}${MEANWHILE}(?:with|mit|avec|con) `,
    ),
    "meeting",
    "mutual",
    false,
  ],
  [
    starts(`(?!video |virtual |phone )(?=\\p{L}+ )${MANNER}(?:${A_CHAT}|${A_CALL})$`),
    "meeting",
    "mutual",
    true,
  ],
  [
    new RegExp(
      `^(?=\\p{Lu}[\\p{L}'’-]+(?:(?: \\([^)]*\\))? (?:again|${A_SPAN})\\b| \\([^)]*\\) (?:at|@|after|during|over) (?:the |our |an? )?[^:.!?]{2,40}(?::|$)))`,
      "u",
    ),
    "meeting",
    "mutual",
    true,
  ],
  [/^with (?=\p{Lu}[\p{L}'’-]+(?<!['’]s)(?:$|[ (@,:]))/u, "meeting", "mutual", false],
  [
    begins(`${MANNER}${A_SPAN} (?:on|over|via|by) (?:the )?(?:${A_CALL}|whatsapp|signal)\\b`),
    "call",
    "mutual",
    true,
  ],
];

/** "Ana wrote", "she answered", "Pedro (Lonza) found me at the poster": theirs to me. */
const THEIRS: readonly (readonly [verbs: string, by: TouchKind, direction: Direction])[] = [
  [
    "wrote(?: back| to me)?|e-?mailed(?: me)?(?: back)?|mailed(?: me)?(?: back)?|sent me|answered|replied|responded|got back(?: to me)?|came back to me|schrieb|hat geschrieben|hat geantwortet",
    "mail",
    "in",
  ],
  [
    "messaged(?: me)?(?: back)?|texted(?: me)?(?: back)?|pinged(?: me)?|dmed me|sent (?:an )?(?:audio|voice (?:note|message))",
    "message",
    "in",
  ],
  ["called(?: me)?(?: back)?|phoned(?: me)?|rang(?: me)?(?: back)?|rief an", "call", "mutual"],
  ["spoke at|gave (?:a|the) (?:talk|seminar|lecture|keynote)|presented(?= (?:at|on)\\b)", "event", "mutual"],
  [
    "gave me (?:\\d+ ?min(?:utes)?|half an hour|an hour|some time)|had time for|made time for|found me|approached me|grabbed me|caught me|cornered me|pulled me aside|took me aside|stopped me|came up to me|came to (?:my|our) poster|sat (?:down )?next to me|joined me|joined us",
    "meeting",
    "mutual",
  ],
];
const THEY = `(?:she|he|they|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})(?: (?:from|at|of) [\\p{L}&-]+(?: [\\p{L}&-]+){0,2}?)?(?: \\([^)]*\\))?`;
export const FROM_THEM = THEIRS.map(
  ([verbs, by, direction]) =>
    [
      new RegExp(`^${THEY} (?:has )?(?:just |finally |already )?(?:${verbs})(?=$|[\\s,.:])`, "u"),
      by,
      direction,
    ] as const,
);
