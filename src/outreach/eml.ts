import type { Instant } from "#time/date.ts";

export type Envelope = {
  readonly from: { readonly name: string; readonly address: string };
  /** Whoever has no address is left for the user to add in the mail program. */
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly body: string;
  /** The day it is written, for the Date line; a mail program puts its own when it sends. */
  readonly at?: Instant;
  /** A calendar part beside the words (RFC 6047). */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly ics: string };
};

const ASCII_WORDS = /^[\x20-\x7e]*$/;
const ATOM = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~ ]*$/;
const ENCODED_BYTES = 42;
const LINE = 76;

/**
 * The letter as a file that a mail program opens for sending (RFC 5322, X-Unsent): UTF-8 in quoted-printable, names
 * and subject as encoded words (RFC 2047). Line breaks in headers cannot smuggle in further ones.
 */
export function emlFor({ from, to, subject, body, at, calendar }: Envelope): string {
  const mailboxes = to.filter((each) => each.address !== "").map((each) => mailbox(each.name, each.address));
  const headers = [
    ...(from.address === "" ? [] : [`From: ${mailbox(from.name, from.address)}`]),
    ...(mailboxes.length === 0 ? [] : [`To: ${mailboxes.join(",\r\n ")}`]),
    `Subject: ${words(subject)}`,
    ...(at === undefined ? [] : [`Date: ${dateLine(at)}`]),
    "X-Unsent: 1",
    "MIME-Version: 1.0",
  ];
  const plain = part("text/plain; charset=utf-8", body);
  if (calendar === undefined) return `${headers.join("\r\n")}\r\n${plain}\r\n`;
  const parts = [plain, part(`text/calendar; charset=utf-8; method=${calendar.method}`, calendar.ics)];
  const boundary = boundaryFor(parts);
  const whole = parts.map((each) => `--${boundary}\r\n${each}\r\n`).join("");
  const type = `Content-Type: multipart/alternative; boundary="${boundary}"`;
  return `${headers.join("\r\n")}\r\n${type}\r\n\r\n${whole}--${boundary}--\r\n`;
}

function part(type: string, text: string): string {
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;
}

/** A line that stands in none of the parts (RFC 2046, section 5.1.1). */
function boundaryFor(parts: readonly string[]): string {
  for (let count = 0; ; count += 1) {
    const boundary = `=_weakties_${count}`;
    if (!parts.some((each) => each.includes(boundary))) return boundary;
  }
}

function mailbox(name: string, address: string): string {
  const safe = address.replace(/[\p{Cc}\s<>,;:"()[\]\\]/gu, "");
  const shown = oneLine(name);
  if (shown === "") return safe;
  const phrase =
    ATOM.test(shown) && !shown.includes("=?")
      ? shown
      : ASCII_WORDS.test(shown) && !shown.includes("=?")
        ? `"${shown.replace(/["\\]/g, "\\$&")}"`
        : words(shown);
  return `${phrase} <${safe}>`;
}

/** RFC 5322, section 3.3: "Wed, 03 Mar 2027 10:30:00 +0000". */
function dateLine(at: Instant): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** Encoded words of at most 75 characters, never splitting a character (RFC 2047, section 5). */
function words(text: string): string {
  const line = oneLine(text);
  // What looks like an encoded word would be read as one.
  if (ASCII_WORDS.test(line) && line.length <= LINE && !line.includes("=?")) return line;
  const chunks: string[] = [];
  let chunk = "";
  for (const character of line) {
    if (bytesOf(chunk + character).length > ENCODED_BYTES) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk += character;
  }
  chunks.push(chunk);
  return chunks.map((each) => `=?utf-8?B?${base64(bytesOf(each))}?=`).join("\r\n ");
}

/** RFC 2045, section 6.7: lines of at most 76 characters, trailing blanks encoded. */
function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const units = [...line].map((character) =>
        /^[\x21-\x3c\x3e-\x7e \t]$/.test(character)
          ? character
          : Array.from(bytesOf(character), (byte) => `=${hex(byte)}`).join(""),
      );
      const last = units.length - 1;
      if (units[last] === " " || units[last] === "\t")
        units[last] = `=${hex((units[last] ?? " ").charCodeAt(0))}`;
      if (units[0] === ".") units[0] = "=2E";
      return folded(units);
    })
    .join("\r\n");
}

function folded(units: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    // A soft break may fall between the bytes of one character, but a unit of three bytes each is short anyway.
    if (line.length + unit.length > LINE - 1) {
      lines.push(`${line}=`);
      line = "";
    }
    line += unit;
  }
  return [...lines, line].join("\r\n");
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
