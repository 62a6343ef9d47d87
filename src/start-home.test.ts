import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Databases } from "#database/transaction.ts";
import type { Files } from "#operations/importing/port.ts";
import { examine } from "./start-doctor.ts";
import { dataFolder, passedOver, portsWith, whereDataLie } from "./start-home.ts";

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

it("takes a folder with nothing in it but a copy that was brought to be restored", () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-brought-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["copy.db", "copy.db.sha256"]) writeFileSync(join(folder, name), "");
  chmodSync(folder, 0o755);
  expect(dataFolder({ WEAKTIES_HOME: folder })).toBe(folder);
});

it("leaves a folder as it is that others use and that holds other things, and says where to go instead", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-shared-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "minutes.txt"), "");
  chmodSync(folder, 0o755);
  expect(() => dataFolder({ WEAKTIES_HOME: folder })).toThrow(`such as ${join(folder, "weakties")}.`);
  expect(await examine({ WEAKTIES_HOME: folder }, "me")).toEqual([
    expect.objectContaining({ state: "attention", says: expect.stringContaining("leaves it as it is") }),
  ]);
  expect([statSync(folder).mode & 0o777, readdirSync(folder)]).toEqual([0o755, ["minutes.txt"]]);
  const within = dataFolder({ WEAKTIES_HOME: join(folder, "weakties") });
  expect([statSync(folder).mode & 0o777, statSync(within).mode & 0o777]).toEqual([0o755, 0o700]);
});

it.each(["weakties.db", "token", "backups", "weakties-lost.json"])(
  "closes one that has %s of its own in it",
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), "weakties-ours-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, name));
    chmodSync(folder, 0o755);
    expect(statSync(dataFolder({ WEAKTIES_HOME: folder })).mode & 0o777).toBe(0o700);
  },
);

it.skipIf(process.platform === "win32")(
  "passes over a folder that depends on where one stands, and says so",
  () => {
    const standing = process.env["HOME"];
    onTestFinished(() => {
      process.env["HOME"] = standing;
    });
    for (const [HOME, XDG_DATA_HOME] of [
      ["rel", "data"],
      ["", "data"],
    ]) {
      process.env["HOME"] = HOME;
      const environment = { HOME, XDG_DATA_HOME };
      const folder = whereDataLie(environment);
      expect(isAbsolute(folder)).toBe(true);
      expect(folder.startsWith(process.cwd())).toBe(false);
      expect(passedOver(environment)).toMatch(/names no whole path \(“(?:rel|data)”\).*your data lie in \//);
    }
    expect(whereDataLie({ XDG_DATA_HOME: "/data" })).toMatch(/^\/(?:data\/weakties|.*Weakties)$/);
    expect(passedOver({ HOME: "/home/me", XDG_DATA_HOME: "/data" })).toBeUndefined();
    expect(passedOver({ HOME: "rel", WEAKTIES_HOME: "/data" })).toBeUndefined();
  },
);
