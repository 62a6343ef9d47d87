import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether fish and zsh are there, so that completion can be tried in them; false only without services. */
    shells: boolean;
  }
}

const SHELLS = ["fish", "zsh"];

export default function setup(project: TestProject): void {
  if (lacking().length > 0 && process.env["WEAKTIES_TEST_SERVICES"] !== "none") {
    if (isRootOnDebian()) installDebianPackages(lacking());
    const still = lacking();
    if (still.length > 0)
      throw new Error(
        `Completion is tried in ${still.join(" and ")}. Install it, or run with --without-services.`,
      );
  }
  project.provide("shells", lacking().length === 0);
}

function lacking(): readonly string[] {
  return SHELLS.filter((shell) => spawnSync(shell, ["--version"]).status !== 0);
}
