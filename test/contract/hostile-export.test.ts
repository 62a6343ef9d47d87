import fc from "fast-check";
import { expect, it } from "vitest";
import { CATALOG, loadOperation } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { onSqlite, type TestHome } from "./stores.ts";

type Cell = string | number | null | boolean;
type Tables = Readonly<Record<string, Record<string, Cell>[]>>;

/** What somebody could put in the place of a value. */
const CELL: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    "",
    0,
    1,
    -1,
    2,
    true,
    9e15,
    1e300,
    0.5,
    "null",
    "[]",
    "{}",
    "[null]",
    '{"a":1}',
    "1",
  ),
  fc.constantFrom<Cell>(
    "2026-02-30",
    "2026-11-25",
    "9999-12-31",
    "0001-01-01",
    "--02-29",
    "me",
    "sample",
    "__proto__",
  ),
  fc.constantFrom<Cell>(
    "\u0000",
    "\u202e",
    "a".repeat(3_000),
    "<script>",
    "{{ x }}",
    "constructor",
    "mail",
    "open",
  ),
  fc.string({ unit: "grapheme" }),
  fc.integer(),
);
/** A value of another row, of whichever column: an id that is somebody else's, a word of another list. */
const OTHER = fc.record({ table: fc.nat(), row: fc.nat(), column: fc.nat() });
const CHANGE = fc.record({
  at: OTHER,
  by: fc.oneof(
    CELL.map((cell) => ({ cell })),
    OTHER.map((other) => ({ other })),
  ),
});

function changed(
  tables: Tables,
  changes: readonly {
    at: typeof OTHER extends fc.Arbitrary<infer At> ? At : never;
    by: { cell: Cell } | { other: { table: number; row: number; column: number } };
  }[],
): Tables {
  const all: Tables = structuredClone(tables);
  const filled = Object.values(all).filter((rows) => rows.length > 0);
  const cellAt = ({ table, row, column }: { table: number; row: number; column: number }) => {
    const rows = filled[table % filled.length] ?? [];
    const of = rows[row % rows.length] ?? {};
    const columns = Object.keys(of);
    return [of, columns[column % columns.length] ?? ""] as const;
  };
  for (const { at, by } of changes) {
    const [row, column] = cellAt(at);
    if ("cell" in by) row[column] = by.cell;
    else {
      const [other, of] = cellAt(by.other);
      row[column] = other[of] ?? null;
    }
  }
  return all;
}

const NAMES = Object.keys(CATALOG) as OperationName[];

/** Every operation that reads, of the whole book or of each of some records; one that throws ends the test. */
async function readAll(test: TestHome): Promise<void> {
  const ids = Object.values(
    JSON.parse((await test.ask("export.all", { format: "json" })).text ?? "").tables as Tables,
  ).flatMap((rows) => rows.slice(0, 3).flatMap(({ id }) => (typeof id === "string" ? [id] : [])));
  for (const name of NAMES) {
    const { effect, input } = await loadOperation(name);
    if (effect !== "reads") continue;
    const inputs = input.safeParse({}).success
      ? [{}]
      : ["id", "personId", "interviewId", "draftId"].flatMap((key) => ids.map((id) => ({ [key]: id })));
    for (const each of inputs) if (input.safeParse(each).success) await test.call(name, each as never);
  }
}

onSqlite((open) => {
  it("whatever stands in a foreign export, what is taken in can be read, by every operation that reads", async () => {
    const sample = await (await open()).again("sample");
    await sample.ask("sample.fill", {});
    const { people } = await sample.ask("person.list", { limit: 4 });
    const [one, other] = [people.at(0), people.at(3)];
    if (one === undefined || other === undefined) throw new Error("Nobody is in the sample network.");
    await sample.ask("person.merge", { id: one.id, into: other.id });
    const { text } = await sample.ask("export.all", { format: "json" });
    const everything = JSON.parse(text ?? "");
    await fc.assert(
      fc.asyncProperty(fc.array(CHANGE, { minLength: 20, maxLength: 200, size: "max" }), async (changes) => {
        const test = await open();
        await test.ask("import.everything", {
          everything: { ...everything, tables: changed(everything.tables, changes) },
        });
        await readAll(test);
        await test.call("person.unmerge", { id: other.id });
        await readAll(test);
      }),
      { numRuns: Number(process.env["HOSTILE_RUNS"] ?? 3), endOnFailure: true },
    );
    expect(NAMES.length).toBeGreaterThan(200);
  }, 600_000);
});
