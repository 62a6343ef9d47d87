import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restingAfter } from "./at-rest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("rests once after the last of what stirs it, and again after the next", () => {
  const rest = vi.fn();
  const stir = restingAfter(1000, rest);
  vi.advanceTimersByTime(900);
  stir();
  vi.advanceTimersByTime(900);
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(rest).toHaveBeenCalledTimes(1);
  stir();
  vi.advanceTimersByTime(1000);
  expect(rest).toHaveBeenCalledTimes(2);
});
