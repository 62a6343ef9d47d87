import type { ExistingPerson } from "#people/existing.ts";
import { searchWords } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { addsNothing } from "./adds-nothing.ts";
import { fingerprintOf, fingerprintsOf } from "./fingerprint.ts";
import { compare, type Verdict } from "./identity/compare.ts";
import { contradict } from "./identity/days.ts";
import { whoMeets } from "./identity/meeting.ts";
import { withoutCrowded } from "./identity/nobodys.ts";
import { scaleIfNeeded } from "./identity/scale.ts";
import { type Traits, traitsOfExisting, traitsOfRecord, underEachName } from "./identity/traits.ts";
import type { ImportedPerson } from "./record.ts";

/** The records that tell of one person, and whom in the book they are. */
export type Recognised = {
  readonly records: readonly ImportedPerson[];
  /** Those of them that were never imported before. */
  readonly fresh: readonly ImportedPerson[];
  readonly person: ExistingPerson | null;
  /** Why they are that person; "" where they are nobody known. */
  readonly how: string;
  /** Whom they may be, where nothing is certain. */
  readonly perhaps: {
    /** Names the question in the user's answer. */
    readonly key: string;
    readonly name: string;
    readonly person: ExistingPerson | null;
    /** What an earlier record of the same import says of them; null where it is the book that knows them. */
    readonly record: ImportedPerson | null;
    readonly reason: string;
  } | null;
};

/**
 * Finds out which records tell of the same person, and of whom in the book. Only those that share a key are compared
 * (`whoMeets`), so the cost grows with the number of records and not with its square. Two people of the book are
 * never made one here. `imported` knows whom a record's fingerprint went to before; `same` has the keys of those in
 * doubt whom the user said to be whom they seem to be, whichever of two it was asked of.
 */
