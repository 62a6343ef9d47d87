import { decodeAs, decodeLine } from "#formats/bytes/decode.ts";

const WORD = /=\?([^?\s*]{1,40})(?:\*[^?]*)?\?([bBqQ])\?([^?\s]*)\?=/g;

/** Bytes of words that stand together, and their charset in lower case. */
type Held = { readonly charset: string; readonly bytes: number[] };

/**
 * Encoded words made readable (RFC 2047). Adjacent ones are joined as bytes first, because some programs split a
 * character between two. `header` holds one code unit per byte; bytes outside ASCII are read as UTF-8, else
 * windows-1252. `within` has each text that stood in words, before it stands among the rest.
 */
export function decodeWords(header: string, within: (text: string) => string = (text) => text): string {
  if (!header.includes("=?")) return readable(header);
  let text = "";
  let held: Held | undefined;
  let from = 0;
  WORD.lastIndex = 0;
  for (let word = WORD.exec(header); word !== null; word = WORD.exec(header)) {
    const [whole, name = "", encoding = "", body = ""] = word;
    const between = header.slice(from, word.index);
    const charset = name.toLowerCase();
    const apart = held === undefined || between.trim() !== "";
    if (apart || held?.charset !== charset) {
      text += within(decodeHeld(held));
      if (apart) text += readable(between);
      held = { charset, bytes: [] };
    }
    if (encoding.toLowerCase() === "b") for (const byte of fromBase64(body)) held.bytes.push(byte);
    else addFromQ(body, held.bytes);
    from = word.index + whole.length;
  }
  return text + within(decodeHeld(held)) + readable(header.slice(from));
}

function decodeHeld(held: Held | undefined): string {
  return held === undefined ? "" : decodeBytes(held.charset, held.bytes);
}

function addFromQ(body: string, bytes: number[]): void {
  for (let at = 0; at < body.length; at += 1) {
    const unit = body.charCodeAt(at);
    const byte = unit === EQUALS ? 16 * hexDigit(body, at + 1) + hexDigit(body, at + 2) : Number.NaN;
    if (!Number.isNaN(byte)) {
      bytes.push(byte);
      at += 2;
    } else bytes.push(unit === UNDERSCORE ? SPACE : unit & 0xff);
  }
}

const [EQUALS, UNDERSCORE, SPACE] = [0x3d, 0x5f, 0x20];

/** Digit by digit: to cut two out and parse them takes ten times as long, and a mailbox has millions. NaN where it is none. */
function hexDigit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : Number.NaN;
}

function fromBase64(body: string): readonly number[] {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, "");
  try {
    return Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (letter) =>
      letter.charCodeAt(0),
    );
  } catch {
    return [];
  }
}

function decodeBytes(charset: string, bytes: readonly number[]): string {
  const array = new Uint8Array(bytes);
  return decodeAs(array, charset) ?? decodeLine(array);
}

function readable(header: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one code unit per byte, and most headers are ASCII.
  if (/^[\x00-\x7f]*$/.test(header)) return header;
  return decodeLine(Uint8Array.from(header, (unit) => unit.charCodeAt(0) & 0xff));
}
