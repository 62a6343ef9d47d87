import type { PersonId } from "#people/id.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import { DIRECT_LETTER } from "./asking.ts";
import { chanceBetween, type Evidence } from "./evidence.ts";
import { buildGraph, type Graph } from "./graph.ts";
import { type Hops, type Path, pathFinder } from "./paths.ts";
import type { Between } from "./together.ts";

/** Somebody of my book, as a step on a way. */
export type Stepping = {
  readonly id: PersonId;
  /** The chance that they pass on a request of mine; null where I cannot ask them. */
  readonly chance: number | null;
  /** −ln of how willing they still are; NEVER where they are not to be asked. */
  readonly cost: number;
};

export type Surroundings = {
  readonly people: readonly Stepping[];
  readonly between: readonly Between[];
  /** Pairs, by `pairKey`, who do not know each other, or of whom one would rather not introduce me to the other. */
  readonly apart: ReadonlySet<string>;
};

export type Step = {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly evidence: readonly Evidence[];
};

/** From whom I ask to whom I would like to meet. */
export type Way = {
  readonly people: readonly PersonId[];
  /** One for each two who follow each other. */
  readonly steps: readonly Step[];
  /** The chance that it carries a request. */
  readonly chance: number;
};

export type Ways = {
  /** Those of the targets whom I know myself, the readiest first. */
  readonly own: readonly PersonId[];
  /** The best first; no two share anybody who has to be asked. */
  readonly ways: readonly Way[];
  /** There is a way, but a letter of my own has the better chance. */
  readonly faint: boolean;
};

const ME = 0;

/** The same key whichever of the two is named first. */
export function pairKey(one: PersonId, other: PersonId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * The best ways to any of the targets within `hops`, exactly (network/paths.ts). Who is named in two ways would be
 * asked twice, so each further way avoids everybody before it.
 */
export function* waysTo(
  surroundings: Surroundings,
  targets: readonly PersonId[],
  { hops, most }: { readonly hops: Hops; readonly most: number },
): Steps<Ways> {
  const { people } = surroundings;
  const nodes = new Map(people.map(({ id }, at) => [id, at + 1]));
  const steps = yield* stepsBetween(surroundings, nodes);
  const finder = pathFinder(
    yield* graphOf(people, steps, nodes),
    Float32Array.of(0, ...people.map(({ cost }) => cost)),
  );
  const chances = new Map(people.map(({ id, chance }) => [id, chance]));
  const readiness = (id: PersonId) => chances.get(id) ?? 0;
  const own = targets.filter((id) => readiness(id) > 0).toSorted((a, b) => readiness(b) - readiness(a));
  const strangers = targets.filter((id) => nodes.has(id) && readiness(id) === 0);
  const toWay = ({ nodes: path, cost }: Path): Way => {
    const named = path.slice(1).flatMap((node) => people[node - 1]?.id ?? []);
    return {
      people: named,
      steps: named.slice(1).map((other, at) => {
        const one = named[at] ?? other;
        return { one, other, evidence: steps.get(pairKey(one, other))?.evidence ?? [] };
      }),
      chance: Math.exp(-cost),
    };
  };
  const avoid = new Set<number>();
  const ways: Way[] = [];
  let faint = false;
  while (ways.length < most) {
    const best = cheapest(
      yield* mapInSteps(strangers, (id) => finder.best(ME, nodes.get(id) ?? ME, hops, avoid)),
    );
    if (best === undefined) break;
    const way = toWay(best);
    faint = way.chance < DIRECT_LETTER && ways.length === 0;
    if (way.chance < DIRECT_LETTER) break;
    ways.push(way);
    for (const node of best.nodes.slice(1, -1)) avoid.add(node);
  }
  return { own, ways, faint };
}

function cheapest(paths: readonly (Path | undefined)[]): Path | undefined {
  return paths.reduce(
    (kept, each) => (each !== undefined && (kept === undefined || each.cost < kept.cost) ? each : kept),
    undefined,
  );
}

/** All that is known of each pair of these people, without those who are apart. */
export function* stepsBetween(
  { between, apart }: Pick<Surroundings, "between" | "apart">,
  nodes: { readonly has: (id: PersonId) => boolean },
): Steps<ReadonlyMap<string, Step>> {
  const steps = new Map<string, Step & { readonly evidence: Evidence[] }>();
  yield* mapInSteps(between, ({ one, other, evidence }) => {
    const key = pairKey(one, other);
    if (apart.has(key) || !nodes.has(one) || !nodes.has(other)) return;
    const step = steps.get(key);
    if (step === undefined) steps.set(key, { one, other, evidence: [evidence] });
    else step.evidence.push(evidence);
  });
  return steps;
}

function* graphOf(
  people: readonly Stepping[],
  steps: ReadonlyMap<string, Step>,
  nodes: ReadonlyMap<PersonId, number>,
): Steps<Graph> {
  const [from, to, chances]: [number[], number[], number[]] = [[], [], []];
  people.forEach(({ chance }, at) => {
    if (chance === null) return;
    from.push(ME);
    to.push(at + 1);
    chances.push(chance);
  });
  yield* mapInSteps([...steps.values()], ({ one, other, evidence }) => {
    from.push(nodes.get(one) ?? ME);
    to.push(nodes.get(other) ?? ME);
    chances.push(chanceBetween(evidence));
  });
  return buildGraph(people.length + 1, from, to, chances);
}

/** The ties among my contacts alone: everybody there is tied to me, and I would close every hole between them. */
export function* amongThem(surroundings: Surroundings) {
  const { people } = surroundings;
  const nodes = new Map(people.map(({ id }, at) => [id, at + 1]));
  const alone = people.map((person) => ({ ...person, chance: null }));
  const steps = yield* stepsBetween(surroundings, nodes);
  const graph = yield* graphOf(alone, steps, nodes);
  const othersOf = (node: number) => graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1]);
  const stepOf = (a: number, b: number) => {
    const [one, other] = [people[a - 1], people[b - 1]];
    return one === undefined || other === undefined ? undefined : steps.get(pairKey(one.id, other.id));
  };
  return {
    graph,
    nodeOf: (id: PersonId) => nodes.get(id),
    /** The ties of one of them, and those among the people whom they know. */
    stepsAround(node: number): readonly Step[] {
      const near = new Set([node, ...othersOf(node)]);
      return [...near].flatMap((one) =>
        [...othersOf(one)].flatMap((other) =>
          other > one && near.has(other) ? (stepOf(one, other) ?? []) : [],
        ),
      );
    },
  };
}
