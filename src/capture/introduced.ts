import { firstIn, type Heard, starts } from "./heard.ts";
import { mentionsIn } from "./mentions.ts";

const TO =
  "(?:introduce (?:me|us) to|introduce (?=.+ to (?:me|us)\\b)|put (?:me|us) in (?:touch|contact) with|connect (?:me|us) (?:with|to)|(?:link|hook|set) (?:me|us) up with|make an intro(?:duction)? (?:to|with)|give me the (?:contact|number|name|address|e-?mail) of)";
const MADE = starts(
  "introduced me to|put me in (?:touch|contact) with|connected me (?:with|to)|hooked me up with|made an intro(?:duction)? to|" +
    "(?:got|gave|sent|passed) me the (?:contacts?|number|name|address|e-?mail)(?: details)? of|hat mich (?:mit )?(?=.*(?:bekannt gemacht|vorgestellt))",
);
const TO_COME = starts(
  `(?:will|would|can|could|is going to|wants to|want to|offered to|offers to|promised to|is happy to|is willing to|might) (?:gladly |also )?${TO}|` +
    "(?:offered|promised) (?:me )?an intro(?:duction)? to|stellt mich|macht mich mit(?=.*bekannt)",
);
const WILL = new RegExp(`^(?:she|he|they|who|\\p{Lu}[\\p{L}-]+)['’](?:ll|d) (?:gladly |also )?${TO}`, "iu");

/** "Recommended Dr. Chen at MIT": somebody to meet, where nothing but a name and a place stands there. */
const RECOMMENDED = starts("recommend(?:ed|s) (?=(?:(?:[Dd]r|[Pp]rof)\\b|\\p{Lu}))");
const NAME_ONLY = /^(?:$|,| and | at | from | in | \(|\.)/;

function recommended(text: string, heard: Heard): string | undefined {
  const match = firstIn(RECOMMENDED, heard);
  if (match === null) return undefined;
  const first = mentionsIn(text).find(({ from }) => from === match[0].length);
  return first !== undefined && NAME_ONLY.test(text.slice(first.to)) ? text.slice(first.from) : undefined;
}

export type Introduced = { readonly to: string; readonly made: boolean };

/** To whom somebody introduces me, and whether it has happened. */
export function introduced(text: string, heard: Heard): Introduced | undefined {
  const after = (match: RegExpExecArray) => text.slice(match[0].length).trim();
  const toCome = firstIn(TO_COME, heard) ?? WILL.exec(text);
  if (toCome !== null) return { to: after(toCome), made: false };
  const person = recommended(text, heard);
  if (person !== undefined) return { to: person, made: false };
  const made = firstIn(MADE, heard);
  return made === null ? undefined : { to: after(made), made: true };
}
