import type { ImapFlow, ListResponse, SearchObject } from "imapflow";
import { readHeaders } from "#formats/mail/headers.ts";
import type { FolderState, MailAccount } from "#mail/account.ts";
import type { ReadAsked, ReadMailbox } from "#operations/mail/port.ts";
import { openImap } from "#outgoing/imap.ts";
import type { MailServer } from "#outgoing/mail-server.ts";
import { type Fetched, fetchHeaders, isRefusal, type Line, type OpenFolder } from "./fetch-headers.ts";

const AT_ONCE = 500;
const MOST_MESSAGES = 200_000;
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

/**
 * Reads the headers of what came into a mailbox since the last time, folder by folder; no body is fetched but
 * the machine's part of a delivery report, and no message is marked as seen. Of people who are new, older letters are looked for too: on their own they had not counted.
 */
export async function readMailbox(
  server: MailServer,
  account: MailAccount,
  asked: ReadAsked,
): Promise<ReadMailbox> {
  const anew = () => openImap(server);
  const line: Line = { client: await anew(), breaks: 0, anew, signal: asked.signal };
  try {
    const { wanted, passedOver } = chosen(await listed(line.client));
    const unread: Unread[] = [...passedOver];
    const reading: Reading = { line, account, asked, unread, left: MOST_MESSAGES, done: 0, total: 0 };
    const read: FolderRead[] = [];
    for (const folder of wanted) {
      const found = await unlessRefused(reading, folder.path, () => readFolder(reading, folder));
      if (found !== undefined) read.push(found);
    }
    await readOlder(reading, read);
    return {
      kind: "read",
      files: read.flatMap(({ name, blocks }) =>
        blocks.size === 0 ? [] : [{ name, text: [...blocks.values()].map(asMbox).join("") }],
      ),
      folders: read.map(({ state }) => state),
      messages: read.reduce((sum, { blocks }) => sum + blocks.size, 0),
      passedOver: unread,
      more: read.some(({ whole }) => !whole),
    };
  } finally {
    line.client.close();
  }
}

type Unread = ReadMailbox["passedOver"][number];

/** One folder that the server does not let us into, another's that is shared perhaps, is no reason to read no other. */
async function unlessRefused<Done>(
  { unread }: Reading,
  path: string,
  work: () => Promise<Done>,
): Promise<Done | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    unread.push({ path, reason: "The server did not let it be read." });
    return undefined;
  }
}

/** With where each folder stands, where the server tells that with the list, in one answer (RFC 5819). */
function listed(client: ImapFlow): Promise<readonly ListResponse[]> {
  const tells = ["LIST-STATUS", "IMAP4rev2"].some((each) => client.capabilities.has(each));
  return client.list(tells ? { statusQuery: { uidNext: true, uidValidity: true } } : {});
}

type Reading = {
  readonly line: Line;
  /** Folders that are not read, and what of the others could not be. */
  readonly unread: Unread[];
  readonly account: MailAccount;
  readonly asked: ReadAsked;
  left: number;
  done: number;
  total: number;
};

type FolderRead = {
  readonly name: string;
  readonly state: FolderState;
  /** By UID. */
  readonly blocks: Map<number, Fetched>;
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
  const { line, account, asked } = reading;
  asked.signal.throwIfAborted();
  // The file's name tells the import which letters are kept as sent.
  const name = `${account.address}/${specialUse === "\\Sent" ? `Sent (${path})` : path}`;
  const before = await asked.stateOf(path);
  if (before?.uidValidity === String(status?.uidValidity) && before.nextUid === status?.uidNext)
    return { name, state: before, blocks: new Map(), from: before.nextUid, whole: true };
  const box = await line.client.mailboxOpen(path, { readOnly: true });
  const uidValidity = String(box.uidValidity);
  const from = before?.uidValidity === uidValidity ? before.nextUid : 1;
  const blocks = new Map<number, Fetched>();
  // A server need not say which number comes next (RFC 3501, section 6.3.1).
  const uids = box.exists > 0 && from < (box.uidNext || Infinity) ? await uidsFrom(line.client, from) : [];
  const now = uids.slice(0, reading.left);
  reading.left -= now.length;
  reading.total += now.length;
  await fetchInTurn(reading, { path, uidValidity }, now, blocks);
  const whole = now.length === uids.length;
  const behind = (now.at(-1) ?? from - 1) + 1;
  const nextUid = whole ? Math.max(box.uidNext || behind, from) : behind;
  return { name, state: { path, uidValidity, nextUid }, blocks, from, whole };
}

