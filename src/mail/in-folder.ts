/** Deeper down nothing is looked for, nor beyond so many files: bounds for a folder that was chosen by mistake. */
export const MOST_DEPTH = 8;

/** What stands in a Maildir's `cur` and `new` is a letter each, whatever its name. */
const MAILDIR = /^(?:cur|new)$/;
const READABLE =
  /\.(?:mbox|emlx?|vcf|ics|ldif)(?:\.txt)?$|^(?:connections|messages|invitations|notes|importedcontacts|recommendations[ _](?:given|received)|contacts[^/]*)\.csv$/i;

/** So many bytes tell whether a file that is called a text is a card. */
export const LOOKED_AT = 512;

/** Whether a file found in a folder is called as any text may be: what it begins with says whether it is cards. */
export function mayHoldCards(name: string): boolean {
  return /\.txt$/i.test(name) && !READABLE.test(name);
}

/** What Apple Mail exports: a folder by the mailbox's name, with all of it in one file. */
const APPLES = /\.mbox$/i;

/**
 * Whether a file found in a folder, of that name, is one that an import reads: most of what lies there is not. Beside each
 * mailbox that Thunderbird keeps without an ending lies what it knows of it; `isBeside` tells which names lie there.
 */
export function isReadIn(folder: string, name: string, isBeside: (name: string) => boolean): boolean {
  if (MAILDIR.test(folder)) return !name.startsWith(".");
  if (name === "mbox") return APPLES.test(folder);
  return READABLE.test(name) || (!name.includes(".") && isBeside(`${name}.msf`));
}
