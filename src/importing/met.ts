const MAX_LINE = 500;
const DAYS_OF_A_MONTH = 30.4;

export type Met = {
  readonly through: string;
  readonly where: string;
  /** `YYYY-MM-DD` or "". */
  readonly on: string;
  readonly how: string;
};

/**
 * What another program says of how two people met, as the one line there is for it; where that is too short for it, the
 * whole as a paragraph for the notes, since this is what people grieve for most when a program closes.
 */
export function howMetFrom({ through, where, on, how }: Met): {
  readonly line: string;
  readonly rest: readonly string[];
} {
  const parts = [
    how.trim(),
    where.trim(),
    through === "" ? "" : `through ${through}`,
    on === "" ? "" : `on ${on}`,
  ];
  const whole = parts.filter((part) => part !== "").join("; ");
  const line = whole.replace(/\s+/g, " ");
  return { line, rest: line.length > MAX_LINE ? [`How you met: ${whole}`] : [] };
}

/** An interval of another program as the months that a preferred pace is counted in; never overdue (R37). */
export function paceOf(days: number | null): number | null {
  if (days === null || !(days > 0)) return null;
  return Math.min(120, Math.max(1, Math.round(days / DAYS_OF_A_MONTH)));
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:daily|every day)/, 1],
  [/^(?:weekly|every week)/, 7],
  [/^(?:bi-?weekly|fortnightly)/, 14],
  [/^(?:monthly|every month)/, 30.4],
  [/^(?:quarterly|every quarter)/, 91],
  [/^(?:bi-?annually|semi-?annually|half-?yearly|twice a year)/, 182],
  [/^(?:yearly|annually|every year|once a year)/, 365],
];
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^d/, 1],
  [/^w/, 7],
  [/^m/, 30.4],
  [/^y/, 365],
];

/** "monthly", "every 3 months", "90 days" of a table; a bare number is of days. Null for anything else. */
export function paceIn(text: string): number | null {
  const plain = text.slice(0, 60).trim().toLowerCase();
  const word = WORDS.find(([pattern]) => pattern.test(plain));
  if (word !== undefined) return paceOf(word[1]);
  const told = /^(?:every |once every )?(\d{1,4})\s*(days?|weeks?|months?|years?|[dwmy])?$/.exec(plain);
  if (told === null) return null;
  const unit = UNITS.find(([pattern]) => pattern.test(told[2] ?? "d"))?.[1] ?? 1;
  return paceOf(Number(told[1]) * unit);
}
