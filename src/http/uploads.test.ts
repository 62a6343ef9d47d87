import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Operation, operation } from "#operations/operation.ts";
import { done, refused } from "#operations/outcome.ts";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { rowFor } from "./table.ts";

/** Reads the file it is given and answers its text, or why not. */
function reader(effect: "reads" | "writes", keep: boolean): Operation {
  return operation({
    permission: effect === "reads" ? "read" : "write",
    effect,
    input: z.object({ file: z.string() }),
    async run({ ports, signal }, { file }) {
      const opened = await ports.files?.open(file, signal);
      if (opened?.kind !== "file") return refused(opened?.says ?? "");
      return keep ? done((await buffer(opened.bytes())).toString()) : refused("Not this one.");
    },
  }) as unknown as Operation;
}

let app: TriedApp;
beforeEach(async () => {
  app = await tryApp({
    rows: [
      rowFor("file.plan", { http: "POST /plan", cli: null, does: "" }, async () => reader("reads", true)),
      rowFor("file.apply", { http: "POST /apply", cli: null, does: "" }, async () => reader("writes", true)),
      rowFor("file.refuse", { http: "POST /refuse", cli: null, does: "" }, async () =>
        reader("writes", false),
      ),
    ],
  });
});
afterEach(() => app.close());

const upload = (name: string, body: BodyInit) =>
  app.send("POST", `/api/uploads?name=${encodeURIComponent(name)}`, { body });
const use = (what: string, file: string) => app.send("POST", `/api/${what}`, { json: { file } });
const lying = () => readdirSync(join(app.folder, "uploads"));

describe("an uploaded file", () => {
  it("is let go of by whoever handed it over, and nothing else is", async () => {
    const { ref } = (await (await upload("a.csv", "Ana")).json()) as { ref: string };
    const other = (await (await upload("b.csv", "Imre")).json()) as { ref: string };
    const gone = await app.send("DELETE", `/api/uploads?ref=${ref}&ref=..%2Ftoken`);
    expect([gone.status, lying().sort()]).toEqual([200, [other.ref, `${other.ref}.name`].sort()]);
    expect((await app.send("DELETE", `/api/uploads?file=${other.ref}`)).status).toBe(400);
    expect((await app.send("DELETE", `/api/uploads?ref=${ref}`)).status).toBe(200);
  });

  it("is answered with a reference, under which operations read it", async () => {
    const response = await upload("Connections.csv", "Ana,Imre");
    const { ref, ...rest } = (await response.json()) as { ref: string };
    expect([response.status, rest]).toEqual([201, { name: "Connections.csv", size: 8 }]);
    expect(await (await use("plan", ref)).json()).toBe("Ana,Imre");
  });

  it("stays while it is only looked at or refused, and goes once it is taken in", async () => {
    const { ref } = (await (await upload("a.csv", "Ana")).json()) as { ref: string };
    await use("plan", ref);
    await use("refuse", ref);
    expect(lying()).toContain(ref);
    expect((await use("apply", ref)).status).toBe(200);
    expect(lying()).toEqual([]);
    expect(await (await use("plan", ref)).json()).toMatchObject({ error: { kind: "refused" } });
  });

  it("is named by its reference alone, never by a path", async () => {
    await upload("a.csv", "Ana");
    for (const path of ["/etc/hostname", "../token", "token", "./token", `${"0".repeat(32)}/../../token`]) {
      expect((await use("plan", path)).status).toBe(409);
    }
    expect(existsSync(join(app.folder, "token"))).toBe(true);
  });

  it("that is empty, or has no body, says so when it is opened", async () => {
    for (const body of ["", undefined]) {
      const response = await app.send("POST", "/api/uploads?name=a.vcf", body === undefined ? {} : { body });
      const { ref } = (await response.json()) as { ref: string };
      expect(await (await use("plan", ref)).json()).toMatchObject({ error: { says: "“a.vcf” is empty." } });
    }
  });
});
