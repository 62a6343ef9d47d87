import { byteText } from "#formats/bytes/byte-text.ts";
import { KnownAddresses, onItsOwn } from "#formats/mail/addresses.ts";
import { headersBeforeEnd } from "#formats/mail/cut-off.ts";
import { deliveryReportIn, MOST_REPORT_BYTES } from "#formats/mail/delivery-report.ts";
import { type MailHeaders, readHeaders } from "#formats/mail/headers.ts";
import { answeredBy } from "#formats/mail/thread.ts";
import { MAX_HEADER_BYTES, type Scanned, scanMbox } from "#formats/mbox/scan.ts";
import { clipped } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import type { Instant } from "#time/date.ts";
import { isSentFile, type Letter, letterFrom } from "./correspondence.ts";
import type { Problem } from "./record.ts";
import { type Returned, returnedIn } from "./returned.ts";

/** The letters of a mailbox or a single message, those that came back, and what could not be read as one. */
export type ReadMail = {
  readonly letters: readonly Letter[];
  readonly returned: readonly Returned[];
  readonly problems: readonly Problem[];
};

/** A mailbox, with the letters in it that may be what was waited for, and those that may tell of an arranged talk. */
export type ReadMailbox = ReadMail & {
  readonly awaited: readonly AwaitedLetter[];
  readonly inviting: readonly InvitingLetter[];
};

/** Whose letters are looked at, and since when. */
export type Awaited = { readonly since: Instant; readonly from: ReadonlySet<string> };

/** Whose answers are waited for, and with whom a talk is arranged; of no other letter is more read than its headers. */
export type LookedAt = { readonly answers?: Awaited; readonly talks?: Awaited };

/** A letter that may hold an invitation, with the beginning of what stands in it, one code unit per byte. */
export type InvitingLetter = { readonly from: string; readonly text: string };

/** A letter that says that it answers others, with the beginning of what stands in it. */
export type AwaitedLetter = {
  readonly letter: Letter;
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  /** One code unit per byte. */
  readonly text: string;
};

/** One message in a file of its own. */
export type ReadSingle = ReadMail & {
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  readonly mayInvite: boolean;
};

/** Beyond this many, further letters are left to another import: a bound on memory, far above a life's mail. */
const MOST_LETTERS = 2_000_000;
const MOST_PROBLEMS = 1_000;
const SUBJECT_SHOWN = 60;
const MESSAGE_HEAD_BYTES = 512 * 1024;
const CUT_OFF = "The file ends within this message's headers; it was cut off.";
const CUT_OFF_LATE = "The file ends within this message's headers; what stands before that was read.";
const HEADERS_END = /\r?\n\r?\n/;

/**
 * Reads a mailbox as it streams by; only headers are looked at, but for reports of mail that could not be delivered and
 * for answers that are waited for.
 */
export async function readMbox(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  watch: (bytes: number) => void | Promise<void>,
  { answers: awaits = NOBODY, talks = NOBODY }: LookedAt = {},
  latest?: Instant,
): Promise<ReadMailbox> {
  const letters: Letter[] = [];
  const returned: Returned[] = [];
  const awaited: AwaitedLetter[] = [];
  const inviting: InvitingLetter[] = [];
  const problems: Problem[] = [];
  let [drafts, deleted] = [0, 0];
  const amongDrafts = isDraftFile(file);
  const amongSent = isSentFile(file);
  const known = new KnownAddresses();
  const addresses = (field: string) => known.in(field);
  const heard = ({ line, block: written, separator, cutOff }: Scanned) => {
    const { block, headers, flaw } = openedHeaders(written, cutOff, separator, addresses, latest);
    if (flaw !== undefined) problems.push({ file, line, reason: flaw });
    if (headers === undefined) return undefined;
    if (headers.deleted) {
      deleted += 1;
      return undefined;
    }
    if (isDraft(headers, amongDrafts)) {
      drafts += 1;
      return undefined;
    }
    const letter = letterFrom(headers, { file, line }, amongSent);
    if (letter !== undefined && letters.length < MOST_LETTERS) letters.push(detached(letter));
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ file, line, reason: reasonFor(headers, letter, written) });
    if (letter === undefined) return undefined;
    const answers = isAwaited(letter, awaits) ? answeredBy(block).map(onItsOwn) : [];
    const isAnswer = answers.length > 0 && awaited.length < MOST_AWAITED;
    const invites = inviting.length < MOST_AWAITED && mayInvite(letter, block, talks);
    if (isAnswer || invites)
      return (body: string) => {
        const text = onItsOwn(`${block}\n\n${body}`);
        if (isAnswer) awaited.push({ letter: detached(letter), answers, text });
        if (invites) inviting.push({ from: onItsOwn(letter.from.address), text });
      };
    const report = reportOf(letter, block);
    if (report === undefined) return undefined;
    return (body: string) => {
      for (const each of returnedIn(body, letter, report)) returned.push(each);
    };
  };
  await scanMbox(bytes, heard, watch);
  const passed = [
    ...(drafts > 0 ? [neverSent(drafts)] : []),
    ...(deleted > 0 ? [deletedInWords(deleted)] : []),
  ];
  problems.push(...passed.map((reason) => ({ file, line: null, reason })));
  if (letters.length === 0 && problems.length === 0) {
    problems.push({ file, line: null, reason: "There is not a single message in it." });
  }
  return { letters, returned, problems, awaited, inviting };
}

/** Nobody waits for more answers than these at once. */
const MOST_AWAITED = 300;
const NOBODY: Awaited = { since: Number.POSITIVE_INFINITY, from: new Set() };

function isAwaited({ automatic, at, from }: Letter, awaits: Awaited): boolean {
  return automatic === null && at > awaits.since && awaits.from.has(from.address);
}

