import { shownName } from "#people/shown.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import type { Sayings } from "./columns.ts";
import type { Letter } from "./correspondence.ts";
import { correspondentsIn, type LeftOutSender } from "./correspondents.ts";
import type { Format } from "./detect.ts";
import { type CalledOffEvent, calledOffIn, lettersOf, meetingsIn, ownerOf } from "./from-calendar.ts";
import {
  type Gathered,
  gather,
  type Inviting,
  nothingYet,
  type Readable,
  refuse,
  type Single,
} from "./gather.ts";
import { knownAmong } from "./linkedin/strangers.ts";
import { type Mine, myAddresses } from "./my-addresses.ts";
import { type ArchiveTold, tablesPassedOver } from "./passed-over.ts";
import type { Awaited } from "./read-mail.ts";
import type { ImportedIntroduction, ImportedPerson, ImportedTouch, Problem } from "./record.ts";
import { type Returned, stillGone } from "./returned.ts";
import { isUnnamed } from "./same-letter.ts";
import type { TableTold } from "./table-told.ts";

export type Reading = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly introductions: readonly ImportedIntroduction[];
  /** Lists, machines and mass mail, with the reason (R62). */
  readonly leftOut: readonly LeftOutSender[];
  /** Letters that came back, from behind whose addresses nobody has written since (R58). */
  readonly returned: readonly Returned[];
  /** Messages that came in files of their own, or from whom an answer is waited for, for what they may answer. */
  readonly singles: readonly SavedLetter[];
  /** Messages that may hold an invitation to an arranged talk, or its end. */
  readonly inviting: readonly Inviting[];
  /** Events that calendars among the files have as called off. */
  readonly calledOff: readonly CalledOffEvent[];
  /** Whose mail it is; null where there was none. */
  readonly mine: Mine | null;
  readonly problems: readonly Problem[];
  /** Records that could not be read. */
  readonly bad: number;
  /** Files of which nothing could be read; each is among the problems too. */
  readonly refused: readonly string[];
  readonly formats: readonly Format[];
  /** Texts of Weakties' own exports, to be merged whole. */
  readonly exports: readonly { readonly name: string; readonly text: string }[];
  readonly tables: readonly TableTold[];
  /** LinkedIn's archives, with what of them was read. */
  readonly archives: readonly ArchiveTold[];
  /** The headings of the tables, each as a set. */
  readonly headings: readonly string[];
};

export type SavedLetter = Single & {
  /** It is all the mail that was handed over, in a file of its own. */
  readonly alone: boolean;
};

/** What the user and the book say about mail. */
export type Wishes = {
  /** Addresses that are the user's own; empty to have them found. */
  readonly mine: readonly string[];
  /** Addresses whose letters count, lists and machines among them. */
  readonly keep: readonly string[];
  /** Addresses of people in the book. */
  readonly known: readonly string[];
  /** LinkedIn profiles of people in the book, as keys. */
  readonly profiles?: readonly string[];
  /** Addresses named for these files, of which it is said where no letter has them. */
  readonly named?: readonly string[];
  /** What the user said of the headings of tables. */
  readonly columns?: Sayings;
  /** Whose answers are waited for. */
  readonly awaited?: Awaited;
  /** With whom a talk is arranged. */
  readonly arranged?: Awaited;
  /** Whose clock a time is told by that says no other. */
  readonly timeZone: string;
  /** A message dated later than a day from here has a clock that is wrong. */
  readonly now: Instant;
};

/**
 * Reads all that the user handed over, of whatever format, into people and touches. A file that cannot be read is a
 * problem beside the others, never the end of them. `watch` hears of the bytes read and may throw to stop.
 */
export async function readFiles(
  files: readonly Readable[],
  wishes: Wishes,
  watch: (bytes: number, file: string) => void | Promise<void>,
): Promise<Reading> {
  const gathered = nothingYet();
  for (const file of files) {
    const read = gather(file, gathered, wishes, (bytes) => watch(bytes, file.name));
    await read.catch((error: unknown) => {
      const reason = file.whyCut?.(error);
      if (reason === undefined) throw error;
      refuse(gathered, file.name, reason);
    });
  }
  return together(gathered, wishes);
}

