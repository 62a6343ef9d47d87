import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenedHome, openHome } from "#start-home.ts";
import { addRows } from "./everything.ts";
import { kept } from "./kept.ts";
import { withoutNotes } from "./people/private-notes.ts";
import { reading, writing } from "./transaction.ts";

let folder = "";
let home: OpenedHome;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weakties-kept-"));
  home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}));
  const at = { created_at: 1, updated_at: 1 };
  await writing(home.databases, home.owner, (tx) =>
    addRows(tx, "people", [
      { id: "a", name: "Ana", name_key: "ana", notes: "likes tea", ...at },
      { id: "i", name: "Imre", name_key: "imre", notes: "sails", ...at },
    ]),
  );
});
afterEach(async () => {
  await home.close();
  rmSync(folder, { recursive: true });
});

let built = 0;
const notesOf = kept((tx, ids: readonly string[], name: string) => {
  built += 1;
  const all = tx.db.selectFrom("people").select("notes").where("owner_id", "=", tx.owner).orderBy("id");
  return all.where("name", "<>", name).where("id", "in", ids);
});
const asked = (ids: readonly string[], name: string) =>
  reading(home.databases, home.owner, async (tx) => (await notesOf(tx, ids, name)).map(({ notes }) => notes));

it("asks with the values of each time, and is put together once for lists of one length", async () => {
  built = 0;
  expect(await asked(["a"], "")).toEqual(["likes tea"]);
  expect(await asked(["i"], "")).toEqual(["sails"]);
  expect(await asked(["i"], "Imre")).toEqual([]);
  expect(built).toBe(1);
  expect(await asked(["a", "i"], "")).toEqual(["likes tea", "sails"]);
  expect(await asked(["i", "a"], "Ana")).toEqual(["sails"]);
  expect(built).toBe(2);
});

it("writes a row like any other value, and rows of other columns by a query of their own", async () => {
  const put = kept((tx, row: { readonly key: string; readonly value: string }) =>
    tx.db.insertInto("settings").values({ owner_id: tx.owner, updated_at: 1, ...row }),
  );
  const written = await writing(home.databases, home.owner, async (tx) => {
    await put(tx, { key: "a", value: '"tea"' });
    await put(tx, { value: '"sails"', key: "b" });
    return tx.db.selectFrom("settings").select(["key", "value"]).orderBy("key").execute();
  });
  expect(written).toEqual([
    { key: "a", value: '"tea"' },
    { key: "b", value: '"sails"' },
  ]);
});

it("asks as somebody who may not read the notes, however it was asked before", async () => {
  await asked(["a"], "");
  const theirs = await reading(home.databases, home.owner, (tx) => notesOf(withoutNotes(tx), ["a"], ""));
  expect(theirs).toEqual([{ notes: "" }]);
  expect(await asked(["a"], "")).toEqual(["likes tea"]);
});

it("has no value to do anything else with while it is put together", async () => {
  const like = kept((tx, part: string) =>
    tx.db.selectFrom("people").select("id").where("name", "like", `${part}%`),
  );
  await expect(reading(home.databases, home.owner, (tx) => like(tx, "A"))).rejects.toThrow(
    /before its values/,
  );
});
