import { foldText } from "./fold.ts";
import { isGivenName } from "./nicknames.ts";
import { OCCUPATION } from "./occupation.ts";
import { beginsWithFamily } from "./particle.ts";
import { turnedName } from "./spoken-name.ts";

/** "Müller", "MÜLLER", "Ruiz Gómez". */
export const NAME_WORDS = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?$/u;

const PARTICLES_FIRST =
  /^(?:(?:van|von|vom|zu|zur|de|del|della|di|da|do|dos|das|du|der|den|ten|ter|la|le|af|av) )+\p{Lu}[\p{L}'’-]+(?: .+)?$/u;
/** Words that begin a family name of two, and are no particle. */
const BEGINS_ONE = /^(?:st\.?|saint|sainte|san|santa|mac|mc) /i;
/** "García Márquez", "Silva e Souza", "Ruiz de la Cruz". */
const FAMILY = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Ll}{1,3} )*\p{Lu}[\p{L}\p{M}'’-]+){0,3}$/u;
const GIVEN = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}*\.?){0,2}$/u;

/**
 * "van der Berg, Jan" and "Müller, Hans", by the rule that imports turn names by. In what is typed a place may follow the
 * name as well, "Ana, Novartis": so the family name has its particles, or the other is a given name, and it is none.
 */
export function givenFirst(pieces: readonly string[]): readonly string[] {
  const [family = "", given = "", ...rest] = pieces;
  const written = `${family}, ${given}`;
  const turned = turnedName(written);
  if (turned === written || !GIVEN.test(given) || OCCUPATION.test(given)) return pieces;
  const [first = ""] = foldText(given).split(/[ -]/);
  return PARTICLES_FIRST.test(family) || (isGivenName(first) ? isFamily(family) : isLoudFamily(family))
    ? [turned, ...rest]
    : pieces;
}

/** Beside what is known for a given name. */
function isFamily(words: string): boolean {
  if (!FAMILY.test(words)) return false;
  return (
    !foldText(words).split(" ").some(isGivenName) ||
    BEGINS_ONE.test(words) ||
    beginsWithFamily(words) ||
    isLoudFamily(words)
  );
}

/** "DE LA CRUZ", as many offices write them. */
function isLoudFamily(words: string): boolean {
  return words === words.toUpperCase() && beginsWithFamily(words.toLowerCase());
}

/** The same of a name that stands by itself: "Müller, Hans, PhD" is Hans Müller, PhD. */
export function nameGivenFirst(name: string): string {
  const pieces = name.split(",").map((piece) => piece.trim());
  const turned = givenFirst(pieces);
  return turned === pieces ? name : turned.join(", ");
}
