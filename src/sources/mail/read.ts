import type { ImapFlow, ListResponse } from "imapflow";
import { byteText } from "#formats/bytes/byte-text.ts";
import { deliveryReportIn, MOST_REPORT_BYTES } from "#formats/mail/delivery-report.ts";
import { readHeaders } from "#formats/mail/headers.ts";
import type { FolderState, MailAccount } from "#mail/account.ts";
import type { ReadAsked, ReadMailbox } from "#operations/mail/port.ts";
import { openImap } from "#outgoing/imap.ts";
import type { MailServer } from "#outgoing/mail-server.ts";

/** What is looked at of a message: whom it is from and to, when, about what, and whether a machine wrote it. */
const FIELDS = [
  ...["From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References"],
  ...["List-Id", "List-Post", "List-Unsubscribe", "Precedence", "Auto-Submitted", "X-Gmail-Labels"],
  ...["Content-Type", "Delivered-To"],
];
const AT_ONCE = 500;
const MOST_MESSAGES = 200_000;
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_FOLDERS = 500;
/** Newcomers whose older letters are looked for in one reading. */
const MOST_SOUGHT = 200;

const NOT_READ: Readonly<Record<string, string>> = {
  "\\Junk": "Junk is not read.",
  "\\Trash": "What you threw away is not read.",
  "\\Drafts": "Drafts have not been sent.",
  "\\Flagged": "It shows messages of other folders.",
  "\\Important": "It shows messages of other folders.",
};
const ELSEWHERE = "Its messages are among “All mail”.";

/** The part of a delivery report that tells, for machines, whom it is about (RFC 6522, section 3). */
const REPORT_PART = "2";

/**
 * Reads the headers of what came into a mailbox since the last time, folder by folder; no body is fetched but
 * the machine's part of a delivery report, and no message is marked as seen. Of people who are new, older letters are looked for too: on their own they had not counted.
 */
export async function readMailbox(
  server: MailServer,
  account: MailAccount,
  asked: ReadAsked,
): Promise<ReadMailbox> {
  const client = await openImap(server);
  try {
    const { wanted, passedOver } = chosen(await listed(client));
    const reading: Reading = { client, account, asked, left: MOST_MESSAGES, done: 0, total: 0 };
    const read: FolderRead[] = [];
    for (const folder of wanted) read.push(await readFolder(reading, folder));
    await readOlder(reading, read);
    return {
      kind: "read",
      files: read.flatMap(({ name, blocks }) =>
        blocks.size === 0 ? [] : [{ name, text: [...blocks.values()].map(asMbox).join("") }],
      ),
      folders: read.map(({ state }) => state),
      messages: read.reduce((sum, { blocks }) => sum + blocks.size, 0),
      passedOver,
      more: read.some(({ whole }) => !whole),
    };
  } finally {
    client.close();
  }
}

/** With where each folder stands, where the server tells that with the list, in one answer (RFC 5819). */
function listed(client: ImapFlow): Promise<readonly ListResponse[]> {
  const tells = ["LIST-STATUS", "IMAP4rev2"].some((each) => client.capabilities.has(each));
  return client.list(tells ? { statusQuery: { uidNext: true, uidValidity: true } } : {});
}

type Reading = {
  readonly client: ImapFlow;
  readonly account: MailAccount;
  readonly asked: ReadAsked;
  left: number;
  done: number;
  total: number;
};

type FolderRead = {
  readonly name: string;
  readonly state: FolderState;
  /** Header blocks by UID. */
  readonly blocks: Map<number, string>;
  /** The first UID that was read now. */
  readonly from: number;
  readonly whole: boolean;
};

/** Where a provider shows all mail in one folder (RFC 6154), that one alone is read. */
function chosen(listed: readonly ListResponse[]) {
  const folders = listed.filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"));
  const all = folders.find(({ specialUse }) => specialUse === "\\All");
  const reasonOf = (folder: ListResponse) =>
    NOT_READ[folder.specialUse ?? ""] ?? (all !== undefined && folder !== all ? ELSEWHERE : undefined);
  const wanted = folders.filter((folder) => reasonOf(folder) === undefined);
  return {
    wanted: wanted.slice(0, MOST_FOLDERS),
    passedOver: [
      ...folders.flatMap((folder) => {
        const reason = reasonOf(folder);
        return reason === undefined ? [] : [{ path: folder.path, reason }];
      }),
      ...wanted
        .slice(MOST_FOLDERS)
        .map(({ path }) => ({ path, reason: "There are more folders than are read." })),
    ],
  };
}

/**
 * What came since the last time: all from the first number that was not read, while the server counts as it did then
 * (UIDVALIDITY). Headers never change under their number (RFC 3501, section 2.3.1.1) and flags are not looked at, so
 * that there is nothing for which to ask by MODSEQ (RFC 7162).
 */
