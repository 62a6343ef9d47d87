import { foldText } from "#people/fold.ts";
import { isWeekdayElsewhere } from "../days/weekdays.ts";
import { PLAIN } from "./plain-words.ts";

/** Words that stand with a capital and are nobody, besides the plain ones. */
const NOBODY = new Set(
  `whatsapp msc mit promise lead todo check between she'll hiring seeing remind return lend
  invite find review prepare arrange congratulate dont muss introduce share kaffee mittagessen gestern heute
  morgen ich sie er wir anruf januar februar märz
  mai juni juli oktober dezember erasmus nature cell telefonat gespräch nachricht anruf brief kollege kollegin kollegen
  freund freundin freunden chef chefin leuten betreuer betreuerin dun bugun yarin`.split(/\s+/),
);
export function isNobody(word: string): boolean {
  const plain = foldText(word)
    .replace(/[.,]+$/, "")
    .replace(/['’](?:s|d|ll|re|ve|m)$/, "");
  return NOBODY.has(plain) || PLAIN.has(plain) || isWeekdayElsewhere(plain);
}
