import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});
afterEach(() => desk.clear());

const folder = () => join(desk.home, "data", "backups");
const copies = () => readdirSync(folder()).filter((name) => name.endsWith(".db"));

/** As though the copies had been made two days ago. */
function letDaysPass(): void {
  const then = Date.now() / 1_000 - 2 * 86_400;
  for (const name of readdirSync(folder())) utimesSync(join(folder(), name), then, then);
}

describe("who only types commands", () => {
  it("has a copy of each day on which something was written, made after the answer and without a word", async () => {
    const first = await desk.run("add", "Ana Ruiz");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(copies()).toEqual([expect.stringMatching(/-daily\.db$/)]);
    await desk.run("add", "Imre Szabó");
    expect(copies()).toHaveLength(1);

    letDaysPass();
    await desk.run("people");
    expect(copies()).toHaveLength(1);
    await desk.run("log", "Imre", "had coffee");
    expect(copies()).toHaveLength(2);
    const { findings } = await desk.json<{ findings: readonly { of: string; says: string }[] }>("doctor");
    expect(findings.find(({ of }) => of === "backup")?.says).toContain(
      "made today, and is as it was written",
    );
  });

  it("is told where it could not be made, and that what was done is kept", async () => {
    mkdirSync(join(desk.home, "data"), { mode: 0o700 });
    writeFileSync(folder(), "in the way");
    const { code, err } = await desk.run("add", "Ana Ruiz");
    expect(code).toBe(0);
    expect(err).toBe(
      "weakties: What you did is kept. The copy of the day could not be made: “weakties backup” says why.\n",
    );
    expect((await desk.run("people")).out).toContain("Ana Ruiz");
    rmSync(folder());
    await desk.run("log", "Ana", "had coffee");
    expect(copies()).toHaveLength(1);
  });
});

describe("an assistant", () => {
  it("leaves a copy of the day behind where it wrote something", async () => {
    const ana = await desk.json<{ id: string }>("add", "Ana Ruiz");
    letDaysPass();
    const asked = [
      {
        id: 1,
        method: "initialize",
        params: {
          protocolVersion: "2025-06-18",
          capabilities: {},
          clientInfo: { name: "test", version: "1" },
        },
      },
      { method: "notifications/initialized" },
      { id: 2, method: "tools/call", params: { name: "today_show", arguments: {} } },
    ];
    const says = (all: readonly object[]) =>
      all.map((each) => `${JSON.stringify({ jsonrpc: "2.0", ...each })}\n`).join("");
    await desk.piped(says(asked), "mcp");
    expect(copies()).toHaveLength(1);
    const write = { kind: "request", personId: ana.id };
    const writes = { id: 2, method: "tools/call", params: { name: "draft_write", arguments: write } };
    const { out } = await desk.piped(says([...asked.slice(0, 2), writes]), "mcp");
    expect(out).toContain("Ana");
    expect(copies()).toHaveLength(2);
  });
});