export function* recognise(
  people: readonly ImportedPerson[],
  existing: readonly ExistingPerson[],
  imported: ReadonlyMap<string, PersonId>,
  same: ReadonlySet<string>,
): Steps<readonly Recognised[]> {
  const all = [...existing, ...people];
  const groups = new Groups(
    all.map(({ birthday }) => birthday),
    existing.length,
  );
  const asked = new Map<number, { readonly node: number; readonly reason: string }>();
  const how = new Map<number, string>();
  // Records imported before are whose they were, before anything is concluded from them: so what an import wrote
  // cannot change who its own records are the next time. Where all were, there is nothing to conclude.
  const places = new Map(existing.map(({ id }, place) => [id, place]));
  const isFresh = (record: ImportedPerson, at: number) => {
    const prints = imported.size === 0 ? [] : fingerprintsOf(record);
    const id = prints.map((print) => imported.get(print)).find((each) => each !== undefined);
    const place = id === undefined ? undefined : places.get(id);
    if (place !== undefined) groups.join(existing.length + at, place);
    return place === undefined;
  };
  const fresh = yield* partOf(mapInSteps(people, isFresh), 0, 0.05);
  if (fresh.includes(true)) yield* partOf(judgeAll(), 0.05, 0.9);

  function* judgeAll(): Steps<void> {
    const told = [
      ...(yield* partOf(mapInSteps(existing, traitsOfExisting), 0, 0.05)),
      ...(yield* partOf(mapInSteps(people, traitsOfRecord), 0.05, 0.15)),
    ];
    const traits = yield* partOf(withoutCrowded(told), 0.15, 0.25);
    const met = yield* partOf(whoMeets(traits, existing.length), 0.25, 0.6);
    const { scale, left } = yield* partOf(scaleIfNeeded(traits, existing.length, met), 0.6, 0.65);
    const verdictOn = (node: number, other: number): Verdict => {
      const [own, others] = [traits[node], traits[other]];
      return own === undefined || others === undefined ? { kind: "different" } : compare(own, others, scale);
    };
    const judgeOne = (record: ImportedPerson, at: number) => {
      const node = existing.length + at;
      const verdicts = (left[at] ?? []).map((other) => {
        const verdict = verdictOn(node, other);
        return { other, verdict: isNoNews(verdict, record, other, traits[other]) ? NO_NEWS : verdict };
      });
      for (const { other, verdict } of verdicts)
        if (verdict.kind === "ask" && verdict.apart === true) groups.keepApart(node, other);
      for (const { other, verdict } of verdicts) {
        if (verdict.kind === "certain" && groups.join(node, other, verdict.own && "own")) {
          if (!how.has(node)) how.set(node, verdict.reason);
        } else if (verdict.kind === "ask" && !asked.has(node)) {
          asked.set(node, { node: other, reason: verdict.reason });
        }
      }
    };
    yield* partOf(mapInSteps(people, judgeOne), 0.65, 1);
  }

  /** Whether what would be asked about tells nothing that is not known of the other. */
  function isNoNews(verdict: Verdict, record: ImportedPerson, other: number, traits?: Traits): boolean {
    if (verdict.kind !== "ask") return false;
    const person = existing[other];
    // Many have that name, and one more of them at the same place is no news of the first.
    if (verdict.frequent === true && person !== undefined && record.affiliations.length > 0) {
      const shared = record.points.some(({ kind, key }) => person.points.includes(`${kind}:${key}`));
      if (!shared) return false;
    }
    const twin = people[other - existing.length];
    // Under another name it is news, even where nothing else of it is: who shares a mailbox has a name of their own.
    return person !== undefined
      ? isCalled(traits, record.name) && addsNothing(record, person)
      : twin !== undefined && tellsTheSame(record, twin);
  }

  // The questions are put, and answered, for what is certain by itself: an answer changes the key of no other.
  const beside = [...(yield* groupsOfRecords())];
  const asking = mapInSteps(beside, ([root, members]): readonly Question[] => {
    const [first] = members;
    const doubt = members
      .map((at) => asked.get(at + existing.length))
      .find((each) => each && groups.rootOf(each.node) !== root);
    const record = first === undefined ? undefined : people[first];
    return doubt === undefined || record === undefined
      ? []
      : [{ key: fingerprintOf(record), root, ...doubt }];
  });
  const questions = (yield* partOf(asking, 0.9, 0.92)).flat();
  for (const { key, root, node } of questions) {
    if (same.has(key) && groups.join(root, node, "said")) how.set(root, "You said so.");
  }
  const open = new Map<number, Question>();
  for (const question of questions) {
    const [own, other] = [groups.rootOf(question.root), groups.rootOf(question.node)];
    const back = open.get(other);
    const isAsked = open.has(own) || (back !== undefined && groups.rootOf(back.node) === own);
    if (own !== other && !isAsked) open.set(own, question);
  }

  /** The records of each set, by its root. */
  function* groupsOfRecords(): Steps<ReadonlyMap<number, readonly number[]>> {
    const members = new Map<number, number[]>();
    yield* partOf(
      mapInSteps(people, (_, at) => {
        const root = groups.rootOf(at + existing.length);
        const known = members.get(root);
        if (known === undefined) members.set(root, [at]);
        else known.push(at);
      }),
      0.9,
      0.9,
    );
    return members;
  }

  return yield* partOf(mapInSteps([...(yield* groupsOfRecords())], tellOf), 0.92, 1);

  function tellOf([root, members]: readonly [number, readonly number[]]): Recognised {
    const nodes = members.map((at) => at + existing.length);
    const doubt = open.get(root);
    const person = existing[groups.personOf(root)] ?? null;
    return {
      records: members.flatMap((at) => people[at] ?? []),
      fresh: members.flatMap((at) => (fresh[at] === true ? (people[at] ?? []) : [])),
      person,
      how: nodes.map((node) => how.get(node)).find((reason) => reason !== undefined) ?? "",
      perhaps:
        person !== null || doubt === undefined
          ? null
          : {
              key: doubt.key,
              name: all[doubt.node]?.name ?? "",
              person: existing[groups.personOf(groups.rootOf(doubt.node))] ?? null,
              record: people[doubt.node - existing.length] ?? null,
              reason: doubt.reason,
            },
    };
  }
}

const NO_NEWS: Verdict = { kind: "certain", reason: "Nothing in it is new." };

/** Somebody of the files, by their set, who may be another, and the key under which the user answers. */
type Question = {
  readonly key: string;
  readonly root: number;
  readonly node: number;
  readonly reason: string;
};