async function uidsFrom(client: ImapFlow, from: number): Promise<readonly number[]> {
  const found = await searched(client, { uid: `${from}:*` });
  // “n:*” always has the last message in it.
  return found.filter((uid) => uid >= from).toSorted((a, b) => a - b);
}

/** A search that the server refused has found nothing out, which is not the same as nothing. */
async function searched(client: ImapFlow, query: SearchObject): Promise<readonly number[]> {
  const found = await client.search(query, { uid: true });
  if (found === false) throw Object.assign(new Error("The search was refused."), { responseStatus: "NO" });
  return found ?? [];
}

async function fetchInTurn(
  reading: Reading,
  folder: OpenFolder,
  uids: readonly number[],
  into: Map<number, Fetched>,
): Promise<void> {
  const { line, asked, unread } = reading;
  const lost: number[] = [];
  const says = `Reading ${folder.path}`;
  for (let at = 0; at < uids.length; at += AT_ONCE) {
    asked.signal.throwIfAborted();
    const some = uids.slice(at, at + AT_ONCE);
    asked.report(reading.done, reading.total, says);
    lost.push(...(await fetchHeaders(line, folder, some, into)));
    reading.done += some.length;
    asked.report(reading.done, reading.total, says);
  }
  if (lost.length > 0) unread.push({ path: folder.path, reason: couldNotBeHad(lost.length) });
}

function couldNotBeHad(count: number): string {
  return count === 1
    ? "One message could not be had: the server broke off at it, each time."
    : `${count} messages could not be had: the server broke off at them, each time.`;
}

/** A first letter of somebody's does not count by itself; when a second comes, it does. */
async function readOlder(reading: Reading, read: readonly FolderRead[]): Promise<void> {
  const older = read.filter(({ from }) => from > 1);
  const newcomers = older.length === 0 ? [] : newcomersIn(read, reading);
  for (const { state, blocks, from } of older) {
    if (newcomers.length === 0) return;
    await unlessRefused(reading, state.path, async () => {
      await reading.line.client.mailboxOpen(state.path, { readOnly: true });
      for (const address of newcomers) {
        reading.asked.signal.throwIfAborted();
        const query = { uid: `1:${from - 1}`, or: [{ from: address }, { to: address }] };
        const found = await searched(reading.line.client, query);
        const uids = found.filter((uid) => !blocks.has(uid)).slice(-AT_ONCE);
        reading.total += uids.length;
        await fetchInTurn(reading, state, uids, blocks);
      }
    });
  }
}

function newcomersIn(read: readonly FolderRead[], { account, asked }: Reading): readonly string[] {
  const found = new Set<string>();
  for (const { blocks } of read)
    for (const { block } of blocks.values()) {
      const { from, to, automatic } = readHeaders(block);
      if (automatic !== null) continue;
      for (const { address } of [...from, ...to])
        if (address !== account.address && !asked.known.has(address)) found.add(address);
    }
  return [...found].slice(0, MOST_SOUGHT);
}

/** With when the server took it in, for those that tell no day of their own. */
function asMbox({ block, arrivedAt }: Fetched): string {
  const [weekday, day, month, year, time] = new Date(arrivedAt).toUTCString().replace(",", "").split(" ");
  return `From - ${weekday} ${month} ${day} ${time} ${year}\n${block.replace(/^From /gm, ">From ").trimEnd()}\n\n\n`;
}
