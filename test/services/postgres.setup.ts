import type { TestProject } from "vitest/node";
import { bringPgBouncer } from "./pgbouncer.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a PostgreSQL server for this run only, with the right to create databases; null: without services. */
    postgres: string | null;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env["WEAKTIES_TEST_SERVICES"] === "none") {
    project.provide("postgres", null);
    return undefined;
  }
  bringPgBouncer();
  const server = await startPostgres();
  project.provide("postgres", server.url);
  return server.stop;
}
