import { OCCUPATION } from "#people/occupation.ts";
import { clipped } from "#people/shown.ts";
import { WEEKDAY } from "#time/day-words.ts";
import { A_CALL, A_MEAL, A_SPAN } from "../cues/contact-shapes.ts";
import { isNobody } from "../words/nobody.ts";
import { DOES, KIN } from "../words/plain-words.ts";

export type Surroundings = { readonly organization: string; readonly role: string; readonly event: string };
const NOTHING: Surroundings = { organization: "", role: "", event: "" };

const OCCASION = `(?:${"session conference meeting congress kongress colloquium hackathon summit symposium workshop school seminar retreat fair party dinner reception talk course"
  .split(" ")
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join("|")}|\\p{L}*[Tt]agung|[Oo]pen [Dd]ay)(?!\\p{L})`;
const EVENT = new RegExp(
  `^\\s*(?:at|during|after|on|in)\\s+((?:the|a|an|our|their|this)\\s+[^,.;]*?(?<!\\p{L})${OCCASION})`,
  "u",
);
/** "At DPG Tagung", "during ASMS conference". */
const EVENT_BY_NAME = new RegExp(
  `^\\s+(?:at|during|after)\\s+((?:\\p{Lu}[\\p{L}\\d&-]*\\s){1,3}${OCCASION})`,
  "u",
);
const PLACE =
  /^\s*[,(]?\s*(?:(?:an?|the|now|now an?|who is an?|who works as an?)\s+)?((?:(?!(?:got|gets|getting|whether|if|he|she|they|knows|knew|about|and|but|said|says|told|applied|left|has|had)\b)[\p{Ll}-]+\s){0,5}?)?(?:who works\s+|now\s+)?(?:at|from|of|@|bei|beim|am|vom|von|with)\s+(?:the\s+)?((?:\p{Lu}|\d)[\p{L}\p{N}&.'’-]*(?:\s+(?:of|for|and|&|de|der|für|und)?\s*\p{Lu}[\p{L}\p{N}&.'’-]*){0,5})/u;
