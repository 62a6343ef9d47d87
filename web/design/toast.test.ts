import { expect, it, vi } from "vitest";
import { duringStep, say, undoLast } from "./toast.tsx";

it("while a step is under way, Undo does not take back the one before it", async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  say("Left out Imre.", first);
  let done = (): void => {};
  const step = duringStep(new Promise<void>((resolve) => (done = resolve))).then(() => say("Kept.", second));
  expect(undoLast()).toBe(false);
  done();
  await step;
  await vi.waitFor(() => expect(undoLast()).toBe(true));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

it("after a step that says nothing, the remark before it can be taken back again", async () => {
  const undo = vi.fn();
  say("Left out Imre.", undo);
  await duringStep(Promise.resolve());
  await vi.waitFor(() => expect(undoLast()).toBe(true));
  expect(undo).toHaveBeenCalledOnce();
});
