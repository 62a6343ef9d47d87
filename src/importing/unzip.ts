import { unzipSync } from "fflate";
import {
  beginsAsPeople,
  isLinkedInArchive,
  isReadIn,
  isTable,
  LOOKED_AT,
  mayHoldPeople,
} from "#mail/in-folder.ts";
import { archiveWithin } from "./passed-over.ts";

/** A ZIP larger than this, or a file in it that says it is, is not unpacked. */
const MAX_ZIP_BYTES = 200 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
/** Our own. */
const EXPORT = /(?:^|\/)(?:everything|weakties[^/]*)\.json$/i;
/** LinkedIn's, beside the connections; they may be many, and never keep the contacts out. */
const MORE_OF_LINKEDIN =
  /(?:^|\/)(?:profile|messages|invitations|notes|importedcontacts|recommendations[ _](?:given|received))\.csv$/i;
const PROFILE = /(?:^|\/)profile\.csv$/i;
/** Where Office keeps what a sheet or a letter is made of. */
const OFFICE = /^(?:xl|word)\//;

/** Where programs keep their own books: of a Mac, of a mailbox. */
const BOOKS = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|table_of_contents$)/;
const MAILDIR = /(?:^|\/)(?:cur|new)\/[^/.][^/]*$/;
const BOOKKEEPING = /(?:^|\/)(?:dovecot|courier|maildirsize|subscriptions)[^/]*$/;
const ARCHIVE = /\.(?:zip|7z|rar|tar|t?gz)$/i;

export type Unzipped =
  | {
      readonly kind: "files";
      /** `perhaps`: a table that nobody knows by its name, and that stands beside what is known. */
      readonly files: readonly UnzippedFile[];
      /** LinkedIn's page of whose archive it is. */
      readonly profile?: Uint8Array;
      /** What else is in it, by name; of LinkedIn's and our own archive, nothing. */
      readonly passedOver: readonly string[];
    }
  | { readonly kind: "refused"; readonly says: string };

type UnzippedFile = { readonly name: string; readonly bytes: Uint8Array; readonly perhaps: boolean };
type Entry = { readonly name: string; readonly size: number };

/**
 * Takes the contacts out of an archive: LinkedIn's `Connections.csv` and what else tells of contact, cards, tables and
 * exports of whichever program, and the mail and calendars of Google Takeout. What is left lying is named.
 * The declared size bounds what is unpacked, so that a small file cannot fill the memory.
 */
export function unzipContacts(bytes: Uint8Array): Unzipped {
  if (bytes.length > MAX_ZIP_BYTES) {
    return refused("The archive is too large; unpack it and choose the file inside.");
  }
  try {
    return contactsAmong(entriesOf(bytes), bytes);
  } catch {
    return refused("The archive is damaged or cut off.");
  }
}

function contactsAmong(entries: readonly Entry[], bytes: Uint8Array): Unzipped {
  if (entries.length > MAX_ENTRIES)
    return refused(
      `There are more than ${MAX_ENTRIES.toLocaleString("en")} files in the archive; unpack it and choose the files inside.`,
    );
  const names = new Set(entries.map(({ name }) => name));
  const ofLinkedIn = isLinkedInArchive(names);
  const known = entries.filter(({ name }) => isKnown(name, names));
  if (known.length === 0 && ofLinkedIn)
    return refused(
      "This is LinkedIn’s archive without your connections. They come in a later part of it, or by asking LinkedIn for “Connections” alone.",
    );
  let left = MAX_UNPACKED_BYTES - sizeOf(known);
  const fitting = (some: readonly Entry[]) =>
    some.filter(({ size }) => {
      if (size > left) return false;
      left -= size;
      return true;
    });
  const more = entries.filter(({ name }) => known.length > 0 && MORE_OF_LINKEDIN.test(name));
  const moreFitting = sizeOf(more) > left ? [] : fitting(more);
  const others = entries.filter((each) => !known.includes(each) && !more.includes(each) && mayHold(each));
  const perhaps = fitting(others.filter(({ name }) => !ofLinkedIn || !isTable(name)));
  const isTooMuch = left < 0 || (known.length + perhaps.length === 0 && others.length > 0);
  if (isTooMuch)
    return refused(
      "What is in the archive would take more than 100 MB; unpack it and choose the file inside.",
    );
  const found = unpack(
    bytes,
    [...known, ...moreFitting, ...perhaps],
    new Set(perhaps.map(({ name }) => name)),
  );
  // Our own archive says the same in several formats: the whole of it is in one file.
  const whole = found.find(({ name }) => name === "everything.json");
  if (whole !== undefined) return { kind: "files", files: [whole], passedOver: [] };
  const profile = found.find(({ name }) => PROFILE.test(name) && moreFitting.length > 0);
  const files = found
    .filter((each) => each !== profile)
    .map((each) => ({ ...each, perhaps: each.perhaps && known.length > 0 && isTable(each.name) }));
  if (files.length === 0) return nothingIn(entries);
  const used = new Set([...files, ...(profile === undefined ? [] : [profile])].map(({ name }) => name));
  const passedOver = entries.flatMap(({ name }) => (used.has(name) || isBook(name) ? [] : [name]));
  return {
    kind: "files",
    files,
    passedOver: ofLinkedIn ? [] : passedOver,
    ...(profile === undefined ? {} : { profile: profile.bytes }),
  };
}

function nothingIn(entries: readonly Entry[]): Unzipped {
  if (entries.some(({ name }) => OFFICE.test(name)))
    return refused("This is an Office file. Save the sheet as CSV instead.");
  const within = entries.find(({ name }) => ARCHIVE.test(name));
  return refused(
    within === undefined
      ? "There is no table (.csv) and no vCard in this archive."
      : archiveWithin(within.name),
  );
}

function isKnown(name: string, names: ReadonlySet<string>): boolean {
  if (BOOKS.test(name) && !MAILDIR.test(name)) return false;
  const [folder, file] = placeOf(name);
  const within = name.slice(0, name.length - file.length);
  const isRead = isReadIn(folder, file, (beside) => names.has(within + beside));
  return EXPORT.test(name) || (isRead && !MORE_OF_LINKEDIN.test(name));
}

function mayHold({ name }: Entry): boolean {
  return mayHoldPeople(name) && !BOOKS.test(name) && !OFFICE.test(name);
}

function isBook(name: string): boolean {
  return BOOKS.test(name) || BOOKKEEPING.test(name);
}

function placeOf(name: string): readonly [folder: string, file: string] {
  const [file = "", folder = ""] = name.split("/").toReversed();
  return [folder, file];
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** What is in it, without unpacking any of it. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith("/")) entries.push({ name, size: originalSize });
      return false;
    },
  });
  return entries;
}

function unpack(
  bytes: Uint8Array,
  wanted: readonly Entry[],
  perhaps: ReadonlySet<string>,
): readonly UnzippedFile[] {
  const names = new Set(wanted.map(({ name }) => name));
  const unpacked = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  return Object.entries(unpacked)
    .filter(([name, content]) => !perhaps.has(name) || beginsAsPeople(name, content.subarray(0, LOOKED_AT)))
    .map(([name, content]) => ({ name, bytes: content, perhaps: perhaps.has(name) }));
}

function refused(says: string): Unzipped {
  return { kind: "refused", says };
}
