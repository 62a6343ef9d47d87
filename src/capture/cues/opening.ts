import type { LeadKind } from "#leads/lead.ts";
import { MONTH } from "#time/day-words.ts";
import { isToFill } from "./asked-of-me.ts";
import { firstIn, type Heard, starts, startsWithThem } from "./heard.ts";

export const A_LEAD =
  "(?:(?:job |post |position )?(?:ads?|advert(?:isement)?s?)|openings?|(?:trainee|internship|phd) places?|(?:trainee|graduate|training|internship) (?:programmes?|programs?|schemes?|tracks?)|vacanc(?:y|ies)|positions?|jobs?|internships?|fellowships?|traineeships?|trainees|scholarships?|postdocs?|stipends?|bursar(?:y|ies)|summer school|course|workshop|job shadowing|stelle|praktikum|stipendium)";
const TIED = `(?:opens?|free|deadline|limit|apps due|inscriptions?|closes|closing date|apply by|apply until|due|via|through|thanks to|frei|twice a year|once a year|every year|from (?:${MONTH}|next|now)|start(?:s|ing)?)`;
const TOLD = [
  starts(
    `(?:told me (?:about|of)|mentioned|forwarded(?: me)?|passed on|knows (?:of|about)|knew (?:of|about)|heard (?:of|about)|pointed me to|pointed out|(?:has|have) got|has|have|had(?! (?:an? |the )?(?:[\\p{L}-]+ ){0,3}(?:chat|talk|call|meeting|coffee|lunch|dinner|tea|beer|drinks|zoom|conversation)\\b)|there(?: is|'s| will be)|showed me|offered me|shared) (?=.*\\b${A_LEAD}\\b)`,
  ),
  startsWithThem(`(?:'ve|'s) got (?=.*\\b${A_LEAD}\\b)`),
  starts("knows (?=.*\\b(?:hiring|recruiting|looking for)\\b)"),
  starts(`(?:sen(?:t|ds?) me|sent) (?=(?:(?!from|of|about|on|at|for)[\\p{L}-]+ ){0,4}${A_LEAD}\\b)`),
  starts(`(?:said|says|thinks|told me) (?:that )?there(?:'s| is| are| will be) (?=.*\\b${A_LEAD}\\b)`),
  starts(`(?:said|says|told me|mentioned) (?:that )?(?=.*\\b${A_LEAD}\\b.*\\b${TIED}\\b)`),
  starts(
    `asked (?:me )?(?:if|whether) i (?:wanna|want to|would like to|'d like to|would) (?:join|apply for|do) (?=.*\\b${A_LEAD}\\b)`,
  ),
];
const HIRING = starts(
  "(?:(?:said|says) (?:that )?)?(?:(?:they|we|(?:her|his|the|their) (?:new )?(?:group|lab|company|team|institute|start-?up|firm|office|department|place)|[Tt]he \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}&-]*(?: \\p{Lu}[\\p{L}&-]*){0,2}) ?)?(?:are|is|'re|'s)? ?(?:hiring(?! (?:freeze|stop|ban|manager|process|committee))|recruiting|looking for (?:an?|another|(?:someone|somebody|people) (?:to (?:join|hire|start|work|fill)|in (?:her|his|their|the)|for (?:her|his|their|the) (?:team|lab|group|company))))",
);
/** "Marta: scientist II opening in her team", "a postdoc position, open until May". */
const NOUN_FIRST = new RegExp(
  `^(?:\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+)?: )?(?:an? |the |\\d{1,2} )?(?:[\\p{L}-]+ ){0,3}${A_LEAD}\\b(?:.*\\b${TIED}\\b| for (?:an? )?\\p{Ll}| (?:in|at|with) (?:her|his|their|\\p{L}+['’]s) (?:team|group|lab|company|institute|department|office)\\b)`,
  "u",
);

