import { A_NAME } from "../words/plain-words.ts";
import { type Complement, complementOf } from "./complement.ts";
import { type Heard, SO, SOMEBODY } from "./heard.ts";

/** What somebody does with words. */
export type Act =
  | "tells"
  | "holds"
  | "advises"
  | "urges"
  | "warns"
  /** "Her advice is …" */
  | "names"
  | "wants"
  | "would"
  | "promises"
  | "owes"
  | "will"
  | "must"
  | "should"
  /** "To do: …" */
  | "lists";

/** A statement taken apart: who speaks, what they do by it, to whom, and what it is about. */
export type Said = {
  readonly by: "me" | "them" | "nobody";
  readonly act: Act;
  readonly denied: boolean;
  readonly to: "me" | "them" | "nobody";
  /** What is to be done, or held to be so. */
  readonly about: string;
} & Complement;

const TITLED = `(?:(?:[Dd]r|[Pp]rof)\\.? )?${A_NAME}`;
const TO = `(?: (?:to )?(?:(?<me>me|us)|(?<them>her|him|them|both|${TITLED}(?:,? (?:and|und) ${TITLED})*))(?![\\p{L}'’]))?`;
const NOT = "(?<not>(?:(?:does|did|do|would|has|have|had)(?:n't| not)|never) )?";

/** What advice is called where it is called anything. */
const ADVICE =
  "(?:(?:piece|word|bit)s? of )?(?:advice|tips?|hints?|suggestions?|recommendations?|messages?|points?|take-?aways?|take-?homes?|lessons?|learnings?|insights?|opinion|rules?|bottom line|consensus|moral|upshot|conclusion|fazit|mantra|motto|key(?=:)|number one thing|most important(?: thing)?|rat)(?: (?:nr\\.?|no\\.?|number|#) ?\\d| \\d)?";
/** "Three things: …", "the main thing is …". */
const THINGS = "(?:two|three|four|five|\\d|some|main|one|first|other) things?";
/** What is theirs alone where it is called theirs. */
const VIEW = "(?:answer|reply|view|take|line|verdict|words)";
const OF_QUALITY =
  "(?:(?:very|really|main|key|best|big|biggest|other|only|two|three|four|\\d|some|few|one|top|first|last|final|second|honest|golden|career) )*";
const WHOSE = "(?:(?:her|his|their|the|an?|one|another|whose|und|mein) )?";
const THEIRS = "(?:(?<=['’]s )|(?:her|his|their|whose) )";
const IS = "(?:(?: was| is| would be|'s|:|,)+(?: simply| just| basically)?(?: to)?)";
/** What I have to do, by the word above it. */
const A_TASK =
  "(?:(?:still )?(?:pending )?(?:to ?-?do|to (?:send|mail|bring|write))|pending(?: from my side| for me)?|(?:my )?homework|(?:my )?next steps?|action items?|in return|on my (?:to-?do )?list|(?:from|on) my side|my (?:part|job|turn|to-?do|promises?)|(?:i )?promised?(?=:)|promises(?=:)|actions?(?=:))(?: (?:until|till|for|by) [^:]{2,25})?";

/** After these a colon opens what they announce. */
export const ANNOUNCES = `(?:${ADVICE}|${THINGS}|${VIEW}|${A_TASK}|forget|remember|vergessen)`;

