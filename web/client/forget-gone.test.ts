import { beforeEach, expect, it, vi } from "vitest";
import type { Client } from "./client.ts";
import { forgetGone } from "./forget-gone.ts";
import { keepMeanwhile, keepUnsaved, keptMeanwhile, placesKept, unsavedIn } from "./unsaved.ts";

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
});

const WORDS = { body: "Dear Ana" };

it("[R59] forgets what was typed about somebody who was erased, and keeps the rest", async () => {
  keepUnsaved("draft d1", WORDS);
  keepMeanwhile("forms d1", WORDS);
  keepMeanwhile("notes i1", WORDS);
  keepUnsaved("person p1", WORDS);
  keepUnsaved("draft d2", WORDS);
  keepUnsaved("add", "Imre");
  await forgetGone(answering((id) => (id === "d2" ? "done" : "missing")));
  expect(placesKept().toSorted()).toEqual(["add", "draft d2"]);
  expect(unsavedIn("draft d2")).toEqual(WORDS);
});

it("forgets nothing where nobody answers", async () => {
  keepUnsaved("draft d1", WORDS);
  keepMeanwhile("given d1", WORDS);
  await forgetGone(answering(() => "unreachable"));
  expect([unsavedIn("draft d1"), keptMeanwhile("given d1")]).toEqual([WORDS, WORDS]);
});

function answering(kindOf: (id: string) => string): Client {
  const call = async (_: string, { id }: { readonly id: string }) => ({ kind: kindOf(id) });
  return { call } as unknown as Client;
}

/** As a browser's: what is kept can be listed as its properties. */
function storage() {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}
