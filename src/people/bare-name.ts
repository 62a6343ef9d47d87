import { oneLine } from "#people/shown.ts";
import { areLetters, isAfterAName, withoutLetters } from "./after-a-name.ts";
import { mayBeFamilyFirst } from "./family-first.ts";
import { familyInCapitals } from "./family-in-capitals.ts";
import { foldText } from "./fold.ts";
import { givenFirst } from "./given-first.ts";
import { isGivenName } from "./nicknames.ts";
import { beginsWithFamily } from "./particle.ts";

/** Some of them are names or words as well where no dot stands behind: Mag Ruiz, Doc Martin. */
const TITLE =
  String.raw`(?:dr|prof|dott|(?:univ|priv|dipl|ass)\.?-\p{L}+|(?:mag|sig)(?=\.\p{L}))(?:\.in|\.?(?:a|ª|ssa|ra))?` +
  "|pr|professor(?:in)?|mr|mrs|ms|miss|mx|sir|dame|herrn?|frau|mme|mlle|ing|drs|dre|mgr|m[uv]dr|judr|phdr|rndr|paeddr|inż|srta|dhr|mevr" +
  String.raw`|(?:hr|fr|m?mag|doc|doç|yrd|öğr|gör|arş|uzm|op|av|avv|arch|atty|sig|sra?|lic|mtr[oa]|lek|ir|engr?|rev|mw|проф|доц|δρ)(?=\.)|д-р`;
/** "Prof.dr.", "Dr.-Ing." are two in one word. */
const TITLES = new RegExp(`^(?:${TITLE})(?:\\.-?(?:${TITLE}))*\\.?$`, "iu");
/** What of a doctor stands after the title: "Dr. med.", "Dr. rer. nat."; never a name, which is written with a capital. */
const OF_A_DOCTOR =
  /^(?:med|rer|nat|phil|ing|habil|h\.?\s?c|mult|pol|oec|jur|iur|sc|techn|vet|pharm|dent|agr|theol|hum|biol|mont|em|asoc)\.$|^(?:hab\.?|[Üü]yesi)$/;
/** Monsieur, where a given name and more follow: before a family name alone it is as likely an initial. */
const MONSIEUR = /^m\.?$/i;
/** Words of a title before "Dr" or "Professor", and by themselves none: PD James has initials. */
const BEFORE_A_TITLE =
  /^(?:pd|assoc|associate|ass|asst|assist|assistant|adjunct|apl|a\.?o|univ|em|emeritus|emerita|tekn|med|fil)\.?$/i;
/** Scripts in which the family name is written first, so that the first word is no given name. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PICTURES = /(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+/gu;

/** What hangs on to names: "(she/her)", "| we are hiring", "via Zoom", "- Dublin", a nickname in quotation marks. */
const HANGERS_ON =
  /\s*(?:\([^)]*\)|\[[^\]]*\]|[“"'‘][^”"'’\s]{2,30}[”"'’](?=\s)|\s(?:[|•·–—]|(?:[-@]|via)\s).*$)/gu;

/** The titles that stand before a name: "Prof. Dr." of "Prof. Dr. Ana Ruiz". */
export function titlesBefore(name: string): string {
  const words = oneLine(name).split(" ");
  return words.slice(0, titlesOf(words)).join(" ");
}

/**
 * A name without titles, letters after it and pictures: "Dr. Priya Sharma, PhD 🚀" is Priya Sharma. Written the other way
 * round, "Sharma, Priya", it is turned.
 */
export function bareName(name: string): string {
  const line = oneLine(name.replace(PICTURES, " "));
  const own = line.replace(HANGERS_ON, "").trim() || line;
  const [main = "", ...after] = own.split(/\s*,\s*/).map(withoutTitles);
  const bare = withoutLetters(main.split(" ")).join(" ");
  const [given, ...more] = after.filter((part) => part !== "" && !areLetters(part));
  if (given === undefined || more.length > 0) return bare;
  if (isAfterAName(given)) return `${bare}, ${given}`;
  const [turned = bare] = bare.includes(" ") ? givenFirst([bare, given]) : [`${given} ${bare}`];
  return turned;
}

function withoutTitles(part: string): string {
  const words = part.split(" ").filter((word) => word !== "");
  return words.slice(titlesOf(words)).join(" ");
}

/** How many words before a name are titles; the last word is always a name. */
function titlesOf(words: readonly string[]): number {
  let count = 0;
  for (; count < words.length - 1; count += 1) {
    const [word = "", next = "", more] = words.slice(count);
    const isTitle =
      TITLES.test(word) ||
      (MONSIEUR.test(word) && more !== undefined && isGivenName(foldText(next))) ||
      (count > 0 && OF_A_DOCTOR.test(word)) ||
      (BEFORE_A_TITLE.test(word) && /^(?:univ\.?-)?(?:prof|dr\b)/i.test(next));
    if (!isTitle) break;
  }
  return count;
}

/** Words that begin a given name of two: Abdul Rahman, Abu Bakr; and pairs that are one name. */
const HALF_A_NAME = /^(?:abdul|abdel|abd|abu|umm)$/i;
const PAIRS =
  /^(?:jean (?:pierre|paul|luc|marc|claude|louis|michel|jacques|françois|baptiste)|mary (?:ann|anne|jane|lou)|anne (?:marie|sophie)|ana (?:maría|maria|paula|luísa)|maria (?:josé|luisa|teresa)|maría (?:josé|luisa|teresa|jesús)|josé (?:maría|luis|antonio|manuel)|juan (?:carlos|pablo|josé)|hans (?:peter|jürgen|georg))$/i;
/**
 * What to call someone by their given name. The whole name where the given one cannot be told: one word, a family name
 * by itself ("von Berg"), a script or a country that puts the family first, an initial. A family name in capitals, as
 * in WANG Xiaoming, is left aside. Nothing is guessed: no titles, no gender.
 */
export function givenName(name: string): string {
  const bare = bareName(name);
  const words = bare.split(" ");
  const family = familyInCapitals(words);
  const [first = "", second] = words.filter((word) => !family.includes(word));
  if (words.length === 1 || beginsWithFamily(bare) || FAMILY_FIRST.test(bare) || /^\p{L}\.?$/u.test(first))
    return bare;
  if (family.length === 0 && mayBeFamilyFirst(bare)) return bare;
  const two = second !== undefined && (HALF_A_NAME.test(first) || PAIRS.test(`${first} ${second}`));
  return two && words.length > 2 ? `${first} ${second}` : first;
}