const ACTS: readonly (readonly [Act, RegExp])[] = (
  [
    ["wants", "(?:wants?|would like|'d like|would love|expects?) (?<me>me|us) to(?: try to)?"],
    [
      "warns",
      `(?:warn(?:ed|s)|cautioned|(?:advised|urged|advises)(?= (?:me )?(?:strongly )?(?:not|against)))${TO}(?: strongly)?(?: that)?`,
    ],
    [
      "advises",
      `${NOT}(?:suggest(?:ed|s)?|recommend(?:ed|s)?|insist(?:ed|s)?(?: on)?|sw(?:ears?|ore) by)${TO}(?: that)?:?`,
    ],
    [
      "urges",
      `${NOT}(?:advis(?:ed|es?)|advice(?:[ds]|(?= (?:me|us) to\\b))|urged|encouraged|encourages|pushed|nudged|persuaded|convinced|made(?= me promise)|talked(?= me into)|reminded)${TO}(?: promise| into| strongly)?(?: that)?:?`,
    ],
    [
      "tells",
      `${NOT}(?:ha(?:s|ve) )?(?:said|says?|saying|means?(?= (?:that )?(?:i|we|to)\\b)|meant(?= (?:that )?i\\b)|proposes?|proposed|was like|added|adds|explained|explains|stress(?:es|ed)|emphasi[sz](?:es|ed)|repeat(?:s|ed)|pointed out|points out|(?:keeps|kept) saying|goes)${TO}:?(?: that)?`,
    ],
    [
      "tells",
      `${NOT}(?:ha(?:s|ve) )?(?:told|tells?|assured)${TO}(?: the same(?: thing)?| one thing)?:?(?: that)?`,
    ],
    [
      "holds",
      `${NOT}(?:thinks?|thought|reckon(?:s|ed)?|believe[sd]?|finds|feels|figures|considers?|see(?=.*\\bing\\b)|(?:is|was) (?:sure|convinced|certain|adamant|of the opinion)|would say|'d say|(?:would|'d) suggest)(?: that)?`,
    ],
    ["names", `${WHOSE}${OF_QUALITY}${ADVICE}(?: (?:to|for) me)?${IS}`],
    ["names", `(?:the |her |his )?${THINGS}${IS}`],
    ["names", `${THEIRS}${OF_QUALITY}${VIEW}${IS}`],
    ["tells", `${WHOSE}${OF_QUALITY}${ADVICE}(?: (?:to|for) me)?`],
    [
      "promises",
      `(?:(?:have|has|had|'ve) (?:also |just )?)?(?:promised|agreed|offered|volunteered|swore|vowed)${TO}(?: that)?`,
    ],
    ["owes", `owes?${TO}`],
    [
      "will",
      "(?:(?:am|'m)(?= (?:send|writ|bring|mail|email|call|giv|shar|forward|lend|show|ask|tell)ing\\b)|will|'ll|shall|(?:(?:am |'m ))?(?:going to|gonna))(?<not> not| never)?",
    ],
    [
      "must",
      "(?:must(?! not|n't)|(?:have|need|got(?! to know)|'ve got) to|gotta|(?:am|'m) (?:(?:supposed|meant) )?to|(?:supposed|meant) to|(?:must |should )?remember to|(?:don't|do not|not|(?:must|should)(?:n't| not)) forget(?: to|:)|forgot to(?! ask)|didn't manage to)",
    ],
    ["should", "(?:should|ought to|could|want to|'d like to|would like to)"],
    ["lists", `${A_TASK}(?: is| was|:)+(?: to)?`],
    ["lists", "(?:please )?(?:(?:remind me|reminder) to|note to self:(?: to)?)"],
    ["would", "(?:would|'d)(?<not>n't| not)?"],
  ] as const
).map(([act, words]) => [act, new RegExp(`${words}(?=[ ,]|$)`, "uy")]);

/** Who speaks, before what they do: "she also", "Ana Ruiz (EMBL)", "I". */
const SPEAKER = new RegExp(
  `^(?![pP]lease )${SO}(?:(?<i>i|we|ich)(?: |(?='))|(?<none>[nN]obody|[nN]o one|[nN]one of them) |(?<they>${SOMEBODY})(?: |(?=')))${SO}`,
  "u",
);
const NOBODY = new RegExp(`^${SO}`, "u");

/** Takes a statement apart; undefined where nobody says, holds or promises anything in it. */
export function saidIn(text: string, [asWritten, lowerFirst, lower]: Heard): Said | undefined {
  for (const heard of [lowerFirst, asWritten]) {
    const speaker = SPEAKER.exec(heard);
    const { i, none } = speaker?.groups ?? {};
    const by = i === undefined ? "them" : "me";
    const said = speaker === null ? undefined : actIn(text, heard, speaker[0].length, by);
    if (said !== undefined) return none === undefined ? said : { ...said, denied: true };
  }
  const alone = NOBODY.exec(lowerFirst)?.[0].length ?? 0;
  return actIn(text, lowerFirst, alone, "nobody") ?? actIn(text, lower, alone, "nobody");
}

function actIn(text: string, heard: string, from: number, by: Said["by"]): Said | undefined {
  for (const [act, pattern] of ACTS) {
    pattern.lastIndex = from;
    const match = pattern.exec(heard);
    const about =
      match === null
        ? ""
        : text
            .slice(from + match[0].length)
            .replace(/^[\s,]+/, "")
            .trim();
    if (match === null || about === "") continue;
    const { me, them, not } = match.groups ?? {};
    return {
      by,
      act,
      denied: not !== undefined,
      to: me !== undefined ? "me" : them !== undefined ? "them" : "nobody",
      about,
      ...complementOf(about),
    };
  }
  return undefined;
}
