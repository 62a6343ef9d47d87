import { isCard } from "#people/is-card.ts";

/** Deeper down nothing is looked for, nor beyond so many files: bounds for a folder that was chosen by mistake. */
export const MOST_DEPTH = 8;

/** What stands in a Maildir's `cur` and `new` is a letter each, whatever its name. */
const MAILDIR = /^(?:cur|new)$/;
const READABLE =
  /\.(?:mbox|emlx?|vcf|ics|ldif)(?:\.txt)?$|^(?:connections|messages|invitations|notes|importedcontacts|recommendations[ _](?:given|received)|contacts[^/]*)\.csv$/i;

/** So many bytes tell whether a file of no telling name holds people. */
export const LOOKED_AT = 4_096;

const TABLE = /\.(?:csv|tsv)$/i;

/**
 * Whether a file found in a folder is called as an address book may be among much else: `beginsAsPeople` says of it
 * what it begins with.
 */
export function mayHoldPeople(name: string): boolean {
  return (isTable(name) || /\.(?:txt|json|xml|sql)$/i.test(name)) && !READABLE.test(name);
}

/** A table of whatever: only its headings, in whichever language, tell whether it is of people. */
export function isTable(name: string): boolean {
  return TABLE.test(name);
}

/** What LinkedIn puts into its archive beside the connections: of the user, and of letters there. */
const OF_LINKEDIN =
  /(?:^|\/)(?:Connections|Profile|Positions|Email Addresses|Invitations|messages|Skills|Education)\.csv$/i;
const FEW = 2;

/** Whether files of these names are LinkedIn's archive, in which dozens of tables are of the user and of no others. */
export function isLinkedInArchive(names: Iterable<string>): boolean {
  return [...names].filter((name) => OF_LINKEDIN.test(name)).length >= FEW;
}

/** Cards, JSContact and jCard, the exports of Monica (JSON and SQL), nametag and Weakties, xCard. */
const BEGINS_AS_PEOPLE =
  /^(?:\xef\xbb\xbf)?\s*(?:[{[][\s\S]*"@type"\s*:\s*"Card|\[\s*(?:\[\s*)?"vcard"\s*,|\{[\s\S]*"(?:app_version|exported_by|exportDate)"\s*:|\{\s*"weakties"\s*:|<[\s\S]*urn:ietf:params:xml:ns:vcard-4\.0|[\s\S]*^(?:# .* dump of data\s*$|INSERT IGNORE INTO `?(?:\w+`?\.`?)?(?:accounts|contacts)`? \())/m;

/** Whether such a file is handed on by its first bytes, whatever its charset: all that tells is ASCII. */
export function beginsAsPeople(name: string, head: Uint8Array): boolean {
  if (isTable(name)) return head.length > 0;
  const text = new TextDecoder("latin1").decode(head).replaceAll("\0", "");
  return isCard(text) || BEGINS_AS_PEOPLE.test(text);
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
