import { checkLetter } from "#outreach/check/check-letter.ts";
import { CHECKS, type CheckName, type Finding } from "#outreach/check/finding.ts";
import type { Labelled } from "./read.ts";

/** How one check did on a set: letters in which it spoke rightly, wrongly, and kept quiet wrongly. */
export type Score = {
  readonly check: CheckName;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
};

export type Measured = { readonly scores: readonly Score[]; readonly mistakes: readonly string[] };

/** A check that speaks but points at other words than the label names counts as wrong and as missed. */
export function measure(letters: readonly Labelled[]): Measured {
  const mistakes: string[] = [];
  const count = new Map(CHECKS.map((check) => [check, { right: 0, wrong: 0, missed: 0 }]));
  for (const { title, file, letter, expected } of letters) {
    const found = checkLetter(letter);
    for (const check of CHECKS) {
      const tally = count.get(check);
      if (tally === undefined) continue;
      const spoken = found.filter((finding) => finding.check === check);
      const wanted = expected.get(check);
      const hit = wanted !== undefined && spoken.some((finding) => pointsAt(finding, wanted));
      if (hit) tally.right += 1;
      if (spoken.length > 0 && !hit) tally.wrong += 1;
      if (wanted !== undefined && !hit) tally.missed += 1;
      if (spoken.length > 0 !== hit || (wanted !== undefined) !== hit) {
        const said = spoken.map(({ words }) => words?.text ?? "–").join(" | ");
        mistakes.push(
          `${file}: ${title}: ${check} ${wanted === undefined ? "should be quiet" : `is due ${wanted}`}; said: ${said || "nothing"}`,
        );
      }
    }
  }
  return { scores: CHECKS.map((check) => ({ check, ...(count.get(check) ?? NONE) })), mistakes };
}

const NONE = { right: 0, wrong: 0, missed: 0 };

function pointsAt({ words }: Finding, wanted: string): boolean {
  return wanted === "" || (words !== null && (words.text.includes(wanted) || wanted.includes(words.text)));
}

export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** The figures as a table, one check a line, all of them last. */
export function table({ scores }: Measured): string {
  const all = scores.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    NONE,
  );
  const line = (name: string, score: Omit<Score, "check">) => {
    const full = { check: "slot", ...score } as const;
    const due = score.right + score.missed;
    return `${name.padEnd(16)} ${String(due).padStart(4)} due  precision ${precision(full).toFixed(2)}  recall ${recall(full).toFixed(2)}`;
  };
  return [...scores.map(({ check, ...score }) => line(check, score)), line("all", all)].join("\n");
}
