import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { autosave } from "./autosave.ts";
import type { Reply } from "./client.ts";
import { UNREACHABLE } from "./reply.ts";
import { unsavedIn } from "./unsaved.ts";

type Words = { readonly name: string; readonly notes: string };
type Kept = Words & { readonly version: number };

const BASE: Kept = { name: "Ana", notes: "", version: 1 };
const PLACE = "person p1";

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Fields whose writes are answered as `answers` say in turn, and then kept. */
function written(...answers: readonly (Reply<Kept> | Promise<Reply<Kept>>)[]) {
  const left = [...answers];
  const write = vi.fn(
    async (changes: Partial<Words>, version: number): Promise<Reply<Kept>> =>
      left.shift() ?? { kind: "done", value: { ...BASE, ...changes, version: version + 1 } },
  );
  const fields = autosave<Words, Kept>({
    place: PLACE,
    kept: BASE,
    fieldsOf: ({ name, notes }) => ({ name, notes }),
    write,
  });
  return { fields, write };
}

const refused: Reply<Kept> = { kind: "refused", says: "It is on its way." };

it("saves what was written once the hand rests, whether a screen shows it or not", async () => {
  const { fields, write } = written();
  fields.change({ notes: "met at" });
  fields.change({ notes: "met at EMBL" });
  expect(fields.shown()).toMatchObject({ fields: { notes: "met at EMBL" }, saving: { kind: "unsaved" } });
  await vi.runAllTimersAsync();
  expect(write.mock.calls).toEqual([[{ notes: "met at EMBL" }, 1]]);
  expect(fields.shown().saving).toEqual({ kind: "saved" });
  expect([fields.kept().version, unsavedIn(PLACE)]).toEqual([2, null]);
});

it("what is written during a write is saved after it, and whoever waits for the saving waits for both", async () => {
  const { promise: held, resolve: answer } = Promise.withResolvers<Reply<Kept>>();
  const { fields, write } = written(held);
  fields.change({ notes: "one" });
  void fields.save();
  fields.change({ notes: "two" });
  const both = fields.save();
  expect(write).toHaveBeenCalledOnce();
  answer({ kind: "done", value: { ...BASE, notes: "one", version: 2 } });
  await both;
  expect(write.mock.calls.at(-1)).toEqual([{ notes: "two" }, 2]);
});

it("waiting for the saving ends where it is refused or nobody answers, and the words stay here", async () => {
  for (const answer of [refused, UNREACHABLE]) {
    const { fields } = written(answer);
    fields.change({ notes: "mine" });
    await fields.save();
    expect(fields.shown()).toMatchObject({ fields: { notes: "mine" }, saving: { says: answer.says } });
    expect(unsavedIn(PLACE)).toMatchObject({ words: { notes: "mine" } });
    fields.letGo();
  }
});

it("tries again by itself where nobody answered, as long as somebody looks", async () => {
  for (const looks of [true, false]) {
    const { fields, write } = written(UNREACHABLE);
    const leave = fields.subscribe(() => undefined);
    if (!looks) leave();
    fields.change({ notes: "mine" });
    await vi.runAllTimersAsync();
    expect(write).toHaveBeenCalledTimes(looks ? 2 : 1);
    fields.letGo();
  }
});

it("of a record that was taken away nothing is written or kept any more", async () => {
  const { fields, write } = written();
  fields.change({ name: "Ana R." });
  await fields.save();
  fields.change({ notes: "typed before it went" });
  fields.letGo();
  fields.change({ notes: "typed before the screen went too" });
  await vi.runAllTimersAsync();
  await fields.save();
  expect(write).toHaveBeenCalledOnce();
});

it("what was read again is taken over, also where it was written anew in its place, unless something is unsaved", () => {
  const { fields } = written();
  fields.readAgain({ ...BASE, notes: "written anew" });
  expect(fields.shown().fields.notes).toBe("written anew");
  fields.readAgain({ ...BASE, notes: "elsewhere", version: 3 });
  expect(fields.shown().fields.notes).toBe("elsewhere");
  fields.readAgain({ ...BASE, notes: "an answer that was long on its way", version: 2 });
  expect(fields.shown().fields.notes).toBe("elsewhere");
  fields.change({ notes: "mine" });
  fields.readAgain({ ...BASE, notes: "elsewhere again", version: 4 });
  expect(fields.shown().fields.notes).toBe("mine");
});

it("words that were not saved come back with the record, and are saved then", async () => {
  const before = written(UNREACHABLE).fields;
  before.change({ notes: "mine" });
  await before.save();
  const { fields, write } = written();
  expect(fields.shown()).toMatchObject({ fields: { notes: "mine" }, saving: { kind: "unsaved" } });
  await fields.save();
  expect(write.mock.calls).toEqual([[{ notes: "mine" }, 1]]);
});
