import { expect, it } from "vitest";
import { isToCome } from "./to-come.ts";

const NOW = Date.UTC(2026, 10, 26, 9);

it("takes a clock that is a little ahead for no future", () => {
  expect(isToCome(NOW, NOW)).toBe(false);
  expect(isToCome(NOW + 3_600_000, NOW)).toBe(false);
  expect(isToCome(NOW + 3_600_001, NOW)).toBe(true);
});
