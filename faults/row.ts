/** One number that a row is judged by. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What was promised, in words. */
  readonly aim: string;
  readonly held: boolean;
};

/** What one round saw: counts are added up over all rounds, times (milliseconds, or what the row says) are gathered. */
export type Seen = {
  readonly counts?: Readonly<Record<string, number>>;
  readonly times?: Readonly<Record<string, readonly number[]>>;
  /** What went wrong, as sentences; the first few are shown. */
  readonly problems?: readonly string[];
};

export type Totals = {
  readonly rounds: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly problems: readonly string[];
};

/** Where a row works, and how much of it. */
export type Field = {
  /** An empty folder, removed afterwards. */
  readonly scratch: string;
  readonly quick: boolean;
  /** The same seed does the same in the same order, as far as other processes' timing lets it. */
  readonly seed: number;
};

export type Work = {
  /** `sofar` is what the rounds before it have come to. */
  readonly round: (turn: number, sofar: Totals) => Promise<Seen>;
  readonly end: () => Promise<void>;
};

/**
 * One promise, put to the test by doing the worst to the real program. Rounds are what is counted, saved and resumed.
 * Each row has a fault of its name in `planted/`, under which it must fail: a row that cannot fail proves nothing.
 */
export type Row = {
  readonly name: string;
  readonly promise: string;
  readonly rounds: { readonly full: number; readonly quick: number };
  /** How many of its rounds may go on at once, where one says nothing to another and none is timed by the clock; one unless said. */
  readonly atOnce?: number;
  /** Why it cannot run here, as a sentence; undefined where it can. Installs what it may. */
  readonly missing?: () => string | undefined;
  readonly begin: (field: Field) => Promise<Work>;
  readonly judge: (totals: Totals) => readonly Figure[];
};

/** A count that must be nought. */
export function none(totals: Totals, count: string, unit = ""): Figure {
  const value = totals.counts[count] ?? 0;
  return { what: count, value, unit, aim: "0", held: value === 0 };
}

/** A count that shows that the row has done something at all. */
export function atLeast(totals: Totals, count: string, least: number, unit = ""): Figure {
  const value = totals.counts[count] ?? 0;
  return { what: count, value, unit, aim: `≥ ${least}`, held: value >= least };
}

export function atMost(what: string, value: number, most: number, unit: string): Figure {
  return { what, value, unit, aim: `≤ ${most}`, held: value <= most };
}
