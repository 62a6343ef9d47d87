import { expect, it, vi } from "vitest";
import type { Reply } from "./client.ts";
import { type Versioned, writeOver } from "./write-over.ts";

type Words = { readonly name: string; readonly notes: string };
type Kept = Words & Versioned;

const BASE: Kept = { name: "Ana", notes: "", version: 1 };

/** Refuses every version but the one that stands there. */
function elsewhere(current: Kept) {
  return vi.fn(
    async (changes: Partial<Words>, version: number): Promise<Reply<Kept>> =>
      version === current.version
        ? { kind: "done", value: { ...current, ...changes, version: version + 1 } }
        : { kind: "stale", says: "Changed elsewhere.", current },
  );
}

it("takes in what was changed elsewhere in another field", async () => {
  const reply = await writeOver({ notes: "mine" }, BASE, elsewhere({ ...BASE, name: "Ana R.", version: 2 }));
  expect(reply).toEqual({ kind: "done", value: { name: "Ana R.", notes: "mine", version: 3 } });
});

it("asks where the same field was changed elsewhere", async () => {
  const write = elsewhere({ ...BASE, notes: "theirs", version: 2 });
  expect(await writeOver({ notes: "mine" }, BASE, write)).toMatchObject({ kind: "stale" });
  expect(write).toHaveBeenCalledOnce();
});

it("is done where the same words stand there already, from a write whose answer was lost", async () => {
  const current = { ...BASE, notes: "mine", version: 2 };
  expect(await writeOver({ notes: "mine" }, BASE, elsewhere(current))).toEqual({
    kind: "done",
    value: current,
  });
});
