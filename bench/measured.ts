/** One figure of the table. `aim` is what is hoped for, in words; nothing fails where it is missed. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string;
};

/** The value below which a share of all lies, by the nearest rank. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

/** Milliseconds that each of `times` runs takes, one after the other. */
export async function timed(times: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    await run(turn);
    taken.push(performance.now() - begun);
  }
  return taken;
}

export function tableOf(figures: readonly Figure[]): string {
  const said = figures.map(({ what, value, unit, aim }) => [what, `${rounded(value)} ${unit}`, aim] as const);
  const widths = [0, 1].map((column) => Math.max(...said.map((row) => (row[column] ?? "").length)));
  return said
    .map(([what, value, aim]) =>
      `${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${aim}`.trimEnd(),
    )
    .join("\n");
}

export function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits));
}
