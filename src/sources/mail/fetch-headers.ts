import type { ImapFlow } from "imapflow";
import { byteText } from "#formats/bytes/byte-text.ts";
import { deliveryReportIn, MOST_REPORT_BYTES } from "#formats/mail/delivery-report.ts";
import type { Instant } from "#time/date.ts";
import { errorCode } from "#trouble/error-code.ts";

/** What is looked at of a message: whom it is from and to, when, about what, and whether a machine wrote it. */
const FIELDS = [
  ...["From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References"],
  ...["List-Id", "List-Post", "List-Unsubscribe", "Precedence", "Auto-Submitted", "X-Gmail-Labels"],
  ...["Content-Type", "Delivered-To"],
];
const MOST_HEADER_BYTES = 64 * 1024;
/** The part of a delivery report that tells, for machines, whom it is about (RFC 6522, section 3). */
const REPORT_PART = "2";
/** A server that breaks off oftener in one reading is one that is away. */
const MOST_BREAKS = 60;
/** A message at which the connection breaks so often is the reason for it. */
const TRIES_OF_ONE = 3;

/** A connection that is made anew where it breaks. */
export type Line = {
  client: ImapFlow;
  breaks: number;
  readonly anew: () => Promise<ImapFlow>;
  readonly signal: AbortSignal;
};

/** What was had of a message: its headers, and when the server took it in (RFC 3501, section 2.3.3). */
export type Fetched = { readonly block: string; readonly arrivedAt: Instant };

/** A folder as it was opened; its numbers hold while this one does. */
export type OpenFolder = { readonly path: string; readonly uidValidity: string };

/**
 * The header blocks of some messages of the open folder, by their numbers. Where the connection breaks, they are asked for
 * again by halves, so that neither a line that breaks now and then nor a message that the server cannot give keeps the
 * others from being read. Answers those that could not be had.
 */
export async function fetchHeaders(
  line: Line,
  folder: OpenFolder,
  uids: readonly number[],
  into: Map<number, Fetched>,
  tries = 1,
): Promise<readonly number[]> {
  try {
    for (const [uid, fetched] of await fetchedOf(line.client, uids)) into.set(uid, fetched);
    return [];
  } catch (error) {
    await mended(line, folder, error);
  }
  if (uids.length === 1)
    return tries < TRIES_OF_ONE ? fetchHeaders(line, folder, uids, into, tries + 1) : uids;
  const half = uids.length >> 1;
  const first = await fetchHeaders(line, folder, uids.slice(0, half), into);
  return [...first, ...(await fetchHeaders(line, folder, uids.slice(half), into))];
}

/** Connects again and opens the folder; throws what had happened where that is of no use. */
async function mended(line: Line, { path, uidValidity }: OpenFolder, error: unknown): Promise<void> {
  line.signal.throwIfAborted();
  if (isRefusal(error) || errorCode(error) === "" || line.breaks === MOST_BREAKS) throw error;
  line.breaks += 1;
  line.client.close();
  line.client = await line.anew();
  const again = await line.client.mailboxOpen(path, { readOnly: true });
  if (String(again.uidValidity) !== uidValidity) throw error;
}

/** Whether a server understood what was asked and will not do it, rather than being away. */
export function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && "responseStatus" in error ? error.responseStatus : undefined;
  return (status === "NO" || status === "BAD") && errorCode(error) !== "ETHROTTLE";
}

async function fetchedOf(client: ImapFlow, uids: readonly number[]): Promise<ReadonlyMap<number, Fetched>> {
  const fetched = new Map<number, Fetched>();
  const wanted = { uid: true, internalDate: true, headers: FIELDS };
  for await (const { uid, headers, internalDate } of client.fetch([...uids], wanted, { uid: true })) {
    if (headers === undefined) continue;
    const block = byteText(headers.subarray(0, MOST_HEADER_BYTES));
    fetched.set(uid, { block, arrivedAt: new Date(internalDate ?? 0).getTime() || 0 });
  }
  await addReports(client, fetched);
  return fetched;
}

/** Puts what delivery reports tell behind their headers, as it stands in a mailbox. */
async function addReports(client: ImapFlow, fetched: Map<number, Fetched>): Promise<void> {
  const reports = [...fetched].flatMap(([uid, { block }]) =>
    deliveryReportIn(block) === undefined ? [] : [uid],
  );
  if (reports.length === 0) return;
  const query = { uid: true, bodyParts: [{ key: REPORT_PART, maxLength: MOST_REPORT_BYTES }] };
  for await (const { uid, bodyParts } of client.fetch(reports, query, { uid: true })) {
    const [told, report] = [bodyParts?.get(REPORT_PART), fetched.get(uid)];
    if (told === undefined || report === undefined) continue;
    fetched.set(uid, { ...report, block: `${report.block.trimEnd()}\n\n${byteText(told)}` });
  }
}
