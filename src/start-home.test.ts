import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Databases } from "#database/transaction.ts";
import type { Files } from "#operations/importing/port.ts";
import { dataFolder, portsWith } from "./start-home.ts";

it("lets the sample network reach nobody's mail, address book or calendar", () => {
  const portsOf = (network: "me" | "sample") =>
    portsWith({ files: {} as Files }, {}, network)({} as Databases, "/nowhere");
  for (const port of ["dav", "feed", "mail", "signIns"] as const) {
    expect(portsOf("me")[port], port).toBeDefined();
    expect(portsOf("sample")[port], port).toBeUndefined();
  }
});

it("closes the folder of the data to others where it was open before", () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-home-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o777);
  expect(dataFolder({ WEAKTIES_HOME: folder })).toBe(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
