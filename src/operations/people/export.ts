import { z } from "zod";
import { type Row, readTable, TABLE_NAMES } from "#database/everything.ts";
import { findPerson } from "#database/people/people.ts";
import { writeCards } from "#formats/vcard/write.ts";
import { cardsOf, type Tables } from "../exporting/people-of.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { aboutOnly } from "./about-only.ts";

/**
 * Everything about one person and nothing about anybody else (R59), as they may ask for it themselves: every row in
 * JSON and a card for an address book within it. What they said off the record is in it, with its mark: it is theirs.
 */
export const exportPerson = operation({
  permission: "export",
  effect: "reads",
  input: z.object({ id: id<"person">() }),
  async run({ tx, now, today }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const everything: Record<string, readonly Row[]> = {};
    for (const table of TABLE_NAMES) everything[table] = await readTable(tx, table);
    const tables = aboutOnly(everything as Tables, person.id);
    const kept = Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
    const vcard = writeCards([...cardsOf(tables)]);
    const text = `${JSON.stringify({ weaktiesPerson: 1, at: now, name: person.name, vcard, tables: kept }, null, 2)}\n`;
    return done({ fileName: `weakties-person-${today}.json`, mediaType: "application/json", text, vcard });
  },
});
