export type RateLimit = { readonly isReached: () => boolean; readonly count: () => void };

/** Counts events within a sliding window of `perMs`; reached at `max` of them. */
export function makeRateLimit(max: number, perMs: number, now: () => number): RateLimit {
  let times: readonly number[] = [];
  const recent = () => {
    const from = now() - perMs;
    times = times.filter((time) => time > from);
    return times.length;
  };
  return {
    isReached: () => recent() >= max,
    count: () => {
      times = [...times.slice(-max), now()];
    },
  };
}
