import { openImap } from "#outgoing/imap.ts";
import type { MailServer } from "#outgoing/mail-server.ts";
import { composed, type Letter } from "#outgoing/smtp.ts";

type Use = "\\Drafts" | "\\Sent";

/**
 * Puts a letter into the folder that has this use (RFC 6154), whatever it is called, unless the same one lies there.
 * Undefined where there is no such folder; else its name.
 */
export async function put(server: MailServer, letter: Letter, use: Use): Promise<string | undefined> {
  const client = await openImap(server);
  try {
    const folder = (await client.list()).find(({ specialUse }) => specialUse === use);
    if (folder === undefined) return undefined;
    await client.mailboxOpen(folder.path);
    const header = { "message-id": `<${letter.messageId}>` };
    const there = (await client.search({ header }, { uid: true })) || [];
    const flags = use === "\\Drafts" ? ["\\Draft", "\\Seen"] : ["\\Seen"];
    if (there.length === 0) await client.append(folder.path, await composed(letter), flags, letter.at);
    return folder.name;
  } finally {
    client.close();
  }
}
