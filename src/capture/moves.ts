import type { DateText } from "#time/date.ts";
import { MONTH, WEEKDAY } from "#time/day-words.ts";
import type { Sight } from "./clause-days.ts";
import { withPlainApostrophes } from "./heard.ts";
import { A_NAME } from "./plain-words.ts";
import { surroundingsOf } from "./surroundings.ts";

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
const GOES = [
  "(?:moved|switched|changed|transferred|went)(?: over)? to",
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
const GONE = new RegExp(`${WHO}${LATELY}(?:${GOES})${A_PLACE}`, "u");
const THERE = new RegExp(`${WHO}${LATELY}${IS_THERE}${A_PLACE}`, "u");
const NOT_SO =
  /\b(?:not|n't|never|might|may|could|would|wants?|hopes?|plans?|if|maybe|perhaps|used to|no longer|tried|thinks? of|conference|meeting|retreat|seminar|workshop|party|dinner)\b/i;
/** "Joined Ana for lunch", "moved to Thursday": nobody's employer. */
const NO_EMPLOYER = new RegExp(
  `^(?:${WEEKDAY}|${MONTH}|me|us)\\b|^\\S+ for (?:lunch|coffee|dinner|drinks)\\b|^\\S+['’]s\\b`,
  "i",
);

const MONTH_LENGTH = "2026-11".length;

/** Who moved where, as far as a statement says so plainly. */
export function moveIn(written: string, { days, today }: Sight): Move | undefined {
  const text = withPlainApostrophes(written);
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
