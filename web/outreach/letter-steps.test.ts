import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { closeAll, say, undoLast } from "#web/design/toast.ts";
import { letterSteps } from "./letter-steps.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("the steps on a letter are taken one after the other, in the order in which they were asked for", async () => {
  const steps = letterSteps<string>();
  const told: string[] = [];
  const { promise: first, resolve: letGo } = Promise.withResolvers<void>();
  const all = [
    steps.take("ana", async () => {
      await first;
      told.push("first");
    }),
    steps.take("ana", async () => told.push("second")),
  ];
  await settled();
  expect(told).toEqual([]);
  letGo();
  await Promise.all(all);
  expect(told).toEqual(["first", "second"]);
});

it("whoever is written to besides waits for none of it", async () => {
  const steps = letterSteps<string>();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const first = steps.take("ana", () => held);
  expect(await steps.take("imre", async () => "taken")).toBe("taken");
  letGo();
  await first;
});

it("a step is taken on the letter that stands by then, although no desk has drawn it yet", async () => {
  const steps = letterSteps<string>();
  const first = steps.take("ana", async () => {
    await settled();
    steps.replaced("a", "b");
  });
  const second = steps.take("ana", async () => steps.standing("a"));
  await first;
  expect(await second).toBe("b");
});

it("the same letter that comes back stands, whichever of those in between was asked for", () => {
  const steps = letterSteps<string>();
  steps.replaced("a", "b");
  steps.replaced("b", "a");
  expect([steps.standing("a"), steps.standing("b")]).toEqual(["a", "a"]);
  steps.replaced("a", "a");
  expect(steps.standing("a"), "in its own place").toBe("a");
});

it("a letter that could not be taken away stands for itself again", () => {
  const steps = letterSteps<string>();
  steps.replaced("a", "b");
  steps.stays("a");
  expect(steps.standing("a")).toBe("a");
});

it("in whatever order letters give way and come back, all ways end at one that stands", () => {
  const letter = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, letter)), (replacements) => {
      const steps = letterSteps<string>();
      for (const [from, to] of replacements) {
        const id = steps.standing(from);
        steps.replaced(id, to);
        expect(steps.standing(id)).toBe(to);
      }
      for (const id of "abcd") expect(steps.standing(steps.standing(id))).toBe(steps.standing(id));
    }),
  );
});

it("a step that broke keeps no other waiting", async () => {
  const steps = letterSteps<string>();
  await expect(steps.take("ana", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await steps.take("ana", async () => "taken")).toBe("taken");
});

it("what the step before did is not taken back while the next one waits for its turn", async () => {
  closeAll();
  const steps = letterSteps<string>();
  const undone: string[] = [];
  say("Written as a message.", () => undone.push("message"));
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const first = steps.take("ana", () => held);
  const second = steps.take("ana", async () => undefined);
  expect(undoLast()).toBe(false);
  letGo();
  await Promise.all([first, second]);
  await vi.waitFor(() => expect(undoLast()).toBe(true));
  expect(undone).toEqual(["message"]);
});

it("hears at once when another letter stands somewhere, until it no longer listens", () => {
  const steps = letterSteps<string>();
  const heard: string[] = [];
  const leave = steps.subscribe(() => heard.push(steps.standing("a")));
  steps.replaced("a", "b");
  leave();
  steps.replaced("b", "c");
  expect(heard).toEqual(["b"]);
});
