import { decodeOld } from "./old-charsets.ts";

const SNIFFED = 4096;

/** How bytes became text; `mixed` means line by line, because some lines were not UTF-8. */
export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "mixed";
export type Decoded = { readonly text: string; readonly charset: Charset };

/**
 * Bytes of unknown charset as text: by byte order mark, as UTF-16 where every other byte is zero, as UTF-8, and line
 * by line where that fails, so that one row in windows-1252 does not garble the others. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3));
  const wide = wideCharset(bytes);
  return wide === undefined ? utf8(bytes) : utf16(bytes, wide);
}

/** Which UTF-16 a text is in, by how it begins; undefined where it is in none. */
export function wideCharset(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return spacedByZeros(head);
}

/** UTF-16 without a mark: text in a Latin script has its zero bytes all on one side. */
function spacedByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, SNIFFED) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = length * 0.35;
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return undefined;
}

/** Whether the beginning is no text at all: control bytes that no charset of text has, UTF-16 apart. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SNIFFED);
  return wideCharset(head) === undefined && isNoise(head);
}

/** Whether so many of the bytes are control bytes that they are no text in any charset of one byte. */
export function isNoise(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes) if (isControl(byte)) control += 1;
  return control > bytes.length * 0.02;
}

/** A byte that no text has: neither white space nor the beginning of a colour on a terminal. */
export function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 27);
}

function utf16(bytes: Uint8Array, charset: "utf-16le" | "utf-16be"): Decoded {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function utf8(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), charset: "utf-8" };
  } catch {
    return { text: lineByLine(bytes), charset: "mixed" };
  }
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const western = new TextDecoder("windows-1252");

function lineByLine(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const next = end === -1 ? bytes.length : end + 1;
    parts.push(decodeLine(bytes.subarray(from, next)));
    from = next;
  }
  return parts.join("");
}

/** Bytes that belong together: UTF-8 where they can be, else windows-1252. Never throws. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** Decodes by a charset's name as files write it; undefined where nobody knows that name. */
export function decodeAs(bytes: Uint8Array, name: string): string | undefined {
  return decoderOf(name)?.decode(bytes) ?? decodeOld(bytes, name);
}

/** To make one takes longer than to decode a subject; there are no more of them than there are names of charsets. */
const decoders = new Map<string, TextDecoder>();

function decoderOf(name: string): TextDecoder | undefined {
  const label = name.trim().toLowerCase();
  const known = decoders.get(label);
  if (known !== undefined) return known;
  try {
    const made = new TextDecoder(ALIASES.get(label) ?? label);
    decoders.set(label, made);
    return made;
  } catch {
    return undefined;
  }
}

/** Names outside the WHATWG list that real files use. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "windows-31j": "shift_jis",
    cp932: "shift_jis",
    cp936: "gbk",
    cp949: "euc-kr",
    cp950: "big5",
    ascii8: "windows-1252",
    "us ascii": "windows-1252",
    latin9: "iso-8859-15",
    utf8mb4: "utf-8",
  }),
);

/** The bytes a text had before it was read as windows-1252; undefined where it cannot have been read so. */
export function encodeWestern(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WESTERN.get(code);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

const WESTERN: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, at) => {
    const byte = 0x80 + at;
    return [western.decode(new Uint8Array([byte])).charCodeAt(0), byte] as const;
  }),
);
