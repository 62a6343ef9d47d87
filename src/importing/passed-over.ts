import { listed, shownName } from "#people/shown.ts";

/** Names of files that nothing was made of, the first few, and how many there are. */
export type PassedOver = { readonly such: readonly string[]; readonly count: number };

const NAMED = 3;

/** What else lies in a folder or an archive, in a line. */
export function passedOverInWords(passedOver: PassedOver): string {
  return `${named("file", passedOver)} Letters, cards, calendars and address books are read, and tables whose headings tell people’s names or addresses.`;
}

/** LinkedIn's archive, of whose many files few tell of people: which of them were read, and which nothing was made of. */
export type ArchiveTold = {
  readonly file: string;
  readonly read: readonly string[];
  readonly leftAlone: PassedOver;
  readonly sentence: string;
};

/** Of more, the names tell nobody anything. */
const MOST_NAMES = 100;

export function archiveTold(
  file: string,
  read: readonly string[],
  leftAlone: readonly string[],
): ArchiveTold {
  const names = (all: readonly string[]) =>
    all.slice(0, MOST_NAMES).map((name) => name.split("/").at(-1) ?? "");
  const told = { file, read: names(read), leftAlone: { such: names(leftAlone), count: leftAlone.length } };
  return { ...told, sentence: archiveInWords(told) };
}

/** "Of LinkedIn’s archive Connections.csv and messages.csv were read; 14 other files were left alone, Skills.csv among them." */
function archiveInWords({ read, leftAlone: { such, count } }: Omit<ArchiveTold, "sentence">): string {
  const of = `Of LinkedIn’s archive ${listed(read.map(shownName))} ${read.length === 1 ? "was" : "were"} read`;
  const some = listed(such.slice(0, NAMED).map(shownName));
  if (count === 0) return `${of}.`;
  if (count <= NAMED) return `${of}; ${some} ${count === 1 ? "was" : "were"} left alone.`;
  return `${of}; ${count} other files were left alone, ${some} among them.`;
}

/** Tables found beside other files, of which no heading says that they are of people. */
export function tablesPassedOver(names: readonly string[]): string {
  const tables = fewOf(names.map((name) => name.split("/").at(-1) ?? ""));
  const why =
    names.length === 1
      ? "Its headings do not tell of people; if it is of people, hand it over by itself."
      : "Their headings do not tell of people; one that is of people, hand over by itself.";
  return `${named("table", tables)} ${why}`;
}

/** An archive in the archive, which is not opened. */
export function archiveWithin(name: string): string {
  return `There is another archive in it, “${shownName(name)}”. Unpack it, and choose that one.`;
}

function named(what: "file" | "table", { such, count }: PassedOver): string {
  const those = count === 1 ? `One ${what} in it was` : `${count} ${what}s in it were`;
  const quoted = such.map((name) => `“${shownName(name)}”`).join(", ");
  return `${those} passed over: ${quoted}${count > such.length ? " and others" : ""}.`;
}

/** As many as are named. */
export function fewOf(names: readonly string[]): PassedOver {
  return { such: names.slice(0, NAMED), count: names.length };
}
