import { type Decoded, decodeText } from "#formats/bytes/decode.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import { readCalendar } from "#formats/ics/read.ts";
import { readXCards } from "#formats/vcard/xcard.ts";
import { shownName } from "#people/shown.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import { inTurns, type Steps } from "#time/steps.ts";
import type { Sayings } from "./columns.ts";
import type { Letter } from "./correspondence.ts";
import { correspondentsIn, type LeftOutSender } from "./correspondents.ts";
import { detectFormat, type Format } from "./detect.ts";
import { type Events, lettersOf, meetingsIn } from "./from-calendar.ts";
import { peopleInContacts, peopleInJCards } from "./from-jscontact.ts";
import { peopleInMonica } from "./from-monica.ts";
import { peopleInNametag } from "./from-nametag.ts";
import { tablePeopleInSteps } from "./from-table.ts";
import { cardPeopleInSteps, peopleOnCards } from "./from-vcard.ts";
import { knownAmong } from "./linkedin/strangers.ts";
import type { Clock } from "./monica-touches.ts";
import { type Mine, myAddresses } from "./my-addresses.ts";
import { decodeQuiet, quiet } from "./quiet.ts";
import { readMbox, readMessage } from "./read-mail.ts";
import type { ImportedPerson, ImportedTouch, Parsed, Problem, Stranger } from "./record.ts";
import { type Returned, stillGone } from "./returned.ts";
import { isUnnamed } from "./same-letter.ts";
import type { TableTold } from "./table-told.ts";
import { unzipContacts } from "./unzip.ts";

/** A file to read, by whoever holds it. `bytes` reads from the start on every call. */
export type Readable = {
  readonly name: string;
  readonly size: number | null;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** It was found in a folder or an archive, rather than handed over by itself. */
  readonly within?: boolean;
  /** Why reading ended before the file did, as a sentence: it went away, say. Undefined for what is no fault of the file's. */
  readonly whyCut?: (error: unknown) => string | undefined;
};

export type Reading = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  /** Lists, machines and mass mail, with the reason (R62). */
  readonly leftOut: readonly LeftOutSender[];
  /** Letters that came back, from behind whose addresses nobody has written since (R58). */
  readonly returned: readonly Returned[];
  /** Messages that came in files of their own, for what they may answer. */
  readonly singles: readonly Single[];
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
  /** The headings of the tables, each as a set. */
  readonly headings: readonly string[];
};

/** A message in a file of its own, such as somebody saves who was waiting for it. */
export type Single = {
  readonly letter: Letter;
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  /** It is all the mail that was handed over. */
  readonly alone: boolean;
  readonly bytes: Readable["bytes"];
};

const HEAD_BYTES = 16 * 1024;
/** A Maildir may have more; what those answer is asked on Today. */
const MOST_SINGLES = 20_000;

