import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import { isVerb } from "../cues/deeds.ts";
import { isNobody } from "../words/nobody.ts";
import { DOES } from "../words/plain-words.ts";
import { INITIALS, isSomebody, type Place } from "./signs-of-somebody.ts";

/** Somebody named in a clause, and where. */
export type Mention = { readonly name: string; readonly from: number; readonly to: number };

const WORD = "(?:(?:al|el|ben|bin|abu|ibn)-\\p{L}+|\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}{1,8})";
const PARTICLE = "(?:de|del|dela|della|da|dos|das|du|van|von|der|den|ter|la|le|bin|ben|ibn|al|el|di|zu|y|af)";
const PARTICLES = new RegExp(`^${PARTICLE}$`, "u");
const TITLE = "(?:(?:Dr|Prof|Pr|Professor|Mr|Ms|Mrs|Mme|Herr|Frau)\\.? )?";
const NAME = new RegExp(`(?<!\\p{L})${TITLE}${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,3}`, "gu");

/** What follows a touch and is nobody by name. */
const NOT_A_NAME =
  /^(?:a|an|the|my|our|her|his|their|some|someone|somebody|people|everyone|everybody|from|at|in|on|about|who|which|that|and|for|yesterday|today|last|this|again|with|to|me|us|them|him|it|two|three|several|old|new|back|after|before|during|over|by|briefly|ein|eine|meine|meinen|jemand)$/i;

/** Everybody a clause names, in order. `taken` are the places of dates, which are no names. */
export function mentionsIn(
  clause: string,
  taken: readonly { readonly from: number; readonly to: number }[] = [],
  known: readonly string[] = [],
  judge: (place: Place) => boolean = isSomebody,
): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of clause.matchAll(NAME)) {
    for (const mention of trimmed(match[0], match.index)) {
      if (clause.charAt(mention.to) === "@") continue;
      if (taken.some((each) => each.from < mention.to && mention.from < each.to)) continue;
      const isKnown = known.some((name) => samePerson(name, mention.name));
      if (isKnown || judge(placeOf(clause, mention, found.at(-1)))) found.push(mention);
    }
  }
  return found;
}

function placeOf(clause: string, { name, from, to }: Mention, last: Mention | undefined): Place {
  return {
    before: clause.slice(0, from),
    name,
    after: clause.slice(to),
    last:
      last === undefined
        ? undefined
        : { name: last.name, since: clause.slice(last.to, from), after: clause.slice(last.to) },
  };
}

/** Without what is no part of a name at either end; "Met Ana Ruiz" and "Friday Ana" hold Ana. */
function trimmed(written: string, from: number): readonly Mention[] {
  const words = written.split(" ");
  let start = from;
  while (words.length > 0 && (isNobody(words[0] ?? "") || beginsDoing(words)) && !opensWithTitle(words))
    start += (words.shift() ?? "").length + 1;
  while (start > from && PARTICLES.test(words[0] ?? "")) start += (words.shift() ?? "").length + 1;
  while (words.length > 0 && isNobody(words.at(-1) ?? "")) words.pop();
  const name = words
    .join(" ")
    .replace(AN_INITIAL.test(words.at(-1) ?? "") ? /['’-]+$/ : /[.'’-]+$/, "")
    .replace(/['’]s$/, "");
  return name === "" || /^\p{Lu}\.?$/u.test(name) ? [] : [{ name, from: start, to: start + name.length }];
}

/** "Leaving Roche", "Uses Rust": what one does with whatever is named behind it. */
function beginsDoing([word = "", next]: readonly string[]): boolean {
  const [, stem = ""] = /^(\p{Lu}\p{L}+)(?:ing|s)$/u.exec(word) ?? [];
  const verb = stem.toLowerCase();
  return (
    next !== undefined &&
    stem !== "" &&
    (isVerb(verb) || isVerb(`${verb}e`) || isVerb(verb.replace(/(.)\1$/, "$1")))
  );
}

/** "Sarah K.": the stop is of the name. */
const AN_INITIAL = /^\p{Lu}\.$/u;

/** "Prof. Lindqvist": a title is nobody's name, and stays with one. */
function opensWithTitle([title = "", next = ""]: readonly string[]): boolean {
  return /^(?:Prof|Professor)\.?$/.test(title) && next !== "" && !isNobody(next);
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
