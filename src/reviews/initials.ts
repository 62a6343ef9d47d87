import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import { beginsWithFamily, isParticle } from "#people/particle.ts";
import {
  isCommon,
  keysOf,
  NO_OWNERS,
  QUOTE,
  QUOTES,
  UNSEEN,
  unbrokenParts,
  WITHOUT_BLANKS,
  withoutUnseen,
} from "#people/spelling.ts";
import { withoutAddresses } from "./addresses.ts";

const WORD = new RegExp(`\\p{L}(?:${UNSEEN}*[\\p{L}\\p{M}${QUOTES}])*`, "gu");

/** A nickname within a name, and the name in its own writing behind one in Latin letters. */
const BESIDE = /[“"]([^”"]{2,30})[”"]|[(（]([^()（）]{2,30})[)）]/gu;

/**
 * "Dear Ana Ruiz" → "Dear A. R.", however the name is written there: without its accents or with two letters for one, in
 * capitals, with an ending, in an address, with marks in it that nobody sees. Words that only contain the name stay, and
 * so does "will" for somebody called Will. Other forms of a name, "Анны" of Анна, no rule tells from other words.
 */
export function withInitials(text: string, name: string): string {
  const bare = bareName(name);
  // In brackets stands much that is no name: "(she/her)".
  const others = Array.from(name.matchAll(BESIDE), ([, nick, own = ""]) =>
    WITHOUT_BLANKS.test(own) ? own : nick,
  ).filter((other) => other !== undefined);
  return [bare, ...others].reduce(
    (told, each) => (WITHOUT_BLANKS.test(each) ? unbroken(told, each) : inWords(told, each)),
    text,
  );
}

function unbroken(text: string, name: string): string {
  return unbrokenParts(name)
    .map((part) => [...part])
    .reduce((told, letters) => {
      const pattern = new RegExp(letters.join(`(?:[\\s・·]|${UNSEEN})?`), "gu");
      return told.normalize().replace(pattern, `${letters[0]}.`);
    }, text);
}

function inWords(text: string, name: string): string {
  const named = namedBy(name);
  const written = withoutAddresses(text, named.keys, keysOf);
  const words = [...written.matchAll(WORD)].map(({ 0: word, index }) => {
    const before = written.slice(Math.max(0, index - 12), index);
    const after = written.slice(index + word.length, index + word.length + 40);
    return { word, index, told: named.without(word, before, after) };
  });
  let out = "";
  let from = written.length;
  let after = { key: "", index: written.length };
  // From the end, because "de" and "la" are a name by what follows them.
  for (const { word, index, told } of words.toReversed()) {
    const end = index + word.length;
    const key = foldText(withoutUnseen(word).replace(QUOTE, "'"));
    const adjoins = /^[\s-]{1,3}$/.test(written.slice(end, after.index));
    const particle = named.particles.some(
      ([own, next]) => own === key && adjoins && keysOf(after.key).includes(next),
    );
    const now = particle ? initialOf(word) : told;
    out = now + written.slice(end, from) + out;
    from = index;
    after = { key: now === word ? "" : (key.split("'")[0] ?? ""), index };
  }
  return written.slice(0, from) + out;
}

function initialOf(word: string): string {
  return `${[...word.normalize()][0]}.`;
}

type Part = { readonly word: string; readonly key: string; readonly inside: boolean };

/** What a name is told by. */
function namedBy(name: string) {
  const words = name.split(/\s+/);
  const parts: Part[] = [];
  const particles: (readonly [own: string, next: string])[] = [];
  for (const [at, word] of words.entries()) {
    const pieces = word.split(/\p{Pd}+/u).map((piece) => piece.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ""));
    const isSmall = isParticle(word) && at < words.length - 1 && (at > 0 || beginsWithFamily(name));
    if (isSmall) particles.push([foldText(word), foldText(words[at + 1]?.split(/\p{Pd}/u)[0] ?? "")]);
    else
      for (const [within, piece] of pieces.entries())
        if ([...piece].length > 1) parts.push({ word: piece, key: foldText(piece), inside: within > 0 });
    // "Min-su" is Minsu as well.
    if (pieces.length > 1)
      parts.push({ word: pieces.join(""), key: foldText(pieces.join("")), inside: false });
  }
  const keys = new Set(parts.flatMap(({ word }) => [...keysOf(word), ...keysOf(word.replace(QUOTE, ""))]));
  const all = [...keys];
  // Two short ones make too many words: He and Re.
  const pairs = new Set(
    all
      .flatMap((one) => all.filter((other) => other !== one).map((other) => one + other))
      .filter((pair) => pair.length > 5),
  );
  const has = (word: string) => keysOf(word).some((key) => keys.has(key));
  const hide = (word: string, isSure: (word: string) => boolean): string => {
    const seen = withoutUnseen(word);
    const isName = (each: string) => has(each) && (/^\P{Ll}/u.test(each) || isSure(each));
    if (isName(seen)) return initialOf(seen);
    if (keysOf(seen).some((key) => pairs.has(key))) return "…";
    // "Annas", as German has it.
    const [, owner = ""] = /^(\p{Lu}.{2,})[sS]$/u.exec(seen) ?? [];
    return isName(owner) && !NO_OWNERS.test(seen) ? `${initialOf(owner)}s` : word;
  };
  return {
    keys,
    particles,
    /** The word, or what stands for it where it names them: "Ana's", "Ruiz'" and "d'Ana" as well. */
    without(word: string, before: string, after: string): string {
      const follows = has(/^ (\p{L}+)/u.exec(after)?.[1] ?? "") || has(/(\p{L}+) $/u.exec(before)?.[1] ?? "");
      const spoken = follows || GREETING.test(before);
      // In small letters it is theirs where it was noted so, or where it can be nothing else.
      const isSure = (small: string) =>
        parts.some((part) => part.word === small && (!part.inside || before.endsWith("-"))) ||
        (spoken && !isCommon(small));
      const whole = hide(word, isSure);
      if (whole !== word || NOT_TWO.test(word)) return whole;
      return inPieces(word, (piece) => hide(piece, isSure));
    },
  };
}

/** Each part between apostrophes, or two of them where they are a name together: "d'Ana's", "O'Brien's". */
function inPieces(word: string, hide: (piece: string) => string): string {
  const pieces = word.split(new RegExp(`([${QUOTES}]+)`, "u"));
  let out = "";
  for (let at = 0; at < pieces.length; at += 2) {
    const [piece = "", quote = "", next = ""] = pieces.slice(at, at + 3);
    const two = piece + quote + next;
    const told = quote === "" || next === "" ? two : hide(two);
    if (told !== two) at += 2;
    out += (told === two ? hide(piece) : told) + (told === two ? quote : (pieces[at + 1] ?? ""));
  }
  return out;
}

const GREETING = /(?:^|[\s,])(?:dear|hi|hello|hey|dr\.?|prof\.?) $/iu;

const NOT_TWO = new RegExp(`(?:[${QUOTES}]t|^ma[${QUOTES}]am)$`, "iu");
