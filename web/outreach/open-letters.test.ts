import { beforeEach, expect, it, vi } from "vitest";
import type { DraftId } from "#people/id.ts";
import type { Client } from "#web/client/client.ts";
import type { ShownDraft } from "./letter-desk.tsx";
import { openLetters } from "./open-letters.ts";

const A = "a" as DraftId;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

function letter(id: DraftId, body = `Dear Ana, from ${id}`): ShownDraft {
  return { id, subject: "A question", body, version: 1 } as ShownDraft;
}

/** The letters of a page, of which no desk is drawn; `there` are those that the home has. */
function lettersWith(there: Map<DraftId, ShownDraft>, refuses = false) {
  const call = vi.fn(async (name: string, input: Partial<ShownDraft> & { readonly id: DraftId }) => {
    const kept = there.get(input.id);
    if (kept === undefined) return { kind: "missing", says: "There is no such letter." };
    if (name === "draft.show") return { kind: "done", value: kept };
    if (refuses) return { kind: "refused", says: "This letter is on its way; it is kept as it was sent." };
    const edited = { ...kept, ...input, version: kept.version + 1 };
    there.set(input.id, edited);
    return { kind: "done", value: edited };
  });
  const letters = openLetters({ call } as unknown as Client, { setQueryData: () => undefined });
  return { letters, call };
}

it("a step on a letter whose desk is gone, or not drawn yet, has the letter that is there", async () => {
  const { letters } = lettersWith(new Map([[A, letter(A)]]));
  const found = await letters.take("ana", () => letters.letterAt(A));
  expect(found).toMatchObject({ kind: "done" });
  if (found.kind === "done") expect(found.value.kept().id).toBe(A);
});

it("the desk that is drawn after it holds the same pen, with the words that the step left", async () => {
  const { letters } = lettersWith(new Map([[A, letter(A)]]));
  const found = await letters.letterAt(A);
  if (found.kind !== "done") throw new Error(found.says);
  found.value.change({ body: "In other words" });
  const drawn = letters.pen(letter(A));
  expect(drawn.shown().fields.body).toBe("In other words");
  await drawn.save();
  expect(letters.pen(letter(A))).toBe(drawn);
});

it("after a letter that was thrown away the next step is taken all the same, and is told that it is gone", async () => {
  const { letters, call } = lettersWith(new Map());
  const pen = letters.pen(letter(A));
  pen.change({ body: "typed before it went" });
  letters.forget(A);
  expect(await letters.take("ana", () => letters.letterAt(A))).toMatchObject({ kind: "missing" });
  await pen.save();
  expect(call.mock.calls.map(([name]) => name)).toEqual(["draft.show"]);
});

it("a step that saves a letter first goes on where the saving is refused, and so does the next one", async () => {
  const { letters } = lettersWith(new Map([[A, letter(A)]]), true);
  const pen = letters.pen(letter(A));
  pen.change({ body: "My own words" });
  const told: string[] = [];
  const first = letters.take("ana", async () => {
    await pen.save();
    told.push(pen.shown().saving.kind);
  });
  const second = letters.take("ana", async () => told.push("taken"));
  await Promise.all([first, second]);
  expect(told).toEqual(["failed", "taken"]);
  letters.forget(A);
});
