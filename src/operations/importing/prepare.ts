import {
  readContactTimes,
  readExisting,
  readImportedRecords,
  readKeptLetters,
  readKeptMail,
  readSaidColumns,
  type SaidColumns,
} from "#database/importing/imports.ts";
import { introducersKnown } from "#database/introductions/introductions.ts";
import { readLeftOut } from "#database/people/left-out.ts";
import { readOwnAddresses } from "#database/settings.ts";
import type { Tx } from "#database/transaction.ts";
import { columnSaid, isPlaceKey, type Said, type Sayings } from "#importing/columns.ts";
import { keysOfRecord } from "#importing/erased-before.ts";
import type { Readable } from "#importing/gather.ts";
import { introducedKey } from "#importing/introduced.ts";
import { passedOverInWords } from "#importing/passed-over.ts";
import { type Book, type Plan, planInSteps } from "#importing/plan.ts";
import { type Reading, readFiles } from "#importing/read-files.ts";
import type { ImportedPerson, Problem } from "#importing/record.ts";
import type { ContactKind } from "#people/person.ts";
import { inTurns } from "#time/steps.ts";
import type { CopyAnswers } from "../exporting/weigh.ts";
import type { Context, InSteps } from "../operation.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { erasedAmong } from "../people/erased.ts";
import { turns } from "../turns.ts";
import { awaitedIn } from "./answers.ts";
import { arrangedIn } from "./called-off.ts";
import type { Files, FileWithin } from "./port.ts";
import { problemInWords } from "./problem-in-words.ts";
import { type ReadExport, readExports } from "./read-exports.ts";
import { savedLettersKept } from "./went-from-drafts.ts";

export type Wanted = {
  readonly files: readonly string[];
  readonly me: readonly string[];
  readonly keep: readonly string[];
  readonly column: readonly string[];
  readonly same: readonly string[];
  readonly back: readonly string[];
  readonly settings: boolean;
};
export type Prepared = {
  readonly reading: Reading;
  readonly plan: Plan;
  readonly exports: readonly ReadExport[];
  readonly answers: CopyAnswers;
  /** What the user calls the files that were read. */
  readonly files: readonly string[];
  /** Those that were named by themselves, rather than found in a folder, and of which nothing could be read. */
  readonly notRead: readonly string[];
};

/**
 * Reads the files and plans what importing them would do; refused where none of them can be opened. The book is read in
 * two steps, before the files and after them.
 */
export async function prepare(steps: InSteps, wanted: Wanted): Promise<Outcome<Prepared>> {
  const { ports, signal, report } = steps;
  if (ports.files === undefined) return refused("Files cannot be read here.");
  const { found, passedOver } = await withFolders(ports.files, wanted.files, signal);
  const { files, unreadable } = await openAll(ports.files, found, signal);
  if (files.length === 0)
    return refused(unreadable.slice(0, TOLD_AT_ONCE).map(problemInWords).join(" "), unreadable);
  const total = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  const { people, wishes } = await steps.reading((context) => wishesFor(context, wanted));
  const rest = turns(signal);
  const reading = await readFiles(files, wishes, (done, file) =>
    rest(() => report({ done, total, says: `Reading ${file}` })),
  );
  const whole = readExports(reading.exports);
  const problems = [...unreadable, ...reading.problems, ...whole.problems];
  const book = { people, ...(await steps.reading(({ tx }) => bookFor(tx, reading))) };
  const answers = { same: new Set(wanted.same), back: new Set(wanted.back), settings: wanted.settings };
  const told = {
    ...reading,
    problems: [...problems, ...passedOver],
    bad: reading.bad + whole.problems.length,
  };
  const plan = await inTurns(planInSteps(told, book, answers), (share = 0) =>
    rest(() => report({ done: share, total: 1, says: "Looking who is who" })),
  );
  const within = new Set(found.flatMap(({ called }) => (called === undefined ? [] : [called])));
  const nothingOf = [...unreadable.map(({ file }) => file), ...reading.refused, ...whole.refused];
  const notRead = nothingOf.filter((each) => !within.has(each));
  const inExports = new Set(whole.exports.flatMap(({ tables }) => tables.people.map((row) => row["id"])));
  const unknown = plan.unknown.filter((key) => !inExports.has(key));
  const names = files.map((each) => each.name);
  return done({
    reading,
    plan: { ...plan, unknown },
    exports: whole.exports,
    answers,
    files: names,
    notRead,
  });
}

