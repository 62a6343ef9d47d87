import { type Member, membersOf, type Unpacked, unpack } from "#formats/zip/read.ts";
import {
  beginsAsPeople,
  isLinkedInArchive,
  isReadIn,
  isTable,
  LOOKED_AT,
  mayHoldPeople,
} from "#mail/in-folder.ts";
import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
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
      /** What of it could not be unpacked, and what else there is to say of one. */
      readonly told: readonly Told[];
      /** What else is in it, by name; of our own archive, nothing. */
      readonly passedOver: readonly string[];
      readonly isLinkedIn: boolean;
    }
  | { readonly kind: "refused"; readonly says: string };

type UnzippedFile = { readonly name: string; readonly bytes: Uint8Array; readonly perhaps: boolean };
type Told = { readonly name: string; readonly says: string };

/**
 * Takes the contacts out of an archive: LinkedIn's `Connections.csv` and what else tells of contact, cards, tables and
 * exports of whichever program, and the mail and calendars of Google Takeout. What is left lying is named, and what is
 * damaged told of.
 * The declared size bounds what is unpacked, so that a small file cannot fill the memory.
 */
export function* unzipContacts(bytes: Uint8Array): Steps<Unzipped> {
  if (bytes.length > MAX_ZIP_BYTES) {
    return refused("The archive is too large; unpack it and choose the file inside.");
  }
  const directory = yield* membersOf(bytes, MAX_ENTRIES);
  switch (directory.kind) {
    case "members":
      return yield* contactsAmong(directory.members, bytes);
    case "damaged":
      return refused("The archive is damaged or cut off.");
    case "overlapping":
      return refused(
        "Files in the archive are made of the same bytes, as no program packs them. Unpack it elsewhere, and choose the files inside.",
      );
    case "too many":
      return refused(
        `There are more than ${MAX_ENTRIES.toLocaleString("en")} files in the archive; unpack it and choose the files inside.`,
      );
  }
}

const WHERE_THEY_ARE =
  "Your connections come in a later part of it, or by asking LinkedIn for “Connections” alone.";

function* contactsAmong(entries: readonly Member[], bytes: Uint8Array): Steps<Unzipped> {
  const names = new Set(entries.map(({ name }) => name));
  const ofLinkedIn = isLinkedInArchive(names);
  const kind = (each: Member) => {
    if (isKnown(each.name, names)) return "known";
    if (MORE_OF_LINKEDIN.test(each.name)) return "more";
    return mayHold(each) ? "other" : "none";
  };
  const kinds = yield* partOf(mapInSteps(entries, kind), 0, 0);
  const isProfileAlone = entries.every(({ name }, at) => kinds[at] !== "more" || PROFILE.test(name));
  const isWithoutConnections = ofLinkedIn && !kinds.includes("known");
  const isAnyKnown = kinds.includes("known") || (isWithoutConnections && !isProfileAlone);
  const those = (...wanted: readonly (typeof kinds)[number][]) =>
    entries.filter((_, at) => wanted.includes(kinds[at] ?? "none"));
  const known = those("known");
  if (isWithoutConnections && !isAnyKnown)
    return refused(`This is LinkedIn’s archive without your connections. ${WHERE_THEY_ARE}`);
  let left = MAX_UNPACKED_BYTES - sizeOf(known);
  const fitting = (some: readonly Member[]) =>
    some.filter(({ size }) => {
      if (size > left) return false;
      left -= size;
      return true;
    });
  const more = isAnyKnown ? those("more") : [];
  const moreFitting = sizeOf(more) > left ? [] : fitting(more);
  const others = isAnyKnown ? those("other") : those("other", "more").filter(mayHold);
  const perhaps = new Set(fitting(others.filter(({ name }) => !ofLinkedIn || !isTable(name))));
  const isTooMuch = left < 0 || (known.length + moreFitting.length + perhaps.size === 0 && others.length > 0);
  if (isTooMuch)
    return refused(
      "What is in the archive would take more than 100 MB; unpack it and choose the file inside.",
    );
  const wanted = new Set([...known, ...moreFitting, ...perhaps]);
  const found: (UnzippedFile & { readonly member: Member })[] = [];
  const told: Told[] = isWithoutConnections
    ? [{ name: "Connections.csv", says: `It is not in this archive. ${WHERE_THEY_ARE}` }]
    : [];
  const total = Math.max(1, sizeOf([...wanted]));
  let done = 0;
  for (const member of entries) {
    if (!wanted.has(member)) continue;
    const { name } = member;
    const unpacked = yield* partOf(unpack(bytes, member), done / total, (done + member.size) / total);
    done += member.size;
    const mayBe = perhaps.has(member);
    if (unpacked.kind !== "bytes") told.push({ name, says: NOT_UNPACKED[unpacked.kind] });
    else if (!mayBe || beginsAsPeople(name, unpacked.bytes.subarray(0, LOOKED_AT)))
      found.push({ name, bytes: unpacked.bytes, perhaps: mayBe && isAnyKnown && isTable(name), member });
  }
  // Our own archive says the same in several formats: the whole of it is in one file.
  const whole = found.find(({ name }) => name === "everything.json");
  if (whole !== undefined) {
    return { kind: "files", files: [whole], told: [], passedOver: [], isLinkedIn: false };
  }
  const profile = found.find(({ name }) => PROFILE.test(name) && moreFitting.length > 0);
  const files = found.filter((each) => each !== profile);
  if (files.length + told.length === 0) return nothingIn(entries);
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name))
      told.push({ name, says: "There is another file of this name in the archive; both were read." });
    seen.add(name);
  }
  const used = new Set([...found.map(({ member }) => member)]);
  const unread = new Set(told.map(({ name }) => name));
  const passedOver = entries.flatMap((each) =>
    used.has(each) || unread.has(each.name) || isBook(each.name) ? [] : [each.name],
  );
  return {
    kind: "files",
    files,
    told,
    passedOver,
    isLinkedIn: ofLinkedIn,
    ...(profile === undefined ? {} : { profile: profile.bytes }),
  };
}

const NOT_UNPACKED: Readonly<Record<Exclude<Unpacked["kind"], "bytes">, string>> = {
  damaged: "It is damaged in the archive, and nothing of it was read. Save or export it again.",
  encrypted: "It is locked with a password in the archive. Unpack it, and choose that file.",
  method: "It is packed in a way that Weakties does not know. Unpack it, and choose that file.",
};

function nothingIn(entries: readonly Member[]): Unzipped {
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

function mayHold({ name }: Pick<Member, "name">): boolean {
  return mayHoldPeople(name) && !BOOKS.test(name) && !OFFICE.test(name);
}

function isBook(name: string): boolean {
  return BOOKS.test(name) || BOOKKEEPING.test(name);
}

function placeOf(name: string): readonly [folder: string, file: string] {
  const [file = "", folder = ""] = name.split("/").toReversed();
  return [folder, file];
}

function sizeOf(entries: readonly Member[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

function refused(says: string): Unzipped {
  return { kind: "refused", says };
}
