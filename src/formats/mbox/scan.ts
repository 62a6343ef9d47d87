import { byteText } from "#formats/bytes/byte-text.ts";
import { Lines } from "#formats/bytes/lines.ts";

/** A message's headers, one code unit per byte, and where the message stands. */
export type Scanned = {
  readonly line: number;
  readonly block: string;
  /** What stands on the separating line after "From ": often the only date. */
  readonly separator: string;
  /** The file ends in the midst of a header: what stands in it may be a piece only. */
  readonly cutOff: boolean;
};

type Heard = (message: Scanned) => ((body: string) => void) | undefined;

/** Headers larger than this are cut: nobody's address list is this long. */
export const MAX_HEADER_BYTES = 256 * 1024;

/** As much of a body as is kept for whoever wants it. */
const MAX_BODY_BYTES = 64 * 1024;

const LF = 10;
const CR = 13;
/** The byte order mark that some editors put before everything. */
const MARK = [0xef, 0xbb, 0xbf];
/** A longer line that begins with "From " separates nothing. */
const MAX_SEPARATING_LINE = 1000;
/** An address and a date; what comes after is no separator's. */
const MAX_SEPARATOR = 300;
const FROM = [70, 114, 111, 109, 32];
const [F = 0] = FROM;
/** Headers that a chunk breaks off in end within so many bytes of the next, most often. */
const SEAM = 4096;
const NOTHING = new Uint8Array(0);
/** What is looked at of the line after: a header's name and its colon. */
const NAME_BYTES = 80;

/**
 * Finds the messages of an mbox as it streams by, in memory that does not grow with the file: bodies are passed over
 * and never decoded. A "From " line separates where a header follows it, and the line itself has an address or a date;
 * so "From Russia with love" at the beginning of a paragraph does not, munged or not.
 *
 * `heard` is called for each message in order. Where it answers with somebody who wants to hear the body too, the
 * beginning of that is kept for them, one code unit per byte. Answers the number of bytes read.
 */
export async function scanMbox(
  chunks: AsyncIterable<Uint8Array>,
  heard: Heard,
  watch: (bytes: number) => void | Promise<void> = () => {},
): Promise<number> {
  const scanner = new Scanner(heard);
  let bytes = 0;
  for await (const chunk of chunks) {
    scanner.take(chunk);
    bytes += chunk.length;
    await watch(bytes);
  }
  scanner.end();
  return bytes;
}

/**
 * Holds the little that has to be remembered between two chunks: the bytes of headers that the last one broke off in,
 * or of a line that may separate.
 */
class Scanner {
  readonly #heard: Heard;
  #held: Uint8Array = NOTHING;
  #atStart = true;
  /** The line that the next byte belongs to, counted from 1. */
  #line = 1;
  /** The next byte belongs to a line of a body that has begun already. */
  #withinLine = false;
  /** Else, the line before was blank; the file begins as if after one. */
  #afterBlank = true;
  /** The message whose headers come next. */
  #begun: { readonly line: number; readonly separator: string } | undefined;
  /** The file has ended, and not at the end of a line. */
  #cutOff = false;

  /** Who wants to hear the body that passes by, and its beginning so far. */
  #body: { readonly hear: (body: string) => void; text: string } | undefined;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  take(chunk: Uint8Array): void {
    let rest = plain(chunk);
    // What was held is read on with as little more as it needs: joined to the whole it would copy all of a mailbox.
    for (let more = SEAM; this.#held.length > 0; more *= 2) {
      const held = this.#held.length;
      const bytes = joined(this.#held, rest.subarray(0, more));
      const at = this.#scanFromStart(bytes);
      if (at < held || rest.length <= more) {
        this.#held = bytes.slice(at);
        rest = rest.subarray(more);
        if (rest.length === 0) return;
      } else {
        this.#held = NOTHING;
        rest = rest.subarray(at - held);
      }
    }
    this.#held = rest.slice(this.#scanFromStart(rest));
  }

  /** The same as `#scan`, but for the mark that a file may begin with. */
  #scanFromStart(bytes: Uint8Array): number {
    if (!this.#atStart) return this.#scan(bytes);
    if (bytes.length < MARK.length) return 0;
    this.#atStart = false;
    const marked = MARK.every((byte, place) => bytes[place] === byte);
    return marked ? MARK.length + this.#scan(bytes.subarray(MARK.length)) : this.#scan(bytes);
  }

