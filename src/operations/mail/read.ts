import { z } from "zod";
import { tellsAnything } from "#database/importing/import-undo.ts";
import {
  findImport,
  forgetImport,
  keepImportAnswer,
  listImports,
  readExisting,
} from "#database/importing/imports.ts";
import { unknownSendings } from "#database/outreach/sendings.ts";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import type { Tx } from "#database/transaction.ts";
import { textBytes } from "#formats/bytes/byte-text.ts";
import type { LeftOutSender } from "#importing/correspondents.ts";
import type { MailAccount } from "#mail/account.ts";
import type { ImportId } from "#people/id.ts";
import type { AnswerFound } from "../importing/answers.ts";
import { applyImport, type KeptAnswer } from "../importing/apply.ts";
import type { Files } from "../importing/port.ts";
import type { GoneAddress } from "../importing/returned.ts";
import { type Context, errand, type Outside } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { becameSent } from "./became-sent.ts";
import { address, addressOf } from "./fields.ts";
import { foldersRead, keepFoldersRead } from "./folders.ts";
import type { MailServers, ReadMailbox } from "./port.ts";

/** What reading one mailbox came to. */
export type MailboxRead = {
  readonly address: string;
  /** Null where it was read; else why it was not, and nothing was lost. */
  readonly trouble: string | null;
  /** Headers that were looked at, and what came of them. */
  readonly messages: number;
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  /** The import that takes all of it back; null where nothing came of it. */
  readonly import: string | null;
  /** Lists, machines and mass mail, each with its reason (R62). */
  readonly leftOut: readonly LeftOutSender[];
  /** Requests that a letter among them certainly answers; only its headers were read (R33). */
  readonly answered: readonly AnswerFound[];
  /** Addresses that are former ones now, because a letter came back from them (R58). */
  readonly gone: readonly GoneAddress[];
  readonly folders: readonly string[];
  readonly passedOver: ReadMailbox["passedOver"];
  /** There is more than one reading takes: read again. */
  readonly more: boolean;
  /** Nothing is new, and what was read last was taken back by undo: `again` reads it once more. */
  readonly undone: boolean;
};

/**
 * Reads the headers of what is new in the user's mailboxes, and takes it in as any mail: in one transaction with how
 * far was read, so that nothing counts twice and nothing is passed over, wherever it is stopped.
 */
export const readMail = errand({
  permission: "write",
  effect: "errand",
  input: z.object({
    addresses: z.array(address).max(100).default([]),
    /** From the beginning, as if it had never been read; nothing counts twice. */
    again: z.boolean().default(false),
    /** Whose letters count although they look like a list's or a machine's (R62). */
    keep: z.array(address).max(1_000).default([]),
  }),
  async run(outside, { addresses, ...wish }) {
    const { mail } = outside.ports;
    if (mail === undefined) return onlyInProgram("Mail is read");
    const all = await outside.reading(({ tx }) => readMailAccounts(tx));
    if (all.length === 0) return refused("No mailbox is connected yet.");
    const named = addresses.map(addressOf);
    const accounts = addresses.length === 0 ? all : all.filter((each) => named.includes(each.address));
    if (accounts.length === 0) return missing("mailbox");
    const mailboxes: MailboxRead[] = [];
    for (const account of accounts) mailboxes.push(await readOne(outside, mail, account, wish));
    return done({ mailboxes });
  },
});

async function readOne(
  outside: Outside,
  mail: MailServers,
  account: MailAccount,
  { again, keep }: { readonly again: boolean; readonly keep: string[] },
): Promise<MailboxRead> {
  const { reading, writing, report, signal } = outside;
  const before = await reading(async ({ tx }) => ({
    stateOf: again ? async () => undefined : await foldersRead(tx, account.id),
    known: new Set(
      (await readExisting(tx)).flatMap(({ points }) =>
        points.flatMap((each) => (each.startsWith("email:") ? [each.slice("email:".length)] : [])),
      ),
    ),
  }));
  const read = await mail.read(account, {
    ...before,
    report: (done, total, says) => report({ done, total, says }),
    signal,
  });
  if (read.kind !== "read") return { ...NOTHING, address: account.address, trouble: read.says };
  const taken = await writing((context) => takeIn(context, account, read, keep));
  if (taken.kind !== "done") return { ...NOTHING, address: account.address, trouble: taken.says };
  return {
    ...NOTHING,
    ...taken.value,
    address: account.address,
    messages: read.messages,
    folders: read.folders.map(({ path }) => path),
    passedOver: read.passedOver,
    more: read.more,
    undone: read.messages === 0 && (await reading(({ tx }) => isTakenBack(tx, account))),
  };
}

const NOTHING: MailboxRead = {
  address: "",
  trouble: null,
  messages: 0,
  new: 0,
  merged: 0,
  touches: 0,
  import: null,
  leftOut: [],
  answered: [],
  gone: [],
  folders: [],
  passedOver: [],
  more: false,
  undone: false,
};

async function isTakenBack(tx: Tx, { id }: MailAccount): Promise<boolean> {
  const last = (await listImports(tx, RECENT)).find(({ answer }) => (answer as KeptAnswer).mailbox === id);
  return last !== undefined && last.undoneAt !== null;
}

const RECENT = 1_000;

async function takeIn(
  context: Context,
  account: MailAccount,
  { files, folders }: ReadMailbox,
  keep: string[],
) {
  const { tx, now } = context;
  await keepFoldersRead(context, account.id, folders);
  for (const sending of await unknownSendings(tx, now))
    if (files.some(({ text }) => text.includes(`<${sending.messageId}>`))) await becameSent(context, sending);
  if (files.length === 0) return done({});
  const input = { files: files.map(({ name }) => name), me: [account.address], keep };
  const imported = await applyImport.run(
    { ...context, ports: { ...context.ports, files: inMemory(files) } },
    applyImport.input.parse(input),
  );
  // What cannot be read as a letter at all would not read better the next time.
  if (imported.kind !== "done") return done({});
  const { new: added, merged, touches, leftOut, answered, gone, import: id } = imported.value;
  const came = added + merged + touches + gone.length + answered.filter(({ noted }) => noted).length;
  // Otherwise each look at a mailbox would be one to undo.
  if (id !== null && came === 0 && !(await tellsAnything(tx, id as ImportId)))
    await forgetImport(tx, id as ImportId);
  else if (id !== null) {
    const kept = await findImport(tx, id as ImportId);
    await keepImportAnswer(tx, id as ImportId, { ...(kept?.answer as object), mailbox: account.id });
  }
  return done({ new: added, merged, touches, leftOut, answered, gone, import: came > 0 ? id : null });
}

function inMemory(files: ReadMailbox["files"]): Files {
  return {
    async open(name) {
      const text = files.find((each) => each.name === name)?.text;
      if (text === undefined) return { kind: "unreadable", name, says: "It was not read." };
      return {
        kind: "file",
        name,
        size: text.length,
        async *bytes() {
          yield textBytes(text);
        },
      };
    },
  };
}
