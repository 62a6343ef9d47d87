import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import {
  A_NAME,
  DOES,
  OF_A_GROUP,
  PLAIN,
  SOMEBODY_IN_BRACKETS,
  SOMEBODYS,
  WITH_A_ROLE,
} from "./plain-words.ts";
import { isWeekdayElsewhere } from "./weekdays.ts";

/** Somebody named in a clause, and where. */
export type Mention = { readonly name: string; readonly from: number; readonly to: number };

const WORD = "(?:(?:al|el|ben|bin|abu|ibn)-\\p{L}+|\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}{1,8})";
const PARTICLE = "(?:de|del|dela|della|da|dos|das|du|van|von|der|den|ter|la|le|bin|ben|ibn|al|el|di|zu|y|af)";
const PARTICLES = new RegExp(`^${PARTICLE}$`, "u");
const TITLE = "(?:(?:Dr|Prof|Pr|Professor|Mr|Ms|Mrs|Mme|Herr|Frau)\\.? )?";
const NAME = new RegExp(`${TITLE}${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,3}`, "gu");

/** After these somebody is named. */
const BEFORE_SOMEBODY =
  /(?:^|[\s(])(?:(?:dr|prof)\.?|acc(?:ording|\.)? to|let|(?:told|tell|asked|heard) (?:(?:me|him|her|them) )?about|(?:sent|send|gave|give|lent|lend|showed|show|forward|forwarded)(?: (?:my|the|an?|our|her|his|some))?(?: [\p{L}\d]+){1,3} to|(?:maybe|perhaps) for|met|with|saw|into|told|thank|thanks|e-?mail|mail|call|called|phoned|skyped|zoomed|facetimed|rang|ring|ping|nudge|chase|gave|ask|asked|taught|reminded|cc'd|write|wrote|contact|connect|introduce|congratulate|knows|help|helped|text|texted|messaged|e-?mailed|visited|interviewed|invite|remind|tell|sent|send|return|lend|bring|give|show|seeing|meeting|meet|owe|mit|avec|con|traf|between|promised|by|promised (?:\S+ ){0,3}to|(?:nothing|anything|word|sign)(?: new| yet| back)? from|(?:next|back|talked|spoke|talk|speak|introduced|introduce|replied|message|mail|answered|wrote|reply|introduction|intro|connect|chatted|talking|listened|write|reach out|letter|thanks) (?:me |her |him |them )?to|(?:heard|message|mail|e-?mail|reply|answer|call|letter|note|back|text|talk|seminar|lecture|keynote|whatsapp|sms|dm|tip|advice|suggestion|recommendation|feedback|comments|help|invitation|learned|learnt|number|contact|address|news|book|paper|link|question|news) from|waiting (?:on|for)|cancel(?:led)? on|(?:introduced?|connect(?:ed)?) \p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)? (?:to|with)|(?:touch|contact|up) with|(?:contacts?|number|name|address) of|via|through|(?:lab|group|team|office|poster|talk|student|postdoc|friend) of|mail an|nachricht an|(?:mail|anruf|nachricht|antwort|vortrag) von)\s+$/iu;
/** After these a book or a course as often, and somebody where two names stand. */
const RECOMMENDED = /\brecommend(?:ed|s)\s+$/;
/** "EMBL will close": a place that does something. */
const INITIALS = /^\p{Lu}{3,}$/u;
/** After these a place. */
const BEFORE_PLACE = /(?:^|[\s(])(?:at|@|in|for|of|the|from|near|bei|beim|am|im|an der|aus)\s+$/i;
const AND = /^(?: \([^)]*\))?(?:,| and| &| und|, and)\s+(?:(?:dr|prof)\.? )?$/;
/** Words that stand with a capital and are nobody, besides the plain ones. */
const NOBODY = new Set(
  `whatsapp msc mit promise lead todo check between she'll hiring seeing remind return lend
  invite find review prepare arrange congratulate dont muss introduce share kaffee mittagessen gestern heute
  morgen ich sie er wir anruf januar februar märz
  mai juni juli oktober dezember erasmus nature cell`.split(/\s+/),
);
/** What follows a touch and is nobody by name. */
const NOT_A_NAME =
  /^(?:a|an|the|my|our|her|his|their|some|someone|somebody|people|everyone|everybody|from|at|in|on|about|who|which|that|and|for|yesterday|today|last|this|again|with|to|me|us|them|him|it|two|three|several|old|new|back|after|before|during|over|by|briefly|ein|eine|meine|meinen|jemand)$/i;

/** Everybody a clause names, in order. `taken` are the places of dates, which are no names. */
export function mentionsIn(
  clause: string,
  taken: readonly { readonly from: number; readonly to: number }[] = [],
  known: readonly string[] = [],
): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of clause.matchAll(NAME)) {
    for (const mention of trimmed(match[0], match.index)) {
      if (clause.charAt(mention.to) === "@") continue;
      if (taken.some((each) => each.from < mention.to && mention.from < each.to)) continue;
      const isKnown = known.some((name) => samePerson(name, mention.name));
      if (isKnown || isSomebody(clause, mention, found.at(-1))) found.push(mention);
    }
  }
  return found;
}