  end(): void {
    this.#cutOff = this.#held.length > 0 && this.#held.at(-1) !== LF;
    const bytes = joined(this.#held, Uint8Array.of(LF, LF));
    this.#held = NOTHING;
    this.#scan(bytes);
    this.#endBody();
  }

  /** Goes as far as can be told; answers from where on the bytes are needed again. */
  #scan(bytes: Uint8Array): number {
    const lines = new Lines(bytes);
    let at = 0;
    while (at < bytes.length) {
      const inBody = this.#begun === undefined;
      const next = inBody ? this.#passBody(lines, at) : this.#takeHeaders(lines, at);
      if (next === undefined) break;
      if (inBody && this.#body !== undefined) this.#keepBody(bytes.subarray(at, next));
      at = next;
    }
    return at;
  }

  /** From somewhere in a body to where more is to be looked at; undefined where that takes more bytes. */
  #passBody(lines: Lines, from: number): number | undefined {
    const { bytes } = lines;
    if (!this.#withinLine && bytes[from] === F) {
      const separating = this.#separatingLine(bytes, from);
      if (separating === "more") return undefined;
      if (separating !== undefined) return this.#begin(separating);
    }
    const found = lines.find(from, bytes.length, F, F);
    this.#line += lines.passed;
    const begin = found === -1 ? Math.max(from, bytes.lastIndexOf(LF) + 1) : found;
    if (begin > from) {
      this.#afterBlank = endsBlank(bytes.subarray(from, begin), this.#withinLine);
      this.#withinLine = false;
    }
    if (found !== -1 || begin === bytes.length) return begin;
    // The line may yet come out blank.
    if (!this.#withinLine && bytes[begin] === CR && begin === bytes.length - 1)
      return begin > from ? begin : undefined;
    this.#withinLine = true;
    return bytes.length;
  }

  /** Whether the line at `at` separates; "more" where that takes more bytes to tell. */
  #separatingLine(bytes: Uint8Array, at: number): Separating | undefined | "more" {
    const partial = bytes.length - at < FROM.length;
    if (FROM.some((byte, place) => at + place < bytes.length && bytes[at + place] !== byte)) return undefined;
    const end = bytes.indexOf(LF, at);
    if (partial || (end === -1 && bytes.length - at <= MAX_SEPARATING_LINE)) return "more";
    if (end === -1 || end - at > MAX_SEPARATING_LINE) return undefined;
    const behind = end + 1 + NAME_BYTES;
    if (bytes.length < behind && bytes.indexOf(LF, end + 1) === -1) return "more";
    const text = byteText(bytes.subarray(at, behind));
    const separator = text.slice(FROM.length, Math.min(end - at, MAX_SEPARATOR)).trim();
    const header = this.#afterBlank ? ANY_HEADER : KNOWN_HEADER;
    return separates(separator) && header.test(text.slice(end - at + 1)) ? { separator, end } : undefined;
  }

  #begin({ separator, end }: Separating): number {
    this.#begun = { line: this.#line, separator };
    this.#line += 1;
    return end + 1;
  }

  /** From the beginning of headers to behind them; undefined where they are not all there. */
  #takeHeaders(lines: Lines, from: number): number | undefined {
    const { bytes } = lines;
    const most = from + MAX_HEADER_BYTES;
    let [end, passed] = [from, 0];
    do {
      end = lines.find(end, Math.min(most, bytes.length), LF, CR);
      passed += lines.passed;
    } while (end !== -1 && end + 1 < bytes.length && bytes[end] === CR && bytes[end + 1] !== LF);
    const whole = end !== -1 && (bytes[end] === LF || end + 1 < bytes.length);
    if (!whole && bytes.length <= most + 1) return undefined;
    this.#close(bytes.subarray(from, whole ? end : most));
    this.#line += whole ? passed + 1 : passed;
    // What is left of headers without end is passed over like a body.
    [this.#afterBlank, this.#withinLine] = [whole, !whole];
    return whole ? end + (bytes[end] === CR ? 2 : 1) : most;
  }

  #close(headers: Uint8Array): void {
    const { line, separator } = this.#begun ?? { line: this.#line, separator: "" };
    this.#begun = undefined;
    const hear = this.#heard({ line, block: byteText(headers), separator, cutOff: this.#cutOff });
    if (hear !== undefined) this.#body = { hear, text: "" };
  }

  /** The line that ends a body is none of it. */
  #keepBody(bytes: Uint8Array): void {
    if (this.#begun !== undefined) this.#endBody();
    else if (this.#body !== undefined)
      this.#body.text += byteText(bytes.subarray(0, MAX_BODY_BYTES - this.#body.text.length));
  }

  #endBody(): void {
    this.#body?.hear(this.#body.text);
    this.#body = undefined;
  }
}

/** A separating line: what stands in it, and where it ends. */
type Separating = { readonly separator: string; readonly end: number };

/** Whether the last of some whole lines is blank; the first of them may have begun earlier. */
function endsBlank(lines: Uint8Array, begunEarlier: boolean): boolean {
  const last = lines.length - 2;
  const before = lines[last] === CR ? last - 1 : last;
  return before < 0 ? !begunEarlier : lines[before] === LF;
}

/** `Name:` (RFC 5322, section 2.2). */
const ANY_HEADER = /^[\x21-\x39\x3b-\x7e]{1,76}:/;
/** What messages begin with; asked for where no blank line parts them, as some programs leave it out. */
const KNOWN_HEADER =
  /^(?:Return-Path|Received|Message-ID|From|To|Date|Subject|MIME-Version|Delivered-To|Status|Content-[A-Za-z-]+|X-[A-Za-z0-9-]+):/i;

/** What follows "From " is a dash, an address, or has a time or a year in it; "From Russia with love" has not. */
function separates(separator: string): boolean {
  return /^-(?:\s|$)|@|\d\d:\d\d|\b(?:19|20)\d\d\b/.test(separator);
}

/** The same bytes; a piece of Node's Buffer, which is one of these too, takes longer to cut out. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
