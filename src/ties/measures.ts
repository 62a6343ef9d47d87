/** Foretold chances and what came, in the same order. */
export type Foretold = { readonly chances: readonly number[]; readonly outcomes: readonly boolean[] };

/** The chance that a tie with contact was ranked above one without; ties in rank count half. NaN with one kind only. */
export function auc({ chances, outcomes }: Foretold): number {
  const order = Array.from(chances.keys()).sort((i, j) => (chances[i] ?? 0) - (chances[j] ?? 0));
  let [ranks, positives] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && chances[order[to] ?? 0] === chances[order[from] ?? 0]) to += 1;
    for (const i of order.slice(from, to))
      if (outcomes[i] === true) {
        ranks += (from + to + 1) / 2;
        positives += 1;
      }
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

/** The mean squared distance of the chances from what came (Brier 1950). */
export function brier({ chances, outcomes }: Foretold): number {
  let sum = 0;
  chances.forEach((chance, i) => {
    sum += (chance - (outcomes[i] === true ? 1 : 0)) ** 2;
  });
  return sum / chances.length;
}

export type Bin = { readonly chance: number; readonly share: number; readonly count: number };

/** `count` bins of equally many, by rising chance: the mean chance foretold beside the share that came true. */
export function reliability({ chances, outcomes }: Foretold, count = 10): readonly Bin[] {
  const order = Array.from(chances.keys()).sort((i, j) => (chances[i] ?? 0) - (chances[j] ?? 0));
  return Array.from({ length: count }, (_, bin) => {
    const members = order.slice(
      Math.floor((bin * order.length) / count),
      Math.floor(((bin + 1) * order.length) / count),
    );
    const mean = (value: (i: number) => number) =>
      members.reduce((sum, i) => sum + value(i), 0) / members.length;
    return {
      chance: mean((i) => chances[i] ?? 0),
      share: mean((i) => (outcomes[i] === true ? 1 : 0)),
      count: members.length,
    };
  }).filter((bin) => bin.count > 0);
}

/** How far chance and share lie apart, on average over the bins, by their size. */
export function calibrationError(foretold: Foretold): number {
  const bins = reliability(foretold);
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, { chance, share, count }) => sum + (Math.abs(chance - share) * count) / all, 0);
}