/** Whether somebody has a name, its words in any order. */
function isCalled(traits: Traits | undefined, name: string): boolean {
  const inOrder = (text: string) => searchWords(text).toSorted().join(" ");
  return traits !== undefined && underEachName(traits).some((each) => inOrder(each.name) === inOrder(name));
}

/** Two rows of a file that say the same of somebody. */
function tellsTheSame(a: ImportedPerson, b: ImportedPerson): boolean {
  return (
    a.name === b.name &&
    a.points.length === b.points.length &&
    a.points.every(({ kind, key }, at) => kind === b.points[at]?.kind && key === b.points[at]?.key) &&
    a.notes === b.notes &&
    a.howMet === b.howMet &&
    a.birthday === b.birthday &&
    JSON.stringify(a.affiliations) === JSON.stringify(b.affiliations)
  );
}

/**
 * Disjoint sets (union-find with path halving), each with at most one person of the book, no two who are kept apart, and
 * none whose birthdays tell them apart where somebody without one stands between them.
 */
class Groups {
  readonly #parent: number[];
  readonly #person: number[];
  /** By a set's root, those from whom somebody in it is kept apart. */
  readonly #apart = new Map<number, Set<number>>();
  /** By a set's root, who in it has a birthday. */
  readonly #dated = new Map<number, readonly number[]>();
  readonly #birthdays: readonly (string | null)[];

  constructor(birthdays: readonly (string | null)[], existing: number) {
    this.#birthdays = birthdays;
    this.#parent = birthdays.map((_, node) => node);
    this.#person = birthdays.map((_, node) => (node < existing ? node : -1));
  }

  rootOf(node: number): number {
    let at = node;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = this.#parent[at] ?? at;
    }
    return at;
  }

  /** The person of the book in a set, by its place among them; -1 where there is none. */
  personOf(root: number): number {
    return this.#person[root] ?? -1;
  }

  /** Whoever one of them is made one with, the other is not. */
  keepApart(a: number, b: number): void {
    for (const [one, other] of [
      [this.rootOf(a), b],
      [this.rootOf(b), a],
    ] as const) {
      const from = this.#apart.get(one);
      if (from === undefined) this.#apart.set(one, new Set([other]));
      else from.add(other);
    }
  }

  /** Of a set those with a birthday, each birthday once. */
  #datedIn(root: number): readonly number[] {
    return this.#dated.get(root) ?? (this.#birthdays[root] == null ? [] : [root]);
  }

  /** Whether one of two who were compared has no birthday, and those of their sets tell them apart. */
  #areTold(a: number, b: number): boolean {
    const day = (node: number) => this.#birthdays[node] ?? null;
    if (day(a) !== null && day(b) !== null) return false;
    const theirs = this.#datedIn(this.rootOf(b));
    return this.#datedIn(this.rootOf(a)).some((each) =>
      theirs.some((other) => contradict(day(each), day(other))),
    );
  }

  /**
   * Joins two sets; not where each has another person of the book, or somebody who is kept apart from the other's, unless
   * the user says so, nor where only what is no one's own leads from one birthday to another.
   */
  join(a: number, b: number, by?: "said" | "own"): boolean {
    const [first, second] = [this.rootOf(a), this.rootOf(b)].toSorted((x, y) => x - y) as [number, number];
    const [one, other] = [this.personOf(first), this.personOf(second)];
    if (one !== -1 && other !== -1 && one !== other) return false;
    const [apart, more] = [this.#apart.get(first), this.#apart.get(second)];
    if (by !== "said") {
      for (const each of more ?? []) if (this.rootOf(each) === first) return false;
      for (const each of apart ?? []) if (this.rootOf(each) === second) return false;
    }
    if (by === undefined && first !== second && this.#areTold(a, b)) return false;
    if (first !== second) {
      const dated = [...this.#datedIn(first), ...this.#datedIn(second)];
      const once = new Map(dated.map((node) => [this.#birthdays[node], node]));
      if (once.size > 0) this.#dated.set(first, [...once.values()]);
    }
    if (more !== undefined) this.#apart.set(first, new Set([...(apart ?? []), ...more]));
    this.#parent[second] = first;
    this.#person[first] = Math.max(one, other);
    return true;
  }
}