const OFFERED_PLACE =
  "(?:the )?(?!(?:No|Any|Job|Their|His|Her|An?|The|My|Your|Good|Great|Best|Last|Special)\\b)\\p{Lu}[\\p{L}\\d&.-]*(?: \\p{Lu}[\\p{L}\\d&.-]*){0,2}";
const AN_OFFER = "(?:(?:an?|the|my|another|their) )(?:\\p{Ll}+ )?";
/** "Got the offer from Lonza", "Roche made me an offer", "BASF offer came through": offered to me, and not to them. */
const OFFERED_TO_ME = new RegExp(
  `^(?:(?:and|but) )?(?:(?:I|i|we) )?(?:(?:just|finally|also|now|have|'ve|actually) )*(?:got|received|have|accepted|took|signed|declined|turned down) ${AN_OFFER}offer (?:from|by|at|with|of) ${OFFERED_PLACE}(?! to \\p{Ll})|` +
    `^(?:(?:I|i|we) )?(?:(?:just|finally) )*(?:got|received|have got) ${AN_OFFER}offer(?=$|[,.!]| (?:today|yesterday|from)\\b)|` +
    `^${OFFERED_PLACE} (?:(?:has|have|just|finally) )*(?:made|gave|sent|offered) me ${AN_OFFER}(?:offer|job|position|contract|post|place|internship|traineeship)\\b|` +
    `^(?:(?:the|my|an?) )?${OFFERED_PLACE} (?:(?:job|written|formal|verbal) )?offer\\b(?! (?:to|of) )|` +
    `^(?:the |an? |my )?offer (?:from|by|at) ${OFFERED_PLACE}(?! to \\p{Ll})`,
  "u",
);

/** "LEAD: …": called what it is. */
const CALLED_SO = /^(?:lead|job lead|opportunity|opening|job ad|job|internship|fellowship): (?=\S)/i;

/** The words of an opening that somebody tells of, before anything else is thought of a clause. */
export function toldOpening(text: string, heard: Heard): string | undefined {
  const called = CALLED_SO.exec(text);
  if (called !== null) return text.slice(called[0].length);
  for (const pattern of TOLD) {
    const match = firstIn(pattern, heard);
    if (match !== null) return text.slice(match[0].length).trim();
  }
  if (OFFERED_TO_ME.test(text) || OFFERED_TO_ME.test(heard[1])) return text;
  return firstIn(HIRING, heard) !== null || isToFill(text) || BECOMES_FREE.test(heard[2]) ? text : undefined;
}

/** "His department gets a new lecturer position", "the museum will have a traineeship", "they open 20 trainee places". */
const BECOMES_FREE = new RegExp(
  `^(?:(?:she|he|they|told me|said|says|tells me) )?(?:(?:told me|said|says) )?(?:that )?(?:[\\p{L}'’.&-]+ ){0,5}?(?:gets|will (?:have|get|open|advertise)|opens?|advertises?|offers?|has|have|got) (?:(?!(?:told|said|from|to|about|my|no|not|never|an offer)\\b)[\\p{L}\\d-]+ ){0,4}?${A_LEAD}\\b(?:.*\\b(?:${TIED}|open|free|from|in|next|for|right now)\\b)`,
  "u",
);

/** "A postdoc position, open until May": where it stands by itself. */
export function namedOpening(text: string, [, , lower]: Heard): string | undefined {
  return NOUN_FIRST.test(lower) ? text : undefined;
}

/** What kind of opening it is, by its own word. */
export function leadKind(text: string): LeadKind {
  if (
    /\b(?:internship|traineeship|praktikum)|\b(?:takes? (?:on )?trainees|trainee places?|trainee (?:programmes?|programs?|schemes?)|interns?)\b/i.test(
      text,
    )
  )
    return "internship";
  if (/\b(?:course|summer school|workshop|kurs)/i.test(text)) return "course";
  if (/\b(?:fellowship|scholarship|stipend|bursar|grant)/i.test(text)) return "fellowship";
  return "job";
}
