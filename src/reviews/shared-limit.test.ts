import { expect, it } from "vitest";
import { mayAsk } from "./shared-limit.ts";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const nobody = { requestsAt: [], noRequests: false, most: null };

it("[R60] protects somebody whom several members ask: three within ninety days, then a pause", () => {
  const requestsAt = [NOW - 80 * DAY, NOW - 20 * DAY, NOW - 10 * DAY];
  expect(mayAsk({ ...nobody, requestsAt: requestsAt.slice(1) }, NOW)).toEqual({ kind: "may" });
  expect(mayAsk({ ...nobody, requestsAt }, NOW)).toMatchObject({ kind: "not-now", from: NOW + 10 * DAY });
  expect(mayAsk({ ...nobody, requestsAt }, NOW + 10 * DAY)).toEqual({ kind: "may" });
});

it("[R60] heeds their own limit, which may lower ours and not raise it", () => {
  const requestsAt = [NOW - DAY];
  expect(mayAsk({ ...nobody, requestsAt, most: 1 }, NOW).kind).toBe("not-now");
  expect(mayAsk({ ...nobody, requestsAt: Array(3).fill(NOW - DAY), most: 9 }, NOW).kind).toBe("not-now");
});

it("[R60] heeds their own “no requests”, and tells neither who asked nor how many", () => {
  const refused = mayAsk({ ...nobody, noRequests: true }, NOW);
  expect(refused).toMatchObject({ kind: "not-now", from: null });
  const enough = mayAsk({ ...nobody, requestsAt: Array(5).fill(NOW) }, NOW);
  expect(JSON.stringify(enough)).not.toMatch(/five|3 |members/);
  expect(mayAsk({ ...nobody, most: 0 }, NOW).kind).toBe("not-now");
});
