import { expect, it } from "vitest";
import { isAnythingAtRisk, outlivingPage, sizeOf } from "./outlive.ts";

/** A request that stays under way until it is let go. */
function underWay(body: string) {
  let end = () => {};
  let keepalive: boolean | undefined;
  const answer = outlivingPage(sizeOf(body), (kept) => {
    keepalive = kept;
    return new Promise<void>((resolve) => (end = resolve));
  });
  return {
    keepalive,
    end: () => {
      end();
      return answer;
    },
  };
}

it("lets what is small outlive the page", async () => {
  const small = underWay("Dear Ana");
  expect([small.keepalive, isAnythingAtRisk()]).toEqual([true, false]);
  await small.end();
});

it("asks before the page goes where a body is too large, and only as long as it is under way", async () => {
  const large = underWay("ö".repeat(40_000));
  expect([large.keepalive, isAnythingAtRisk()]).toEqual([false, true]);
  await large.end();
  expect(isAnythingAtRisk()).toBe(false);
});

it("counts all that is under way together, as browsers do", async () => {
  const first = underWay("a".repeat(50_000));
  const second = underWay("b".repeat(20_000));
  expect([first.keepalive, second.keepalive]).toEqual([true, false]);
  await Promise.all([first.end(), second.end()]);
  const third = underWay("c".repeat(50_000));
  expect(third.keepalive).toBe(true);
  await third.end();
});
