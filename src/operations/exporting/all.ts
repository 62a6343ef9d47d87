import { z } from "zod";
import {
  countRows,
  largestIn,
  type Row,
  readTable,
  rowsOf,
  TABLE_NAMES,
  type TableName,
} from "#database/everything.ts";
import { MARK, writeTable } from "#formats/csv/write.ts";
import { type Portion, writeContacts } from "#formats/jscontact/write.ts";
import { writeCards } from "#formats/vcard/write.ts";
import { type Text, writeZip } from "#formats/zip/write.ts";
import type { Instant } from "#time/date.ts";
import { showCalendar } from "../calendar/show.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { cardsOf, type Tables, tableOf } from "./people-of.ts";

/** The version of the JSON file; a program refuses one that is newer than its own. */
export const EVERYTHING_VERSION = 1;

export const EXPORT_FORMATS = ["json", "vcard", "jscontact", "csv", "zip"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file to keep. Text stands as `text`, a ZIP as `base64`; the other is null. */
export type Exported = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly people: number;
  readonly text: string | null;
  readonly base64: string | null;
};

/**
 * Everything the user has, to take along (R58): all of it as JSON that comes back identical, the people as vCard,
 * JSContact or CSV, or all of these with the calendar in one ZIP. It is the user's own copy, so what was said off the
 * record is in the JSON, with its mark.
 */
export const exportAll = operation({
  permission: "export",
  effect: "reads",
  input: z.object({ format: z.enum(EXPORT_FORMATS).default("json") }),
  async run(context, { format }) {
    const { tx } = context;
    const name = `weakties-${context.today}`;
    const file = async (extension: string, mediaType: string, text: Text) =>
      done<Exported>({
        fileName: `${name}.${extension}`,
        mediaType,
        people: await countRows(tx, "people"),
        text: await wholeOf(text),
        base64: null,
      });
    switch (format) {
      case "json":
        return file("json", "application/json", everythingIn(context, await lastChange(context)));
      case "vcard":
        return file(
          "vcf",
          "text/vcard",
          inPortions(cardsOf(await readTables(context, OF_PEOPLE)), writeCards),
        );
      case "jscontact":
        return file(
          "jscontact.json",
          "application/jscontact+json",
          inPortions(cardsOf(await readTables(context, OF_PEOPLE)), writeContacts),
        );
      case "csv":
        return file("csv", "text/csv", csvOf(await readTables(context, OF_PEOPLE), context.timeZone));
      case "zip":
        return done<Exported>({
          fileName: `${name}.zip`,
          mediaType: "application/zip",
          people: await countRows(tx, "people"),
          text: null,
          base64: await zipOf(context),
        });
    }
  },
});

/** All that an address book or a table of people tells. */
const OF_PEOPLE: readonly TableName[] = [
  "people",
  "other_names",
  "merges",
  "contact_points",
  "organizations",
  "affiliations",
];

/** What of them cards and a table are made of: to be had whole, since each needs what hangs on it. */
async function readTables({ tx, report, signal }: Context, wanted: readonly TableName[]): Promise<Tables> {
  const tables = Object.fromEntries(TABLE_NAMES.map((table): [string, readonly Row[]] => [table, []]));
  for (const [at, table] of wanted.entries()) {
    signal.throwIfAborted();
    tables[table] = await readTable(tx, table);
    report({ done: at + 1, total: wanted.length, says: "Reading everybody" });
  }
  return tables as Tables;
}

/** One row on a line, so that two exports can be compared line by line. No more is held than is read at once. */
async function* everythingIn({ tx, report, signal }: Context, at: Instant): AsyncIterable<string> {
  yield `{"weakties":${EVERYTHING_VERSION},"at":${at},"tables":{\n`;
  for (const [place, table] of TABLE_NAMES.entries()) {
    yield `${place === 0 ? "" : ",\n"}${JSON.stringify(table)}:[`;
    let between = "";
    for await (const rows of rowsOf(tx, table)) {
      signal.throwIfAborted();
      yield `${between}${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}`;
      between = ",";
      await pause();
    }
    yield "]";
    report({ done: place + 1, total: TABLE_NAMES.length, says: "Writing everything" });
  }
  yield "}}\n";
}

async function wholeOf(text: Text): Promise<string> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts.join("");
}

const CHANGED = ["updated_at", "added_at", "created_at"] as const;

/** The last change in the book stands for the moment of its export: two exports of one book are the same to the byte. */
async function lastChange({ tx }: Context): Promise<Instant> {
  let last = 0;
  for (const table of TABLE_NAMES) last = Math.max(last, await largestIn(tx, table, CHANGED));
  return last;
}

async function* csvOf(tables: Tables, timeZone: string): AsyncIterable<string> {
  yield MARK;
  yield* inPortions(tableOf(tables, timeZone), writeTable);
}

/** What `write` makes of some, one after the other: as many as take a few milliseconds. */
async function* inPortions<Item>(
  items: Iterable<Item>,
  write: (some: readonly Item[], portion: Portion) => string,
): AsyncIterable<string> {
  let some: Item[] = [];
  let first = true;
  for (const item of items) {
    some.push(item);
    if (some.length < PEOPLE_AT_ONCE) continue;
    yield write(some, { first, last: false });
    [some, first] = [[], false];
    await pause();
  }
  yield write(some, { first, last: true });
}

const PEOPLE_AT_ONCE = 100;

/** Lets the program answer others meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * The archive in Base64. Each file is read, written and packed as it goes, so that of a large book little is held at once.
 */
async function zipOf(context: Context): Promise<string> {
  const at = await lastChange(context);
  const calendar = await showCalendar.run({ ...context, now: at }, { names: true });
  const people = () => readTables(context, OF_PEOPLE);
  const packed = new Base64();
  await writeZip(
    {
      "everything.json": everythingIn(context, at),
      "people.vcf": later(async () => inPortions(cardsOf(await people()), writeCards)),
      "people.csv": later(async () => csvOf(await people(), context.timeZone)),
      ...(calendar.kind === "done" ? { "calendar.ics": [calendar.value.ics] } : {}),
    },
    at,
    (part) => packed.add(part),
    async () => {
      context.signal.throwIfAborted();
      await pause();
    },
  );
  return packed.whole();
}

/** A text that is begun when it is its turn. */
async function* later(begin: () => Promise<AsyncIterable<string>>): AsyncIterable<string> {
  yield* await begin();
}

/** Bytes in letters as they come: four for each three, so that one or two of them may have to wait for the next. */
class Base64 {
  readonly #parts: string[] = [];
  #waiting = new Uint8Array();

  add(bytes: Uint8Array): void {
    const all = new Uint8Array(this.#waiting.length + bytes.length);
    all.set(this.#waiting);
    all.set(bytes, this.#waiting.length);
    const whole = all.length - (all.length % 3);
    for (let from = 0; from < whole; from += BYTES_AT_ONCE)
      this.#parts.push(lettersOf(all.subarray(from, Math.min(whole, from + BYTES_AT_ONCE))));
    this.#waiting = all.slice(whole);
  }

  whole(): string {
    return this.#parts.join("") + lettersOf(this.#waiting);
  }
}

/** One call takes only so many arguments. Whole triples. */
const BYTES_AT_ONCE = 30_000;

function lettersOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
