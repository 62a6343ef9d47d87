import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import { clipped } from "#people/shown.ts";

/** Somebody named in a clause, and where. */
export type Mention = { readonly name: string; readonly from: number; readonly to: number };

export type Surroundings = { readonly organization: string; readonly role: string; readonly event: string };

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}{1,8})";
const PARTICLE = "(?:de|del|della|da|dos|das|du|van|von|der|den|ter|la|le|bin|ibn|al|el|di|zu|y|af)";
const PARTICLES = new RegExp(`^${PARTICLE}$`, "u");
const TITLE = "(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mme|Herr|Frau)\\.? )?";
const NAME = new RegExp(`${TITLE}${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,3}`, "gu");

/** After these somebody is named. */
const BEFORE_SOMEBODY =
  /(?:^|[\s(])(?:met|with|saw|into|told|thank|thanks|e-?mail|mail|call|called|phoned|ask|asked|write|wrote|contact|text|texted|messaged|e-?mailed|visited|interviewed|invite|remind|tell|sent|send|return|lend|bring|give|show|seeing|meeting|meet|owe|mit|traf|promised|by|(?:next|back|talked|spoke|talk|speak|introduced|introduce|replied|message|mail|answered|wrote|reply|introduction|intro|connect|chatted|talking|listened|write|reach out|letter|thanks) (?:me |her |him |them )?to|(?:heard|message|mail|e-?mail|reply|answer|call|letter|note|back|text|talk|seminar|lecture|keynote) from|(?:touch|contact) with|(?:lab|group|team|office|poster|talk|student|postdoc|friend) of|mail an|nachricht an|(?:mail|anruf|nachricht|antwort|vortrag) von)\s+$/i;
/** After these a place. */
const BEFORE_PLACE = /(?:^|[\s(])(?:at|@|in|for|of|the|from|near|bei|beim|am|im|an der|aus)\s+$/i;
const AND = /^(?:,| and| &| und|, and)\s+$/;
/** What a name at the beginning is followed by. */
const SOMEBODY_DOES =
  /^\s+(?:told|said|says|wrote|called|thinks?|thought|recommend|mention|will|would|could|can|offer|answer|repl|advis|suggest|introduc|asked|wants?|knows?|has|is |works?|messaged|texted|e-?mailed|phoned|rang|warned|encouraged|urged|promised|forwarded|sent|put|connected|likes|and I\b|hat|riet|meint|empf|schrieb|stellt|getroffen|telefoniert|am |bei |gesprochen)/i;

/** Words that stand with a capital and are nobody. */
const NOBODY = new Set(
  (
    "i we she he they her his it the a an my our zoom skype teams slack linkedin whatsapp cv phd pi msc postdoc friday monday tuesday " +
    "wednesday thursday saturday sunday january february march april may june july august september october november december " +
    "christmas easter mit met saw talked spoke told said send wrote called emailed mailed had got heard promised promise coffee lunch " +
    "dinner call mail email message advice tip lead todo remember thank thanks ask tell write read check also then and but so off between " +
    "she'll i'll they're hiring great good nice yesterday today tomorrow last next bumped ran caught chatted visited attended seminar talk " +
    "meeting seeing remind return lend bring give show invite follow look find review prepare book arrange draft congratulate don't dont do must need muss will introduce forward share book reply answer text kaffee mittagessen gestern heute morgen montag dienstag mittwoch donnerstag " +
    "freitag samstag sonntag ich sie er wir mail anruf januar februar märz mai juni juli oktober dezember erasmus nature science cell"
  ).split(" "),
);
/** What follows a touch and is nobody by name. */
const NOT_A_NAME =
  /^(?:a|an|the|my|our|her|his|their|some|someone|somebody|people|everyone|everybody|from|at|in|on|about|who|which|that|and|for|yesterday|today|last|this|again|with|to|me|us|them|him|him|it|two|three|several|old|new|back|after|before|during|over|by|briefly|ein|eine|meine|meinen|jemand)$/i;

/** Everybody a clause names, in order. `taken` are the places of dates, which are no names. */
export function mentionsIn(
  clause: string,
  taken: readonly { readonly from: number; readonly to: number }[] = [],
): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of clause.matchAll(NAME)) {
    for (const mention of trimmed(match[0], match.index)) {
      if (taken.some((each) => each.from < mention.to && mention.from < each.to)) continue;
      if (isSomebody(clause, mention, found.at(-1))) found.push(mention);
    }
  }
  return found;
}

