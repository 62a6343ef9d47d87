import { afterEach, describe, expect, inject } from "vitest";
import { type Answer, type Input, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { type Call, type Home, perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { type Network, openHome } from "../../src/start-home.ts";
import { undescribed } from "./described.ts";
import { type EmptyBook, emptyBookInAFile, emptyBooksOnPostgres } from "./empty-books.ts";

/** A home of its own for one test, with a clock that the test sets. Each answer is held to its description. */
export type TestHome = {
  readonly home: Home;
  /** Milliseconds; moves only when the test moves it. */
  clock: number;
  readonly call: <Name extends OperationName>(
    name: Name,
    input: Input<Name>,
    extra?: Partial<Call>,
  ) => Promise<Outcome<Answer<Name>>>;
  /** The answer of an operation that must be done; throws what it said otherwise. */
  readonly ask: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Answer<Name>>;
  /** The same data opened once more, as another program would. */
  readonly again: (network?: Network) => Promise<TestHome>;
};

/** Monday, 2 March 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

/**
 * Runs the same cases on SQLite in a file and on a real PostgreSQL (skipped, and counted so, where the run was told
 * to do without services). `open` gives each test an empty book of its own, removed afterwards.
 */
export function onEveryStore(cases: (open: () => Promise<TestHome>) => void): void {
  describe("on SQLite", () => cases(opener(emptyBookInAFile)));
  describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => cases(opener(emptyBooksOnPostgres())));
}

/** For what takes long and is no matter of the store: once. */
export function onSqlite(cases: (open: () => Promise<TestHome>) => void): void {
  describe("on SQLite", () => cases(opener(emptyBookInAFile)));
}

function opener(prepare: () => Promise<EmptyBook>): () => Promise<TestHome> {
  const after: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const each of after.splice(0).reverse()) await each();
  });
  return async () => {
    const { environment, remove } = await prepare();
    after.push(remove);
    const open = async (network: Network): Promise<TestHome> => {
      const opened = await openHome(environment, network, () => ({}));
      after.push(opened.close);
      return testHome({ ...opened, timeZone: "UTC" }, open);
    };
    return open("me");
  };
}

function testHome(opened: Home, open: (network: Network) => Promise<TestHome>): TestHome {
  const test: TestHome = {
    clock: START,
    home: { ...opened, now: () => test.clock },
    call: async (name, input, extra = {}) => {
      const operation = await loadOperation(name);
      const granted = new Set(PERMISSIONS);
      const outcome = await perform(test.home, { name, operation, input, granted, ...extra });
      if (outcome.kind === "done") expect(undescribed(name, outcome.value), name).toEqual([]);
      return outcome as Outcome<Answer<typeof name>>;
    },
    ask: async (name, input) => {
      const outcome = await test.call(name, input);
      if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.kind}: ${outcome.says}`);
      return outcome.value;
    },
    again: (network = "me") => open(network),
  };
  return test;
}
