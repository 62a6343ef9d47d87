import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import type { z } from "zod";
import { EVERYTHING, readTable, TABLE_NAMES } from "#database/everything.ts";
import { ensureOwner } from "#database/owners.ts";
import { reading, writing } from "#database/transaction.ts";
import { CATALOG, loadOperation } from "#operations/catalog.ts";
import { inputSchema } from "#operations/input-schema.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import type { OwnerId } from "#people/id.ts";
import type { Shape } from "./shape.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

/**
 * Two owners share one database, as in a career centre. One is asked for by every operation of the catalogue, with every
 * number that the other has, so that a new operation which forgets whose rows it reads or writes is seen.
 */
const [MINE, THEIRS] = ["me", "sample"] as const;
const SECRET = "CANARY";
/** Columns that hold somebody's own words; what is chosen from a list, or is a date, could not be told apart. */
const OWN_WORDS =
  /^(?:name|note|notes|text|body|words|line|learned|headline|role|how_met|reader|by_name|title|gist|reason|answer)$/;
const PARTICULAR = [
  "leaving.tick",
  "today.notNow",
  "contacts.connect",
  "calendar.connect",
  "import.everything",
  "id.find",
];
const LAST = /\.(?:remove|erase|merge|undo|takeBack|disconnect|close)/;

