import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import { anatomyOf, type Sentence } from "./check/anatomy.ts";
import type { Span } from "./check/text.ts";

/** Matters of somebody's own life, with the words that would show that they have been spoken of. */
const PRIVATE: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    "their family",
    /\byour (?:new |little |two |\w+ )?(?:daughters?|sons?|child|children|kids?|baby|babies|wife|husband|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parents|brother|sister|family|twins|grandchild\w*)\b/,
    /\b(?:daughter|son|child|kid|bab(?:y|ies)|wife|husband|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parent|brother|sister|family|twins|grandchild)\w*/,
  ],
  [
    "their health",
    /\byour (?:\w+ )?(?:illness|health|surgery|operation|treatment|diagnosis|accident|recovery|pregnancy|depression|burn-?out|sick leave|leave of absence)\b|\byou (?:are|were|have been|got) (?:so |very )?(?:ill|sick|pregnant|unwell|in hospital|in the hospital|depressed)\b/,
    /\b(?:ill|sick|health|surgery|operation|treatment|diagnos|accident|recover|pregnan|depress|burn|hospital|unwell|leave)\w*/,
  ],
  [
    "their private life",
    /\byour (?:\w+ )?(?:divorce|separation|break-?up|wedding|marriage|engagement|honeymoon|funeral|loss|religion|faith|politics|age|weight|looks|salary|house|flat|apartment|home address)\b|(?<!\bin )\byour (?:\w+ )?debts?\b|\byou (?:got|are getting) (?:married|divorced|engaged)\b/,
    /\b(?:divorc|separat|break-?up|wedding|marri|engage|honeymoon|funeral|loss|religio|faith|politic|salary|debt|house|flat|apartment|home)\w*/,
  ],
  [
    "their position",
    /\byour (?:\w+ )?(?:contract|funding|fellowship|position|post|job) (?:ends?|is ending|will end|runs? out|is running out|expires?|(?:was|is|will|has) not)\b|\byou (?:are|were|have been|will be|got|are being) (?:laid off|fired|let go|dismissed|made redundant|leaving)\b/,
    /\b(?:contract|funding|fellowship|laid off|fired|let go|dismiss|redundan|leav)\w*/,
  ],
  [
    "what they show elsewhere",
    /\b(?:on|from) (?:your )?(?:facebook|instagram|tiktok|snapchat|strava|your photos?|your pictures?|your holiday)\b|\byour (?:holiday|vacation|beach|family) (?:photos?|pictures?)\b/,
    /\b(?:facebook|instagram|tiktok|snapchat|strava|photo|picture|holiday)\w*/,
  ],
];

/** Tenderness, and one's own heart poured out. */
const TENDER =
  /\b(?:miss(?:ed|ing)? you\b|love you\b|thinking (?:of|about) you (?:all|every|so|constantly)|dream(?:t|ed)? (?:of|about) you\b|(?:my )?(?:darling|sweetheart|honey|dearest)\b|kiss(?:es)?\b|xx+\b|hugs?\b|you look(?:ed)? (?:so |very )?(?:beautiful|gorgeous|lovely|great|stunning|pretty)|beautiful (?:eyes|smile)|handsome|soul ?mate)|[❤💕💖💋😘😍🥰]/u;
