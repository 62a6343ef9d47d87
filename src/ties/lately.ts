import { logistic } from "./past.ts";

/**
 * What the last quarter of a year says about how far the model is off, in log-odds. Contact drifts: a term begins, a
 * project ends, one circle wakes up while another goes quiet. A model fitted on last year does not know; the windows
 * that have just ended do.
 */
export type Lately = {
  /** For every tie. */
  readonly all: number;
  /** For the ties of one circle (a person of a pair, an organization, a kind of tie). */
  readonly of: ReadonlyMap<string, number>;
};

export const NOTHING_LATELY: Lately = { all: 0, of: new Map() };

/** A tie in a window that has ended: the log-odds it was given, and what came. */
export type Ended = {
  readonly logOdds: number;
  readonly contact: boolean;
  readonly circles: readonly string[];
};

/** The days that count as lately, and how many windows they are cut into at most. */
const LATELY_DAYS = 90;
const MOST_WINDOWS = 12;

/** How many windows of `horizon` days to look back over. */
export function latelyWindows(horizon: number): number {
  return Math.max(1, Math.min(MOST_WINDOWS, Math.round(LATELY_DAYS / horizon)));
}

/**
 * Of the drift that all ties share, a third is believed: one month swings further than the next one follows. A
 * circle's own drift is believed as its evidence outweighs PULL, in units of expected variance (about 60 ties with
 * even chances weigh as much).
 */
const SHARED = 1 / 3;
const PULL = 15;

/** `windows` are the latest ended windows of the same length, in any order. */
export function latelyFrom(windows: readonly (readonly Ended[])[]): Lately {
  const shifts = windows.filter((window) => window.length > 0).map((window) => shiftOf(window, 0));
  if (shifts.length === 0) return NOTHING_LATELY;
  const byCircle = new Map<string, Ended[]>();
  windows
    .filter((window) => window.length > 0)
    .forEach((window, w) => {
      for (const ended of window) {
        const level = { ...ended, logOdds: ended.logOdds + (shifts[w] ?? 0) };
        for (const circle of ended.circles) {
          const members = byCircle.get(circle);
          if (members === undefined) byCircle.set(circle, [level]);
          else members.push(level);
        }
      }
    });
  const of = new Map([...byCircle].map(([circle, members]) => [circle, shiftOf(members, PULL)] as const));
  return { all: (SHARED * shifts.reduce((sum, each) => sum + each, 0)) / shifts.length, of };
}

/** The log-odds of a tie with what was so lately; a tie in several circles gets their mean. */
export function withLately(lately: Lately, logOdds: number, circles: readonly string[]): number {
  const own = circles.reduce((sum, circle) => sum + (lately.of.get(circle) ?? 0), 0);
  return logOdds + lately.all + (circles.length === 0 ? 0 : own / circles.length);
}

const STEPS = 8;
/** No drift is believed beyond this; where all of a window kept silent the likeliest shift is infinite. */
const FURTHEST = 3;

/** The shift in log-odds under which what came is likeliest, pulled towards none by `pull`. */
function shiftOf(ended: readonly Ended[], pull: number): number {
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [slope, curve] = [-pull * shift, pull + 1e-9];
    for (const { logOdds, contact } of ended) {
      const chance = logistic(logOdds + shift);
      slope += (contact ? 1 : 0) - chance;
      curve += chance * (1 - chance);
    }
    shift = Math.max(-FURTHEST, Math.min(FURTHEST, shift + slope / curve));
  }
  return shift;
}
