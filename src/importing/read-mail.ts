import { type MailHeaders, readHeaders } from "#formats/mail/headers.ts";
import { scanMbox } from "#formats/mbox/scan.ts";
import { type Letter, letterFrom } from "./correspondence.ts";
import type { Problem } from "./record.ts";

/** The letters of a mailbox or a single message, and what could not be read as one. */
export type ReadMail = { readonly letters: readonly Letter[]; readonly problems: readonly Problem[] };

/** Beyond this many, further letters are left to another import: a bound on memory, far above a life's mail. */
const MOST_LETTERS = 2_000_000;
const MOST_PROBLEMS = 1_000;
const MESSAGE_HEAD_BYTES = 512 * 1024;

/** Reads a mailbox as it streams by; only headers are looked at. */
export async function readMbox(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  watch: (bytes: number) => void | Promise<void>,
): Promise<ReadMail> {
  const letters: Letter[] = [];
  const problems: Problem[] = [];
  await scanMbox(
    bytes,
    ({ line, block }) => add(readHeaders(block), { file, line }, letters, problems),
    watch,
  );
  if (letters.length === 0 && problems.length === 0) {
    problems.push({ file, line: null, reason: "There is not a single message in it." });
  }
  return { letters, problems };
}

/** Reads one message; its body is not looked at. */
export async function readMessage(bytes: AsyncIterable<Uint8Array>, file: string): Promise<ReadMail> {
  let block = "";
  const decoder = new TextDecoder("latin1");
  for await (const chunk of bytes) {
    block += decoder.decode(chunk, { stream: true });
    if (/\r?\n\r?\n/.test(block) || block.length > MESSAGE_HEAD_BYTES) break;
  }
  const letters: Letter[] = [];
  const problems: Problem[] = [];
  add(readHeaders(block.split(/\r?\n\r?\n/)[0] ?? ""), { file, line: 1 }, letters, problems);
  return { letters, problems };
}

function add(
  headers: MailHeaders,
  source: { readonly file: string; readonly line: number },
  letters: Letter[],
  problems: Problem[],
): void {
  const letter = letterFrom(headers, source);
  if (letter !== undefined && letters.length < MOST_LETTERS) letters.push(letter);
  else if (problems.length < MOST_PROBLEMS) problems.push({ ...source, reason: reasonFor(headers, letter) });
}

function reasonFor(headers: MailHeaders, letter: Letter | undefined): string {
  if (letter !== undefined)
    return `There are more than ${MOST_LETTERS} messages; this one is left for another import.`;
  if (headers.from.length === 0) return "The message has no sender that reads as an address.";
  return "The message has no date that can be read.";
}