onEveryStore((open) => {
  let test: TestHome;
  beforeEach(async () => {
    test = await open();
    await test.again("sample").catch(() => undefined);
    await writing(test.home.databases, THEIRS as string as OwnerId, (tx) => ensureOwner(tx, START));
    const filled = await as(THEIRS, "sample.fill", {});
    if (filled.kind !== "done") throw new Error(filled.kind);
  });

  const as = async (owner: string, name: OperationName, input: unknown) =>
    perform(
      { ...test.home, owner: owner as OwnerId },
      { name, operation: await loadOperation(name), input, granted: new Set(PERMISSIONS) },
    );
  const tablesOf = (owner: string) =>
    reading(test.home.databases, owner as OwnerId, async (tx) =>
      Promise.all(TABLE_NAMES.map(async (table) => [table, await readTable(tx, table)] as const)),
    );

  it("nobody reads or changes a row of another by any operation, whose numbers they know and have not", async () => {
    const { ids, dump } = await marked();
    const seen = await everyOperation(ids);
    expect(seen.told).toEqual([]);
    expect(seen.thrown).toEqual([]);
    expect(await tablesOf(THEIRS)).toEqual(dump);
    // These know their own words from made-up ones, or ask somebody else's server.
    expect(seen.unread.filter((name) => !PARTICULAR.includes(name))).toEqual([]);
  }, 60_000);

  it("nobody reads or changes a row of another by any operation, where theirs have the same numbers", async () => {
    const exported = await as(THEIRS, "export.all", { format: "json" });
    const everything = exported.kind === "done" && JSON.parse((exported.value as { text: string }).text);
    expect((await as(MINE, "import.everything", { everything })).kind).toBe("done");
    const { ids, dump } = await marked();
    const seen = await everyOperation(ids);
    expect(seen.told).toEqual([]);
    expect(seen.thrown).toEqual([]);
    expect(await tablesOf(THEIRS)).toEqual(dump);
    expect(seen.done).toBeGreaterThan(50);
  }, 60_000);

  /** Marks all words of theirs; answers their numbers, and all that they have. */
  async function marked() {
    const tables = await tablesOf(THEIRS);
    for (const [table, [row]] of tables)
      for (const column of Object.keys(row ?? {}).filter(
        (each) => OWN_WORDS.test(each) && typeof row?.[each] !== "number",
      ))
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${`${SECRET} `} || ${sql.ref(column)}
          where owner_id = ${THEIRS}`.execute(test.home.databases.write);
    const ids = new Map<string, Two>();
    for (const [table, [one, other]] of tables)
      if ((EVERYTHING[table] as readonly string[]).includes("id") && one !== undefined)
        ids.set(table, [String(one["id"]), String((other ?? one)["id"])]);
    return { ids, dump: await tablesOf(THEIRS) };
  }

  async function everyOperation(ids: ReadonlyMap<string, Two>) {
    const seen = { told: [] as string[], thrown: [] as string[], unread: [] as string[], done: 0 };
    const names = (Object.keys(CATALOG) as OperationName[]).toSorted(
      (a, b) => Number(LAST.test(a)) - Number(LAST.test(b)),
    );
    for (const name of names) {
      const { input } = await loadOperation(name);
      const kinds = new Set<string>();
      for (const given of inputsFor(name, input, ids)) {
        const outcome = await as(MINE, name, given).catch((error: unknown) => {
          seen.thrown.push(`${name} ${JSON.stringify(given)}: ${error}`);
          return { kind: "thrown" } as const;
        });
        kinds.add(outcome.kind);
        if (JSON.stringify(outcome).includes(SECRET)) seen.told.push(`${name} ${JSON.stringify(given)}`);
      }
      if (kinds.has("done")) seen.done += 1;
      if (kinds.size === 1 && kinds.has("invalid")) seen.unread.push(name);
    }
    return seen;
  }
});

/** Of one table. */
type Two = readonly [one: string, other: string];

/** What an operation needs, with a number of its noun's rows, or of each sort where that does not tell, wherever it takes one. */
function inputsFor(name: OperationName, input: z.ZodType, ids: ReadonlyMap<string, Two>): readonly unknown[] {
  const shape = inputSchema(input) as Shape;
  const optional = Object.entries(shape.properties ?? {}).filter(
    ([field, each]) => isId(field, each) && shape.required?.includes(field) !== true,
  );
  // One at a time: a conversation or a letter, not both.
  const shapes = [
    shape,
    ...optional.map(([field]) => ({ ...shape, required: [...(shape.required ?? []), field] })),
  ];
  const own = ids.get(tableOf(name.split(".")[0] ?? ""));
  const made = (own === undefined ? [...ids.values()] : [own]).flatMap((two) =>
    shapes.map((each) => valueFor("", each, (field) => idOf(field, two, ids))),
  );
  return [...new Map(made.map((each) => [JSON.stringify(each), each])).values()];
}

/** "personId" is one of the people, "otherId" and "into" another of the same; where the name does not tell, one of `two`. */
function idOf(field: string, two: Two, ids: ReadonlyMap<string, Two>): string {
  if (field === "part") return two[0].slice(0, 13);
  if (field === "into") return two[1];
  const [, noun = ""] = /^(.+?)Ids?$/.exec(field) ?? [];
  const [one, other] = ids.get(tableOf(noun)) ?? two;
  return noun === "other" ? other : one;
}

const PLURAL: Readonly<Record<string, string>> = {
  person: "people",
  other: "people",
  introducer: "people",
  advice: "advice",
  letter: "drafts",
};

function tableOf(noun: string): string {
  return PLURAL[noun] ?? `${noun}s`;
}

function valueFor(field: string, shape: Shape, idFor: (field: string) => string): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf !== undefined) return valueFor(field, shape.anyOf[0] ?? {}, idFor);
  switch (typeof shape.type === "string" ? shape.type : shape.type?.[0]) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name))
          .map(([name, each]) => [name, valueFor(name, each, idFor)]),
      );
    case "array":
      return [valueFor(field, shape.items ?? {}, idFor)];
    case "integer":
    case "number":
      return field === "startsAt"
        ? START + 86_400_000
        : Math.max(shape.minimum ?? 1, field === "minutes" ? 30 : 1);
    case "boolean":
      return true;
    default:
      return isId(field, shape) ? idFor(field) : wordsFor(field);
  }
}

function wordsFor(field: string): string {
  if (/(?:[oO]n|At|date|until|day)$/.test(field)) return "2027-03-03";
  return /address|email/i.test(field) ? "ana@example.org" : "Ana";
}

function isId(field: string, { minLength, maxLength, anyOf, items }: Shape): boolean {
  if (anyOf !== undefined) return isId(field, anyOf[0] ?? {});
  if (items !== undefined) return isId(field, items);
  return field === "part" || (minLength === 1 && maxLength === 64);
}
