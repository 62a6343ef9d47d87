import { isWeekdayElsewhere } from "../days/weekdays.ts";
import { withWholeWords } from "./half-words.ts";
import { DOES, KIN, OF_A_GROUP, PLAIN, SOMEBODYS, WITH_A_ROLE } from "./plain-words.ts";
import { withWordNames } from "./word-names.ts";

const TITLES = /^(?:dr|prof|pr|mr|mrs|ms)$/;
const PARTICLES =
  /^(?:de|da|do|del|dela|della|dos|das|du|van|von|der|den|ter|la|le|di|zu|al|el|bin|ben|ibn)$/;
/** Whoever stands after these is somebody, unless the word is a plain one. */
const BEFORE =
  /^(?:with|met|from|to|email|mail|call|phone|text|message|thank|ask|tell|told|taught|reminded|"?cc'd|promised?|phoned|called|texted|messaged|emailed|mailed|sent|send|owe|into|saw|visit|visited|remind|invite|thanked|congratulated|helped|joined|meeting|seeing|contact|introduce|connect|congratulate|asked|reach|rang|ring|ping|pinged|nudge|chase|gave|give|let|show|showed|lend|bring|help|helped|via|through|and|&|by|for|mit|avec|con|between)$/;
/** "to", "for" and "from" lead to things as often. After these they lead to people. */
const TO_SOMEBODY =
  /\b(?:introduction|introduce|introduced|maybe|perhaps|recommended|suggested|reply|talk|talked|talking|spoke|speak|speaking|write|wrote|back|reach out|thanks|answer|promised|heard|message|email|mail|call|letter|intro|according|acc|(?:sent|send|gave|give|lent|lend|showed|show|forward|forwarded)(?: (?:my|the|an?|our|her|his|some))?(?: [\p{L}\d]+){1,3}|promised(?: [\p{L}\d]+){1,3})(?: (?:me|her|him|them|us))?$/iu;

const A_DAY =
  /^((?:(?:last|this|on|next) )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|today|yesterday|yest|tomorrow|tmrw|this morning|last night):\s+([^,.;:\n]+)/i;

/** "From marta: …" is "marta: …". */
/** "Quick one: …", "note to self: …" says nothing yet. */
const PREAMBLE =
  /^(?:(?:hi|hey|ok|okay|so|just|quick|short|note|update|fyi|btw|one|to self|recap|summary|hello|everyone)[ ,!-]*){1,3}(?::\s+|[–—-]\s+|(?=i (?:met|saw|talked|spoke)\b))/iu;
const FROM_SOMEBODY = /^(?:news |heard )?(?:from|via|per) (?=[\p{L}'’-]+(?: [\p{L}'’-]+)?: )/iu;

/** "Last Thu: beers w femke", as a diary has it, is "beers w femke last Thu". */
function dayFirst(note: string): string {
  return note.replace(A_DAY, "$2 $1");
}

/**
 * A note in small letters and half words, as thumbs write it, in the spelling that the reader knows: "coffee w imre tmrw
 * he thinks i shd wait" becomes "coffee with Imre tomorrow, he thinks I should wait". Notes with capitals of their own
 * are left as they are. Names are told by where they stand, never from a list of names.
 */
export function spelledOut(note: string, knows: (name: string) => boolean = () => false): string {
  const long = withWordNames(
    withWholeWords(
      dayFirst(note.replace(PREAMBLE, ""))
        .replace(FROM_SOMEBODY, "")
        .replace(/\b(met|saw|with|talked to|spoke (?:to|with)|called):\s+/gi, "$1 "),
      (word) => PLAIN.has(word),
    ),
  );
  const own = (text: string) => ofTheBook(again(withInitials(named(bracketed(text)))), knows);
  if (!writesCapitals(note)) return parted(own(long));
  const whole = beginsSmall(note) ? own(long) : ofTheBook(long, knows);
  return RUNS_ON.test(note) ? parted(whole) : whole;
}

/** Whoever was told by where they stand once is known wherever they stand: "mailed rahul … the sheet for rahul". */
function again(text: string): string {
  const known = new Set(
    [...text.matchAll(CAPITAL)].map(([name]) => name.replace(/['’]s$/, "").toLowerCase()),
  );
  return text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}-]+(?!\p{L})/gu, (word) =>
    known.has(word) && isNameLike(word) ? capital(word) : word,
  );
}

