import { type Row, readColumns, readTable } from "#database/everything.ts";
import type { Context } from "../operation.ts";
import type { Tables } from "./people-of.ts";

/** What another copy calls by ids of its own although it is here: one organization of a name, one programme of its words. */
export async function withKnownNames(context: Context, tables: Tables): Promise<Tables> {
  return withOneOrganizationOfAName(context, await withoutKnownProgrammes(context, tables));
}

/**
 * An organization is known by its name: where two copies made it apart from each other, what is here stays, and the
 * file's rows are led to it.
 */
async function withOneOrganizationOfAName({ tx }: Context, tables: Tables): Promise<Tables> {
  const here = await readColumns(tx, "organizations", ["id", "name_key"]);
  const idOf = new Map(here.map((row) => [row["name_key"], String(row["id"])]));
  const led = new Map<string, string>();
  const organizations = tables.organizations.filter((row) => {
    const id = String(row["id"]);
    const holder = idOf.get(row["name_key"] ?? null);
    if (holder === undefined || holder === id) {
      idOf.set(row["name_key"] ?? null, id);
      return true;
    }
    led.set(id, holder);
    return false;
  });
  if (led.size === 0) return tables;
  const affiliations = tables.affiliations.map((row) => {
    const holder = led.get(String(row["organization_id"]));
    return holder === undefined ? row : { ...row, organization_id: holder };
  });
  return { ...tables, organizations, affiliations };
}

/** Settings write programmes anew under new ids: one with the same words and dates is the same one. */
async function withoutKnownProgrammes({ tx }: Context, tables: Tables): Promise<Tables> {
  if (tables.programmes.length === 0) return tables;
  const told = (row: Row) => JSON.stringify([row["title"], row["starts_on"], row["ends_on"]]);
  const here = await readTable(tx, "programmes");
  const known = new Set(here.map(told));
  const knownIds = new Set(here.map((row) => String(row["id"])));
  const programmes = tables.programmes.filter(
    (row) => knownIds.has(String(row["id"])) || !known.has(told(row)),
  );
  return { ...tables, programmes };
}
