import { SOME_MONTH, SOME_WEEKDAY } from "#time/day-words.ts";
import type { Clause } from "./clauses.ts";
import type { ReadItem, ReadPerson } from "./reading.ts";

/** What a reading says without words: that there was a contact, who told it, and when. */
const SAID_BY_KIND = new RegExp(
  `^(?:${SOME_WEEKDAY}|${SOME_MONTH}|\\d+(?:st|nd|rd|th|am|pm|h|min|mins|x)?|${`about according advice advises? advised afternoon after again agreed also answer(?:ed)? asks? asked before between both
  bumped call(?:ed|ing)? caught chat(?:ted)? closes closing coffee conversation could deadline dinner drinks? each e?mail(?:ed)? evening
  exchanged? finally finds first forget forgot forward(?:ed)? from gave good gotta grabbed great had half has have having heard hour help here important intro(?:duced?|duction)?
  into just know(?:s|n)? last learned learnt like liked likes long lunch made main maybe means? meeting mention(?:ed|s)? messaged? minutes? morning must need(?:s|ed)? next
  nice night noon offer(?:ed|s)? only over pending phoned? please point pointed promised? quick rang reckons? recommend(?:ed|s)? ran remember remind(?:ed|er|s)? reply replied
  said same says see seen sent shall short should skyped? some spoke suggest(?:ed|s)? sure takeaway talk(?:ed|ing)? tell telling texted than thank(?:s|ed)? that their them then there these
  they thing things think(?:s)? this those thought till time tips? today told tomorrow tonight took until urged very video view visited want(?:s|ed)? warned week weekend well went were what when whether
  which while will with word words work(?:s|ed)? would wouldn write written wrote yesterday your zoom(?:ed)?`
    .split(/\s+/)
    .join("|")})$`,
  "u",
);
const WORD = /\p{Lu}[\p{L}\p{N}]{2,}|[\p{L}\p{N}]{4,}/gu;
/** Such a word by itself may be how something was said; two, or the name of something, are something that was said. */
const MANY_LOST = 2;

/**
 * The statements of which words stand nowhere in what was read, so that nothing typed is lost: they are kept whole, where
 * words go that nothing was made of. What was said in confidence has its own place.
 */
export function wordsLost(
  clauses: readonly Clause[],
  read: {
    readonly people: readonly ReadPerson[];
    readonly items: readonly ReadItem[];
    readonly notes: readonly string[];
  },
): readonly string[] {
  const kept = new Set(wordsIn(JSON.stringify([read.people, read.items, read.notes])).map(small));
  return clauses
    .filter(({ offRecord }) => !offRecord)
    .map(({ text }) => text)
    .filter((text) => {
      const lost = wordsIn(text).filter((word) => !kept.has(small(word)) && !SAID_BY_KIND.test(small(word)));
      const isNamed = lost.some((word) => /^\p{Lu}/u.test(word) && !text.startsWith(word));
      return isNamed || new Set(lost).size >= MANY_LOST;
    });
}

function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function small(word: string): string {
  return word.toLowerCase();
}