/** "Tove said no", typed small: whoever the book has is somebody wherever they stand. */
function ofTheBook(text: string, knows: (name: string) => boolean): string {
  return text.replace(/(?<![\p{L}'’@.-])\p{Ll}[\p{L}-]+(?![\p{L}@])/gu, (word) =>
    word.length > 2 && isNameLike(word) && knows(capital(word)) ? capital(word) : word,
  );
}

/** A long note without a single stop, in whatever letters. */
const RUNS_ON = /^[^.,;:!?\n]{80,}$/u;

/** "Lunch with Sarah k.": the letter is of her name, though it is small. */
function withInitials(text: string): string {
  return text.replace(/(?<=(?<!\p{L})\p{Lu}\p{Ll}+ )\p{Ll}\.(?= |,|$)/gu, (letter) => letter.toUpperCase());
}

/** "Her boss (ingrid holm)", "somebody from HR (mia?)": who that is. */
const WHO_IN_BRACKETS = new RegExp(
  `\\b((?:${KIN}|hr|rep|someone|somebody|guy|woman|man)(?: (?:from|at|of) \\S+)? )\\((\\p{Ll}[\\p{L}'’-]+(?: \\p{Ll}[\\p{L}'’-]+)?)\\??\\)`,
  "giu",
);

function bracketed(text: string): string {
  return text.replace(WHO_IN_BRACKETS, (said, before: string, name: string) =>
    name.split(" ").every(isNameLike) ? `${before}(${name.split(" ").map(capital).join(" ")})` : said,
  );
}

/** "kwame will introduce me to Ben Okafor": whoever begins so writes some names small, whatever a telephone put right. */
function beginsSmall(note: string): boolean {
  return /^\s*\p{Ll}/u.test(note);
}

/** A telephone gives the first word of a sentence its capital, and "PhD" has one anyway: both say nothing of names. */
function writesCapitals(note: string): boolean {
  return [...note.matchAll(CAPITAL)].some(
    ({ 0: word, index }) =>
      !/^(?:I|PhDs?)$|['’]/.test(word) &&
      !(/(?:^|[.!?\n]\s*)$/.test(note.slice(0, index)) && PLAIN.has(word.toLowerCase())),
  );
}

const CAPITAL = /(?<!\p{L})\p{Lu}(?=\p{L}*\p{Ll})[\p{L}'’]+/gu;

/** Names get their capitals, by the word before or after them. */
function named(text: string): string {
  return text.replace(/[^.;:\n!?]+/g, (clause, offset: number) => {
    const announces = text[offset + clause.length] === ":";
    const words = clause.split(/(\s+|,|[“”"‘])/);
    const at = words.flatMap((word, place) => (/[\p{L}]/u.test(word) ? [place] : []));
    const word = (k: number) => words[at[k] ?? -1] ?? "";
    const breaks = (k: number) => /[,“”"]/.test(words.slice(at[k - 1], at[k]).join(""));
    for (let k = 0; k < at.length; k += 1) {
      if (!isNameLike(word(k))) continue;
      const lead = at.slice(0, k).map((each) => words[each]);
      const opens = k === 0 || breaks(k) || /^(?:and|but|then|also|so|maybe|perhaps)$/.test(word(k - 1));
      const last = lastOfName(word, k, breaks);
      const acts = opens && (doesSomething(word, last) || (announces && last === at.length - 1));
      const owns = /['’]s$/.test(word(k)) && (word(k + 1) !== "" || word(k - 1) === "at");
      const saysSo = /^(?:says|said)$/.test(word(k - 1)) && last === at.length - 1;
      const heads = offset === 0 && k === 0 && presents(word(last + 1), last > 0 && breaks(last + 1));
      const ofGroup = breaks(k) && OF_A_GROUP.test(text.slice(0, offset + lengthTo(words, at[k] ?? 0)));
      // "Talked to ana about imre, he left": only somebody can have left. "Asked her about grants, she says" is of her.
      const isSaidOfThem = lead.some((each) => /^(?:her|him|them)$/.test(each ?? ""));
      const goesOn = breaks(last + 1) && /^s?he(?:['’]|$)/.test(word(last + 1));
      const spokenOf = word(k - 1) === "about" && goesOn && !isSaidOfThem;
      const tells = acts || owns || saysSo || heads || ofGroup || spokenOf;
      if (!tells && !startsSomebody(word(k - 1), lead.join(" "))) continue;
      if (/^(?:send|bring|give|show|lend)$/.test(word(k - 1)) && / to /.test(words.slice(at[k]).join("")))
        continue;
      const end = lastOfRow(word, last, breaks);
      for (let each = k; each <= end; each += 1)
        if (each === k || (!PARTICLES.test(word(each)) && word(each) !== "and"))
          words[at[each] ?? -1] = capital(word(each));
      k = end;
      if (isPlaceBehind(word, k, last, words.slice(at[k]).join("").trim()))
        words[at[k + 1] ?? -1] = capital(word(k + 1));
    }
    return words.join("");
  });
}

/** "with priyanka shah, bain.": one word behind a full name, which is no mood. */
function isPlaceBehind(word: WordAt, end: number, last: number, rest: string): boolean {
  const [, place = ""] = /^[\p{L}'’-]+, ([\p{L}&-]+)(?:,|$)/u.exec(rest) ?? [];
  return (
    end === last &&
    end > 0 &&
    isCapital(word(end - 1)) &&
    place === word(end + 1) &&
    isNameLike(place) &&
    !A_MOOD.test(place)
  );
}

const A_MOOD = /(?:ous|ful|ive|ing|ed|y|al|ic|ent|ant|ish|less)$/;

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "teresa moreira, ex EMBL": two names that open a note, and who that is. */
function presents(next: string, apart: boolean): boolean {
  return (
    (apart &&
      /^(?:ex|formerly|former|now|an?|the|postdoc|phd|professor|works?|from|at|head|who)$/i.test(next)) ||
    next.startsWith("(") ||
    next === "again"
  );
}

function lengthTo(words: readonly string[], place: number): number {
  return words.slice(0, place).join("").length;
}

type WordAt = (k: number) => string;

/** Up to a family name, and others in a row. */
function lastOfName(word: WordAt, from: number, breaks: (k: number) => boolean): number {
  let last = from;
  if (/['’]s$/.test(word(from))) return last;
  while (last - from < 3 && !breaks(last + 1)) {
    const more = word(last + 1);
    if (PARTICLES.test(more) && isNameLike(word(last + 2))) last += 2;
    else if (isNameLike(more) && !DOES.test(more)) last += 1;
    else break;
  }
  return last;
}

/** "ana, imre, lin", "ana, imre and lin": three or more in a row. After two, the second may be anything: "ana, nervous". */
function lastOfRow(word: WordAt, first: number, breaks: (k: number) => boolean): number {
  let last = first;
  let more = 0;
  while (breaks(last + 1) && isNameLike(word(last + 1)) && !DOES.test(word(last + 2))) {
    last = lastOfName(word, last + 1, breaks);
    more += 1;
  }
  const closes = more > 0 && word(last + 1) === "and" && !breaks(last + 1) && isNameLike(word(last + 2));
  if (closes) return lastOfName(word, last + 2, breaks);
  return more > 1 ? last : first;
}

const ADVERB = /^(?:never|always|also|just|already|still|kindly|really|both)$/;
const TOGETHER = /^(?:are|both|think|say|want|need|have|were|know)$/;

/** "imre needs", "imre's tip", "imre and kim are", "imre from embl called": somebody who does something. */
function doesSomething(word: WordAt, last: number): boolean {
  const next = last + (ADVERB.test(word(last + 1)) ? 2 : 1);
  if (/['’]s$/.test(word(last)) || DOES.test(word(next))) return true;
  if (word(last + 1).startsWith("(")) {
    let end = last + 1;
    while (end - last < 12 && !word(end).endsWith(")")) end += 1;
    return DOES.test(word(end + 1));
  }
  if (word(last + 1) === "and" && /^I$/i.test(word(last + 2))) return true;
  if (word(last + 1) === "and")
    return isNameLike(word(last + 2)) && (TOGETHER.test(word(last + 3)) || DOES.test(word(last + 3)));
  return word(last + 1) === "from" && [3, 4, 5].some((far) => DOES.test(word(last + far)));
}

function startsSomebody(previous: string, lead: string): boolean {
  const word = previous.toLowerCase();
  if (TITLES.test(word)) return true;
  if (
    word === "with" &&
    /\b(?:stop|start|begin|done|fine|ok|lead|go|deal|help|careful|better|someone|somebody|anyone|people|postdocs?|students?|one) with$/i.test(
      lead,
    )
  )
    return false;
  if (word === "to" || word === "for" || word === "by")
    return TO_SOMEBODY.test(lead.replace(/ (?:to|for|by)$/, ""));
  if (word === "on") return /\bwaiting on$/.test(lead);
  if (word === "knows") return /(?:^|\b(?:he|she|they)|\p{Lu}\p{Ll}+) knows$/u.test(lead);
  if (word === "of") return /\b(?:contacts?|number|name|address|email) of$/i.test(lead);
  if (word === "and") return /\p{Lu}\p{Ll}+(?: \([^)]*\))? and$/u.test(lead);
  return BEFORE.test(word) || SOMEBODYS.test(lead) || WITH_A_ROLE.test(`${lead} `);
}

function isNameLike(word: string): boolean {
  return (
    /^\p{Ll}[\p{L}'’-]{1,}$/u.test(word) &&
    !PLAIN.has(word.replace(/['’]s$/, "")) &&
    !/['’](?:ve|re|ll|d|m|t)$/.test(word) &&
    !DOES.test(word) &&
    !isWeekdayElsewhere(word)
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where a new statement begins without a comma: "at embl told me to apply send her our protocol". */
const BEGINS =
  /(?<=[\p{L}\d]) (?=(?:(?:he|she|they)(?:'s)? (?:said|says|told|thinks?|reckons|suggested|recommended|advised|is|has|isn't|knows|can|will|mentioned|wants|needs|works|asked)|i (?:need|have|promised|must|said)(?: to)?|told me|said (?:to|i|that)|send (?:her|him|them)|must|need to|no answer)\b)/giu;

/** What comes next belongs to these, or is what somebody named alone does: "Paul told me". */
const HANGS_ON =
  /(?:\b(?:no|nobody|no one|that|he|she|they|if|and|but|because|what|who|when|once|after|until|unless|before|while|soon as|[iI]|to|will|must|should|would|please|can|\p{L}+['’](?:d|ll))|,|(?:^|[.,;:\n!?]\s*)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u;

function parted(text: string): string {
  return text.replace(BEGINS, (blank, offset: number) =>
    HANGS_ON.test(text.slice(0, offset)) ? blank : `,${blank}`,
  );
}
