import { textBytes } from "#formats/bytes/byte-text.ts";
import { type Decoded, decodeText } from "#formats/bytes/decode.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import { calendarInSteps } from "#formats/ics/read.ts";
import { readLdif } from "#formats/ldif/read.ts";
import { plainMail } from "#formats/mail/plain.ts";
import { readXCards } from "#formats/vcard/xcard.ts";
import { mayHoldPeople } from "#mail/in-folder.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import { inTurns, type Steps } from "#time/steps.ts";
import type { Sayings } from "./columns.ts";
import type { Letter } from "./correspondence.ts";
import { detectFormat, type Format } from "./detect.ts";
import type { Events } from "./from-calendar.ts";
import { peopleInContacts, peopleInJCards } from "./from-jscontact.ts";
import { peopleInMonica } from "./from-monica.ts";
import { peopleInNametag } from "./from-nametag.ts";
import { tablePeopleInSteps } from "./from-table.ts";
import { cardPeopleInSteps, peopleOnCards } from "./from-vcard.ts";
import { ownerOf } from "./linkedin/owner.ts";
import type { Clock } from "./monica-touches.ts";
import { type ArchiveTold, archiveTold, fewOf, passedOverInWords } from "./passed-over.ts";
import { decodeQuiet, quiet } from "./quiet.ts";
import { type Awaited, type ReadMail, readMbox, readMessage } from "./read-mail.ts";
import type {
  ImportedIntroduction,
  ImportedPerson,
  ImportedTouch,
  Parsed,
  Problem,
  Stranger,
} from "./record.ts";
import type { Returned } from "./returned.ts";
import { isTableOfPeople } from "./table-of-people.ts";
import type { TableTold } from "./table-told.ts";
import { unzipContacts } from "./unzip.ts";

/** A file to read, by whoever holds it. `bytes` reads from the start on every call. */
export type Readable = {
  readonly name: string;
  readonly size: number | null;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** It was found in a folder or an archive, rather than handed over by itself. */
  readonly within?: boolean;
  /**
   * Why reading ended before the file did, as a sentence: it went away, say. Undefined for what is no fault of the
   * file's.
   */
  readonly whyCut?: (error: unknown) => string | undefined;
};

/** A message in a file of its own, such as somebody saves who was waiting for it; or one of a mailbox that was waited for. */
export type Single = {
  readonly letter: Letter;
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  /** It was handed over by itself, and not found in a folder, an archive or a mailbox. */
  readonly given: boolean;
  /** It stood in a mailbox. */
  readonly inMailbox: boolean;
  readonly bytes: Readable["bytes"];
};

/** A message that may hold an invitation. */
export type Inviting = { readonly from: string; readonly bytes: Readable["bytes"] };

const HEAD_BYTES = 16 * 1024;
/** A Maildir may have more; what those answer is asked on Today. */
const MOST_SINGLES = 20_000;
/** So many letters with something beside their words nobody with an arranged talk writes. */
const MOST_INVITING = 300;

/** What the files read so far hold, before it is seen together. */
export type Gathered = {
  people: ImportedPerson[];
  touches: ImportedTouch[];
  introductions: ImportedIntroduction[];
  strangers: Stranger[];
  letters: Letter[];
  singles: Single[];
  returned: Returned[];
  inviting: Inviting[];
  events: Events[];
  problems: Problem[];
  bad: number;
  refused: string[];
  /** Tables found beside other files, of which nothing says that they are of people. */
  tablesOver: string[];
  archives: ArchiveTold[];
  formats: Set<Format>;
  exports: { name: string; text: string }[];
  tables: TableTold[];
  headings: Set<string>;
};

export function nothingYet(): Gathered {
  return {
    people: [],
    touches: [],
    introductions: [],
    strangers: [],
    letters: [],
    singles: [],
    returned: [],
    inviting: [],
    events: [],
    problems: [],
    bad: 0,
    refused: [],
    tablesOver: [],
    archives: [],
    formats: new Set(),
    exports: [],
    tables: [],
    headings: new Set(),
  };
}

/** Whose clock a time is told by, what the user said of the headings of tables, and whose answers are waited for. */
type ReadingBy = Clock & {
  readonly columns?: Sayings;
  readonly awaited?: Awaited;
  readonly arranged?: Awaited;
  /** What LinkedIn calls the user, in its archive. */
  readonly owner?: string;
};

