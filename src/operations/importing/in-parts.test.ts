import { expect, it } from "vitest";
import { inParts } from "./in-parts.ts";

it("tells how far it is, part by part and never backwards, and is stopped at the next look", async () => {
  const told: number[] = [];
  const stop = new AbortController();
  const { begin, through, pause } = inParts({
    signal: stop.signal,
    report: ({ done, total }) => told.push(done / total),
  });
  const until = performance.now() + 80;
  begin("Writing people");
  for (const _ of through(Array.from({ length: 1_000_000 }))) {
    await pause();
    if (performance.now() > until) break;
  }
  begin("Keeping the way back");
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told.at(0), told.at(-1)]).toEqual([0, 5 / 6]);
  stop.abort(new Error("stopped"));
  await expect(pause()).rejects.toThrow("stopped");
});
