import { foldText } from "#people/fold.ts";
import { isCommon } from "#people/spelling.ts";

type Names = ReadonlySet<string>;
type Keys = (word: string) => readonly string[];

const LETTER = String.raw`[\p{L}\p{M}\p{Default_Ignorable_Code_Point}\d]`;
const JOINED = String.raw`[\p{L}\p{M}\p{Default_Ignorable_Code_Point}\d_-]`;
const BEFORE_AT = /[\p{L}\p{M}\p{Default_Ignorable_Code_Point}\d._%+'’-]{1,200}@(?=[\p{L}\d])/gu;
const HANDLE = new RegExp(String.raw`(?<![\p{L}\d…])@${LETTER}(?:[._-]?${LETTER}){0,100}`, "gu");
/** A host with its path, a file, "ana.ruiz". */
const DOTTED = new RegExp(
  String.raw`(?<!${JOINED})${JOINED}{1,100}(?:\.${JOINED}{1,100}){1,10}(?:[/?#][^\s<>"”)\]]{0,500})?`,
  "gu",
);
/** "ana_ruiz", "ana-ruiz". */
const TIED = new RegExp(`(?<!${LETTER})${LETTER}{1,100}(?:[_-]${LETTER}{1,100}){1,10}`, "gu");
const [AT, DOT] = [
  String.raw`(?:\s{0,3}[\[({<]\s?(?:at|@)\s?[\])}>]\s{0,3}|\s{1,3}at\s{1,3})`,
  String.raw`(?:\s{0,3}[\[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,3}|\s{1,3}dot\s{1,3})`,
];
/** "aruiz at embl.de", "ana dot ruiz [at] embl dot de": as addresses are written to hide them from programs. */
const SPOKEN = new RegExp(
  `(?<!${JOINED})(${JOINED}{1,60}(?:(?:\\.|${DOT})${JOINED}{1,60}){0,3})(?=${AT}${JOINED}{1,60}(?:\\.|${DOT})${LETTER})`,
  "giu",
);

/** Addresses of every kind, without whose they are: "…@embl.de", "linkedin.com/in/…", "….org". */
export function withoutAddresses(text: string, names: Names, keysOf: Keys): string {
  const tells = telling(names, keysOf);
  return text
    .replace(BEFORE_AT, (local) => (contains(local, names) || tells(local) ? "…@" : local))
    .replace(SPOKEN, (local) => (tells(local) ? hidden(local, tells) : local))
    .replace(DOTTED, (address) => hidden(address, tells))
    .replace(HANDLE, (handle) => (tells(handle) ? "@…" : handle))
    .replace(TIED, (tied) => (/_|^\P{Lu}+$/u.test(tied) && saysTwo(tied, names, keysOf) ? "…" : tied));
}

/** Within what stands before an @ nobody expects other words. */
function contains(local: string, names: Names): boolean {
  const letters = foldText(local).replace(/[^\p{L}]+/gu, "");
  return [...names].some((name) => name.length > 2 && letters.includes(name));
}

function hidden(address: string, tells: (piece: string) => boolean): string {
  const pieces = address.split(/([./?#&=:~]+|\s*[[({<]?\s?\b(?:dot)\b\s?[\])}>]?\s*)/iu);
  const last = pieces.length - 1;
  return (
    pieces
      // A capital behind a full stop begins a sentence that lacks its blank: it is a word like others.
      .map((piece, at) =>
        at % 2 === 1 || (at === last && /^\p{Lu}\p{Ll}+$/u.test(piece)) || !tells(piece) ? piece : "…",
      )
      .join("")
      .replace(/…(?:(?:[.~]|\s*[[({<]?\s?dot\s?[\])}>]?\s*)…)+/giu, "…")
  );
}

/** Two words of a name in a row can be nothing else; with "_" between words one is enough. */
function saysTwo(tied: string, names: Names, keysOf: Keys): boolean {
  const count = wordsIn(tied).filter((word) => keysOf(word).some((key) => names.has(key))).length;
  return count >= (tied.includes("_") ? 1 : 2);
}

/** Whether one of its words says the name: ana, anaruiz, aruiz, ruizlab; and not analysis, nor market for a Mark. */
function telling(names: Names, keysOf: Keys): (piece: string) => boolean {
  const all = [...names].filter((name) => name.length > 1);
  const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => one + other));
  const initials = [...new Set(all.map(([first = ""]) => first))];
  const beside = all
    .filter((name) => name.length > 2)
    .flatMap((name) => initials.flatMap((letter) => [letter + name, name + letter]));
  const whole = new Set([...all, ...pairs, ...beside]);
  const parts = [...pairs, ...all.filter((name) => name.length > 3 && !isCommon(name))];
  const says = (key: string) =>
    whole.has(key) || parts.some((part) => part.length > 3 && (key.startsWith(part) || key.endsWith(part)));
  return (piece) => wordsIn(piece).some((word) => keysOf(word).some(says));
}

function wordsIn(piece: string): readonly string[] {
  return decoded(piece).match(/\p{L}(?:[\p{M}\p{Default_Ignorable_Code_Point}]*\p{L})*\p{M}*/gu) ?? [];
}

/** "jos%C3%A9" is josé. */
function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
