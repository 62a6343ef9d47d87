import type { ReadItem, Reading } from "#capture/reading.ts";
import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import type { Label, Labelled } from "./read.ts";

export type Score = {
  readonly kind: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
};
export type Measured = { readonly scores: readonly Score[]; readonly mistakes: readonly string[] };

const KINDS = [
  "who",
  "touch",
  "arranged",
  "advice",
  "promise",
  "need",
  "offer",
  "introduction",
  "lead",
  "position",
  "outcome",
];

/** Compares what was read with what was meant, kind by kind. */
export function measure(notes: readonly Labelled[], read: (note: string) => Reading): Measured {
  const mistakes: string[] = [];
  const scores = new Map(KINDS.map((kind) => [kind, { kind, right: 0, wrong: 0, missed: 0 }]));
  // Those held out were labelled before there were offers, and are not looked at again.
  const hasOffers = notes.some(({ labels }) => labels.some(({ kind }) => kind === "offer"));
  for (const { note, labels } of notes) {
    const found = labelsOf(read(note)).filter(({ kind }) => hasOffers || kind !== "offer");
    for (const wanted of labels) {
      const score = scores.get(wanted.kind);
      if (score === undefined) throw new Error(`${wanted.kind} is no kind: ${note}`);
      const at = found.findIndex((each) => sameLabel(each, wanted));
      if (at >= 0) found.splice(at, 1);
      if (at >= 0) score.right += 1;
      else score.missed += 1;
      if (at < 0) mistakes.push(`${note}\n   missed ${wanted.kind}: ${wanted.key} ${wanted.words}`);
    }
    for (const { kind, key, words } of found) {
      const score = scores.get(kind);
      if (score !== undefined) score.wrong += 1;
      mistakes.push(`${note}\n   wrong ${kind}: ${key} ${words}`);
    }
  }
  return { scores: [...scores.values()], mistakes };
}

function sameLabel(found: Label, wanted: Label): boolean {
  return found.kind === wanted.kind && found.key === wanted.key && found.words.includes(wanted.words);
}

function labelsOf({ people, items }: Reading): readonly Label[] {
  const name = (key: string | null) => bareName(people.find((each) => each.key === key)?.name ?? "-");
  return [
    ...people.map((each) =>
      label("who", [bareName(each.name), each.organization].filter((part) => part !== "").join(", ")),
    ),
    ...items.map((item) => labelOfItem(item, name)),
  ];
}

function label(kind: string, key: string, words = ""): Label {
  return { kind, key: foldText(key), words: foldText(words) };
}

function labelOfItem(item: ReadItem, name: (key: string | null) => string): Label {
  switch (item.kind) {
    case "touch":
      return label("touch", `${item.by} ${item.direction} ${item.on} ${item.people.map(name).join(", ")}`);
    case "arranged":
      return label("arranged", `${item.on} ${item.at ?? "-"} ${name(item.person)}`);
    case "introduction":
      return label("introduction", `${item.made ? "made " : ""}${name(item.person)}: ${item.to}`);
    case "lead":
      return label("lead", `${item.of} ${item.on ?? "-"} ${name(item.person)}`, item.text);
    case "need":
    case "offer":
      return label(item.kind, name(item.person), item.text);
    case "position":
      return label("position", `${item.on ?? "-"} ${name(item.person)}: ${item.text}`);
    case "answer":
      return label("answer", `${item.says} ${item.on ?? "-"} ${name(item.person)}`);
    case "outcome":
      return label("outcome", `${item.outcome} ${name(item.person)}`, item.text);
    case "advice":
    case "promise":
      return label(item.kind, `${item.on ?? "-"} ${name(item.person)}`, item.text);
  }
}

export function precision({ right, wrong }: Omit<Score, "kind">): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Omit<Score, "kind">): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function overall({ scores }: Measured): Score {
  return scores.reduce(
    (sum, each) => ({
      kind: "all",
      right: sum.right + each.right,
      wrong: sum.wrong + each.wrong,
      missed: sum.missed + each.missed,
    }),
    { kind: "all", right: 0, wrong: 0, missed: 0 },
  );
}

/** The figures as a table, one kind a line, all of them last. */
export function table(measured: Measured): string {
  return [...measured.scores, overall(measured)]
    .map((score) => {
      const [right, all] = [String(score.right).padStart(3), score.right + score.missed];
      const figures = `precision ${precision(score).toFixed(2)}  recall ${recall(score).toFixed(2)}`;
      return `${score.kind.padEnd(13)} ${right} of ${String(all).padStart(3)}  ${figures}`;
    })
    .join("\n");
}
