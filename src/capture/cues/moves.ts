import type { DateText } from "#time/date.ts";
import { MONTH, WEEKDAY } from "#time/day-words.ts";
import type { Sight } from "../clause-days.ts";
import { surroundingsOf } from "../named/surroundings.ts";
import { A_NAME } from "../words/plain-words.ts";
import { withPlainApostrophes } from "./heard.ts";

/** Where somebody has gone to work, as what, and from when on; `by` is where the words begin that say it. */
export type Move = {
  readonly by: number;
  readonly organization: string;
  readonly role: string;
  readonly since: DateText | null;
};

const WHO = `(?:(?:^|[,.] |\\b(?:and|but|said|says|that|:) )(?:s?he|they|who|${A_NAME})|^|, |\\b(?:and|who) )`;
const LATELY = "(?:(?:'s| is| has| have| had| just| recently| now| also| finally| meanwhile| since)? ?)*";
/** Before the place: what only an employer is gone to by. */
/** A town is moved to as well: only where something says work, or the place is known as an employer. */
const GOES_ANYWHERE = "(?:moved|switched|changed|transferred|went)(?: over)? to";
const GOES = [
  "(?:joined|joins|is joining)",
  "(?:started|starts|begins|began|will start)(?: (?:working|as an? [\\p{Ll} ]{3,30}))? (?:at|with)",
  "(?:was|were|been|got) (?:hired|recruited|taken) (?:by|at)",
  "(?:got|has|found|landed|took) (?:an?|the|her|his|a new) (?:new )?(?:job|position|post|role)(?: as an? [\\p{Ll} ]{3,30})? (?:at|with)",
  "(?:took|accepted|signed) (?:an?|the|their) (?:offer|contract) (?:from|with|at|by)",
  "left (?:\\p{Lu}[\\p{L}&.-]*(?: \\p{Lu}[\\p{L}&.-]*)?|academia|science|the lab) (?:for|and (?:joined|is at|went to|started at))",
].join("|");
/** "Is at Novartis now", "works at EMA since September": gone there only where it says when. */
const IS_THERE = "(?:(?:is|are|'s|'re|works?|working)(?: now| currently)? (?:at|for|with|in the))";
const A_PLACE = "(?= (?:the )?(?:\\p{Lu}|\\d)[\\p{L}\\d])";
const GONE = new RegExp(`${WHO}${LATELY}(?:${GOES}|(?<anywhere>${GOES_ANYWHERE}))${A_PLACE}`, "u");
/** "Ben Carter (now head of QC at Lonza)". */
const NOW_THERE = new RegExp(
  `${A_NAME} \\((?:[^()]*, )?now (?:(?:an? |the )?(?<role>[^()]{2,60}?) )?(?:at|with|@) (?<place>\\p{Lu}[^(),]{1,60})\\)`,
  "u",
);
/** What says that it is work: a role, an employer by its very name, an abbreviation. */
const OF_WORK =
  /\bas (?:an? |the |their |our )?\p{L}|\b(?:jobs?|position|role|industry|company|team|work(?:s|ing)?|hired|postdoc|lab|group|department|PhD)\b/iu;
/** "Told me to apply there". */
const WORK_THERE =
  /\b(?:appl(?:y|ied|ication)|hiring|works?|jobs?|openings?|interview(?:s|ed)?|intern\p{L}*|start(?:s|ed)?) (?:[\p{L}]+ ){0,2}there\b/iu;
const AN_EMPLOYER =
  /^\p{Lu}{2,}|\b(?:Institut\p{L}*|Universit\p{L}*|Bank|Group|Foundation|Council|Office|Agency|Press|Pharma\p{L}*|Bio\p{L}*|Therapeutics|Systems|Labs?|College|Trust|Academy|Hospital|Museum|Consulting|Partners|GmbH|AG|Inc|Ltd)\b/u;
const THERE = new RegExp(`${WHO}${LATELY}${IS_THERE}${A_PLACE}`, "u");
const NOT_SO =
  /\b(?:not|n't|never|might|may|could|would|wants?|hopes?|plans?|if|maybe|perhaps|used to|no longer|tried|thinks? of|conference|meeting|retreat|seminar|workshop|party|dinner)\b/i;
/** "Joined Ana for lunch", "moved to Thursday": nobody's employer. */
const NO_EMPLOYER = new RegExp(
  `^(?:${WEEKDAY}|${MONTH}|me|us)\\b|^\\S+ for (?:lunch|coffee|dinner|drinks)\\b|^\\S+['’]s\\b`,
  "i",
);

const MONTH_LENGTH = "2026-11".length;

/** Who moved where, as far as a statement of the note says so plainly. */
export function moveIn(
  written: string,
  { days, today }: Pick<Sight, "days" | "today">,
  isPlace: (name: string) => boolean,
  note = "",
): Move | undefined {
  const text = withPlainApostrophes(written);
  const bracketed = NOW_THERE.exec(text);
  if (bracketed !== null) {
    const { role = "", place = "" } = bracketed.groups ?? {};
    return { by: bracketed.index, organization: place.trim(), role, since: null };
  }
  const gone = GONE.exec(text);
  const there = gone === null ? THERE.exec(text) : null;
  const match = gone ?? there;
  if (match === null) return undefined;
  const by = match.index;
  const after = text.slice(by + match[0].length).replace(/^ (?:the )?/, "");
  const [said = ""] = after.split(/[,.;:!?]|\b(?:and|but|who|which|told|said|says)\b/);
  if (NOT_SO.test(match[0]) || NOT_SO.test(said) || NO_EMPLOYER.test(after)) return undefined;
  const { organization } = surroundingsOf(` at ${said.trim()}`);
  if (!/^[\p{L}\d]/u.test(organization)) return undefined;
  const mayBeATown = match.groups?.["anywhere"] !== undefined;
  if (
    mayBeATown &&
    !AN_EMPLOYER.test(organization) &&
    !isPlace(organization) &&
    !OF_WORK.test(text) &&
    !WORK_THERE.test(note)
  )
    return undefined;
  const ahead = /\b(?:starts|will|joins|begins|is joining)\b/.test(match[0]);
  const [day] = days(said, today, ahead ? "future" : "past");
  // "Last year" is no day to be there from, "September" is.
  const inOneMonth = day?.first.slice(0, MONTH_LENGTH) === day?.last.slice(0, MONTH_LENGTH);
  const since = day !== undefined && inOneMonth ? day.first : null;
  if (there !== null && !/\bsince\b/.test(said) && !/\bnow\b/.test(match[0] + said)) return undefined;
  return { by, organization, role: roleIn(`${match[0]} ${said}`), since };
}

/** "As PM", "as a data scientist". */
function roleIn(words: string): string {
  return (
    /\bas (?:an? |the )?((?:\p{Lu}{2,4}|\p{Ll}+(?: \p{Ll}+){0,2}?))(?= (?:at|with|in|since|from|last|this)\b|\s*$)/u.exec(
      words,
    )?.[1] ?? ""
  );
}
