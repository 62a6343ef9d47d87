import type { FoundDay } from "./days/found-day.ts";
import type { Mention } from "./named/mentions.ts";
import { surroundingsOf } from "./named/surroundings.ts";

/** Words that say nothing by themselves where whom, where and when were read. */
const SMALL =
  /^(?:a|an|the|and|or|with|w|at|on|in|of|to|for|from|by|over|via|up|is|was|were|s?he|they|i|we|me|us|my|her|his|their|who|works?|now|again|both|briefly|also|then|there|phone|telephone|video|zoom|skype|teams|whatsapp|linkedin|email|mail|in person|today|yesterday|mit|bei|beim|am|im|und|heute|gestern|getroffen|gesprochen|telefoniert|met|talked|spoke|called|told)$/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * What stands in the words of a contact besides whom it was with, where they are and when: "great lab, she loves dogs"
 * of "met Ana Ruiz at EMBL, great lab, she loves dogs". It is kept as it was written. `from` is where the words that gave
 * the contact away end.
 */
export function leftOver(
  text: string,
  from: number,
  mentions: readonly Mention[],
  days: readonly FoundDay[],
): string {
  const read: (readonly [number, number])[] = [
    [0, from],
    ...days.map((day): [number, number] => [day.from, day.to]),
    ...mentions.flatMap((mention) => readOf(text, mention)),
  ];
  const isRead = (at: number) => read.some(([start, end]) => start <= at && at < end);
  const first = [...text.matchAll(WORD)].find(({ 0: word, index }) => !isRead(index) && !SMALL.test(word));
  if (first === undefined) return "";
  const behind = Math.max(...read.map(([, end]) => (end <= first.index ? end : 0)));
  // "Ana's talk at the retreat": whose it was is part of it.
  const owner = mentions.find(({ to }) => to === behind && /^['’]s\b/.test(text.slice(to)));
  const start = owner?.from ?? behind;
  return closed(text.slice(start).replace(/^(?:[\s,:.;()–-]|and\s|but\s|und\s)+/iu, ""));
}

/** "25 minutes) in the canteen": without a bracket whose other half was read. */
function closed(words: string): string {
  const at = words.indexOf(")");
  return at < 0 || words.slice(0, at).includes("(") ? words : words.slice(0, at) + words.slice(at + 1);
}

/** A name, and what was read beside it. */
function readOf(text: string, { from, to }: Mention): readonly (readonly [number, number])[] {
  const after = text.slice(to);
  const parts = Object.values(surroundingsOf(after)).filter((part) => part !== "");
  return [
    [from, to],
    ...parts.map((part): [number, number] => {
      const at = after.indexOf(part);
      return at < 0 ? [to, to] : [to + at, to + at + part.length];
    }),
  ];
}
