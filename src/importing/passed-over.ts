import { shownName } from "#people/shown.ts";

/** Names of files that nothing was made of, the first few, and how many there are. */
export type PassedOver = { readonly such: readonly string[]; readonly count: number };

const NAMED = 3;

/** What else lies in a folder or an archive, in a line. */
export function passedOverInWords(passedOver: PassedOver): string {
  return `${named("file", passedOver)} Letters, cards, calendars and address books are read, and tables whose headings tell people’s names or addresses.`;
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
