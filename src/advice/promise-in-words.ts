import { givenName } from "#people/bare-name.ts";
import { clipped, oneLine, quoted } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { byDay } from "#time/near.ts";
import type { Commitment } from "./advice.ts";

/** What I promised somebody, with its day where that is still ahead. No day is ever called missed. */
export function promiseInWords(
  { text, dueOn }: Pick<Commitment, "text" | "dueOn">,
  name: string,
  today: DateText,
): string {
  return dueOn !== null && dueOn >= today
    ? `${promised(text, name, byDay(today, dueOn))}.`
    : `${promised(text, name)}. Today is as good a day as any.`;
}

/**
 * A promise of mine as it is said to me, without its full stop: "You promised Ana to send her your poster, by Friday".
 * Where its words cannot surely be turned they stand as they were written: "A promise to Ana, by Friday: “our protocol”".
 */
export function promised(text: string, name: string, day = ""): string {
  const when = day === "" ? "" : `, ${day}`;
  const turned = turnedToMe(text);
  if (turned === undefined) return `A promise to ${name}${when}: ${quoted(text)}`;
  return isNamedIn(turned, name)
    ? `You promised to ${turned}${when}`
    : `You promised ${name} to ${turned}${when}`;
}

/** "Send Tove the protocol" names Tove Lindqvist, who need not be named again before it. */
function isNamedIn(words: string, name: string): boolean {
  const given = givenName(name);
  return given !== "" && ` ${words} `.includes(` ${given} `);
}

/** What is promised begins with what one does. */
const DEED =
  /^(?:ask|book|bring|call|check|comment|come|find|follow|forward|give|help|introduce|invite|keep|lend|let|look|mail|e-?mail|meet|pass|put|read|recommend|return|review|ring|send|share|show|tell|visit|write) /i;
/** Who these are is told by who speaks: turned, they might be somebody else. */
const UNSURE = /\b(?:i|me|mine|myself|we|us|our|ours|you|your|yours)\b|[.!?:;“”"]/i;
const LONGEST = 90;

/** "Send her my poster" → "send her your poster"; undefined where that is not sure. */
function turnedToMe(text: string): string | undefined {
  const line = oneLine(text).replace(/\.$/, "");
  if (!DEED.test(line) || UNSURE.test(line) || clipped(line, LONGEST) !== line) return undefined;
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`.replace(/\bmy\b/gi, "your");
}
