import { beforeEach, expect, it, vi } from "vitest";
import {
  closeAll,
  duringStep,
  goToRemarks,
  handMoved,
  holdBack,
  leaveRemarks,
  remarks,
  say,
  undoLast,
} from "./toast.ts";

beforeEach(() => void closeAll());

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

it("Undo takes back the newest remark alone, and then the one before it", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  say("Left out Imre.", first);
  say("Kept.", second);
  expect(undoLast()).toBe(true);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  expect(undoLast()).toBe(true);
  expect(first).toHaveBeenCalledOnce();
  say("Left out Imre.", first);
  say("Copied the subject.");
  expect(undoLast(), "what was said last cannot be taken back").toBe(false);
});

it("says the same thing once, and takes back what it was said of last", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  say("Kept.", first);
  say("Kept.", second);
  undoLast();
  expect(undoLast()).toBe(false);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

it("what waits for an answer hears that it was closed, and closes without a word where it is taken away", () => {
  const held = { answer: "Take it along as it is", onAnswer: vi.fn(), onClose: vi.fn() };
  const takeAway = holdBack("A gap is still open.", held);
  takeAway();
  expect(closeAll()).toBe(false);
  holdBack("A gap is still open.", held);
  expect(closeAll()).toBe(true);
  expect(held.onClose).toHaveBeenCalledOnce();
});

it("the key that leads to what was said is the browser's own where nothing was", () => {
  vi.stubGlobal("document", { querySelector: () => null });
  expect(goToRemarks()).toBe(false);
  vi.unstubAllGlobals();
});

it("a remark goes with the screen it was made on; what was said in leaving is heard on the next", () => {
  say("Copied the subject.");
  handMoved();
  say("Kept the letter.");
  leaveRemarks();
  expect(remarks(), "said by the step that led here").toEqual(["Kept the letter."]);
  handMoved();
  leaveRemarks();
  expect(remarks()).toEqual([]);
});

it("one that can be undone stays in reach on the next screen, a line aside, and goes with that one", () => {
  const [undo, onClose] = [vi.fn(), vi.fn()];
  holdBack("A gap is still open.", { answer: "Take it along", onAnswer: vi.fn(), onClose });
  say("Left out Imre.", undo);
  handMoved();
  leaveRemarks();
  expect(remarks()).toEqual(["A gap is still open.", "Before: Left out Imre."]);
  leaveRemarks();
  expect(remarks()).toEqual(["A gap is still open."]);
  say("Left out Imre.", undo);
  handMoved();
  leaveRemarks();
  expect(undoLast()).toBe(true);
  expect(undo).toHaveBeenCalledOnce();
});

it("the remark on a step goes when the next step of the same conversation is noted: its Undo would take back that", () => {
  const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
  say("Left out Imre.", other);
  say("Noted: Ana answered.", first, "ana");
  say("Arranged for Monday.", second, "ana");
  expect(remarks()).toEqual(["Left out Imre.", "Arranged for Monday."]);
  expect([undoLast(), undoLast()]).toEqual([true, true]);
  expect([first, second, other].map((each) => each.mock.calls.length)).toEqual([0, 1, 1]);
});

it("where a third thing is said, what was only to be read goes before what can be taken back", () => {
  say("Left out Imre.", vi.fn());
  say("Copied the subject.");
  say("Kept.", vi.fn());
  expect(remarks()).toEqual(["Left out Imre.", "Kept."]);
});

it("says two things at most, and what waits for an answer outlasts what was only said", () => {
  const held = { answer: "Take it along as it is", onAnswer: vi.fn(), onClose: vi.fn() };
  holdBack("A gap is still open.", held);
  say("Left out Imre.", vi.fn());
  say("Copied the subject.");
  expect(remarks()).toEqual(["A gap is still open.", "Copied the subject."]);
});
