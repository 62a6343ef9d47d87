import { foldText } from "#people/fold.ts";
import type { DateText } from "#time/date.ts";
import type { ReadItem } from "../reading.ts";
import { samePerson } from "./mentions.ts";

/** What the book has of somebody by now. */
export type KeptOfThem = {
  /** Advice and what came of it, promises, needs, offers and openings, in whichever words they were kept. */
  readonly texts: readonly string[];
  /** To whom they introduce me. */
  readonly introducedTo: readonly string[];
  /** Days of contacts that were, and of talks to come. */
  readonly days: readonly DateText[];
};

/** Whether something that notes say was written down before, so that it is not proposed twice. */
export function isKeptAlready(item: ReadItem, { texts, introducedTo, days }: KeptOfThem): boolean {
  switch (item.kind) {
    case "touch":
    case "arranged":
      return days.includes(item.on);
    case "introduction":
      return introducedTo.some((name) => samePerson(name, item.to));
    case "position":
    case "answer":
      return false;
    default:
      return texts.some((text) => hasWordsOf(text, item.text));
  }
}

/** "I send her my CV tomorrow", marked while they talked, has the words of "Send her my CV". */
function hasWordsOf(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a === b || (b.length > SHORTEST && a.includes(b)) || (a.length > SHORTEST && b.includes(a));
}
const SHORTEST = 6;

function wordsOf(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