/** What only all the files show: whose mail it is, and who stands in it. */
function together(gathered: Gathered, wishes: Wishes): Reading {
  const { people, problems, bad, refused, exports, tables } = gathered;
  const letters = eachOnce(gathered.letters);
  const wrote = knownAmong(gathered.strangers, people, wishes.profiles ?? []);
  for (const problem of wrote.problems) problems.push(problem);
  const mine = whose(letters, gathered, wishes);
  const own = new Set(mine?.addresses);
  const mail = correspondentsIn(withoutFuture(letters, wishes.now, problems), {
    mine: own,
    people: new Set([...wishes.known, ...(letters.length === 0 ? [] : namedIn(gathered))]),
    keep: new Set(wishes.keep.map((each) => each.trim().toLowerCase())),
  });
  for (const problem of mail.problems) problems.push(problem);
  const known = { mine: own, now: wishes.now, timeZone: wishes.timeZone };
  const met = own.size === 0 ? undefined : meetingsIn(gathered.events, known);
  for (const problem of met?.problems ?? []) problems.push(problem);
  for (const [folder, names] of Map.groupBy(gathered.tablesOver, (name) => name.split("/")[0] ?? ""))
    problems.push({ file: folder, line: null, reason: tablesPassedOver(names) });
  return {
    people: [...people, ...wrote.people, ...mail.people, ...(met?.people ?? [])],
    touches: [...gathered.touches, ...wrote.touches, ...mail.touches, ...(met?.touches ?? [])],
    introductions: gathered.introductions,
    leftOut: mail.leftOut,
    returned: stillGone(gathered.returned, letters),
    singles: gathered.singles.map((each) => ({ ...each, alone: letters.length === 1 && !each.inMailbox })),
    inviting: gathered.inviting,
    calledOff: calledOffIn(gathered.events),
    mine,
    problems,
    bad,
    refused,
    formats: [...gathered.formats],
    exports,
    tables,
    archives: gathered.archives,
    headings: [...gathered.headings],
  };
}

/** Whose letters these are, or whose calendar where there are none; null without either. What is not known is a problem. */
function whose(letters: readonly Letter[], { events, problems }: Gathered, wishes: Wishes): Mine | null {
  const isMail = letters.length > 0;
  const told = isMail ? letters : lettersOf(events);
  if (told.length === 0) return null;
  const owner = isMail || wishes.mine.length > 0 ? undefined : ownerOf(events);
  const mine =
    owner === undefined
      ? myAddresses(told, wishes.mine, isMail ? new Set(wishes.known) : undefined)
      : { addresses: [owner], inferred: true, because: `The calendar is called ${owner}.` };
  if (mine.addresses.length === 0) {
    const reason = isMail
      ? `${mine.because} Say which it is, and the letters come in.`
      : "The calendar does not show which address is yours. Say which it is, and its meetings come in.";
    problems.push({ file: told[0]?.source.file ?? "", line: null, reason });
  }
  for (const address of missingFrom(told, wishes.named ?? [])) {
    const reason = `“${shownName(address)}” stands in no letter of these files.`;
    problems.push({ file: "", line: null, reason });
  }
  return mine;
}

/** Addresses of whom these files name; whoever saved a single letter meant its writer. */
function namedIn({ people, singles }: Gathered): readonly string[] {
  const points = people.flatMap((each) => each.points).filter(({ kind }) => kind === "email");
  const meant = singles.flatMap(({ given, letter }) => (given ? letter.from.address : []));
  return [...points.map(({ key }) => key), ...meant];
}

/** Those of the addresses that nobody wrote from or was written to. */
function missingFrom(letters: readonly Letter[], named: readonly string[]): readonly string[] {
  const wanted = new Map(named.map((each) => [each.trim().toLowerCase(), each]));
  for (const { from, to } of letters) for (const { address } of [from, ...to]) wanted.delete(address);
  return [...wanted.values()];
}

/**
 * Each letter once, however many folders and files have a copy of it; so also one that has no id of its own and stands
 * among the others with one, as some programs copy them.
 */
function eachOnce(letters: readonly Letter[]): readonly Letter[] {
  const keyOf = ({ at, from, to, subject }: Letter) =>
    JSON.stringify([
      Math.floor(at / DAY_MS),
      from.address,
      subject,
      to.map((each) => each.address).toSorted(),
    ]);
  const places = new Map<string, number>();
  const different: Letter[] = [];
  for (const each of letters) {
    const place = places.get(each.messageId) ?? different.length;
    const known = different[place];
    if (known?.from.address === each.from.address) {
      if (each.sent && !known.sent) different[place] = { ...known, sent: true };
    } else {
      places.set(each.messageId, different.length);
      different.push(each);
    }
  }
  if (!different.some(isUnnamed)) return different;
  const named = new Set(different.filter((each) => !isUnnamed(each)).map(keyOf));
  return different.filter((each) => !isUnnamed(each) || !named.has(keyOf(each)));
}

function withoutFuture(letters: readonly Letter[], now: Instant, problems: Problem[]): readonly Letter[] {
  const future = letters.filter(({ at }) => at > now + DAY_MS);
  for (const { source } of future)
    problems.push({ ...source, reason: "The message has a date that has not come yet." });
  return future.length === 0 ? letters : letters.filter(({ at }) => at <= now + DAY_MS);
}