async function readFolder(reading: Reading, folder: ListResponse): Promise<FolderRead> {
  const { path, specialUse, status } = folder;
  const { client, account, asked } = reading;
  asked.signal.throwIfAborted();
  // The file's name tells the import which letters are kept as sent.
  const name = `${account.address}/${specialUse === "\\Sent" ? `Sent (${path})` : path}`;
  const before = await asked.stateOf(path);
  if (before?.uidValidity === String(status?.uidValidity) && before.nextUid === status?.uidNext)
    return { name, state: before, blocks: new Map(), from: before.nextUid, whole: true };
  const box = await client.mailboxOpen(path, { readOnly: true });
  const uidValidity = String(box.uidValidity);
  const from = before?.uidValidity === uidValidity ? before.nextUid : 1;
  const blocks = new Map<number, string>();
  const uids = from < box.uidNext && box.exists > 0 ? await uidsFrom(client, from) : [];
  const now = uids.slice(0, reading.left);
  reading.left -= now.length;
  reading.total += now.length;
  await fetchHeaders(reading, path, now, blocks);
  const whole = now.length === uids.length;
  const nextUid = whole ? Math.max(box.uidNext, from) : (now.at(-1) ?? from - 1) + 1;
  return { name, state: { path, uidValidity, nextUid }, blocks, from, whole };
}

async function uidsFrom(client: ImapFlow, from: number): Promise<readonly number[]> {
  const found = await client.search({ uid: `${from}:*` }, { uid: true });
  // “n:*” always has the last message in it.
  return (found || []).filter((uid) => uid >= from).toSorted((a, b) => a - b);
}

async function fetchHeaders(
  reading: Reading,
  path: string,
  uids: readonly number[],
  into: Map<number, string>,
): Promise<void> {
  const { client, asked } = reading;
  for (let at = 0; at < uids.length; at += AT_ONCE) {
    asked.signal.throwIfAborted();
    const some = uids.slice(at, at + AT_ONCE);
    asked.report(reading.done, reading.total, `Reading ${path}`);
    for await (const { uid, headers } of client.fetch(some, { uid: true, headers: FIELDS }, { uid: true }))
      if (headers !== undefined) into.set(uid, byteText(headers.subarray(0, MOST_HEADER_BYTES)));
    await fetchReports(client, some, into);
    reading.done += some.length;
    asked.report(reading.done, reading.total, `Reading ${path}`);
  }
}

/** Puts what delivery reports tell behind their headers, as it stands in a mailbox. */
async function fetchReports(
  client: ImapFlow,
  uids: readonly number[],
  into: Map<number, string>,
): Promise<void> {
  const reports = uids.filter((uid) => deliveryReportIn(into.get(uid) ?? "") !== undefined);
  if (reports.length === 0) return;
  const query = { uid: true, bodyParts: [{ key: REPORT_PART, maxLength: MOST_REPORT_BYTES }] };
  for await (const { uid, bodyParts } of client.fetch(reports, query, { uid: true })) {
    const told = bodyParts?.get(REPORT_PART);
    if (told !== undefined) into.set(uid, `${into.get(uid)?.trimEnd()}\n\n${byteText(told)}`);
  }
}

/** A first letter of somebody's does not count by itself; when a second comes, it does. */
async function readOlder(reading: Reading, read: readonly FolderRead[]): Promise<void> {
  const older = read.filter(({ from }) => from > 1);
  const newcomers = older.length === 0 ? [] : newcomersIn(read, reading);
  for (const { state, blocks, from } of older) {
    if (newcomers.length === 0) return;
    await reading.client.mailboxOpen(state.path, { readOnly: true });
    for (const address of newcomers) {
      reading.asked.signal.throwIfAborted();
      const query = { uid: `1:${from - 1}`, or: [{ from: address }, { to: address }] };
      const found = (await reading.client.search(query, { uid: true })) || [];
      const uids = found.filter((uid) => !blocks.has(uid)).slice(-AT_ONCE);
      reading.total += uids.length;
      await fetchHeaders(reading, state.path, uids, blocks);
    }
  }
}

function newcomersIn(read: readonly FolderRead[], { account, asked }: Reading): readonly string[] {
  const found = new Set<string>();
  for (const { blocks } of read)
    for (const block of blocks.values()) {
      const { from, to, automatic } = readHeaders(block);
      if (automatic !== null) continue;
      for (const { address } of [...from, ...to])
        if (address !== account.address && !asked.known.has(address)) found.add(address);
    }
  return [...found].slice(0, MOST_SOUGHT);
}

function asMbox(block: string): string {
  return `From - Thu Jan  1 00:00:00 1970\n${block.replace(/^From /gm, ">From ").trimEnd()}\n\n\n`;
}
