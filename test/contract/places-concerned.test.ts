import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { placesInPlan } from "#operations/importing/places-in-plan.ts";
import { prepare } from "#operations/importing/prepare.ts";
import { operation } from "#operations/operation.ts";
import { done } from "#operations/outcome.ts";
import { perform } from "#operations/perform.ts";
import { handedFiles } from "./handed-files.ts";
import { onSqlite, type TestHome } from "./stores.ts";

const wanted = z.object({ files: z.array(z.string()) });

/** What a plan makes readable, by those whom it concerns and by everybody. */
const bothWays = operation({
  permission: "read",
  effect: "reads",
  input: wanted,
  async run(context, { files }) {
    const all = { files, me: [], keep: [], column: [], same: [], back: [], settings: false };
    const prepared = await prepare({ ...context, reading: (work) => work(context) }, all);
    if (prepared.kind !== "done") return prepared;
    const { plan, reading } = prepared.value;
    return done({
      few: await placesInPlan(context, plan, reading.returned),
      all: await placesInPlan(context, plan, reading.returned, 0),
    });
  },
});

const NAMES = ["Ana Ruiz", "Imre Kovacs", "Kim Osei", "Noor Haddad", "Zoe Quist", "Jo Lind"];
// No domain spells what stands there: who else writes from it tells where somebody is.
const DOMAINS = ["crg.eu", "mail.crg.eu", "embl.de", "gmail.com"];
const PLACES = ["", "", "Gene Institute", "Lumen GmbH"];

const row = fc.record({
  name: fc.constantFrom(...NAMES),
  domains: fc.subarray(DOMAINS, { maxLength: 2 }),
  phone: fc.boolean(),
  place: fc.constantFrom(...PLACES),
});
const tables = fc.array(fc.array(row, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 5 });

onSqlite((open) => {
  it("[R57] what an address tells is the same whether everybody is read or only those whom it concerns", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (files) => {
        const test = await open();
        const names = files.map((_, at) => `${at}.csv`);
        const text = (name: string) =>
          `Name,Email,Company,Phone\n${(files[Number.parseInt(name, 10)] ?? [])
            .map(
              (each) =>
                `${each.name},${addressesOf(each)},${each.place},${each.phone ? phoneOf(each.name) : ""}`,
            )
            .join("\n")}\n`;
        Object.assign(test.home, { ports: { files: handedFiles(text) } });
        for (const name of names) {
          const { few, all } = await placesBothWays(test, name);
          expect(few).toEqual(all);
          await test.ask("import.apply", { files: [name] });
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** By which somebody is known without an address. */
function phoneOf(name: string): string {
  return `+49 6221 55501${10 + NAMES.indexOf(name)}`;
}

function addressesOf({ name, domains }: { readonly name: string; readonly domains: readonly string[] }) {
  return domains.map((domain) => `${name.toLowerCase().replace(" ", ".")}@${domain}`).join(" ::: ");
}

async function placesBothWays({ home }: TestHome, file: string) {
  const granted = new Set(["read" as const]);
  const came = await perform(home, {
    name: "import.plan",
    operation: bothWays,
    input: { files: [file] },
    granted,
  });
  if (came.kind !== "done") throw new Error(came.kind);
  return came.value as { readonly few: unknown; readonly all: unknown };
}
