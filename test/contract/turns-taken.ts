import { Session } from "node:inspector";
import { vi } from "vitest";

/**
 * The longest that others would wait while something runs, in calls of the program's own functions between two turns of
 * the event loop; and how many turns it took. V8 counts the calls, so that it comes to the same on every machine. The
 * clock says at each look that the turn is over: so a turn ends wherever the program would let others in.
 */
export async function turnsTaken(work: () => Promise<unknown>): Promise<TurnsTaken> {
  const calls = countingCalls();
  const taken: Calls[] = [];
  const plain = { setTimeout: globalThis.setTimeout, setImmediate: globalThis.setImmediate };
  const begins =
    (turn: (...given: unknown[]) => void) =>
    (...given: unknown[]) => {
      taken.push(calls.since());
      turn(...given);
    };
  let looks = 0;
  const later = () => {
    looks += 1;
    return looks * LONGER_THAN_A_TURN;
  };
  const spies = [
    vi.spyOn(performance, "now").mockImplementation(later),
    // By which a database's own turns are measured, in seconds.
    vi.spyOn(process, "uptime").mockImplementation(() => later() / 1000),
    vi
      .spyOn(globalThis, "setTimeout")
      .mockImplementation(((turn: () => void, ms?: number) =>
        plain.setTimeout(begins(turn), ms)) as typeof setTimeout),
    vi
      .spyOn(globalThis, "setImmediate")
      .mockImplementation(((turn: () => void) => plain.setImmediate(begins(turn))) as typeof setImmediate),
  ];
  try {
    await work();
    taken.push(calls.since());
  } finally {
    for (const spy of spies) spy.mockRestore();
    calls.stop();
  }
  const { sum, of } = taken.reduce((most, each) => (each.sum > most.sum ? each : most));
  const most = [...of].toSorted(([, a], [, b]) => b - a).slice(0, 5);
  return {
    longest: sum,
    turns: taken.length,
    what: most.map(([name, count]) => `${count} × ${name}`).join(", "),
  };
}

export type TurnsTaken = {
  readonly longest: number;
  readonly turns: number;
  /** What was called most often in the longest. */
  readonly what: string;
};

const LONGER_THAN_A_TURN = 1_000;

/** Of functions of the program alone, not of its tests and what it is built on. */
const OUR_OWN = /^(?:file:\/\/)?\/(?!.*\/(?:node_modules|test)\/).*\/src\/([^?]*)\.ts/;

type Calls = { readonly sum: number; readonly of: ReadonlyMap<string, number> };

function countingCalls() {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  return {
    /** Since it was asked before. */
    since(): Calls {
      const of = new Map<string, number>();
      let sum = 0;
      session.post("Profiler.takePreciseCoverage", (error, { result }) => {
        if (error !== null) throw error;
        for (const { url, functions } of result) {
          const [, file] = OUR_OWN.exec(url) ?? [];
          if (file === undefined) continue;
          for (const { functionName, ranges } of functions) {
            const count = ranges[0]?.count ?? 0;
            const name = `${functionName} in ${file}`;
            if (count > 0) of.set(name, (of.get(name) ?? 0) + count);
            sum += count;
          }
        }
      });
      return { sum, of };
    },
    stop() {
      session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}
