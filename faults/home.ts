import { mkdirSync } from "node:fs";
import { type Answer, type Input, loadOperation } from "#operations/catalog.ts";
import type { Files } from "#operations/importing/port.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { openHome } from "../src/start-home.ts";

/** The operations on real storage, with a clock and a place that the row sets. */
export type OwnHome = {
  clock: number;
  timeZone: string;
  /** Files that can be imported, by their names. */
  readonly files: Map<string, string>;
  readonly call: <Name extends OperationName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Outcome<Answer<Name>>>;
  readonly ask: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Answer<Name>>;
  readonly close: () => Promise<void>;
};

export async function ownHome(folder: string): Promise<OwnHome> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, string>();
  const opened = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({ files: filesFrom(files) }));
  const own: OwnHome = {
    clock: Date.UTC(2026, 2, 2, 9),
    timeZone: "UTC",
    files,
    call: async (name, input) =>
      (await perform(
        { ...opened, now: () => Math.floor(own.clock), timeZone: own.timeZone },
        { name, operation: await loadOperation(name), input, granted: new Set(PERMISSIONS) },
      )) as Outcome<Answer<typeof name>>,
    async ask(name, input) {
      const outcome = await own.call(name, input);
      if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.kind}: ${outcome.says}`);
      return outcome.value;
    },
    close: opened.close,
  };
  return own;
}

function filesFrom(files: ReadonlyMap<string, string>): Files {
  return {
    async open(name) {
      const bytes = Buffer.from(files.get(name) ?? "");
      return {
        kind: "file",
        name,
        size: bytes.length,
        async *bytes() {
          yield bytes;
        },
      };
    },
  };
}
