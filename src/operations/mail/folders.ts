import { findHomeKey } from "#database/outreach/reviews.ts";
import { readFolders, writeFolders } from "#database/syncing/mail-accounts.ts";
import type { Tx } from "#database/transaction.ts";
import type { FolderState } from "#mail/account.ts";
import { keyedDigests } from "#people/digest.ts";
import type { MailAccountId } from "#people/id.ts";
import { bytesOf, homeSecret } from "../home-secret.ts";
import type { Context } from "../operation.ts";

const USE = "mail-folders";

/**
 * How far each folder of a mailbox was read. People keep letters under the names of those who wrote them, so what is
 * kept of a folder is a mark of its path that cannot be read back: it names nobody who is erased (R59).
 */
export async function foldersRead(
  tx: Tx,
  id: MailAccountId,
): Promise<(path: string) => Promise<FolderState | undefined>> {
  const states = await readFolders(tx, id);
  const secret = await findHomeKey(tx, USE);
  return async (path) => {
    const [mark] = secret === undefined ? [] : await keyedDigests(bytesOf(secret), [path]);
    // Once a path was kept as it was.
    const found = states.find((each) => each.path === mark) ?? states.find((each) => each.path === path);
    return found && { ...found, path };
  };
}

export async function keepFoldersRead(
  context: Context,
  id: MailAccountId,
  folders: readonly FolderState[],
): Promise<void> {
  const secret = await homeSecret(context, USE);
  const marks = await keyedDigests(
    secret,
    folders.map(({ path }) => path),
  );
  const marked = folders.map((folder, at) => ({ ...folder, path: marks[at] ?? "" }));
  await writeFolders(context.tx, id, marked, context.now);
}
