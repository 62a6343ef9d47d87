import { byteText } from "#formats/bytes/byte-text.ts";
import { KnownAddresses, onItsOwn } from "#formats/mail/addresses.ts";
import { type MailHeaders, readHeaders } from "#formats/mail/headers.ts";
import { type Scanned, scanMbox } from "#formats/mbox/scan.ts";
import { clipped } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import { type Letter, letterFrom } from "./correspondence.ts";
import type { Problem } from "./record.ts";

/** The letters of a mailbox or a single message, and what could not be read as one. */
export type ReadMail = { readonly letters: readonly Letter[]; readonly problems: readonly Problem[] };

/** Beyond this many, further letters are left to another import: a bound on memory, far above a life's mail. */
const MOST_LETTERS = 2_000_000;
const MOST_PROBLEMS = 1_000;
const SUBJECT_SHOWN = 60;
const MESSAGE_HEAD_BYTES = 512 * 1024;
/** Half an address reads as another one, so nothing is taken from such a message. */
const CUT_OFF = "The file ends within this message's headers; it was cut off.";
const HEADERS_END = /\r?\n\r?\n/;

/** Reads a mailbox as it streams by; only headers are looked at. */
export async function readMbox(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  watch: (bytes: number) => void | Promise<void>,
): Promise<ReadMail> {
  const letters: Letter[] = [];
  const problems: Problem[] = [];
  let drafts = 0;
  const amongDrafts = DRAFTS_FILE.test(file);
  const known = new KnownAddresses();
  const addresses = (field: string) => known.in(field);
  const heard = ({ line, block, separator, cutOff }: Scanned) => {
    if (cutOff) {
      problems.push({ file, line, reason: CUT_OFF });
      return;
    }
    const headers = readHeaders(block, separator, addresses);
    if (isDraft(headers, amongDrafts)) {
      drafts += 1;
      return;
    }
    const letter = letterFrom(headers, { file, line });
    if (letter !== undefined && letters.length < MOST_LETTERS) letters.push(detached(letter));
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ file, line, reason: reasonFor(headers, letter) });
  };
  await scanMbox(bytes, heard, watch);
  if (drafts > 0)
    problems.push({
      file,
      line: null,
      reason: drafts === 1 ? NEVER_SENT : `${drafts} drafts were never sent.`,
    });
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
  if (!HEADERS_END.test(block) && block.length <= MESSAGE_HEAD_BYTES && !block.endsWith("\n"))
    return { letters: [], problems: [{ file, line: 1, reason: CUT_OFF }] };
  const headers = readHeaders(block.replace(/^\xef\xbb\xbf/, "").split(HEADERS_END)[0] ?? "");
  if (isDraft(headers, DRAFTS_FILE.test(file)))
    return { letters: [], problems: [{ file, line: 1, reason: NEVER_SENT }] };
  const letter = letterFrom(headers, { file, line: 1 });
  if (letter !== undefined) return { letters: [letter], problems: [] };
  return { letters: [], problems: [{ file, line: 1, reason: reasonFor(headers, letter) }] };
}

const NEVER_SENT = "1 draft was never sent.";
/** Where Thunderbird, Maildirs and Takeout keep them. */
const DRAFTS_FILE =
  /(?:^|[/\\]\.?)(?:INBOX\.)?(?:drafts|entw\u00fcrfe|brouillons|borradores|bozze)(?:\.mbox)?(?:$|[/\\])/iu;

function isDraft({ draft, received }: MailHeaders, amongDrafts: boolean): boolean {
  return draft || (!received && amongDrafts);
}

/** The letter with nothing of the headers that it was read from. */
function detached(letter: Letter): Letter {
  return {
    ...letter,
    subject: onItsOwn(letter.subject),
    messageId: onItsOwn(letter.messageId),
    automatic: letter.automatic === null ? null : onItsOwn(letter.automatic),
    deliveredTo: onItsOwn(letter.deliveredTo),
    list: onItsOwn(letter.list),
  };
}

function reasonFor(headers: MailHeaders, letter: Letter | undefined): string {
  if (letter !== undefined)
    return `There are more than ${MOST_LETTERS} messages; this one is left for another import.`;
  const called =
    headers.subject === "" ? "The message" : `“${clipped(storable(headers.subject), SUBJECT_SHOWN)}”`;
  const [from] = headers.from;
  if (from === undefined) return `${called} has no sender that reads as an address.`;
  const sender = storable(from.name) || from.address;
  return (
    `${called} from ${sender} has no date that can be read, nor says a server when it came. A contact needs its day, ` +
    "so it is left out; where you know the day, write it down on their page."
  );
}
