import { expect, it, vi } from "vitest";
import { closeAll, say, undoLast } from "#web/design/toast.ts";
import { letterSteps } from "./letter-steps.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("the steps on a letter are taken one after the other, in the order in which they were asked for", async () => {
  const steps = letterSteps();
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
  const steps = letterSteps();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const first = steps.take("ana", () => held);
  expect(await steps.take("imre", async () => "taken")).toBe("taken");
  letGo();
  await first;
});

it("a step that broke keeps no other waiting", async () => {
  const steps = letterSteps();
  await expect(steps.take("ana", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await steps.take("ana", async () => "taken")).toBe("taken");
});

it("what the step before did is not taken back while the next one waits for its turn", async () => {
  closeAll();
  const steps = letterSteps();
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
