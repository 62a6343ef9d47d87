import { type Decoded, decodeAs, encodeWestern } from "#formats/bytes/decode.ts";

const NAMED = /^(?:[\w-]+\.)?(?:N|FN|ORG|TITLE|NICKNAME)[;:][^\r\n]*/gim;
const MAX_NAMED = 2_000;
const MAX_READ = 100_000;
const SHORTEST = 3;
const MOST_OF_THEM = 0.6;

/**
 * The text of cards that are not in Unicode and name no charset, as older phones wrote them: in Japanese, Russian,
 * Korean or Chinese where names and organizations are plainly no words in windows-1252, else as it is.
 */
export function inCharsetOfNames({ text, charset }: Decoded): string {
  const bytes = charset === "mixed" && !/CHARSET\s*=/i.test(text) ? encodeWestern(text) : undefined;
  if (bytes === undefined) return text;
  const told = (text.match(NAMED) ?? []).slice(0, MAX_NAMED).map((line) => line.slice(line.indexOf(":") + 1));
  const name = charsetOf(encodeWestern(told.join("\n").slice(0, MAX_READ)) ?? bytes);
  return (name === undefined ? undefined : decodeAs(bytes, name)) ?? text;
}

function charsetOf(names: Uint8Array): string | undefined {
  if (isShiftJis(names)) return "shift_jis";
  const written = Array.from(names, (byte) => String.fromCharCode(byte)).join("");
  const words = (written.match(/[A-Za-z\x80-\xff]+/g) ?? []).filter((word) => /[\x80-\xff]/.test(word));
  // In a European language no word is of accented letters alone.
  const foreign = words.filter((word) => word.length >= SHORTEST && !/[A-Za-z]/.test(word));
  const mixed = words.filter((word) => /[A-Za-z]/.test(word));
  if (foreign.length <= mixed.length) return undefined;
  const mostAre = (pattern: RegExp) =>
    foreign.filter((word) => pattern.test(word)).length >= foreign.length * MOST_OF_THEM;
  if (mostAre(/^[\xc0-\xdf\xa8][\xe0-\xff\xb8]+$/)) return "windows-1251";
  if (mostAre(/^[\xe0-\xff][\xc0-\xdf]+$/)) return "koi8-r";
  if (mostAre(/^(?:[\xb0-\xc8][\xa1-\xfe])+$/)) return "euc-kr";
  return mostAre(/^(?:[\xb0-\xf7][\xa1-\xfe])+$/) ? "gbk" : undefined;
}

/** Whole pairs of bytes, most of which begin as no letter of windows-1252 does. */
function isShiftJis(bytes: Uint8Array): boolean {
  let [kana, other] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80 || (lead > 0xa0 && lead < 0xe0)) continue;
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc)
      return false;
    if (lead < 0xa0) kana += 1;
    else other += 1;
    at += 1;
  }
  return kana > 1 && kana > other;
}