type Gathered = {
  people: ImportedPerson[];
  touches: ImportedTouch[];
  strangers: Stranger[];
  letters: Letter[];
  singles: (Omit<Single, "alone"> & { readonly given: boolean })[];
  returned: Returned[];
  events: Events[];
  problems: Problem[];
  bad: number;
  refused: string[];
  formats: Set<Format>;
  exports: { name: string; text: string }[];
  tables: TableTold[];
  headings: Set<string>;
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
  const gathered: Gathered = {
    people: [],
    touches: [],
    strangers: [],
    letters: [],
    singles: [],
    returned: [],
    events: [],
    problems: [],
    bad: 0,
    refused: [],
    formats: new Set(),
    exports: [],
    tables: [],
    headings: new Set(),
  };
  for (const file of files) {
    const read = readOne(file, gathered, wishes, (bytes) => watch(bytes, file.name));
    await read.catch((error: unknown) => {
      const reason = file.whyCut?.(error);
      if (reason === undefined) throw error;
      refuse(gathered, file.name, reason);
    });
  }
  const { people, events, problems, bad, refused, formats, exports, tables } = gathered;
  const wrote = knownAmong(gathered.strangers, people, wishes.profiles ?? []);
  for (const problem of wrote.problems) problems.push(problem);
  const letters = eachOnce(gathered.letters);
  const told = letters.length > 0 ? letters : lettersOf(events);
  const mine =
    told.length === 0
      ? null
      : myAddresses(told, wishes.mine, letters.length > 0 ? new Set(wishes.known) : undefined);
  if (mine?.addresses.length === 0) {
    const reason =
      letters.length > 0
        ? `${mine.because} Say which it is, and the letters come in.`
        : "The calendar does not show which address is yours. Say which it is, and its meetings come in.";
    problems.push({ file: told[0]?.source.file ?? "", line: null, reason });
  }
  for (const address of told.length === 0 ? [] : missingFrom(told, wishes.named ?? []))
    problems.push({
      file: "",
      line: null,
      reason: `“${shownName(address)}” stands in no letter of these files.`,
    });
  const writers = letters.length === 0 ? [] : people;
  // Whoever saved a single letter meant its writer.
  const meant = gathered.singles.flatMap(({ given, letter }) => (given ? letter.from.address : []));
  const named = writers.flatMap(({ points }) => points.filter(({ kind }) => kind === "email"));
  const mail = correspondentsIn(withoutFuture(letters, wishes.now, problems), {
    mine: new Set(mine?.addresses),
    people: new Set([...wishes.known, ...named.map(({ key }) => key), ...meant]),
    keep: new Set(wishes.keep.map((each) => each.trim().toLowerCase())),
  });
  const known = { mine: new Set(mine?.addresses), now: wishes.now, timeZone: wishes.timeZone };
  const met = known.mine.size === 0 ? undefined : meetingsIn(events, known);
  for (const problem of met?.problems ?? []) problems.push(problem);
  return {
    people: [...people, ...wrote.people, ...mail.people, ...(met?.people ?? [])],
    touches: [...gathered.touches, ...wrote.touches, ...mail.touches, ...(met?.touches ?? [])],
    leftOut: mail.leftOut,
    returned: stillGone(gathered.returned, letters),
    singles: gathered.singles.map((each) => ({ ...each, alone: letters.length === 1 })),
    mine,
    problems,
    bad,
    refused,
    formats: [...formats],
    exports,
    tables,
    headings: [...gathered.headings],
  };
}

function refuse(into: Gathered, file: string, reason: string): void {
  into.problems.push({ file, line: null, reason });
  into.refused.push(file);
}

/** Those of the addresses that nobody wrote from or was written to. */
function missingFrom(letters: readonly Letter[], named: readonly string[]): readonly string[] {
  const wanted = new Map(named.map((each) => [each.trim().toLowerCase(), each]));
  for (const { from, to } of letters) for (const { address } of [from, ...to]) wanted.delete(address);
  return [...wanted.values()];
}

/** Without those that have no id of their own and stand among the others with one, as some programs copy them. */
function eachOnce(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some(isUnnamed)) return letters;
  const keyOf = ({ at, from, to, subject }: Letter) =>
    JSON.stringify([
      Math.floor(at / DAY_MS),
      from.address,
      subject,
      to.map((each) => each.address).toSorted(),
    ]);
  const named = new Set(letters.filter((each) => !isUnnamed(each)).map(keyOf));
  return letters.filter((each) => !isUnnamed(each) || !named.has(keyOf(each)));
}

function withoutFuture(letters: readonly Letter[], now: Instant, problems: Problem[]): readonly Letter[] {
  const future = letters.filter(({ at }) => at > now + DAY_MS);
  for (const { source } of future)
    problems.push({ ...source, reason: "The message has a date that has not come yet." });
  return future.length === 0 ? letters : letters.filter(({ at }) => at <= now + DAY_MS);
}

type ReadingBy = Clock & Pick<Wishes, "columns">;

async function readOne(
  file: Readable,
  into: Gathered,
  clock: ReadingBy,
  watch: (bytes: number) => void | Promise<void>,
): Promise<void> {
  const head = await headOf(file);
  const detected = detectFormat(head, head.length < HEAD_BYTES);
  if (detected.kind === "unknown") {
    refuse(into, file.name, detected.says);
    return;
  }
  const { format } = detected;
  into.formats.add(format);
  if (format === "mbox" || format === "eml") {
    const bytes = detected.noisy ? await quiet(file, into) : file.bytes();
    const single = format === "mbox" ? undefined : await readMessage(bytes, file.name);
    const { letters, returned, problems } = single ?? (await readMbox(bytes, file.name, watch));
    const [letter] = single?.letters ?? [];
    if (single !== undefined && letter !== undefined && into.singles.length < MOST_SINGLES)
      into.singles.push({ letter, answers: single.answers, bytes: file.bytes, given: !file.within });
    for (const letter of letters) into.letters.push(letter);
    for (const each of returned) into.returned.push(each);
    for (const problem of problems) into.problems.push(problem);
    return;
  }
  const whole = await readAll(file.bytes());
  if (whole === undefined) {
    refuse(into, file.name, "It is larger than 256 MB, and no list of contacts is.");
    return;
  }
  await readWhole(file.name, whole, format, into, clock, (share = 0) => watch(whole.length * share));
  await watch(whole.length);
}

