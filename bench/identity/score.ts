import { type Recognised, recognise } from "#importing/recognise.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { atOnce } from "#time/steps.ts";

/** A record and whose it truly is; undefined where a row tells nothing that a book could hold. */
export type Labelled = { readonly record: ImportedPerson | undefined; readonly person: string };

export type Score = {
  readonly records: number;
  /** Pairs of records that are one person's. */
  readonly pairs: number;
  /** What is merged without asking, in pairs. */
  readonly merges: Rates;
  /** Merges, and what is merged once every question is answered rightly; its precision is that of the questions. */
  readonly asks: Rates & { readonly questions: number };
  readonly milliseconds: number;
};

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

export function score(labelled: readonly Labelled[]): Score {
  const truth = new Map<ImportedPerson, string>();
  for (const { record, person } of labelled) if (record !== undefined) truth.set(record, person);
  const pairs = pairsIn(labelled.map(({ person }) => person));
  const begun = performance.now();
  const groups = atOnce(recognise([...truth.keys()], [], new Map(), new Set()));
  const milliseconds = performance.now() - begun;
  const people = groups.map(({ records }) => records.map((record) => truth.get(record) ?? ""));
  const made = people.reduce((sum, each) => sum + (each.length * (each.length - 1)) / 2, 0);
  const right = people.reduce((sum, each) => sum + pairsIn(each), 0);
  const answered = answer(groups, people, truth);
  return {
    records: labelled.length,
    pairs,
    merges: rates(right / made, right / pairs),
    asks: {
      ...rates(answered.right / answered.questions, answered.pairs / pairs),
      questions: answered.questions,
    },
    milliseconds,
  };
}

/** Each question joins two groups where most of their records agree whose they are. */
function answer(
  groups: readonly Recognised[],
  people: readonly (readonly string[])[],
  truth: ReadonlyMap<ImportedPerson, string>,
) {
  const placeOf = new Map<ImportedPerson, number>();
  groups.forEach(({ records }, at) => {
    for (const record of records) placeOf.set(record, at);
  });
  const joined = groups.map((_, at) => at);
  const rootOf = (at: number): number => (joined[at] === at ? at : rootOf(joined[at] ?? at));
  let [questions, right] = [0, 0];
  groups.forEach(({ perhaps, records }, at) => {
    const other = perhaps?.record;
    const [first] = records;
    if (!other || first === undefined) return;
    questions += 1;
    if (people[at]?.includes(truth.get(other) ?? "") !== true) return;
    right += 1;
    joined[rootOf(at)] = rootOf(placeOf.get(other) ?? at);
  });
  const together = new Map<number, string[]>();
  people.forEach((each, at) => {
    const root = rootOf(at);
    together.set(root, [...(together.get(root) ?? []), ...each]);
  });
  return { questions, right, pairs: [...together.values()].reduce((sum, each) => sum + pairsIn(each), 0) };
}

function pairsIn(people: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function rates(precision: number, recall: number): Rates {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
