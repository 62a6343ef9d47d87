import { beforeEach, describe, expect, it } from "vitest";
import type { Keyring } from "./keyring.ts";
import { forLongSecrets } from "./long-secrets.ts";

/** As Windows keeps them: no more than 1,280 code units each. Stops when `left` is used up. */
const held = new Map<string, string>();
let left = Number.POSITIVE_INFINITY;
const small: Keyring = {
  read: async (name) => held.get(name) ?? null,
  async write(name, secret) {
    if (secret.length > 1_280) throw new Error("longer than the platform's limit");
    if (--left < 0) throw new Error("stopped");
    held.set(name, secret);
  },
  async remove(name) {
    if (--left < 0) throw new Error("stopped");
    held.delete(name);
  },
};
const keyring = forLongSecrets(small);
const long = (letter: string, units = 5_000) => letter.repeat(units / letter.length);

beforeEach(() => {
  held.clear();
  left = Number.POSITIVE_INFINITY;
});

describe("a keyring that keeps little in one place", () => {
  it.each([
    ["short", "canary"],
    ["empty", ""],
    ["of just that length", long("a", 1_200)],
    ["longer", long("a", 1_201)],
    ["much longer", long("é")],
    ["of characters that are two units each", long("𝄞", 2_402)],
    ["that looks like a head", "weakties-parts:2:a"],
  ])("keeps a secret that is %s", async (_, secret) => {
    await keyring.write("me/1", secret);
    expect(await keyring.read("me/1")).toBe(secret);
    expect(await keyring.read("me/2")).toBeNull();
    await keyring.remove("me/1");
    expect([await keyring.read("me/1"), held.size]).toEqual([null, 0]);
  });

  it("keeps the last of several, and nothing of those before it", async () => {
    for (const secret of [long("a"), long("b", 9_000), long("c"), "short", long("d")]) {
      await keyring.write("me/1", secret);
      expect(await keyring.read("me/1")).toBe(secret);
      expect([...held.values()].every((each) => /^weakties-parts:/.test(each) || secret.includes(each))).toBe(
        true,
      );
    }
  });

  it("has the old one or the new one whole, wherever a change is stopped", async () => {
    for (const [before, after] of [
      [long("a"), long("b")],
      ["short", long("b")],
      [long("a"), "short"],
    ] as const)
      for (let writes = 0; writes < 12; writes += 1) {
        held.clear();
        left = Number.POSITIVE_INFINITY;
        await keyring.write("me/1", before);
        left = writes;
        await keyring.write("me/1", after).catch(() => {});
        expect([before, after]).toContain(await keyring.read("me/1"));
      }
  });

  it("that has lost a part has no such secret", async () => {
    await keyring.write("me/1", long("a"));
    held.delete("me/1/a1");
    expect(await keyring.read("me/1")).toBeNull();
  });
});
