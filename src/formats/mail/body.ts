import PostalMime from "postal-mime";
import { decodeText, encodeWestern } from "#formats/bytes/decode.ts";
import { decodeOld, isOldCharset } from "#formats/bytes/old-charsets.ts";
import type { Instant } from "#time/date.ts";
import type { Address } from "./addresses.ts";
import { readHeaders } from "./headers.ts";
import { linesToRead } from "./lines-to-read.ts";
import { headOf, messageIn } from "./looks-like-message.ts";
import { readMailOffset } from "./mail-date.ts";
import { wordsPackedByOutlook } from "./outlook-packed.ts";
import { plainLetter } from "./plain.ts";
import { withoutTags } from "./without-tags.ts";

/** What somebody wrote, out of one whole message. */
export type ReadMessage = {
  readonly text: string;
  /** The text files that came along. */
  readonly attached: readonly string[];
  readonly from: Address | null;
  /** Null where it has no date that can be read. */
  readonly at: Instant | null;
  /** Minutes east of Greenwich of the clock that it was written by; null where it does not tell. */
  readonly offset: number | null;
};

const LONGEST_TEXT = 20_000;
/** A letter between people nests two or three. */
const DEEPEST = 20;
const MOST_FILES = 20;

/**
 * Reads a message, given with one code unit per byte; a part in plain text before one in HTML, of attachments those in
 * plain text alone.
 */
export async function readMessage(given: string, longest = LONGEST_TEXT): Promise<ReadMessage> {
  const raw = messageIn(plainLetter(given));
  const bytes = Uint8Array.from(linesToRead(raw), (unit) => unit.charCodeAt(0) & 0xff);
  const { attachments, ...told } = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  const old = oldCharsetOf(raw);
  const text = inOldCharset(told.text, old);
  const html = inOldCharset(told.html, old);
  const head = headOf(raw);
  const { from, at } = readHeaders(head);
  const offset = readMailOffset(/^Date[ \t]*:([^\n]*)/im.exec(head)?.[1] ?? "");
  const written = text === undefined || text.trim() === "" ? withoutTags(html ?? "") : text;
  const words = written.trim() === "" ? packedIn(attachments) : written;
  const files = attachments.filter(({ mimeType }) => mimeType === "text/plain").slice(0, MOST_FILES);
  const attached = files.map(({ content }) => decodeText(bytesOf(content)).text.slice(0, longest));
  return { text: words.trim().slice(0, longest), attached, from: from[0] ?? null, at, offset };
}

const WINMAIL = /^application\/(?:vnd\.)?ms-tnef$/i;

/** What Outlook packed, where nothing else of the message has words. */
function packedIn(attachments: readonly { readonly mimeType: string; readonly content: Content }[]): string {
  const packed = attachments.find(({ mimeType }) => WINMAIL.test(mimeType));
  return packed === undefined ? "" : wordsPackedByOutlook(bytesOf(packed.content));
}

/** The one charset that it is in, where the reader of MIME does not know it and so read it as windows-1252. */
function oldCharsetOf(raw: string): string | undefined {
  const all = Array.from(raw.matchAll(CHARSET), ([, name = ""]) => name.toLowerCase());
  const [name, ...others] = new Set(all.filter((each) => each !== "us-ascii"));
  return name !== undefined && others.length === 0 && isOldCharset(name) ? name : undefined;
}

const CHARSET = /;\s{0,20}charset="?([\w.:-]{1,40})/gi;

function inOldCharset(text: string | undefined, charset: string | undefined): string | undefined {
  const bytes = text === undefined || charset === undefined ? undefined : encodeWestern(text);
  return bytes === undefined || charset === undefined ? text : decodeOld(bytes, charset);
}

const PACKED = /^Content-Type[ \t]*:\s*application\/(?:vnd\.)?ms-tnef\b/im;

/** Whether what somebody wrote may lie in winmail.dat, for a message of which no words could be read. */
export function isPackedByOutlook(raw: string): boolean {
  return PACKED.test(plainLetter(raw));
}

type Content = string | ArrayBuffer | Uint8Array;

function bytesOf(content: Content): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
