import { unzipSync } from "fflate";

/** A ZIP larger than this, or a file in it that says it is, is not unpacked. */
const MAX_ZIP_BYTES = 200 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
const WANTED =
  /(?:^|\/)(?:connections\.csv|(?:everything|weakties[^/]*)\.json|[^/]+\.(?:vcf|ics|ldif|mbox|emlx?)|(?:cur|new)\/[^/.][^/]*|[^/]+\.mbox\/mbox|contacts[^/]*\.csv)$/i;
/** LinkedIn's, beside the connections; they may be many, and never keep the contacts out. */
const MORE_OF_LINKEDIN =
  /(?:^|\/)(?:profile|messages|invitations|notes|importedcontacts|recommendations[ _](?:given|received))\.csv$/i;
/** Without any of these, every table is looked at: LinkedIn's archive has dozens that are of no people. */
const ANY_TABLE = /\.csv$/i;
/** What stands in LinkedIn's archive beside the connections: of the user, and of letters there. */
const OF_LINKEDIN =
  /(?:^|\/)(?:Profile|Positions|Email Addresses|Invitations|messages|Skills|Education)\.csv$/i;
const PROFILE = /(?:^|\/)profile\.csv$/i;
const FEW = 2;
/** Where Office keeps what a sheet or a letter is made of. */
const OFFICE = /^(?:xl|word)\//;

export type Unzipped =
  | {
      readonly kind: "files";
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      /** LinkedIn's page of whose archive it is. */
      readonly profile?: Uint8Array;
    }
  | { readonly kind: "refused"; readonly says: string };

/**
 * Takes the contacts out of an archive: LinkedIn's `Connections.csv` and what else tells of contact, vCards, other
 * tables and a Weakties export; and the mail and calendars of Google Takeout.
 * The declared size bounds what is unpacked, so that a small file cannot fill the memory.
 */
export function unzipContacts(bytes: Uint8Array): Unzipped {
  if (bytes.length > MAX_ZIP_BYTES) {
    return refused("The archive is too large; unpack it and choose the file inside.");
  }
  try {
    const wanted = unpack(bytes, WANTED);
    if (wanted.found.length === 0 && wanted.seen.linkedIn >= FEW)
      return refused(
        "This is LinkedIn’s archive without your connections. They come in a later part of it, or by asking LinkedIn for “Connections” alone.",
      );
    const some = wanted.found.length > 0 || wanted.seen.tooLarge ? wanted : unpack(bytes, ANY_TABLE);
    const more = wanted.seen.more ? unpack(bytes, WANTED, MORE_OF_LINKEDIN) : some;
    const { found, seen } = more.seen.tooLarge ? some : more;
    if (seen.tooLarge) {
      return refused(
        "What is in the archive would take more than 100 MB; unpack it and choose the file inside.",
      );
    }
    // Our own archive says the same in several formats: the whole of it is in one file.
    const whole = found.find((file) => file.name === "everything.json");
    if (whole !== undefined) return { kind: "files", files: [whole] };
    const profile = found.find(({ name }) => PROFILE.test(name));
    const files = profile === undefined || more === some ? found : found.filter((file) => file !== profile);
    if (files.length > 0)
      return { kind: "files", files, ...(profile === undefined ? {} : { profile: profile.bytes }) };
    if (seen.office) return refused("This is an Office file. Save the sheet as CSV instead.");
    return refused("There is no table (.csv) and no vCard in this archive.");
  } catch {
    return refused("The archive is damaged or cut off.");
  }
}

function unpack(bytes: Uint8Array, wanted: RegExp, also?: RegExp) {
  const seen = { unpacked: 0, entries: 0, office: false, linkedIn: 0, more: false, tooLarge: false };
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      seen.entries += 1;
      if (OFFICE.test(name)) seen.office = true;
      if (OF_LINKEDIN.test(name)) seen.linkedIn += 1;
      if (MORE_OF_LINKEDIN.test(name)) seen.more = true;
      const isWanted = wanted.test(name) || also?.test(name) === true;
      if (seen.entries > MAX_ENTRIES || !isWanted || name.startsWith("__MACOSX/")) return false;
      seen.unpacked += originalSize;
      if (seen.unpacked > MAX_UNPACKED_BYTES) seen.tooLarge = true;
      return !seen.tooLarge;
    },
  });
  return { found: Object.entries(found).map(([name, content]) => ({ name, bytes: content })), seen };
}

function refused(says: string): Unzipped {
  return { kind: "refused", says };
}
