import { byteText, textBytes } from "#formats/bytes/byte-text.ts";
import { wideCharset } from "#formats/bytes/decode.ts";

/** What parts the messages of an MMDF mailbox, on a line of its own, before and behind each. */
const MARK = "\x01\x01\x01\x01";
/** The same as an mbox writes it, the shortest way that separates. */
const SEPARATOR = "From -";

/**
 * Mail as its readers take it, in ASCII or what that grew into, and with LF at the end of lines: out of UTF-16, as
 * some editors save it, of lines that end in CR, and of MMDF, which has marks where an mbox has "From ". Told by how it
 * begins; what is none of these is handed on as it is, and all lines keep their numbers.
 */
export async function* plainMail(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const plain = plainer(head);
  if (plain === undefined) {
    yield* chunks;
    return;
  }
  for await (const chunk of chunks) yield plain(chunk, false);
  yield plain(new Uint8Array(0), true);
}

/** The same of a whole letter, one code unit per byte; what was pasted as text is as it should be. */
export function plainLetter(text: string): string {
  const head = text.slice(0, HEAD);
  const plain = PASTED.test(head) ? undefined : plainer(textBytes(head));
  return plain === undefined ? text : byteText(plain(textBytes(text), true));
}

const HEAD = 16 * 1024;
const PASTED = /[^\0-\xff]/;

/** Whether it begins as an MMDF mailbox. */
export function isMmdf(head: Uint8Array): boolean {
  const text = byteText(head.subarray(0, MARK.length + 1));
  return text.startsWith(MARK) && /[\r\n]$/.test(text);
}

function plainer(head: Uint8Array): Translate | undefined {
  const charset = wideCharset(head);
  const opening = byteText(charset === undefined ? head : fromUtf16(charset)(head, false));
  const steps = [
    ...(charset === undefined ? [] : [fromUtf16(charset)]),
    ...(opening.includes("\r") && !opening.includes("\n") ? [withLineFeeds] : []),
    ...(isMmdf(head) ? [fromMmdf()] : []),
  ];
  if (steps.length === 0) return undefined;
  return (chunk, last) => steps.reduce((bytes, step) => step(bytes, last), chunk);
}

/** A part of the bytes as they should be; what it breaks off in is held until more comes, or the `last`. */
type Translate = (chunk: Uint8Array, last: boolean) => Uint8Array;

const [LF, CR, ONE] = [10, 13, 1];

function fromUtf16(charset: "utf-16le" | "utf-16be"): Translate {
  const decoder = new TextDecoder(charset);
  const encoder = new TextEncoder();
  return (chunk, last) => encoder.encode(decoder.decode(chunk, { stream: !last }));
}

function withLineFeeds(chunk: Uint8Array): Uint8Array {
  return chunk.map((byte) => (byte === CR ? LF : byte));
}

function fromMmdf(): Translate {
  /** Bytes of a mark that the line has begun with; -1 where it cannot be one. */
  let begun = 0;
  return (chunk, last) => {
    const written = new Uint8Array(2 * (chunk.length + SEPARATOR.length));
    let length = 0;
    const write = (bytes: Iterable<number>) => {
      for (const byte of bytes) {
        written[length] = byte;
        length += 1;
      }
    };
    const settle = (isMark: boolean) =>
      write(isMark ? textBytes(SEPARATOR) : Array(Math.max(begun, 0)).fill(ONE));
    for (const byte of chunk) {
      if (byte === ONE && begun >= 0 && begun < MARK.length) begun += 1;
      else {
        settle(begun === MARK.length && (byte === LF || byte === CR));
        begun = byte === LF ? 0 : -1;
        write([byte]);
      }
    }
    if (last) settle(begun === MARK.length);
    return written.slice(0, length);
  };
}
