import { expect, it } from "vitest";
import { inTurns, mapInSteps, partOf, type Steps } from "./steps.ts";

function* counted(): Steps<string> {
  yield 0;
  yield 0.5;
  yield undefined;
  return "whole";
}

it("takes a part of longer work for the share of it that it is", () => {
  const steps = partOf(counted(), 0.2, 0.6);
  expect([steps.next(), steps.next(), steps.next(), steps.next()]).toEqual([
    { done: false, value: 0.2 },
    { done: false, value: 0.4 },
    { done: false, value: undefined },
    { done: true, value: "whole" },
  ]);
});

it("lets others have their turn between two steps, and stops where one of them says so", async () => {
  const shares: unknown[] = [];
  expect(await inTurns(counted(), (share) => void shares.push(share))).toBe("whole");
  expect(shares).toEqual([0, 0.5, undefined]);
  const seen: number[] = [];
  const work = mapInSteps(Array.from({ length: 10_000 }), (_, at) => seen.push(at));
  const stop = () => Promise.reject(new Error("stopped"));
  await expect(inTurns(work, stop)).rejects.toThrow("stopped");
  expect(seen.length).toBeLessThan(1_000);
});