/** Without what is no part of a name at either end; "Met Ana Ruiz" and "Friday Ana" hold Ana. */
function trimmed(written: string, from: number): readonly Mention[] {
  const words = written.split(" ");
  let start = from;
  while (words.length > 0 && isNobody(words[0] ?? "") && !opensWithTitle(words))
    start += (words.shift() ?? "").length + 1;
  while (start > from && PARTICLES.test(words[0] ?? "")) start += (words.shift() ?? "").length + 1;
  while (words.length > 0 && isNobody(words.at(-1) ?? "")) words.pop();
  const name = words
    .join(" ")
    .replace(/[.'’-]+$/, "")
    .replace(/['’]s$/, "");
  return name === "" || /^\p{Lu}\.?$/u.test(name) ? [] : [{ name, from: start, to: start + name.length }];
}

/** "Prof. Lindqvist": a title is nobody's name, and stays with one. */
function opensWithTitle([title = "", next = ""]: readonly string[]): boolean {
  return /^(?:Prof|Professor)\.?$/.test(title) && next !== "" && !isNobody(next);
}

export function isNobody(word: string): boolean {
  // "Networking isn't everything": long words in -ing are what one does.
  if (/^\p{L}{4,}ing$/iu.test(word)) return true;
  const plain = foldText(word)
    .replace(/[.,]+$/, "")
    .replace(/['’](?:s|d|ll|re|ve|m)$/, "");
  return NOBODY.has(plain) || PLAIN.has(plain) || isWeekdayElsewhere(plain);
}

function isSomebody(clause: string, { from, to }: Mention, last: Mention | undefined): boolean {
  const before = clause.slice(0, from);
  if (last !== undefined && BRACKETED.test(clause.slice(last.to, from))) return false;
  if (/^(?:Dr|Prof|Pr|Professor|Mr|Mrs|Ms|Mme|Herr|Frau)\b\.? \p{Lu}/u.test(clause.slice(from, to)))
    return true;
  if (RECOMMENDED.test(before) && clause.slice(from, to).includes(" ")) return true;
  if (
    BEFORE_SOMEBODY.test(before) ||
    SOMEBODYS.test(before) ||
    WITH_A_ROLE.test(before) ||
    /^['’]s\s\p{Ll}/u.test(clause.slice(to))
  )
    return true;
  if (/(?:^|[\s,])(?:says|said)\s+$/.test(before) && /^[.!]?$/.test(clause.slice(to))) return true;
  if (last !== undefined && placeBehind(last.name, clause.slice(last.to)) === clause.slice(from, to))
    return false;
  if (INITIALS_OF_A_ROLE.test(clause.slice(from))) return false;
  if (last !== undefined && AND.test(clause.slice(last.to, from))) return true;
  if (SOMEBODY_IN_BRACKETS.test(before) && /^[^,)]*\)/.test(clause.slice(from))) return true;
  if (/\($/.test(before) && IN_A_ROW.test(clause.slice(from))) return true;
  if (OF_A_GROUP.test(before) || (ONE_OF.test(before) && PAIR.test(clause.slice(to)))) return true;
  if (
    TALKED_ABOUT.test(before) &&
    /^(?:[.,!]|$)/.test(clause.slice(to)) &&
    !INITIALS.test(clause.slice(from, to))
  )
    return true;
  if (
    from === 0 &&
    /^(?: (?:at last|finally|again))?[.!]*$/.test(clause.slice(to)) &&
    to < clause.length &&
    !INITIALS.test(clause.slice(from, to))
  )
    return true;
  if (from === 0 && PRESENTED.test(clause.slice(to))) return true;
  if (/(?:^|: )$/.test(before) && / /.test(clause.slice(from, to)) && IN_A_ROLE.test(clause.slice(to)))
    return true;
  if (/:\s+$/.test(before) && ONLY_NAMES.test(clause.slice(from))) return true;
  if (isFullName(clause.slice(from, to)) && !BEFORE_PLACE.test(before) && !A_THING_BEFORE.test(before))
    return true;
  if (/\bat $/i.test(before) && /^['’]s(?:$|[.,!;])/.test(clause.slice(to))) return true;
  if (/\b(?:from|by) $/i.test(before) && /^(?: \([^)]*\))?:/.test(clause.slice(to)))
    return !OF_A_GROUP.test(`${clause.slice(0, to)}: `);
  if (BEFORE_PLACE.test(before)) return false;
  const opens = /(?:^|[,:;(“"]|\b(?:and|but|then|also|so|und|maybe|perhaps))\s*$/i.test(before);
  if (opens && INITIALS.test(clause.slice(from, to)) && /\p{Ll}{2}/u.test(clause)) return false;
  if (opens && actsAfter(clause.slice(to))) return true;
  // "Kim and Tomasz are hiring": whoever comes first does it too.
  const other = opens ? /^(?:,| and| &| und)\s+(\p{Lu}[\p{L}'’-]+)/u.exec(clause.slice(to)) : null;
  return (
    other !== null &&
    !isNobody(other[1] ?? "") &&
    /^\s+(?:are|have|both|were|think|say|want|need)\b/.test(clause.slice(to + other[0].length))
  );
}

/** "Declan Moore (Met Eireann)", "Ana from HR (Lonza)": what stands in brackets behind a name is a place. */
const BRACKETED = /^(?: (?:from|in|of) \p{Lu}+)? \((?:\p{L}+ )?$/u;

/** "Deepak Joshi, PM at Swiggy". */
const INITIALS_OF_A_ROLE = /^\p{Lu}{2,4} (?:at|of|for|@) /u;

/** Two names with capitals, neither an abbreviation nor a word of places and programmes: nobody else is written so. */
function isFullName(words: string): boolean {
  return FULL_NAME.test(words) && !OF_A_PLACE.test(words) && !/\p{Lu}{2}/u.test(words);
}

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Ll}{2,3})? \p{Lu}[\p{L}'’-]+$/u;
const OF_A_PLACE =
  /\b(?:Institut\p{L}*|Universit\p{L}*|School|Bank|Group|Foundation|Council|Office|Agency|Press|Research|Sciences?|Pharma\p{L}*|Biotech|Bio|Therapeutics|Energy|Systems|Labs?|College|Trust|Society|Academy|Cent(?:re|er)|Hospital|Museum|Fund|Programm?e?|Fellowship|Awards?|Prize|Grants?|Call|Course|Day|Days|Conference|Consulting|Partners|Capital|Life|Book|Works?|Europe|America|Africa|Asia|Street|Road|City|San|New|Los|North|South|East|West|Saint|St|Great|Royal|National|International|European)\b/u;
const A_THING_BEFORE =
  /(?:["“'‘]|\b(?:recommend(?:s|ed)|read|reading|book|paper|called|use|using|learn|try|apply to|the|an?|like|suggest(?:s|ed)|joined|joining))\s*["“'‘]?$/i;

/** "Met two alumni at the dinner, Conor (KPMG) and Niamh (HSE)". */
const ONE_OF =
  /\b(?:two|three|four|\d+|some|several) (?:\p{L}+ )?(?:alumni|people|friends|women|men|guys|girls|colleagues|students|postdocs|researchers|scientists)\b[^,:]*[,:] $/u;
const PAIR = /^(?: \([^)]*\))?(?:,| and| &) \p{Lu}/u;

/** "Talked to Ana about Imre". */
const TALKED_ABOUT = /\b(?:talked|spoke|chatted|asked|told)\b[^,.;:]* about $/i;

/** "Teresa Moreira, ex EMBL", who that is. */
const PRESENTED =
  /^, (?:ex|formerly|former|now|an?|the|postdoc|phd|professor|works?|from|at|head|who|curator|editor|consultant|analyst|manager|lawyer|engineer|scientist|teacher|researcher|partner|director|founder|head ?hunter|recruiter|my|our)\b|^ \([^)]*\)|^ again\b/i;

/** "Beth Carvalhosa curator at Pinacoteca", "Paulo Nunes most important:". */
const IN_A_ROLE =
  /^ (?:\p{Ll}+ ){1,3}(?:at|@) \p{Lu}|^ (?:most important|main (?:point|message)|tips?|advice):/u;

/** "Ewa Lis, ABB Krakow", "Ana Ruiz, Novo": behind a full name, where nobody else is named in a row. */
const BEHIND =
  /^, ((?:\p{Lu}|\d)[\p{L}\d&.-]*|(?:\p{Lu}{2,}[\p{L}\d&-]*)(?: \p{Lu}[\p{L}&-]+){1,2})(?=$|[.!?]|, ?\p{Ll})/u;

export function placeBehind(name: string, after: string): string {
  const place = name.includes(" ") ? (BEHIND.exec(after)?.[1] ?? "") : "";
  return isNobody(place) ? "" : place.replace(/[.-]+$/, "");
}

/** "three people from Bayer: Anke, Jörg and Dilek": nothing but names to the end. */
const ONLY_NAMES = new RegExp(`^${A_NAME}(?:, ${A_NAME})*,? (?:and|&|und) ${A_NAME}[.!]?$`, "u");

/** "my committee (Keller, Ott, Brandt)": nothing but names to the bracket's end. */
const IN_A_ROW = new RegExp(`^${A_NAME}(?:, ${A_NAME})*(?:,| and|, and| &| und) ${A_NAME}\\)`, "u");

function actsAfter(rest: string): boolean {
  if (/^(?::|\s+(?:and [Ii]|over for|am|bei|getroffen|telefoniert|gesprochen)\b)/.test(rest)) return true;
  // "Tom from the NHS trust will": the place may have several words.
  const [lead = "", ...beyond] = rest.trim().split(/\s+/, 6);
  if (
    /^(?:from|at|of)$/.test(lead) &&
    beyond.slice(1).some((word) => DOES.test(word.toLowerCase().replace(/[^\p{L}'’-]+$/u, "")))
  )
    return true;
  const next =
    /^(?:\s+(?:never|always|also|just|already|still|kindly|really)(?=\s)|\s*\([^)]*\)|,[^,]*,)?\s+([\p{L}'’-]+)/u.exec(
      rest,
    )?.[1] ?? "";
  return DOES.test(next.toLowerCase()) || /^\p{Ll}{3,}ed$/u.test(next);
}

/** "met ana ruiz and imre at embl", as thumbs write it: the words after the verb, up to the first that is no name. */
export function lowerCaseNames(rest: string): readonly Mention[] {
  const found: Mention[] = [];
  let from = rest.length - rest.trimStart().length;
  for (;;) {
    if (/^[^\s@]+@/.test(rest.slice(from))) return found;
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

/** "Ana Ruiz": two names at least, since one word alone may be a mood. */
export function isNameAlone(text: string): boolean {
  return (
    ALONE.test(text) &&
    text.split(" ").every((word) => !isNobody(word) && !INITIALS.test(word) && !DOES.test(word.toLowerCase()))
  );
}

const ALONE = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){1,2}$/u;

/** Whether two mentions are of the same person as far as the text goes: "Ana", "Ana Ruiz", "Dr Ruiz". */
export function samePerson(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function words(name: string): readonly string[] {
  return foldText(bareName(name)).split(" ");
}
