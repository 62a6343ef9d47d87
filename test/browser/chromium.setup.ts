import type { TestProject } from "vitest/node";
import { type ChromiumProgram, findChromium } from "./program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser of the journeys; null: without services, and there is none. */
    chromium: ChromiumProgram | null;
  }
}

export default function setup(project: TestProject): void {
  const program = findChromium();
  if (program === null && process.env["WEAKTIES_TEST_SERVICES"] !== "none")
    throw new Error(
      "The browser journeys need Chromium. Name one with CHROMIUM_PATH=…, or run with --without-services.",
    );
  project.provide("chromium", program);
}
