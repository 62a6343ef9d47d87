import PostalMime from "postal-mime";
import { linesToRead } from "./lines-to-read.ts";
import { plainLetter } from "./plain.ts";

const MOST_LETTERS = 200;
const MOST_PARTS = 20;
const MOST_TEXT = 1_000_000;
/** A letter between people nests two or three; one that was forwarded again and again, more. */
const DEEPEST = 50;

/**
 * The calendars within letters (RFC 6047: a part of text/calendar, or an attached .ics): of one letter, of an mbox of
 * them, or the text itself where it is a calendar. A letter may be text, or have one code unit per byte. Bounded.
 */
export async function calendarParts(given: string): Promise<readonly string[]> {
  if (/^\s*BEGIN:VCALENDAR/i.test(given.slice(0, 1_000))) return [given.slice(0, MOST_TEXT)];
  const text = plainLetter(given);
  const letters = text.startsWith("From ") ? text.split(/\r?\n(?=From [^\n]* \d{4}\r?\n)/) : [text];
  const parts: string[] = [];
  for (const letter of letters.slice(0, MOST_LETTERS)) {
    const whole = linesToRead(letter.replace(/^From [^\n]*\n/, ""));
    // One that nests deeper than any letter between people is refused by the reader; the others are read.
    const read = await PostalMime.parse(bytesOf(whole), { maxNestingDepth: DEEPEST }).catch(() => undefined);
    for (const { mimeType, filename, content } of read?.attachments ?? []) {
      if (!/^text\/calendar\b/i.test(mimeType) && !/\.ics$/i.test(filename ?? "")) continue;
      if (parts.length >= MOST_PARTS) return parts;
      const calendar = typeof content === "string" ? content : new TextDecoder().decode(content);
      parts.push(calendar.slice(0, MOST_TEXT));
    }
  }
  return parts;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const NARROW = /charset\s*=\s*"?(?:iso-8859|windows-125|latin)/i;

/** What a file was read as shows in its letters: a text that reads as UTF-8, or names a charset of one byte, was bytes. */
function bytesOf(letter: string): Uint8Array<ArrayBuffer> {
  const units = Uint8Array.from(letter, (unit) => unit.charCodeAt(0));
  const wereBytes = /^[\0-\xff]*$/.test(letter) && (NARROW.test(letter) || isUtf8(units));
  return wereBytes ? units : new TextEncoder().encode(letter);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
