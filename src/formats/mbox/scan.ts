import { byteText } from "#formats/bytes/byte-text.ts";

/** A message's headers, one code unit per byte, and where the message stands. */
export type Scanned = {
  readonly line: number;
  readonly block: string;
  /** What stands on the separating line after "From ": often the only date. */
  readonly separator: string;
};

/** Headers larger than this are cut: nobody's address list is this long. */
export const MAX_HEADER_BYTES = 256 * 1024;

const LF = 10;
const CR = 13;
/** The byte order mark that some editors put before everything. */
const MARK = [0xef, 0xbb, 0xbf];
/** An address and a date; what comes after is no separator's. */
const MAX_SEPARATOR = 300;
const FROM = [70, 114, 111, 109, 32];

/**
 * Finds the messages of an mbox as it streams by, in memory that does not grow with the file: bodies are passed over
 * byte by byte and never decoded. A "From " line separates where a header follows it, and the line itself has an
 * address or a date; so "From Russia with love" at the beginning of a paragraph does not, munged or not.
 *
 * `heard` is called for each message in order. Answers the number of bytes read.
 */
export async function scanMbox(
  chunks: AsyncIterable<Uint8Array>,
  heard: (message: Scanned) => void,
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

/** Holds the little that has to be remembered between two chunks: the lines of a header, or a possible separator. */
class Scanner {
  readonly #heard: (message: Scanned) => void;
  /** Bytes of the line, or of the header block, that the last chunk broke off in. */
  #held = new Uint8Array(0);
  #inHeaders = false;
  /** The line before was blank; the file begins as if after one. */
  #afterBlank = true;
  #line = 1;
  #atStart = true;
  #block = "";
  #begun = 0;
  #separator = "";

  constructor(heard: (message: Scanned) => void) {
    this.#heard = heard;
  }

  take(chunk: Uint8Array): void {
    const bytes = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
    if (this.#atStart && bytes.length < MARK.length) {
      this.#held = bytes.slice();
      return;
    }
    const marked = this.#atStart && MARK.every((byte, place) => bytes[place] === byte);
    const text = marked ? bytes.subarray(MARK.length) : bytes;
    this.#atStart = false;
    this.#held = text.slice(this.#scan(text));
    if (this.#held.length > MAX_HEADER_BYTES) this.#dropHeldLine();
  }

  end(): void {
    if (this.#held.length > 0) {
      const bytes = joined(this.#held, Uint8Array.of(LF, LF));
      this.#held = new Uint8Array(0);
      this.#scan(bytes);
    }
    if (this.#inHeaders) this.#close();
  }

  /** Goes through whole lines; answers where the first unfinished one begins. */
  #scan(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length) {
      if (!this.#inHeaders && !this.#mayBegin(bytes, at)) {
        const next = this.#skipBody(bytes, at);
        if (next < 0) return at;
        at = next;
        continue;
      }
      const end = bytes.indexOf(LF, at);
      if (end < 0) return at;
      if (this.#inHeaders) this.#headerLine(bytes, at, end);
      else {
        // What follows decides whether this line separates: wait until the next one is there.
        const following = bytes.indexOf(LF, end + 1);
        if (following < 0 && bytes.length - end < 1000) return at;
        const header = this.#afterBlank ? ANY_HEADER : KNOWN_HEADER;
        const separator = byteText(
          bytes.subarray(at + FROM.length, Math.min(end, at + MAX_SEPARATOR)),
        ).trim();
        if (separates(separator) && header.test(byteText(bytes.subarray(end + 1, end + 81))))
          this.#begin(this.#line, separator);
        else this.#afterBlank = false;
      }
      at = end + 1;
      this.#line += 1;
    }
    return at;
  }

  #mayBegin(bytes: Uint8Array, at: number): boolean {
    return FROM.every((byte, place) => at + place >= bytes.length || bytes[at + place] === byte);
  }

  /** From the beginning of a body line to the beginning of the next one; -1 where the chunk ends first. */
  #skipBody(bytes: Uint8Array, at: number): number {
    const end = bytes.indexOf(LF, at);
    if (end < 0) return -1;
    this.#afterBlank = end === at || (end === at + 1 && bytes[at] === CR);
    this.#line += 1;
    return end + 1;
  }

  #begin(line: number, separator: string): void {
    this.#inHeaders = true;
    this.#separator = separator;
    this.#afterBlank = false;
    this.#begun = line;
    this.#block = "";
  }

  #headerLine(bytes: Uint8Array, at: number, end: number): void {
    const blank = end === at || (end === at + 1 && bytes[at] === CR);
    if (blank) {
      this.#close();
      this.#afterBlank = true;
    } else if (this.#block.length < MAX_HEADER_BYTES) {
      this.#block += byteText(bytes.subarray(at, Math.min(end + 1, at + MAX_HEADER_BYTES)));
    }
  }

  #close(): void {
    this.#inHeaders = false;
    this.#heard({ line: this.#begun, block: this.#block, separator: this.#separator });
  }

  /** A line without end (a binary attachment, a bomb): only its last bytes can matter. */
  #dropHeldLine(): void {
    this.#afterBlank = false;
    this.#held = Uint8Array.of(0);
  }
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

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
