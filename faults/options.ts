export type Options = {
  readonly quick: boolean;
  /** Each row under its planted fault, where it must fail. */
  readonly planted: boolean;
  /** Names of rows; empty: all. */
  readonly only: readonly string[];
  /** Begin anew where an earlier run of this commit left off. */
  readonly fresh: boolean;
  readonly seed: number;
  /** After so long a row rests, and goes on with the next run. */
  readonly minutes: number;
  /** Where the counts go for the gate. */
  readonly tally: string | undefined;
};

export type ParsedOptions =
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "refused"; readonly says: string };

const KNOWN =
  "npm run faults knows --quick, --planted, --fresh, --only ROW[,ROW], --seed NUMBER and --minutes NUMBER";

/** @param rows the names of the rows there are */
export function parseOptions(words: readonly string[], rows: readonly string[]): ParsedOptions {
  const refused = (says: string): ParsedOptions => ({ kind: "refused", says });
  const flags = { quick: false, planted: false, fresh: false };
  const numbers = { seed: 1, minutes: 55 };
  const only: string[] = [];
  let tally: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = (words[at] ?? "").replace(/^--/, "");
    if (word === "quick" || word === "planted" || word === "fresh") flags[word] = true;
    else if (word === "only") only.push(...(words[++at] ?? "").split(","));
    else if (word === "tally") tally = words[++at];
    else if (word === "seed" || word === "minutes") {
      const value = Number(words[++at]);
      if (!(value > 0)) return refused(`--${word} takes a number above 0.`);
      numbers[word] = value;
    } else return refused(`${KNOWN}, not ${words[at]}.`);
  }
  const unknown = only.find((name) => !rows.includes(name));
  if (unknown !== undefined) return refused(`There is no row “${unknown}”; there are ${rows.join(", ")}.`);
  return { kind: "options", options: { ...flags, ...numbers, only, tally } };
}
