import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
};
const locked: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;
const packages = Object.entries(locked).filter(([path]) => path !== "");

/** Packages whose script on installing may run; none so far. Add one only with the reason why it must. */
const MAY_RUN_A_SCRIPT: readonly string[] = [];

it("what is installed is what the lockfile names, each with its hash", () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

it("versions are exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const named = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

it("no package runs a script when it is installed, and a new one that wants to is decided upon", () => {
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  const wanting = packages
    .filter(([, each]) => each.hasInstallScript)
    .map(([path]) => path.split("node_modules/").at(-1));
  expect(wanting.filter((name) => !MAY_RUN_A_SCRIPT.includes(name ?? ""))).toEqual([]);
});

it("no package is older than where something known of it was mended, as docs/security.md has read it", () => {
  const rows = Array.from(read("docs/security.md").matchAll(/^\| `([^`]+)` \| (\d+\.\d+\.\d+) \|/gm));
  expect(rows.length).toBeGreaterThan(10);
  for (const [, name = "", least = ""] of rows) {
    const installed = packages.filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(installed, name).not.toEqual([]);
    const older = installed.filter(([, { version = "" }]) => isOlder(version, least));
    expect(older.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  }
});

function isOlder(version: string, least: string): boolean {
  const [one, other] = [version, least].map((each) => each.split(/[.-]/).map(Number));
  for (const place of [0, 1, 2])
    if (one?.[place] !== other?.[place]) return (one?.[place] ?? 0) < (other?.[place] ?? 0);
  return false;
}