/** What the user and the book say about the files, and who is in the book. */
async function wishesFor(context: Context, wanted: Wanted) {
  const { tx } = context;
  const said = [...wanted.me, ...(await readOwnAddresses(tx)).map((each) => each.address)];
  const people = await readExisting(tx);
  const pointsOf = (kind: ContactKind) =>
    people.flatMap(({ points }) =>
      points.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1)),
    );
  const wishes = {
    mine: said,
    keep: [...wanted.keep, ...(await readKeptMail(tx))],
    known: pointsOf("email"),
    profiles: pointsOf("linkedin"),
    named: [...wanted.me, ...wanted.keep],
    awaited: await awaitedIn(context),
    arranged: await arrangedIn(context),
    columns: { now: saidIn(wanted.column), before: (await readSaidColumns(tx)).map(saidBefore) },
    now: context.now,
    timeZone: context.timeZone,
  };
  return { people, wishes };
}

/** What else the book knows of what was read. */
async function bookFor(tx: Tx, { people, touches, introductions }: Reading): Promise<Omit<Book, "people">> {
  return {
    leftOut: await readLeftOut(tx),
    erased: await erasedAmong(tx, keysOf(people)),
    letters:
      touches.length === 0 ? [] : [...(await readKeptLetters(tx)), ...(await savedLettersKept(tx, touches))],
    ...(touches.some(({ within }) => within) && { contacts: await readContactTimes(tx) }),
    ...(introductions.length > 0 && {
      introduced: new Set(
        (await introducersKnown(tx)).map(({ introducerId, personId }) =>
          introducedKey(introducerId, personId),
        ),
      ),
    }),
    imported: await readImportedRecords(tx),
  };
}

/** What was said of headings, the latest last, which counts. */
function saidIn(texts: readonly string[]): Said {
  return new Map(
    texts.flatMap((text) => {
      const said = columnSaid(text);
      return said === undefined ? [] : [said];
    }),
  );
}

/** What was said at an earlier import; the places of columns without headings tell of no other table. */
function saidBefore({ column, headings }: SaidColumns): Sayings["before"][number] {
  return { said: new Map([...saidIn(column)].filter(([key]) => !isPlaceKey(key))), headings };
}

/** Why none of the files holds anything to bring in; undefined where one does. */
export function whyNothing({ reading, exports, plan }: Prepared): Outcome<never> | undefined {
  const good = reading.people.length + exports.length + reading.leftOut.length;
  const [first] = plan.problems;
  return good > 0 || first === undefined ? undefined : refused(problemInWords(first), plan.problems);
}

/** Sentences beyond these are among the problems. */
const TOLD_AT_ONCE = 5;

async function openAll(port: Files, found: readonly Found[], signal: AbortSignal) {
  const files: Readable[] = [];
  const unreadable: Problem[] = [];
  for (const { ref, called } of found) {
    const opened = await port.open(ref, signal, called);
    if (opened.kind === "file") files.push(called === undefined ? opened : { ...opened, within: true });
    else unreadable.push({ file: opened.name, line: null, reason: opened.says });
  }
  return { files, unreadable };
}

function* keysOf(people: readonly ImportedPerson[]): Iterable<string> {
  for (const record of people) yield* keysOfRecord(record);
}

type Found = Pick<FileWithin, "ref"> & Partial<FileWithin>;

/** A folder stands for what can be read in it; what cannot is told in a line. */
async function withFolders(files: Files, refs: readonly string[], signal: AbortSignal) {
  const found: Found[] = [];
  const passedOver: Problem[] = [];
  for (const ref of refs) {
    const within = await files.within?.(ref, signal);
    for (const each of within?.files ?? [{ ref }]) found.push(each);
    if (within === undefined || within.passedOver.count === 0) continue;
    const folder = within.files[0]?.called.split("/")[0] ?? ref;
    passedOver.push({ file: folder, line: null, reason: passedOverInWords(within.passedOver) });
  }
  return { found, passedOver };
}
