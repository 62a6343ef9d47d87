import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restingAfter } from "./at-rest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("rests once after the last request, and again after the next one", async () => {
  const rest = vi.fn();
  const answer = restingAfter((request) => new Response(request.url), 1000, rest);
  const ask = async () => (await answer(new Request("http://127.0.0.1/"))).text();
  vi.advanceTimersByTime(900);
  expect(await ask()).toBe("http://127.0.0.1/");
  vi.advanceTimersByTime(900);
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(rest).toHaveBeenCalledTimes(1);
  await ask();
  vi.advanceTimersByTime(1000);
  expect(rest).toHaveBeenCalledTimes(2);
});