/** Who sends the invitation to a talk sends its end; a letter that is nothing but a calendar may do so for them. */
function mayInvite({ at, from }: Letter, block: string, talks: Awaited): boolean {
  return at > talks.since && (talks.from.has(from.address) ? IN_PARTS : CALENDAR).test(block);
}
const CALENDAR = /^content-(?:type:\s*text\/calendar\b|class:[^\n]*calendarmessage)/im;
const IN_PARTS = /^content-type:\s*(?:text\/calendar|multipart\/(?:alternative|mixed|related))\b/im;

/** Only machines write them, and of the headers of all other mail no more is looked at than is read. */
function reportOf({ automatic }: Letter, block: string) {
  return automatic === null ? undefined : deliveryReportIn(block);
}

/** Reads one message; its body is not looked at, unless it reports mail that could not be delivered. */
export async function readMessage(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  latest?: Instant,
  talks: Awaited = NOBODY,
): Promise<ReadSingle> {
  const { head: written, body, cutOff } = await openingOf(bytes);
  const none = (reason: string) => ({
    letters: [],
    returned: [],
    problems: [{ file, line: 1, reason }],
    answers: [],
    mayInvite: false,
  });
  const { block: head, headers, flaw } = openedHeaders(written, cutOff, undefined, undefined, latest);
  if (headers === undefined) return none(flaw);
  if (headers.deleted) return none(deletedInWords(1));
  if (isDraft(headers, isDraftFile(file))) return none(neverSent(1));
  const letter = letterFrom(headers, { file, line: 1 });
  if (letter === undefined) return none(reasonFor(headers, letter, written));
  const report = reportOf(letter, head);
  const returned = report === undefined ? [] : returnedIn(body, letter, report);
  const problems = flaw === undefined ? [] : [{ file, line: 1, reason: flaw }];
  return {
    letters: [letter],
    returned,
    problems,
    answers: answeredBy(head).map(onItsOwn),
    mayInvite: mayInvite(letter, head, talks),
  };
}

type Opened =
  | { readonly block: string; readonly headers: MailHeaders; readonly flaw: string | undefined }
  | { readonly block: string; readonly headers: undefined; readonly flaw: string };

/** Headers read; of those that the file ends within, as far as they tell which letter this is. */
function openedHeaders(
  block: string,
  cutOff: boolean,
  separator?: string,
  addresses?: Parameters<typeof readHeaders>[2],
  latest?: Instant,
): Opened {
  if (!cutOff) return { block, headers: readHeaders(block, separator, addresses, latest), flaw: undefined };
  const before = headersBeforeEnd(block);
  const headers = readHeaders(before.block, separator, addresses, latest);
  if (before.closed) return { block: before.block, headers, flaw: undefined };
  const isKnown = headers.from.length > 0 && headers.at !== null && headers.messageId !== "";
  return isKnown
    ? { block: before.block, headers, flaw: CUT_OFF_LATE }
    : { block: before.block, headers: undefined, flaw: CUT_OFF };
}

/** Headers and what of the body is read with them; cut off where the file ends within the headers. */
async function openingOf(bytes: AsyncIterable<Uint8Array>) {
  let text = "";
  let end: RegExpExecArray | null = null;
  for await (const chunk of bytes) {
    text += byteText(chunk.subarray(0, MESSAGE_HEAD_BYTES));
    // A message copied out of a mail program may begin with a mark, or with blank lines.
    if (end === null) text = text.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, "");
    end ??= HEADERS_END.exec(text);
    if (text.length > MESSAGE_HEAD_BYTES || (end !== null && text.length > end.index + MOST_REPORT_BYTES))
      break;
  }
  const cutOff = end === null && text.length <= MESSAGE_HEAD_BYTES && !text.endsWith("\n");
  const at = end?.index ?? text.length;
  return { head: text.slice(0, at).trimStart(), body: text.slice(at), cutOff };
}

function neverSent(count: number): string {
  return count === 1 ? "1 draft was never sent." : `${count} drafts were never sent.`;
}

/** Thunderbird takes them out of its file when it compacts the folder. */
function deletedInWords(count: number): string {
  return count === 1
    ? "1 message was deleted in the mail program, and stays out."
    : `${count} messages were deleted in the mail program, and stay out.`;
}

/** Where Thunderbird, Maildirs and Takeout keep them. */
const DRAFTS_FILE =
  /(?:^|[/\\]\.?)(?:INBOX\.)?(?:drafts|entw\u00fcrfe|brouillons|borradores|bozze)(?:\.mbox)?(?:$|[/\\])/iu;
/** How a Maildir marks one; small letters are marks of the user's own. */
const MARKED_AS_DRAFT = /[/\\]cur[/\\][^/\\]*[:;!]2,[A-Za-z]*D[A-Za-z]*$/;

function isDraftFile(file: string): boolean {
  return DRAFTS_FILE.test(file) || MARKED_AS_DRAFT.test(file);
}

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

function reasonFor(headers: MailHeaders, letter: Letter | undefined, block: string): string {
  if (letter !== undefined)
    return `There are more than ${MOST_LETTERS} messages; this one is left for another import.`;
  const called =
    headers.subject === "" ? "The message" : `“${clipped(storable(headers.subject), SUBJECT_SHOWN)}”`;
  if (block.length >= MAX_HEADER_BYTES)
    return `${called} has headers of more than ${MAX_HEADER_BYTES / 1024} KB, of which the rest was not read; it is left out.`;
  const [from] = headers.from;
  if (from === undefined) return `${called} has no sender that reads as an address.`;
  const sender = storable(from.name) || from.address;
  return (
    `${called} from ${sender} has no date that can be read, nor says a server when it came. A contact needs its day, ` +
    "so it is left out; where you know the day, write it down on their page."
  );
}
