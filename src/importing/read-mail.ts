import { byteText } from "#formats/bytes/byte-text.ts";
import { type Address, type MailHeaders, readHeaders } from "#formats/mail/headers.ts";
import { type Scanned, scanMbox } from "#formats/mbox/scan.ts";
import { type Letter, letterFrom } from "./correspondence.ts";
import type { Problem } from "./record.ts";

/** The letters of a mailbox or a single message, and what could not be read as one. */
export type ReadMail = { readonly letters: readonly Letter[]; readonly problems: readonly Problem[] };

/** Beyond this many, further letters are left to another import: a bound on memory, far above a life's mail. */
const MOST_LETTERS = 2_000_000;
const MOST_PROBLEMS = 1_000;
const MESSAGE_HEAD_BYTES = 512 * 1024;
const HEADERS_END = /\r?\n\r?\n/;

/** Reads a mailbox as it streams by; only headers are looked at. */
export async function readMbox(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  watch: (bytes: number) => void | Promise<void>,
): Promise<ReadMail> {
  const letters: Letter[] = [];
  const problems: Problem[] = [];
  const addresses = new Map<string, Address>();
  const heard = ({ line, block, separator }: Scanned) => {
    const headers = readHeaders(block, separator);
    const letter = letterFrom(headers, { file, line });
    if (letter !== undefined && letters.length < MOST_LETTERS) letters.push(detached(letter, addresses));
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ file, line, reason: reasonFor(headers, letter) });
  };
  await scanMbox(bytes, heard, watch);
  if (letters.length === 0 && problems.length === 0) {
    problems.push({ file, line: null, reason: "There is not a single message in it." });
  }
  return { letters, problems };
}

/** Reads one message; its body is not looked at. */
export async function readMessage(bytes: AsyncIterable<Uint8Array>, file: string): Promise<ReadMail> {
  let block = "";
  for await (const chunk of bytes) {
    block += byteText(chunk.subarray(0, MESSAGE_HEAD_BYTES));
    if (HEADERS_END.test(block) || block.length > MESSAGE_HEAD_BYTES) break;
  }
  const headers = readHeaders(block.replace(/^\xef\xbb\xbf/, "").split(HEADERS_END)[0] ?? "");
  const letter = letterFrom(headers, { file, line: 1 });
  if (letter !== undefined) return { letters: [letter], problems: [] };
  return { letters: [], problems: [{ file, line: 1, reason: reasonFor(headers, letter) }] };
}

/**
 * The letter on its own. The engine keeps a piece of a string by keeping the whole, which here would be every header
 * of the mailbox; so the pieces are copied, and an address that comes again is the same one.
 */
function detached(letter: Letter, addresses: Map<string, Address>): Letter {
  const one = (address: Address): Address => {
    const key = `${address.address} ${address.name}`;
    const known = addresses.get(key) ?? copied(address);
    addresses.set(key, known);
    return known;
  };
  const { from, to, source, ...rest } = letter;
  return { ...copied(rest), source, from: one(from), to: to.map(one) };
}

function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function reasonFor(headers: MailHeaders, letter: Letter | undefined): string {
  if (letter !== undefined)
    return `There are more than ${MOST_LETTERS} messages; this one is left for another import.`;
  if (headers.from.length === 0) return "The message has no sender that reads as an address.";
  return "The message has no date that can be read.";
}
