import { openImap } from "#outgoing/imap.ts";
import type { MailServer } from "#outgoing/mail-server.ts";
import { composed, type Letter } from "#outgoing/smtp.ts";

type Use = "\\Drafts" | "\\Sent";

/**
 * Puts a letter into the folder that has this use (RFC 6154), whatever it is called, unless the same one lies there.
 * Undefined where there is no such folder; else its name, and how many earlier versions of the letter lie in it.
 */
export async function put(
  server: MailServer,
  letter: Letter,
  use: Use,
): Promise<{ readonly folder: string; readonly earlier: number } | undefined> {
  const client = await openImap(server);
  try {
    const folder = (await client.list()).find(({ specialUse }) => specialUse === use);
    if (folder === undefined) return undefined;
    await client.mailboxOpen(folder.path);
    const header = { "message-id": `<${letter.messageId}>` };
    const there = (await client.search({ header }, { uid: true })) || [];
    const flags = use === "\\Drafts" ? ["\\Draft", "\\Seen"] : ["\\Seen"];
    if (there.length === 0) await client.append(folder.path, await composed(letter), flags, letter.at);
    return { folder: folder.name, earlier: await earlierIn(client, letter, there) };
  } finally {
    client.close();
  }
}

/** A search within a header finds what stands anywhere in it: the letter's own part of the id is that of every version. */
async function earlierIn(
  client: Awaited<ReturnType<typeof openImap>>,
  { messageId }: Letter,
  there: readonly number[],
): Promise<number> {
  const [, letter] = /^(.+)\.\d+@/.exec(messageId) ?? [];
  if (letter === undefined) return 0;
  const all = (await client.search({ header: { "message-id": `<${letter}.` } }, { uid: true })) || [];
  const lies = (await client.search({ header: { "message-id": `<${messageId}>` } }, { uid: true })) || there;
  return all.filter((uid) => !lies.includes(uid)).length;
}
