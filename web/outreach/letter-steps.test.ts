import { expect, it } from "vitest";
import { letterSteps } from "./letter-steps.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("the steps on a letter are taken one after the other, in the order in which they were asked for", async () => {
  const steps = letterSteps<string>();
  const told: string[] = [];
  const { promise: first, resolve: letGo } = Promise.withResolvers<void>();
  steps.shows("a", "desk of a");
  const all = [
    steps.take(async () => {
      await first;
      told.push("first");
      return "a";
    }),
    steps.take(async () => {
      told.push("second");
      return "a";
    }),
  ];
  await settled();
  expect(told).toEqual([]);
  letGo();
  await Promise.all(all);
  expect(told).toEqual(["first", "second"]);
});

it("a step waits until the letter that the one before has put there is drawn, and is taken on that one", async () => {
  const steps = letterSteps<string>();
  const on: string[] = [];
  steps.shows("a", "desk of a");
  await steps.take(async () => "b");
  const next = steps.take(async (desk) => {
    on.push(desk);
    return "b";
  });
  steps.shows("a", "desk of a, drawn once more");
  await settled();
  expect(on).toEqual([]);
  steps.shows("b", "desk of b");
  await next;
  expect(on).toEqual(["desk of b"]);
});

it("a step has the letter as it was drawn last", async () => {
  const steps = letterSteps<string>();
  steps.shows("a", "old words");
  steps.shows("a", "new words");
  await steps.take(async (desk) => {
    expect(desk).toBe("new words");
    return "a";
  });
});

it("a step that broke keeps no other waiting", async () => {
  const steps = letterSteps<string>();
  steps.shows("a", "desk");
  await expect(steps.take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  let taken = false;
  await steps.take(async () => {
    taken = true;
    return "a";
  });
  expect(taken).toBe(true);
});