/** "from HR at Roche": a part of the place, and the place. */
const WITHIN =
  /^\s+(?:from|in|of)\s+((?:\p{Lu}[\p{L}&]*|sales|marketing|research|regulatory|legal)(?:\s\p{L}[\p{L}&]*){0,2}?)\s+(?:at|@)\s+(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s\p{Lu}[\p{L}\p{N}&.'’-]*){0,4})/u;
/** "from HR (Lonza)". */
const OF_A_PART = /^\s+(?:from|in|of) (?:HR|sales|marketing|research|regulatory|legal|R&D) \(([^)]{2,80})\)/u;
const BRACKETS = /^\s*\(([^)]{2,80})\)/;
/** "Oksana (Thursday)", "Dana (HR)": a day, or a part of any place. */
const IS_WHEN = new RegExp(`^(?:${WEEKDAY}|today|tomorrow|tonight|HR)\\b`, "i");
const LOWER_PLACE = /^\s*(?:at|from|@)\s+([\p{Ll}\d][\p{L}\p{N}&.'-]{1,30})(?=$|[\s,.;])/u;

/** How long it was, by what, or by whose clock: of the talk, and nobody's place. */
const OF_THE_TALK = `(?:${A_SPAN}|\\d{1,3} ?['’′]|${A_CALL}|${A_MEAL}|chat|in person|online|[\\p{L} ]{2,20} time|(?:UTC|GMT|CET|CEST|EST|EDT|PST|PDT|BST|IST)(?: ?[+-] ?\\d{1,2})?)`;
const IS_OF_THE_TALK = new RegExp(`^(?:via |on |by |over )?${OF_THE_TALK}$`, "iu");

/** "(25 mins)", "(zoom, half an hour)": brackets that say nothing of a place. */
function withoutTheTalk(after: string): string {
  const [whole = "", said = ""] = BRACKETS.exec(after) ?? [];
  if (whole === "") return after;
  const parts = said.split(/[,;]\s*/);
  const kept = parts.filter((part) => !IS_OF_THE_TALK.test(part.trim()));
  if (kept.length === parts.length) return after;
  return `${kept.length === 0 ? "" : ` (${kept.join(", ")})`}${after.slice(whole.length)}`;
}

const TIME_OF_DAY = /^\d{1,2}(?:[:.]\d{2})?(?:am|pm|h)?$/i;

const PLAIN_PLACE =
  /^\s*(?:at|from|of|in)\s+the\s+((?:[\p{L}-]+\s){0,3}?(?:office|institute|university|hospital|clinic|agency|ministry|museum|company|school|department|society|academy|foundation|consultancy|union|network|desk|services?|council|charity|association|embassy|library|bank|trust|authority|magazine|publisher|theatre|gallery)(?: of \p{Ll}+)?)\b(?! (?:cafe|café|canteen|shop|kitchen|entrance|fair|library|party)\b)/u;

/** What stands right after a name: "at EMBL", "(Novartis)", "a patent attorney at Kovács", "at the poster session". */
export function surroundingsOf(told: string): Surroundings {
  const after = withoutTheTalk(told);
  const event = EVENT.exec(after)?.[1] ?? EVENT_BY_NAME.exec(after)?.[1] ?? "";
  if (event !== "") return { ...NOTHING, event: clipped(event, 300) };
  const brackets = BRACKETS.exec(after)?.[1];
  if (brackets !== undefined) return IS_WHEN.test(brackets) ? NOTHING : inBrackets(brackets);
  const whole = OF_A_PART.exec(after)?.[1];
  if (whole !== undefined) return inBrackets(whole);
  const within = WITHIN.exec(after);
  if (within !== null)
    return { ...NOTHING, role: clipped(within[1] ?? "", 200), organization: clipped(within[2] ?? "", 200) };
  const place = PLACE.exec(after);
  const plain = PLAIN_PLACE.exec(after)?.[1];
  const organization = (place?.[2] ?? plain ?? LOWER_PLACE.exec(after)?.[1] ?? "").replace(/[.'’]+$/, "");
  const role = (place?.[1] ?? "").trim();
  // "Product manager with Spotify" is there; "Ana with Imre" is not.
  if (place !== null && /\swith\s+$/.test(led(place)) && !OCCUPATION.test(role)) return NOTHING;
  // "Claire offered to show me round at the EPO" is no place of hers.
  if (role.split(" ").some((word) => DOES.test(word) && !/^works?$/.test(word))) return NOTHING;
  // "In the train from Basel" is where we sat.
  if (TIME_OF_DAY.test(organization) || /^(?:in|on|over|during|after|before) the\b/.test(role))
    return NOTHING;
  const isCalledSo = CALLED_LIKE_A_WORD.test(organization) && /\b(?:at|from|of)\s+$/.test(led(place));
  const isNoPlace =
    organization !== plain && isNobody(organization) && !/^\p{Lu}{2,}$/u.test(organization) && !isCalledSo;
  if (!/\p{L}/u.test(organization) || isNoPlace || /\b(?:contacts?|number|name|address)$/.test(role))
    return NOTHING;
  return {
    ...NOTHING,
    organization: clipped(organization, 200),
    role: IDLE.test(role) ? "" : clipped(role, 200),
  };
}

/** What stands before the name of a place. */
function led(place: RegExpExecArray | null): string {
  return place === null ? "" : place[0].slice(0, -(place[2] ?? "").length);
}

/** Houses that are called as everyday things are. */
const CALLED_LIKE_A_WORD =
  /^(?:Nature|Science|Cell|Neuron|Shell|Apple|Amazon|Orange|Target|Visa|Meta|Total|Sage|Mint|Stripe|Slack|Zoom|Lime|Gap|Next|Wiley|Elsevier|Springer)$/;

const ROLE_AT = /^(\p{Ll}[\p{L}&, -]*?)\s*(?:@|\b(?:at|from)\b)\s*(.+)$/u;

/** "(ex flatmate)", "(still postdoc)": who, and not where. */
const RELATED = new RegExp(`^(?:ex|former|still|retired|freelance|my|her|his)\\b|^(?:${KIN})\\b`, "u");

/** "(didn't catch her surname)", "(she is funny)", "(name?)": words of mine about them, and no place of theirs. */
const IS_TOLD =
  /^(?:did(?:n['’]?t| not)|do(?:n['’]?t| not)|does(?:n['’]?t| not)|forgot|no (?!10\b)|not |never |can(?:['’]?t|not)|couldn['’]?t|could not|i |we |s?he |they |if |whose |what |which |maybe\b|perhaps\b|probably\b|need to |must |unsure|(?:very|really|so|super|quite|too) |nice|lovely|funny|friendly|great\b|shy\b|spelling|spelled|spelt|sp\??$|(?:her |his |their )?(?:sur|last |first |family |full )?name\b)/iu;

/** "(postdoc @ Broad)", "(Novartis)", "(a patent attorney)". */
function inBrackets(said: string): Surroundings {
  if (IS_TOLD.test(said)) return NOTHING;
  const words = said.replace(/^(?:both|all)(?: (?:from|at|of|@))? /, "").replace(/\?+$/, "");
  const [, role = "", place = ""] = ROLE_AT.exec(words) ?? [];
  if (place !== "")
    return {
      ...NOTHING,
      organization: clipped(place.replace(/^the /, ""), 200),
      role: clipped(role.replace(/^now |,? now$/, ""), 200),
    };
  const now = /\bnow (?:at|with|in) (.+)$/u.exec(words)?.[1];
  if (now !== undefined) return { ...NOTHING, organization: clipped(now, 200) };
  // "(WHO, Geneva)": the city after the place is none of its name.
  const [first = "", second = ""] = words.split(/[,;]\s+/);
  const isRole =
    (second !== "" && OCCUPATION.test(first.toLowerCase())) ||
    (/^\p{Ll}/u.test(first) &&
      (OCCUPATION.test(first) || RELATED.test(first) || isNobody(first) || /^\p{Ll}+ \p{Ll}+$/u.test(first)));
  return isRole
    ? {
        ...NOTHING,
        role: clipped(first, 200),
        organization: /^still\b/.test(first) ? "" : clipped(second, 200),
      }
    : { ...NOTHING, organization: clipped(first, 200) };
}

/** Words between a name and a place that tell no role. */
const IDLE =
  /^(?:and|again|briefly|today|yesterday|tomorrow|tonight|next|this|last|for|about|over|by|on|who|in|there|here|all|back|his|her|their|yes|both)\b|\b(?:who|was|were|and|talk|about)\b/i;