/** Reads one file of whatever format, and puts what it holds to the rest. */
export async function gather(
  file: Readable,
  into: Gathered,
  by: ReadingBy,
  watch: (bytes: number) => void | Promise<void>,
): Promise<void> {
  const head = await headOf(file);
  const detected = detectFormat(head, head.length < HEAD_BYTES);
  if (detected.kind === "unknown") {
    refuse(into, file.name, detected.says);
    return;
  }
  const { format } = detected;
  if (
    format === "table" &&
    file.within === true &&
    isAnyTable(file.name) &&
    !isTableOfPeople(head, by.columns)
  ) {
    into.tablesOver.push(file.name);
    return;
  }
  into.formats.add(format);
  if (format === "mbox" || format === "eml") {
    const mail = { ...file, bytes: () => plainMail(file.bytes(), head) };
    const bytes = detected.noisy ? await quiet(file, into) : mail.bytes();
    const { letters, returned, problems } =
      format === "mbox"
        ? await mailboxIn(bytes, file.name, into, by, watch)
        : await singleIn(bytes, mail, into, by);
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
  let done = 0;
  await readWhole(file.name, whole, format, into, by, (share = done) => {
    done = share;
    return watch(whole.length * share);
  });
  await watch(whole.length);
}

/** Called as no list of people is by any program. */
function isAnyTable(name: string): boolean {
  return mayHoldPeople(name.split("/").at(-1) ?? "");
}

async function singleIn(
  bytes: AsyncIterable<Uint8Array>,
  file: Readable,
  into: Gathered,
  by: ReadingBy,
): Promise<ReadMail> {
  const single = await readMessage(bytes, file.name, latestDate(by), by.arranged);
  const [letter] = single.letters;
  if (letter !== undefined && single.mayInvite && into.inviting.length < MOST_INVITING)
    into.inviting.push({ from: letter.from.address, bytes: file.bytes });
  if (letter !== undefined && into.singles.length < MOST_SINGLES)
    into.singles.push({
      letter,
      answers: single.answers,
      bytes: file.bytes,
      given: !file.within,
      inMailbox: false,
    });
  return single;
}

async function mailboxIn(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  into: Gathered,
  by: ReadingBy,
  watch: (bytes: number) => void | Promise<void>,
): Promise<ReadMail> {
  const looked = { ...(by.awaited && { answers: by.awaited }), ...(by.arranged && { talks: by.arranged }) };
  const mailbox = await readMbox(bytes, name, watch, looked, latestDate(by));
  for (const { from, text } of mailbox.inviting)
    if (into.inviting.length < MOST_INVITING) into.inviting.push({ from, bytes: () => bytesOf(text) });
  for (const { letter, answers, text } of mailbox.awaited)
    if (into.singles.length < MOST_SINGLES)
      into.singles.push({ letter, answers, bytes: () => bytesOf(text), given: false, inMailbox: true });
  return mailbox;
}

/** As late as a letter can be dated: a clock may go by another zone's day, and no wronger. */
function latestDate({ now }: Clock): Instant {
  return now + DAY_MS;
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield textBytes(text);
}

type Rest = (share: number | undefined) => void | Promise<void>;
/** To unpack an archive is so much of reading it. */
const UNPACKED = 0.3;

/** For work that is a part of the whole, from one share of it to another. */
function partOfRest(rest: Rest, from: number, to: number): Rest {
  return (share) => rest(share === undefined ? undefined : from + share * (to - from));
}

/** Notes that nothing of a file could be read, and why. */
export function refuse(into: Gathered, file: string, reason: string): void {
  into.problems.push({ file, line: null, reason });
  into.refused.push(file);
}

async function readWhole(
  name: string,
  bytes: Uint8Array,
  format: Format,
  into: Gathered,
  by: ReadingBy,
  rest: Rest,
): Promise<void> {
  await rest(0);
  if (format === "zip") {
    const unzipped = await inTurns(unzipContacts(bytes), partOfRest(rest, 0, UNPACKED));
    if (unzipped.kind === "refused") refuse(into, name, unzipped.says);
    else {
      const { isLinkedIn, passedOver, profile, told } = unzipped;
      const owner = profile === undefined ? "" : ownerOf(decodeText(profile).text);
      const mine = owner === "" ? by : { ...by, owner };
      for (const each of told)
        into.problems.push({ file: `${name}/${each.name}`, line: null, reason: each.says });
      if (unzipped.files.length === 0) into.refused.push(name);
      const read = [
        ...unzipped.files.map((file) => file.name),
        ...(profile === undefined ? [] : ["Profile.csv"]),
      ];
      if (isLinkedIn) into.archives.push(archiveTold(name, read, passedOver));
      else if (passedOver.length > 0)
        into.problems.push({ file: name, line: null, reason: passedOverInWords(fewOf(passedOver)) });
      const total = unzipped.files.reduce((sum, file) => sum + file.bytes.length, 1);
      const share = (bytes: number) => UNPACKED + (1 - UNPACKED) * (bytes / total);
      let done = 0;
      for (const file of unzipped.files) {
        const within = partOfRest(rest, share(done), share(done + file.bytes.length));
        done += file.bytes.length;
        const called = `${name}/${file.name}`;
        if (file.perhaps && !isTableOfPeople(file.bytes.subarray(0, HEAD_BYTES), by.columns))
          into.tablesOver.push(called);
        else await readInner(called, file.bytes, into, mine, within);
      }
    }
    return;
  }
  const decoded = format === "vcard" || format === "ics" ? decodeQuiet(name, bytes, into) : decodeText(bytes);
  if (format === "weakties") {
    into.exports.push({ name, text: decoded.text });
    return;
  }
  if (format === "ics") {
    const { flaws, name: called, ...calendar } = await inTurns(calendarInSteps(decoded.text), rest);
    into.events.push({ file: name, called, ...calendar });
    if (calendar.events.length + flaws.length === 0)
      into.problems.push({ file: name, line: null, reason: "There is not a single event in it." });
    for (const flaw of flaws) into.problems.push({ file: name, ...flaw });
    return;
  }
  const {
    people,
    touches = [],
    introductions = [],
    strangers = [],
    problems,
    bad,
    nothing = false,
    table,
    headings,
  } = await inTurns(peopleIn(decoded, format, name, by), rest);
  for (const person of people) into.people.push(person);
  for (const touch of touches) into.touches.push(touch);
  for (const introduction of introductions) into.introductions.push(introduction);
  for (const stranger of strangers) into.strangers.push(stranger);
  for (const problem of problems) into.problems.push(problem);
  into.bad += bad;
  if (nothing || problems.some(({ about }) => about === "columns")) into.refused.push(name);
  if (table !== undefined) into.tables.push(table);
  if (headings !== undefined) into.headings.add(headings);
}

function* peopleIn(decoded: Decoded, format: Format, name: string, by: ReadingBy): Steps<Parsed> {
  switch (format) {
    case "vcard":
      return yield* cardPeopleInSteps(decoded, name);
    case "jscontact":
      return yield* peopleInContacts(decoded.text, name);
    case "jcard":
      return yield* peopleInJCards(decoded.text, name);
    case "xcard":
      return yield* peopleOnCards(yield* readXCards(decoded.text), name);
    case "ldif":
      return yield* peopleOnCards(yield* readLdif(decoded.text), name);
    case "monica":
    case "monica-sql":
      return peopleInMonica(decoded.text, name, format, by);
    case "nametag":
      return peopleInNametag(decoded.text, name, by);
    default:
      return yield* tablePeopleInSteps(decoded, name, by.columns, by);
  }
}

/** A file of an archive; archives within archives are not opened. */
async function readInner(
  name: string,
  bytes: Uint8Array,
  into: Gathered,
  by: ReadingBy,
  rest: Rest,
): Promise<void> {
  const detected = detectFormat(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES);
  if (detected.kind === "unknown" || detected.format === "zip") {
    const reason = detected.kind === "unknown" ? detected.says : "It is neither vCards nor a table.";
    into.problems.push({ file: name, line: null, reason });
    return;
  }
  const { format } = detected;
  if (format === "mbox" || format === "eml") {
    const inner = async function* () {
      yield bytes;
    };
    const file = { name, size: bytes.length, within: true, bytes: inner };
    await gather(file, into, by, (read) => rest(read / Math.max(1, bytes.length)));
    return;
  }
  into.formats.add(format);
  await readWhole(name, bytes, format, into, by, rest);
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
