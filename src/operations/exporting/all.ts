import { z } from "zod";
import { type Row, readTable, TABLE_NAMES, type TableName } from "#database/everything.ts";
import { MARK, writeTable } from "#formats/csv/write.ts";
import { writeContacts } from "#formats/jscontact/write.ts";
import { writeCards } from "#formats/vcard/write.ts";
import { writeZip } from "#formats/zip/write.ts";
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
    const tables = await readTables(context, format === "json" || format === "zip" ? TABLE_NAMES : OF_PEOPLE);
    const name = `weakties-${context.today}`;
    const file = (extension: string, mediaType: string, text: string) =>
      done<Exported>({
        fileName: `${name}.${extension}`,
        mediaType,
        people: tables.people.length,
        text,
        base64: null,
      });
    switch (format) {
      case "json":
        return file("json", "application/json", await jsonOf(tables, lastChange(tables)));
      case "vcard":
        return file("vcf", "text/vcard", await inPortions(cardsOf(tables), writeCards));
      case "jscontact":
        return file("jscontact.json", "application/jscontact+json", writeContacts([...cardsOf(tables)]));
      case "csv":
        return file("csv", "text/csv", await csvOf(tables, context.timeZone));
      case "zip":
        return done<Exported>({
          fileName: `${name}.zip`,
          mediaType: "application/zip",
          people: tables.people.length,
          text: null,
          base64: await base64Of(await zipOf(context, tables)),
        });
    }
  },
});

/** All that an address book or a table of people tells. */
const OF_PEOPLE: readonly TableName[] = ["people", "contact_points", "organizations", "affiliations"];

async function readTables({ tx, report, signal }: Context, wanted: readonly TableName[]): Promise<Tables> {
  const tables = Object.fromEntries(TABLE_NAMES.map((table): [string, readonly Row[]] => [table, []]));
  for (const [at, table] of wanted.entries()) {
    signal.throwIfAborted();
    tables[table] = await readTable(tx, table, pause);
    report({ done: at + 1, total: wanted.length, says: "Reading everything" });
  }
  return tables as Tables;
}

/** One row on a line, so that two exports can be compared line by line. */
async function jsonOf(tables: Tables, at: Instant): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLE_NAMES) {
    const lines: string[] = [];
    for (const row of tables[table]) {
      lines.push(`\n${JSON.stringify(row)}`);
      if (lines.length % ROWS_AT_ONCE === 0) await pause();
    }
    parts.push(`${JSON.stringify(table)}:[${lines.join(",")}]`);
  }
  return `{"weakties":${EVERYTHING_VERSION},"at":${at},"tables":{\n${parts.join(",\n")}}}\n`;
}

const CHANGED = ["updated_at", "added_at", "created_at"] as const;

/** The last change in the book stands for the moment of its export: two exports of one book are the same to the byte. */
function lastChange(tables: Tables): Instant {
  let last = 0;
  for (const table of TABLE_NAMES)
    for (const column of CHANGED) {
      if (tables[table][0]?.[column] === undefined) continue;
      for (const row of tables[table]) last = Math.max(last, Number(row[column]));
    }
  return last;
}

const ROWS_AT_ONCE = 2_000;

async function csvOf(tables: Tables, timeZone: string): Promise<string> {
  return MARK + (await inPortions(tableOf(tables, timeZone), writeTable));
}

/** What `write` makes of some, one after the other: as many as take a few milliseconds. */
async function inPortions<Item>(
  items: Iterable<Item>,
  write: (some: readonly Item[]) => string,
): Promise<string> {
  const parts: string[] = [];
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < PEOPLE_AT_ONCE) continue;
    parts.push(write(some));
    some = [];
    await pause();
  }
  return `${parts.join("")}${write(some)}`;
}

const PEOPLE_AT_ONCE = 500;

/** Lets the program answer others meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function zipOf(context: Context, tables: Tables): Promise<Uint8Array> {
  const step = async (done: number, says: string) => {
    context.signal.throwIfAborted();
    context.report({ done, total: 4, says });
    await pause();
  };
  await step(0, "Writing everything");
  const at = lastChange(tables);
  const calendar = await showCalendar.run({ ...context, now: at }, { names: true });
  const everything = await jsonOf(tables, at);
  await step(1, "Writing the cards");
  const cards = await inPortions(cardsOf(tables), writeCards);
  await step(2, "Writing the table");
  const table = await csvOf(tables, context.timeZone);
  await step(3, "Packing it together");
  return writeZip(
    {
      "everything.json": everything,
      "people.vcf": cards,
      "people.csv": table,
      ...(calendar.kind === "done" ? { "calendar.ics": calendar.value.ics } : {}),
    },
    at,
    async () => {
      context.signal.throwIfAborted();
      await pause();
    },
  );
}

/** In portions: one call takes only so many arguments. Each is whole triples, which four letters stand for. */
async function base64Of(bytes: Uint8Array): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE))));
    if (parts.length % PORTIONS_A_TURN === 0) await pause();
  }
  return parts.join("");
}

const BYTES_AT_ONCE = 30_000;
const PORTIONS_A_TURN = 20;