const CONFESSION =
  /\bmy (?:\w+ )?(?:divorce|separation|break-?up|depression|therapy|therapist|breakdown|panic attacks?|debts?|marriage|drinking|miscarriage)\b|\bi (?:cry|cried|have been crying|can't sleep|cannot sleep|am desperate|feel worthless|hate my (?:life|boss|supervisor|pi))\b/;
const TENDER_FAREWELL =
  /(?:^|\n)\s*(?:(?:all |lots of |much )?(?:my )?love|hugs|kisses|yours forever|xo+|x{1,3})\s*[,!]?\s*(?:\n|$)/i;

export type Remark = { readonly about: string; readonly words: Span };

/** Facts of their own life in a letter that nothing told suggests they spoke of (R41). */
export function notTold(body: string, told: readonly string[]): readonly Remark[] {
  const heard = foldText(told.join("\n").slice(0, 50_000));
  return anatomyOf(body).sentences.flatMap((sentence) =>
    PRIVATE.flatMap(([about, words, spokenOf]) => {
      const match = words.exec(sentence.plain);
      return match === null || spokenOf.test(heard) ? [] : [{ about, words: spanOf(sentence, match) }];
    }),
  );
}

/** What the user noted as told by them. The rest of one's notes may be from anywhere, and is not theirs to have heard (R41). */
export function toldIn(notes: string, name: string): readonly string[] {
  const who = ["she", "he", "they", ...foldText(name).split(/\s+/)];
  return noteSentences(notes).filter((sentence) => {
    const plain = foldText(sentence);
    if (CONFIDED.test(plain)) return false;
    const told = TOLD.exec(plain);
    if (told === null) return false;
    const before = plain
      .slice(0, told.index)
      .match(/\p{L}+/gu)
      ?.at(-1);
    return before === undefined || who.includes(before);
  });
}

const TOLD = /\b(?:told me|tells me|said|says|mentioned|wrote|writes|shared|let me know)\b/;
const CONFIDED =
  /\b(?:in confidence|confidential\w*|off the record|between us|secret\w*|(?:do not|don't|never|not to) (?:tell|mention|say|repeat))\b/;

function noteSentences(notes: string): readonly string[] {
  return notes.slice(0, 20_000).split(/[.!?;\n]+/);
}

/** Names of people in their life that stand in my private notes alone: "How is Mia?" (R41). */
export function namedInNotes(
  body: string,
  { notes, told, name }: { readonly notes: string; readonly told: readonly string[]; readonly name: string },
): readonly Remark[] {
  const heard: readonly string[] =
    foldText([...told, name].join("\n").slice(0, 50_000)).match(/\p{L}+/gu) ?? [];
  const names = new Set(
    noteSentences(notes)
      .filter((sentence) => PRIVATE.some(([, , spokenOf]) => spokenOf.test(foldText(sentence))))
      .flatMap((sentence) => sentence.trim().match(/(?<=\s)\p{Lu}\p{Ll}+/gu) ?? [])
      .filter((each) => !heard.includes(foldText(each)) && !CALENDAR.test(each)),
  );
  if (names.size === 0) return [];
  return anatomyOf(body).sentences.flatMap((sentence) => {
    const match = [...sentence.text.matchAll(/(?<=\s)\p{Lu}\p{Ll}+/gu)].find(([word]) => names.has(word));
    return match === undefined ? [] : [{ about: "somebody in their life", words: spanOf(sentence, match) }];
  });
}

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Words too close for how well the two know each other; between people who know each other none are (R41). */
export function tooClose(body: string, familiarity: Familiarity): readonly Remark[] {
  if (familiarity === "known") return [];
  const anatomy = anatomyOf(body);
  const inText = anatomy.sentences.flatMap((sentence) => {
    const match = TENDER.exec(sentence.plain) ?? CONFESSION.exec(sentence.plain);
    if (match === null) return [];
    const about = CONFESSION.test(match[0]) ? "your own troubles" : "tenderness";
    return [{ about, words: spanOf(sentence, match) }];
  });
  const farewell = TENDER_FAREWELL.exec(body.slice(anatomy.bodyEnd));
  if (farewell === null) return inText;
  const text = farewell[0].trim();
  const start = anatomy.bodyEnd + farewell.index + farewell[0].indexOf(text);
  return [...inText, { about: "tenderness", words: { text, start, end: start + text.length } }];
}

function spanOf(sentence: Sentence, match: RegExpExecArray): Span {
  const start = sentence.start + match.index;
  const text = sentence.text.slice(match.index, match.index + match[0].length);
  return { text, start, end: start + text.length };
}