/** Without what is no part of a name at either end; "Met Ana Ruiz" and "Friday Ana" hold Ana. */
function trimmed(written: string, from: number): readonly Mention[] {
  const words = written.split(" ");
  let start = from;
  while (words.length > 0 && isNobody(words[0] ?? "")) start += (words.shift() ?? "").length + 1;
  while (start > from && PARTICLES.test(words[0] ?? "")) start += (words.shift() ?? "").length + 1;
  while (words.length > 0 && isNobody(words.at(-1) ?? "")) words.pop();
  const name = words
    .join(" ")
    .replace(/[.'’-]+$/, "")
    .replace(/['’]s$/, "");
  return name === "" || /^\p{Lu}\.?$/u.test(name) ? [] : [{ name, from: start, to: start + name.length }];
}

function isNobody(word: string): boolean {
  return NOBODY.has(foldText(word).replace(/[.,]+$/, ""));
}

function isSomebody(clause: string, { from, to }: Mention, last: Mention | undefined): boolean {
  const before = clause.slice(0, from);
  if (BEFORE_SOMEBODY.test(before) || /^['’]s\s\p{Ll}/u.test(clause.slice(to))) return true;
  if (last !== undefined && AND.test(clause.slice(last.to, from))) return true;
  if (BEFORE_PLACE.test(before)) return false;
  const opens = before.trim() === "" || /^(?:and|but|then|also|so|und)\s*$/i.test(before.trim());
  return opens && SOMEBODY_DOES.test(clause.slice(to));
}

/** "met ana ruiz and imre at embl", as thumbs write it: the words after the verb, up to the first that is no name. */
export function lowerCaseNames(rest: string): readonly Mention[] {
  const found: Mention[] = [];
  let from = rest.length - rest.trimStart().length;
  for (;;) {
    const name = /^[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}/u.exec(rest.slice(from))?.[0] ?? "";
    const words = untilNoName(name.split(" "));
    const to = from + words.join(" ").length;
    if (words.length === 0) return found;
    found.push({
      name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" "),
      from,
      to,
    });
    const and = /^(?:,| and|, and| &| und) /.exec(rest.slice(to))?.[0];
    if (and === undefined || found.length >= 5) return found;
    from = to + and.length;
  }
}

function untilNoName(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === "" || NOT_A_NAME.test(word) || isNobody(word));
  return end < 0 ? words : words.slice(0, end);
}

const EVENT =
  /^\s*(?:at|during|after|on|in)\s+((?:the|a|an|our|their|this)\s+[^,.;]*?\b(?:session|conference|meeting|congress|symposium|workshop|summer school|school|seminar|retreat|fair|party|dinner|reception|talk|course|open day)\b)/i;
const PLACE =
  /^\s*[,(]?\s*(?:(?:an?|the|now|now an?|who is an?|who works as an?)\s+)?((?:[\p{Ll}-]+\s){0,4}?[\p{Ll}-]+\s+)?(?:who works\s+|now\s+)?(?:at|from|of|@|bei|beim|am|vom|von)\s+(?:the\s+)?((?:\p{Lu}|\d)[\p{L}\p{N}&.'’-]*(?:\s+(?:of|for|and|&|de|der|für|und)?\s*\p{Lu}[\p{L}\p{N}&.'’-]*){0,5})/u;
const BRACKETS = /^\s*\(([^)]{2,80})\)/;
const LOWER_PLACE = /^\s*(?:at|from|@)\s+([\p{Ll}\d][\p{L}\p{N}&.'-]{1,30})(?=$|[\s,.;])/u;

const PLAIN_PLACE =
  /^\s*(?:at|from|of|in)\s+the\s+((?:[\p{L}-]+\s){0,3}?(?:office|institute|university|hospital|clinic|agency|ministry|museum|company|school|department|society|academy|foundation|library|zoo|consultancy))\b/u;

/** What stands right after a name: "at EMBL", "(Novartis)", "a patent attorney at Kovács", "at the poster session". */
export function surroundingsOf(after: string): Surroundings {
  const event = EVENT.exec(after)?.[1] ?? "";
  if (event !== "") return { organization: "", role: "", event: clipped(event, 300) };
  const brackets = BRACKETS.exec(after)?.[1];
  if (brackets !== undefined) return { organization: clipped(brackets, 200), role: "", event: "" };
  const place = PLACE.exec(after);
  const organization = (
    place?.[2] ??
    PLAIN_PLACE.exec(after)?.[1] ??
    LOWER_PLACE.exec(after)?.[1] ??
    ""
  ).replace(/[.'’]+$/, "");
  const role = (place?.[1] ?? "").trim();
  if (organization === "" || isNobody(organization)) return { organization: "", role: "", event: "" };
  return {
    organization: clipped(organization, 200),
    role: IDLE.test(role) ? "" : clipped(role, 200),
    event: "",
  };
}

/** Words between a name and a place that tell no role. */
const IDLE =
  /^(?:and|again|briefly|today|yesterday|for|about|over|by|on|who|in|there|here|all|back|his|her|their|yes)\b|\b(?:who|was|were|and|talk|about)\b/i;

/** Whether two mentions are of the same person as far as the text goes: "Ana", "Ana Ruiz", "Dr Ruiz". */
export function samePerson(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function words(name: string): readonly string[] {
  return foldText(bareName(name)).split(" ");
}
