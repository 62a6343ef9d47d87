import { byteText } from "#formats/bytes/byte-text.ts";
import { Lines } from "#formats/bytes/lines.ts";
import { lengthIn } from "./content-length.ts";

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
/** So many line ends stand behind the file, so that each line and all headers have an end. */
const ADDED_AT_END = 2;
/** What is looked at of the line after: a header's name and its colon. */
const NAME_BYTES = 80;
const MAX_NAME = 76;
/** What is waited for, to see whether a body that seems to end earlier goes on as far as its message says. */
const MAX_AWAITED = 8 * 1024 * 1024;
/** Where so many lengths are wrong, some program changed the bodies and left them, and none of them is believed. */
const WRONG_LENGTHS = 64;
/** The end of the body's last line, where it is not counted, and blank lines behind it. */
const MOST_LINE_ENDS = 3;
const [SPACE, COLON, AT, DELETE] = [0x20, 0x3a, 0x40, 0x7f];

/**
 * Finds the messages of an mbox as it streams by, in memory that does not grow with the file: bodies are passed over
 * and never decoded. A "From " line separates where a header follows it, and the line itself has an address or a date;
 * so "From Russia with love" at the beginning of a paragraph does not, munged or not. Where a message says how long its
 * body is (mboxcl, mboxcl2), and there it is indeed followed by another or the end, nothing within separates.
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

  /** The headers of the message whose body passes by, and how much of that has. */
  #headers = "";
  #length = 0;
  #passed = 0;
  #wrongLengths = 0;
  /** What has to be there before what is held is looked at again, and what came meanwhile. */
  #awaited = 0;
  readonly #came: Uint8Array[] = [];
  #ended = false;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  take(chunk: Uint8Array): void {
    if (this.#awaited > 0) {
      this.#came.push(chunk.slice());
      this.#awaited -= chunk.length;
      if (this.#awaited <= 0) this.#scanAwaited();
      return;
    }
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
        if (this.#awaited > 0) {
          this.take(rest);
          return;
        }
      } else {
        this.#held = NOTHING;
        rest = rest.subarray(at - held);
      }
    }
    this.#held = rest.slice(this.#scanFromStart(rest));
  }

  #scanAwaited(): void {
    const bytes = joined(this.#held, ...this.#came.splice(0));
    this.#awaited = 0;
    this.#held = bytes.slice(this.#scanFromStart(bytes));
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
    this.#ended = true;
    this.#held = joined(this.#held, ...this.#came.splice(0));
    this.#cutOff = this.#held.length > 0 && this.#held.at(-1) !== LF;
    const bytes = joined(this.#held, new Uint8Array(ADDED_AT_END).fill(LF));
    this.#held = NOTHING;
    this.#scan(bytes);
    this.#endBody();
  }

  /** Goes as far as can be told; answers from where on the bytes are needed again. */
  #scan(bytes: Uint8Array): number {
    const lines = new Lines(bytes);
    this.#awaited = 0;
    let at = 0;
    while (at < bytes.length) {
      const next = this.#begun === undefined ? this.#passBody(lines, at) : this.#takeHeaders(lines, at);
      if (next === undefined) break;
      at = next;
    }
    return at;
  }

  /** From somewhere in a body to where more is to be looked at; undefined where that takes more bytes. */
  #passBody(lines: Lines, from: number): number | undefined {
    const { bytes } = lines;
    if (!this.#withinLine && bytes[from] === F) {
      const end = this.#separatingLine(bytes, from);
      if (end === "more") return undefined;
      const behind = end === undefined ? undefined : this.#bodyToItsLength(lines, from);
      if (behind === "more") return undefined;
      if (behind !== undefined) return this.#passTo(lines, from, behind);
      if (end !== undefined) return this.#begin(lines, from, end);
    }
    const next = this.#passLines(lines, from);
    if (next !== undefined) {
      this.#keepBody(bytes, from, next);
      this.#passed += next - from;
    }
    return next;
  }

  /** Where the next message begins by the length of this one, though a line at `from` seems to begin one. */
  #bodyToItsLength({ bytes }: Lines, from: number): number | undefined | "more" {
    if (this.#headers !== "") [this.#length, this.#headers] = [lengthIn(this.#headers), ""];
    const left = this.#length - this.#passed;
    if (left <= 0 || left > MAX_AWAITED || this.#wrongLengths >= WRONG_LENGTHS) return undefined;
    const most = from + left + MOST_LINE_ENDS * 2 + MAX_SEPARATING_LINE + NAME_BYTES;
    if (most > bytes.length && !this.#ended) {
      this.#awaited = most - bytes.length;
      return "more";
    }
    const behind = this.#messageBehind(bytes, from + left);
    if (behind === undefined) [this.#length, this.#wrongLengths] = [0, this.#wrongLengths + 1];
    return behind;
  }

  /** Where a message begins, or the file ends, right behind a body that ends at `from`. */
  #messageBehind(bytes: Uint8Array, from: number): number | undefined {
    const size = this.#ended ? bytes.length - ADDED_AT_END : bytes.length;
    if (from > size) return undefined;
    let at = from;
    for (let ends = 0; ends < MOST_LINE_ENDS && at < size; ends += 1) {
      const next = bytes[at] === CR ? at + 1 : at;
      if (bytes[next] !== LF) break;
      at = next + 1;
    }
    if (at >= size) return bytes.length;
    const before = this.#afterBlank;
    this.#afterBlank = true;
    const end = bytes[at - 1] === LF ? this.#separatingLine(bytes, at) : undefined;
    this.#afterBlank = before;
    return typeof end === "number" ? at : undefined;
  }

  #passTo({ bytes }: Lines, from: number, to: number): number {
    this.#keepBody(bytes, from, to);
    for (let at = bytes.indexOf(LF, from); at !== -1 && at < to; at = bytes.indexOf(LF, at + 1))
      this.#line += 1;
    [this.#afterBlank, this.#withinLine] = [true, false];
    this.#passed += to - from;
    return to;
  }

  /** To the next line that may separate, or as far as whole lines go. */
  #passLines(lines: Lines, from: number): number | undefined {
    const { bytes } = lines;
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

  /** Where the line at `at` ends if it separates; "more" where that takes more bytes to tell. */
  #separatingLine(bytes: Uint8Array, at: number): number | undefined | "more" {
    const partial = bytes.length - at < FROM.length;
    if (FROM.some((byte, place) => at + place < bytes.length && bytes[at + place] !== byte)) return undefined;
    const end = bytes.indexOf(LF, at);
    if (partial || (end === -1 && bytes.length - at <= MAX_SEPARATING_LINE)) return "more";
    if (end === -1 || end - at > MAX_SEPARATING_LINE) return undefined;
    const behind = end + 1 + NAME_BYTES;
    if (bytes.length < behind && bytes.indexOf(LF, end + 1) === -1) return "more";
    const follows = this.#afterBlank
      ? beginsHeader(bytes, end + 1)
      : KNOWN_HEADER.test(byteText(bytes.subarray(end + 1, behind)));
    return follows && separates(bytes.subarray(at, end)) ? end : undefined;
  }

  /** The message that a line from `at` to `end` begins, with its headers where they are all there: read in one piece. */
  #begin(lines: Lines, at: number, end: number): number {
    const { bytes } = lines;
    this.#endBody();
    const line = this.#line;
    this.#line += 1;
    const headers = this.#headersFrom(lines, end + 1);
    if (headers === undefined) {
      this.#begun = { line, separator: separatorOf(byteText(bytes.subarray(at, end))) };
      return end + 1;
    }
    const text = byteText(bytes.subarray(at, headers.end));
    this.#hear(line, separatorOf(text.slice(0, end - at)), text.slice(end + 1 - at));
    return headers.behind;
  }

  /** From the beginning of headers to behind them; undefined where they are not all there. */
  #takeHeaders(lines: Lines, from: number): number | undefined {
    const headers = this.#headersFrom(lines, from);
    if (headers === undefined) return undefined;
    const { line, separator } = this.#begun ?? { line: this.#line, separator: "" };
    this.#begun = undefined;
    this.#hear(line, separator, byteText(lines.bytes.subarray(from, headers.end)));
    return headers.behind;
  }

  /** Where headers end, and what comes behind them begins; counts their lines. Undefined where they are not all there. */
  #headersFrom(lines: Lines, from: number): { readonly end: number; readonly behind: number } | undefined {
    const { bytes } = lines;
    const most = from + MAX_HEADER_BYTES;
    let [end, passed] = [from, 0];
    do {
      end = lines.find(end, Math.min(most, bytes.length), LF, CR);
      passed += lines.passed;
    } while (end !== -1 && end + 1 < bytes.length && bytes[end] === CR && bytes[end + 1] !== LF);
    const whole = end !== -1 && (bytes[end] === LF || end + 1 < bytes.length);
    if (!whole && bytes.length <= most + 1) return undefined;
    this.#line += whole ? passed + 1 : passed;
    // What is left of headers without end is passed over like a body.
    [this.#afterBlank, this.#withinLine] = [whole, !whole];
    if (!whole) return { end: most, behind: most };
    return { end, behind: end + (bytes[end] === CR ? 2 : 1) };
  }

  #hear(line: number, separator: string, block: string): void {
    [this.#headers, this.#length, this.#passed] = [block, 0, 0];
    const hear = this.#heard({ line, block, separator, cutOff: this.#cutOff });
    if (hear !== undefined) this.#body = { hear, text: "" };
  }

  #keepBody(bytes: Uint8Array, from: number, to: number): void {
    if (this.#body === undefined) return;
    const room = MAX_BODY_BYTES - this.#body.text.length;
    this.#body.text += byteText(bytes.subarray(from, Math.min(to, from + room)));
  }

  #endBody(): void {
    this.#body?.hear(this.#body.text);
    this.#body = undefined;
  }
}

