import type { TestProject } from "vitest/node";
import { bringDavClients } from "./dav-clients.ts";
import { startRadicale } from "./radicale.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a Radicale server for this run only; null: without services. */
    radicale: string | null;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env["WEAKTIES_TEST_SERVICES"] === "none") {
    project.provide("radicale", null);
    return undefined;
  }
  bringDavClients();
  const server = await startRadicale();
  project.provide("radicale", server.url);
  return server.stop;
}
