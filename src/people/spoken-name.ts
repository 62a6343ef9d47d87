import { areLetters, isAfterAName } from "./after-a-name.ts";
import { familyInCapitals, quietly } from "./family-in-capitals.ts";

/** Scripts in which the family name is written first, without a space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
type Parts = { readonly given: string; readonly middle: string; readonly family: string };

/** A name of its parts as it is said. 山田 and 太郎 are 山田太郎, whatever order a form asked for them in. */
export function spokenName({ given: typed, middle, family }: Parts): string {
  const { given, letters } = lettersApart(typed);
  if (middle === "" && FAMILY_FIRST.test(given) && FAMILY_FIRST.test(family)) return family + given;
  const parts = [given, middle, family].filter((part) => part !== "");
  // What is known to be the given name is not to be read as the family's: "LI" of LI Wang is Li.
  const misread = family === "" ? [] : familyInCapitals(parts.join(" ").split(" "));
  const isMisread = given.split(" ").some((word) => misread.includes(word));
  const name = (isMisread ? [quietly(given), ...parts.slice(1)] : parts).join(" ");
  return letters === "" ? name : `${name}, ${letters}`;
}

/** "Sara, PhD", typed where the given name goes, is Sara; her letters go behind the whole name. */
function lettersApart(typed: string): { readonly given: string; readonly letters: string } {
  const comma = typed.indexOf(",");
  const letters = typed.slice(comma + 1).trim();
  return comma > 0 && letters !== "" && areLetters(letters)
    ? { given: typed.slice(0, comma).trim(), letters }
    : { given: typed, letters: "" };
}

/**
 * "Ruiz Gómez, Ana", "Park, Kim, PhD" and "Ruiz, Ana (Lumen)" as they are said; "Ana Ruiz, PhD" and "Lumen, Inc." stay
 * as they are.
 */
export function turnedName(name: string): string {
  const bracket = name.indexOf(" (");
  const isAtEnd = bracket > 0 && name.indexOf(")", bracket) === name.length - 1;
  return isAtEnd ? `${turned(name.slice(0, bracket))}${name.slice(bracket)}` : turned(name);
}

function turned(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  const isTurned =
    family !== "" &&
    given !== "" &&
    family.split(" ").length <= 4 &&
    given.split(" ").length <= 3 &&
    !/[\d@&/]/.test(name) &&
    !isAfterAName(given) &&
    more.every(isAfterAName);
  return isTurned ? [`${given} ${family}`, ...more].join(", ") : name;
}
