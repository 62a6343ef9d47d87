const NAME =
  "(?:(?:[Dd]r|[Pp]rof)\\.? )?\\p{Lu}[\\p{L}'’-]*(?: (?:(?:de|da|del|van|von|der|al|la) ){0,2}\\p{Lu}[\\p{L}'’-]+){0,2}";
/** Where somebody is, behind their name: "from the office", "at Roche". */
const PLACE =
  "(?: (?:from|at|of) (?:the (?:\\p{Ll}+ )?(?:office|team|lab|group|institute|centre|center|department|agency|company|ministry)\\b|(?:the )?\\p{Lu}[\\p{L}&.-]*(?: \\p{Lu}[\\p{L}&.-]*){0,2}))?";
/** Who belongs to somebody, or where they work: "her boss", "Kate's company". */
const THEIRS =
  "boss|colleague|team|group|lab|company|institute|department|employer|supervisor|adviser|advisor|mentor|teacher|professor|firm|start-?up|office|clinic|museum|agency|school|PI|student|friend|sister|brother|wife|husband|partner|cousin|kids?|intern|postdoc";
/** Who may stand before a verb: she, Ana, Ana Ruiz, Dr Ruiz, Ana and Imre (a dozen at most), both, her boss, Ana's boss. */
export const SOMEBODY = `(?:she|he|they|both|who|sie|er|(?:(?:her|his|their|my|our|[Tt]he|${NAME}['’]s) )?(?:new |old |former )?(?:${THEIRS})(?: ${NAME})?|${NAME}(?:(?:,| and| &|, and| und) ${NAME}){0,11}(?: (?:boss|team|group|lab)| \\([^)]*\\)|${PLACE})?)`;
export const SO =
  "(?:(?:also|then|kindly|strongly|really|later|again|just|even|finally|briefly|only|both|still|simply|definitely|always|clearly|apparently|actually|honestly|basically|probably|today|yesterday|tonight|this morning|last night|auch|noch|dann|heute|gestern) )*";

/** The clause as patterns take it: as it stands (a name first), with a small letter first (a verb), all in small ones. */
export type Heard = readonly [asWritten: string, lowerFirst: string, lower: string];

/** Telephones write "didn’t" where the patterns have "didn't". */
export function withPlainApostrophes(text: string): string {
  return text.replaceAll("’", "'");
}

export function heardAs(text: string): Heard {
  const plain = text.replace(/\bI\b/g, "i");
  return [plain, plain.charAt(0).toLowerCase() + plain.slice(1), plain.toLowerCase()];
}

export function firstIn(pattern: RegExp, [asWritten, lowerFirst, lower]: Heard): RegExpExecArray | null {
  return pattern.exec(asWritten) ?? pattern.exec(lowerFirst) ?? pattern.exec(lower);
}

/** A clause that begins with these words, whoever says or does it. */
export function starts(words: string): RegExp {
  return new RegExp(`^(?:${SOMEBODY} )?${SO}(?:${words})`, "u");
}

/** The same, said of somebody by name or pronoun: without one it would be me. */
export function startsWithThem(words: string): RegExp {
  return new RegExp(`^(?:${SOMEBODY})(?: ${SO}|(?=['’]))(?:${words})`, "u");
}
