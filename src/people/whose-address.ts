import { bareName } from "./bare-name.ts";
import { foldText } from "./fold.ts";

/** How much of a name stands before the "@": nothing, initials, a given name or half a one, the family name, both. */
type Fit = 0 | 1 | 2 | 3 | 4;
export const BY_FAMILY_NAME: Fit = 3;

const SHORTEST_PART = 4;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** The words of a name as addresses spell them: Müller as muller, and as mueller. */
export type Spelled = readonly (readonly string[])[];

export function spelledForAddress(name: string): Spelled {
  const bare = bareName(name).toLowerCase();
  const spelled = bare.replace(/[äöüåø]/gu, (letter) => UMLAUTS[letter] ?? letter);
  return [...new Set([bare, spelled])].map((each) =>
    foldText(each)
      .split(/[\s-]+/u)
      .map((word) => word.replace(/[^\p{L}]/gu, ""))
      .filter((word) => word !== ""),
  );
}

/** How surely an address is of somebody, by its own letters alone. */
export function addressFits(email: string, name: Spelled): Fit {
  const parts = partsOf(email);
  return Math.max(0, ...name.map((words) => fitOf(parts, words))) as Fit;
}

function fitOf(parts: readonly string[], words: readonly string[]): Fit {
  const joined = parts.join("");
  const stands = (word: string) =>
    parts.includes(word) || (word.length >= SHORTEST_PART && joined.includes(word));
  const family = words.at(-1) ?? "";
  const given = words.slice(0, -1);
  const initials = words.map((word) => word.charAt(0));
  const ends = `${initials[0] ?? ""}${initials.at(-1) ?? ""}`;
  const byFamily =
    stands(family) || given.some((word) => joined === word.charAt(0) + family || joined === word + family);
  if (byFamily) return given.some((word) => stands(word)) ? 4 : 3;
  const half = (word: string) =>
    word.length > 2 &&
    parts.some((part) => part.length > 2 && (part.startsWith(word) || word.startsWith(part)));
  if (given.some((word) => stands(word) || half(word)) || half(family)) return 2;
  return joined !== "" && (joined === initials.join("") || joined === ends) ? 1 : 0;
}

/** Two words before the "@" are somebody's whole name. */
export function isWholeName(email: string): boolean {
  return partsOf(email).filter((part) => part.length > 2).length > 1;
}

function partsOf(email: string): readonly string[] {
  const [local = ""] = foldText(email).split("@");
  return local.split(/[^\p{L}]+/u).filter((part) => part !== "");
}