type Rest = (share: number | undefined) => void | Promise<void>;

async function readWhole(
  name: string,
  bytes: Uint8Array,
  format: Format,
  into: Gathered,
  clock: ReadingBy,
  rest: Rest,
): Promise<void> {
  await rest(0);
  if (format === "zip") {
    const unzipped = unzipContacts(bytes);
    if (unzipped.kind === "refused") refuse(into, name, unzipped.says);
    else
      for (const file of unzipped.files)
        await readInner(`${name}/${file.name}`, file.bytes, into, clock, rest);
    return;
  }
  const decoded = format === "vcard" || format === "ics" ? decodeQuiet(name, bytes, into) : decodeText(bytes);
  if (format === "weakties") {
    into.exports.push({ name, text: decoded.text });
    return;
  }
  if (format === "ics") {
    const { events, zones, flaws } = readCalendar(decoded.text);
    into.events.push({ file: name, events, zones });
    for (const flaw of flaws) into.problems.push({ file: name, ...flaw });
    return;
  }
  const {
    people,
    touches = [],
    strangers = [],
    problems,
    bad,
    table,
    headings,
  } = await inTurns(peopleIn(decoded, format, name, clock), rest);
  for (const person of people) into.people.push(person);
  for (const touch of touches) into.touches.push(touch);
  for (const stranger of strangers) into.strangers.push(stranger);
  for (const problem of problems) into.problems.push(problem);
  into.bad += bad;
  if (problems.some(({ about }) => about === "columns")) into.refused.push(name);
  if (table !== undefined) into.tables.push(table);
  if (headings !== undefined) into.headings.add(headings);
}

function* peopleIn(decoded: Decoded, format: Format, name: string, clock: ReadingBy): Steps<Parsed> {
  switch (format) {
    case "vcard":
      return yield* cardPeopleInSteps(decoded, name);
    case "jscontact":
      return yield* peopleInContacts(decoded.text, name);
    case "jcard":
      return yield* peopleInJCards(decoded.text, name);
    case "xcard":
      return yield* peopleOnCards(readXCards(decoded.text), name);
    case "monica":
    case "monica-sql":
      return peopleInMonica(decoded.text, name, format, clock);
    case "nametag":
      return peopleInNametag(decoded.text, name, clock);
    default:
      return yield* tablePeopleInSteps(decoded, name, clock.columns, clock.timeZone);
  }
}

/** A file of an archive; archives within archives are not opened. */
async function readInner(
  name: string,
  bytes: Uint8Array,
  into: Gathered,
  clock: ReadingBy,
  rest: Rest,
): Promise<void> {
  const detected = detectFormat(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES);
  if (detected.kind === "format" && (detected.format === "mbox" || detected.format === "eml")) {
    const file = {
      name,
      size: bytes.length,
      within: true,
      async *bytes() {
        yield bytes;
      },
    };
    await readOne(file, into, clock, () => rest(undefined));
    return;
  }
  if (
    detected.kind === "format" &&
    detected.format !== "zip" &&
    detected.format !== "mbox" &&
    detected.format !== "eml"
  ) {
    into.formats.add(detected.format);
    await readWhole(name, bytes, detected.format, into, clock, () => rest(undefined));
  } else {
    const reason = detected.kind === "unknown" ? detected.says : "It is neither vCards nor a table.";
    into.problems.push({ file: name, line: null, reason });
  }
}

async function headOf(file: Readable): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of file.bytes()) {
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    if (head.length >= HEAD_BYTES) break;
  }
  return head.subarray(0, HEAD_BYTES);
}
