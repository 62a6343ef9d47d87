import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { plain } from "./check/text.ts";

const WORDS: Readonly<Record<string, number>> = {
  ...{ ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40, "forty-five": 45 },
  ...{ zehn: 10, fünfzehn: 15, zwanzig: 20, dreißig: 30, dix: 10, quinze: 15, vingt: 20, trente: 30 },
};
/** "Let's take an hour", "only ten minutes": how long they mean to talk; "in an hour", "ten minutes late" are no such thing. */
const LONG = new RegExp(
  `(?<!\\p{L})(?<before>(?:in|within|after|before|by|another|an extra|every|per|vor|nach|dans|um) |d'|(?:\\d{1,2}|${Object.keys(WORDS).join("|")}) ?(?:-|–|to|or) ?)?(?:(?<count>\\d{1,3}|${Object.keys(WORDS).join("|")})[ -]?(?:min(?:ute)?[ns]?|minutos)|(?<half>half an hour|(?:eine )?halbe stunde|une demi-heure|media hora)|(?<whole>(?<!half )an hour|one hour|eine stunde|une heure|una hora)(?! and))(?!\\p{L}| (?:late|later|earlier|sooner|ago|away|early|before|after|from|walk|drive|by (?:train|bike|bus|foot)|später|früher|plus|más|antes|or so late))`,
  "gu",
);
/** Behind these a span is no length of a talk: "push it back by half an hour". */
const PUSHED = /(?:back|forward|up|delayed?|postponed?) (?:by |it )?$/;

/** How many minutes a reply means to talk; null where it says nothing of it. */
export function minutesIn(text: string): number | null {
  const small = plain(text);
  for (const { groups = {}, index } of small.matchAll(LONG)) {
    const { before = "", count, half } = groups;
    if (
      (/^\p{L}+[' ]/u.test(before) && !/^\p{L}+ ?(?:-|–|to|or)/u.test(before)) ||
      PUSHED.test(small.slice(0, index))
    )
      continue;
    const minutes = half !== undefined ? 30 : count === undefined ? 60 : (WORDS[count] ?? Number(count));
    if (minutes >= SHORTEST_TALK && minutes <= LONGEST_TALK) return minutes;
  }
  return null;
}
