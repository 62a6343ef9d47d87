import { type Home, perform } from "../perform.ts";
import { learnRhythm } from "./learn.ts";

/** Not while somebody waits for the first page. */
const FIRST_MS = 60_000;
const EVERY_MS = 6 * 3_600_000;

/**
 * Keeps what is foretold close to how things go: learns anew where the last lesson is a day old. Answers how to stop.
 * A lesson that fails is no harm, since the one before stands; `failed` hears of it.
 */
export function keepLearning(open: () => Promise<Home>, failed: (error: unknown) => void): () => void {
  const lesson = () =>
    void open()
      .then((home) =>
        perform(home, {
          name: "tie.learn",
          operation: learnRhythm,
          input: { olderThanDays: 1 },
          granted: new Set(["write"]),
        }),
      )
      .catch(failed);
  const first = setTimeout(lesson, FIRST_MS);
  const later = setInterval(lesson, EVERY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
