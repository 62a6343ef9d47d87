/** Deeper down nothing is looked for, nor beyond so many files: bounds for a folder that was chosen by mistake. */
export const MOST_DEPTH = 8;

/** What stands in a Maildir's `cur` and `new` is a letter each, whatever its name. */
const MAILDIR = /^(?:cur|new)$/;
const READABLE =
  /\.(?:mbox|eml|vcf|ics)(?:\.txt)?$|^(?:connections|messages|invitations|notes|importedcontacts|recommendations[ _](?:given|received)|contacts[^/]*)\.csv$/i;

/** Whether a file found in a folder, of that name, is one that an import reads: most of what lies there is not. */
export function isReadIn(folder: string, name: string): boolean {
  return MAILDIR.test(folder) ? !name.startsWith(".") : READABLE.test(name);
}
