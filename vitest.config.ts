import { defineConfig } from "vitest/config";

const elsewhere = ["node_modules/**", "dist/**", ".build/**"];
const apart = ["test/architecture/**", "test/contract/**", "test/journeys/**"];

/** What is waited for comes after a moment: of a busy machine, a long one. */
const WAITING = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    // Vitest leaves a core to the one who watches; nobody does, and much of a test is waiting.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, ...apart],
          // They are of pure functions, most of them: each file need not load the same modules anew, which took two minutes
          // of processor. What a test puts in the place of a global goes with it.
          isolate: false,
          unstubGlobals: true,
          // Property tests try thousands of cases, and a busy machine is no fault of theirs.
          testTimeout: 60_000,
          expect: WAITING,
        },
      },
      { test: { name: "architecture", include: ["test/architecture/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          globalSetup: [
            "test/services/postgres.setup.ts",
            "test/services/keyring.setup.ts",
            "test/services/radicale.setup.ts",
          ],
          // As among the unit tests; each has a home of its own.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: WAITING,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          isolate: false,
          globalSetup: [
            "test/browser/chromium.setup.ts",
            "test/services/shells.setup.ts",
            "test/services/radicale.setup.ts",
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: WAITING,
        },
      },
    ],
  },
});
