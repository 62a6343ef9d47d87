import { bareName } from "./bare-name.ts";
import { isMoreThanName, isPlaceElsewhere } from "./other-scripts.ts";

const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.?(?:-?\p{Lu}\.?)?|(?:d|l|O)['’]\p{Lu}[\p{L}'’-]+|(?:al|el|ul|as|ad|an|ar|at|az|abu|ibn|bin)-\p{Lu}[\p{L}\p{M}'’-]*|\p{Lo}{1,6})$/u;
const PARTICLE = /^(?:de|del|della|da|dos|das|du|van|von|der|den|ter|la|le|bin|ibn|al|el|di|zu|y|af|e|i)$/;
/** Words of places, things and pages, which stand with capitals as names do. */
const NO_NAME =
  /\b(?:universit\p{L}*|institut\p{L}*|department|dept|abteilung|lehrstuhl|fachbereich|arbeitsgruppe|stabsstelle|département|departamento|dipartimento|afdeling|faculty|school|college|cent(?:er|re)|lab(?:oratory)?|group|hospital|clinic|academy|society|foundation|company|inc|ltd|gmbh|biotech|pharma|ministry|office|road|street|avenue|building|room|floor|session|conference|meeting|symposium|workshop|seminar|lunch|break|coffee|welcome|opening|closing|discussion|poster|keynote|panel|chair|phone|fax|tel|email|e-mail|web|city|germany|france|spain|italy|switzerland|netherlands|kingdom|usa|press|journal|abstract|introduction|figure|table|volume|issue|https?|www)\b/iu;

/** Places of research by their letters, and what is studied: a place or a subject beside them is no family name. */
const PLACE_LETTERS =
  /\b(?:EMBL|EMBO|MIT|ETH|EPFL|CNRS|INSERM|INRIA|CERN|CSIC|NIH|UCL|UCSF|LMU|TUM|KTH|MPI|CNIO|IBM|BASF)\b/;
const SUBJECT =
  /\b(?:biology|physics|chemistry|mathematics|sciences?|engineering|medicine|genetics|neuroscience|resources|research|studies)$/iu;

/** "Ana Ruiz", "J. van der Berg", "王小明": two to five words as names have them, or one of a script without capitals. */
export function looksLikeName(text: string): boolean {
  if (text.length > 80 || /[@\d/\\<>{}=?!:]/u.test(text) || NO_NAME.test(text)) return false;
  if (isPlaceElsewhere(text) || isMoreThanName(text)) return false;
  if (PLACE_LETTERS.test(text) || SUBJECT.test(text)) return false;
  const words = bareName(text).split(" ");
  if (words.length === 1) return /^\p{Lo}{2,6}$/u.test(words[0] ?? "");
  return (
    words.length <= 5 &&
    words.every((word) => WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => /\p{L}{2,}/u.test(word)) &&
    !words.every((word) => /^\p{Lu}{2,}$/u.test(word) && word.length > 3 && words.length > 3)
  );
}
