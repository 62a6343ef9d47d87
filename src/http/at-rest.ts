import type { Fetch } from "./listen.ts";

/** Answers as `answer` does, and calls `rest` once whenever nobody has asked for anything for so long. */
export function restingAfter(answer: Fetch, ms: number, rest: () => void): Fetch {
  const resting = setTimeout(rest, ms).unref();
  return (request) => {
    resting.refresh();
    return answer(request);
  };
}
