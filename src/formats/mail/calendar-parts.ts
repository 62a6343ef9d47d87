import PostalMime from "postal-mime";
import { linesToRead } from "./lines-to-read.ts";

const MOST_LETTERS = 200;
const MOST_PARTS = 20;
const MOST_TEXT = 1_000_000;
/** A letter between people nests two or three; one that was forwarded again and again, more. */
const DEEPEST = 50;

/**
 * The calendars within letters (RFC 6047: a part of text/calendar, or an attached .ics): of one letter, of an mbox of
 * them, or the text itself where it is a calendar. Bounded.
 */
export async function calendarParts(text: string): Promise<readonly string[]> {
  if (/^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1_000))) return [text.slice(0, MOST_TEXT)];
  const letters = text.startsWith("From ") ? text.split(/\r?\n(?=From [^\n]* \d{4}\r?\n)/) : [text];
  const parts: string[] = [];
  for (const letter of letters.slice(0, MOST_LETTERS)) {
    const whole = linesToRead(letter.replace(/^From [^\n]*\n/, ""));
    // One that nests deeper than any letter between people is refused by the reader; the others are read.
    const read = await PostalMime.parse(whole, { maxNestingDepth: DEEPEST }).catch(() => undefined);
    for (const { mimeType, filename, content } of read?.attachments ?? []) {
      if (!/^text\/calendar\b/i.test(mimeType) && !/\.ics$/i.test(filename ?? "")) continue;
      if (parts.length >= MOST_PARTS) return parts;
      const calendar = typeof content === "string" ? content : new TextDecoder().decode(content);
      parts.push(calendar.slice(0, MOST_TEXT));
    }
  }
  return parts;
}