/** Whether the last of some whole lines is blank; the first of them may have begun earlier. */
function endsBlank(lines: Uint8Array, begunEarlier: boolean): boolean {
  const last = lines.length - 2;
  const before = lines[last] === CR ? last - 1 : last;
  return before < 0 ? !begunEarlier : lines[before] === LF;
}

/** Whether a header's name stands here, and its colon (RFC 5322, section 2.2). */
function beginsHeader(bytes: Uint8Array, from: number): boolean {
  let at = from;
  for (let byte = bytes[at]; byte !== COLON; at += 1, byte = bytes[at])
    if (byte === undefined || byte <= SPACE || byte >= DELETE || at - from >= MAX_NAME) return false;
  return at > from;
}

/** What messages begin with; asked for where no blank line parts them, as some programs leave it out. */
const KNOWN_HEADER =
  /^(?:Return-Path|Received|Message-ID|From|To|Date|Subject|MIME-Version|Delivered-To|Status|Content-[A-Za-z-]+|X-[A-Za-z0-9-]+):/i;

/**
 * What follows "From " is a dash, an address, or has a time or a year in it; "From Russia with love" has not. Most have
 * an address, and are read together with the headers then.
 */
function separates(line: Uint8Array): boolean {
  if (line.subarray(FROM.length, MAX_SEPARATOR).includes(AT)) return true;
  return /^-(?:\s|$)|\d\d:\d\d|\b(?:19|20)\d\d\b/.test(separatorOf(byteText(line)));
}

function separatorOf(line: string): string {
  return line.slice(FROM.length, MAX_SEPARATOR).trim();
}

/** The same bytes; a piece of Node's Buffer, which is one of these too, takes longer to cut out. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
