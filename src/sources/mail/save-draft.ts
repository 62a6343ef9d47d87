import { openImap } from "#outgoing/imap.ts";
import type { MailServer } from "#outgoing/mail-server.ts";
import { composed, type Letter } from "#outgoing/smtp.ts";

/** Puts a letter into the folder of drafts (RFC 6154), unless the same one lies there. */
export async function saveDraft(server: MailServer, letter: Letter) {
  const client = await openImap(server);
  try {
    const folders = await client.list();
    const drafts = folders.find(({ specialUse }) => specialUse === "\\Drafts");
    if (drafts === undefined)
      return {
        kind: "trouble",
        says: "This mailbox has no folder for drafts. Copy the letter instead.",
      } as const;
    await client.mailboxOpen(drafts.path);
    const header = { "message-id": `<${letter.messageId}>` };
    const there = (await client.search({ header }, { uid: true })) || [];
    if (there.length === 0) await client.append(drafts.path, await composed(letter), ["\\Draft", "\\Seen"]);
    return { kind: "saved", folder: drafts.name } as const;
  } finally {
    client.close();
  }
}
