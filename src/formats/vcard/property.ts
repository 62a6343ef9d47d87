import { decodeAs, decodeLine, encodeWestern } from "#formats/bytes/decode.ts";

export type Property = {
  /** `item1`, in lower case; "" without one. */
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  /** Parameters by their name in upper case; vCard 2.1's bare ones stand under TYPE or ENCODING. */
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** Decoded from quoted-printable and its charset, escapes left as they are; base64 stays base64. */
  readonly value: string;
};

/** A property in no group, as a vCard of ours has it. */
export function plainProperty(name: string, value: string, params: Property["params"] = {}): Property {
  return { group: "", name, params, value };
}

const MAX_PARAMS = 50;

/**
 * Reads one unfolded line; undefined where it is no property. `western` says that the line may have been read as
 * windows-1252 for want of a better guess, so that a charset it names is tried on its bytes.
 */
export function readProperty(text: string, western: boolean): Property | undefined {
  const colon = valueStart(text);
  if (colon === -1) return undefined;
  const [head = "", ...rest] = splitHead(text.slice(0, colon));
  const dot = head.lastIndexOf(".");
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (name === "") return undefined;
  const params = readParams(rest);
  const group = dot === -1 ? "" : head.slice(0, dot).toLowerCase();
  return { group, name, params, value: decodeValue(text.slice(colon + 1), params, western) };
}

/** The colon before the value: the first outside quotation marks; some programs escape those marks. */
function valueStart(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    else if (letter === ":" && !quoted) return at;
  }
  // A mark that is never closed quotes nothing.
  return text.indexOf(":");
}

function splitHead(head: string): readonly string[] {
  return splitOutsideQuotes(head, ";").slice(0, MAX_PARAMS);
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

const ENCODINGS: ReadonlySet<string> = new Set(["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"]);

function readParams(written: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const params: Record<string, string[]> = Object.create(null);
  for (const param of written) {
    const equals = param.indexOf("=");
    const bare = equals === -1;
    const text = bare ? param : param.slice(equals + 1);
    const name = bare ? (ENCODINGS.has(text.toUpperCase()) ? "ENCODING" : "TYPE") : param.slice(0, equals);
    const values = splitOutsideQuotes(text, ",")
      .map((value) => unquoted(value.trim()))
      .flatMap((value) => (name.toUpperCase() === "TYPE" ? value.split(",") : [value]))
      .filter((value) => value !== "");
    const known = params[name.trim().toUpperCase()] ?? [];
    for (const value of values) known.push(value);
    params[name.trim().toUpperCase()] = known;
  }
  return params;
}

/** Takes quotation marks off, escaped ones too, and undoes RFC 6868. */
function unquoted(value: string): string {
  const bare = /^\\?"(.*?)\\?"$/s.exec(value)?.[1] ?? value;
  return bare.replace(/\^([n'^])/g, (_, letter: string) =>
    letter === "n" ? "\n" : letter === "'" ? '"' : "^",
  );
}

const UTF8 = /^utf-?8$/i;

function decodeValue(raw: string, params: Property["params"], western: boolean): string {
  const charset = params["CHARSET"]?.[0];
  if (params["ENCODING"]?.[0]?.toUpperCase() === "QUOTED-PRINTABLE") return decodeQuoted(raw, charset);
  if (!western || charset === undefined || UTF8.test(charset)) return raw;
  const bytes = encodeWestern(raw);
  return (bytes && decodeAs(bytes, charset)) ?? raw;
}

/** Quoted-printable (RFC 2045 6.7): bytes in the charset named, else UTF-8, else windows-1252. */
export function decodeQuoted(raw: string, charset: string | undefined): string {
  if (!raw.includes("=")) return raw;
  const given = new TextEncoder().encode(raw);
  const bytes = new Uint8Array(given.length);
  let length = 0;
  for (let at = 0; at < given.length; at += 1) {
    const byte = given[at] ?? 0;
    const high = byte === EQUALS ? hex(given[at + 1]) : -1;
    const low = high === -1 ? -1 : hex(given[at + 2]);
    if (low !== -1) at += 2;
    bytes[length] = low === -1 ? byte : high * 16 + low;
    length += 1;
  }
  const decoded = bytes.subarray(0, length);
  const named = charset === undefined || UTF8.test(charset) ? undefined : decodeAs(decoded, charset);
  return named ?? decodeLine(decoded);
}

const EQUALS = 0x3d;

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

/** A text value without its escapes (RFC 6350 3.4), `\:` of older programs included. */
export function unescapeText(value: string): string {
  if (!value.includes("\\")) return value;
  return value.replace(/\\([\\,;:"nN])/g, (_, letter: string) =>
    letter === "n" || letter === "N" ? "\n" : letter,
  );
}

/** The way back: a text value as RFC 6350 writes it, on one line. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** Parts a value at a separator that is not escaped; the parts are still escaped. */
export function splitValue(value: string, separator: ";" | ","): readonly string[] {
  if (!value.includes("\\")) return value.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}
