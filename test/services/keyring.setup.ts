import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether a keyring of our own can be started; false only without services, or where the system is no Linux. */
    keyring: boolean;
  }
}

const PROGRAMS: Readonly<Record<string, string>> = {
  "dbus-run-session": "dbus",
  "gnome-keyring-daemon": "gnome-keyring",
};

export default function setup(project: TestProject): void {
  const wanted = process.platform === "linux" && process.env["WEAKTIES_TEST_SERVICES"] !== "none";
  if (wanted && lacking().length > 0) {
    if (isRootOnDebian()) installDebianPackages(lacking());
    if (lacking().length > 0)
      throw new Error(
        `Passwords are tried in a real keyring: install ${lacking().join(" and ")}, or run with --without-services.`,
      );
  }
  project.provide("keyring", wanted);
}

function lacking(): readonly string[] {
  return Object.entries(PROGRAMS)
    .filter(([program]) => !existsSync(`/usr/bin/${program}`))
    .map(([, name]) => name);
}
