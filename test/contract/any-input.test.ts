import fc from "fast-check";
import { expect, it } from "vitest";
import { reading } from "#database/transaction.ts";
import { CATALOG, loadOperation } from "#operations/catalog.ts";
import { contentsOf } from "#operations/exporting/odd-rows.ts";
import { inputSchema } from "#operations/input-schema.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Shape } from "./shape.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";

/** What somebody types where a word, a day, an address or an id belongs. */
const WORDS = [
  "",
  " ",
  "Ana Ruiz",
  "ana@example.org",
  "2026-03-09",
  "2026-02-29",
  "9999-12-31",
  "0001-01-01",
  "12:30",
  "25:00",
  "https://www.linkedin.com/in/ana",
  "+49 6221 555 010",
  "{{ name }}",
  "{% if x %}",
  "[name]",
  "\u0000",
  "\u202eevil",
  "🚀",
  "=1+1",
  "__proto__",
  "Could we talk on Tuesday at 10 or on 12 March at 15:00?",
  "met Ana Ruiz at EMBL, told me to apply for the June course",
  "Europe/Berlin",
  "x".repeat(2_000),
  "two words, ".repeat(600),
];

/** Inputs of this shape, with ids of the book where a text may stand. */
function inputsOf(schema: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: Shape) => inputsOf(inner, ids);
  const some = schema.anyOf ?? schema.oneOf;
  if (some !== undefined) return fc.oneof(...some.map(of));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, fc.constantFrom(...WORDS));
    case "integer":
    case "number": {
      const [least = -START, most = 2 * START] = [schema.minimum ?? schema.exclusiveMinimum, schema.maximum];
      return fc.oneof(
        fc.integer({ min: Math.ceil(Math.max(least, -9e15)), max: Math.floor(Math.min(most, 9e15)) }),
        fc.constantFrom(0, 1, 5, 30, START, START + 86_400_000),
      );
    }
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return schema.prefixItems !== undefined
        ? fc.tuple(...schema.prefixItems.map(of))
        : fc.array(of(schema.items ?? {}), { maxLength: 3 });
    case "object": {
      const properties = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(properties.map(([key, inner]) => [key, of(inner)])), {
        requiredKeys: [...(schema.required ?? [])],
      });
    }
    default:
      return fc.oneof(fc.constantFrom(...WORDS), fc.constant(null), fc.integer());
  }
}

const NAMES = Object.keys(CATALOG) as OperationName[];

async function idsIn({ ask }: TestHome): Promise<readonly string[]> {
  const tables = JSON.parse((await ask("export.all", { format: "json" })).text ?? "").tables as Readonly<
    Record<string, readonly { readonly id?: unknown }[]>
  >;
  return Object.values(tables).flatMap((rows) =>
    rows.slice(0, 6).flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
  );
}

onSqlite((open) => {
  it("whatever anybody asks for, of any operation, it is done or refused in words, and what is kept belongs there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.nat(), async (chances, seed) => {
        const test = await (await open()).again("sample");
        await test.ask("sample.fill", {});
        const ids = await idsIn(test);
        const asked: string[] = [];
        for (let turn = 0; turn < 60; turn += 1) {
          const name = NAMES[(chances.next().value ?? 0) % NAMES.length] ?? "today.show";
          const { input } = await loadOperation(name);
          const schema = inputSchema(input) as Shape;
          const [given] = fc.sample(inputsOf(schema, ids), { numRuns: 1, seed: seed + turn });
          test.clock += 60_000;
          asked.push(`${name} ${JSON.stringify(given)}`.slice(0, 500));
          try {
            await test.call(name, given as never);
          } catch (error) {
            throw new Error(`${asked.at(-1)}: ${error instanceof Error ? error.stack : String(error)}`);
          }
        }
        const found = await reading(test.home.databases, test.home.owner, (tx) =>
          contentsOf(tx, () => false),
        );
        expect([found.odd, found.missing], asked.join("\n")).toEqual([[], []]);
      }),
      { numRuns: Number(process.env["ANY_INPUT_RUNS"] ?? 3), endOnFailure: true },
    );
  }, 600_000);
});
