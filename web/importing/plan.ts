import type { Answer } from "#operations/catalog.ts";

export type Plan = Answer<"import.plan">;
export type Problem = Plan["problems"][number];

/** What the last import of this visit did. */
export type Imported = Answer<"import.apply">;

export type Step =
  | {
      readonly kind: "choose";
      readonly problem?: string | undefined;
      /** All that was not right, where that is more than the problem says. */
      readonly problems?: readonly Problem[] | undefined;
      readonly imported?: Imported | undefined;
      /** Nobody answered, and what was handed over is still there. */
      readonly canGoOn?: boolean | undefined;
    }
  | { readonly kind: "working"; readonly done: number | null; readonly says: string }
  | {
      readonly kind: "preview";
      readonly plan: Plan;
      readonly problem?: string | undefined;
      /** The addresses that another plan could not be made with. */
      readonly tried?: readonly string[] | undefined;
    };

/**
 * What the plan is made of, besides the files. `same`: of whom the user said that they are whom they seem to be,
 * `different`: that they are not; `back`: who was erased and is wanted again.
 */
export type Wishes = {
  readonly me: readonly string[];
  readonly keep: readonly string[];
  /** What columns of tables are, as the import takes it: "wer=Name". */
  readonly column: readonly string[];
  readonly same: readonly string[];
  readonly different: readonly string[];
  readonly back: readonly string[];
};

export const NO_WISHES: Wishes = { me: [], keep: [], column: [], same: [], different: [], back: [] };

/** Nobody, and nothing to ask about: then another file is wanted. */
export function holdsNothing({ people, leftOut, answered, calledOff, exports, tables, me }: Plan): boolean {
  const found = people.length + leftOut.length + answered.length + calledOff.length + exports.length;
  const asks = tables.some(({ names }) => !names) || (me.because !== "" && me.addresses.length === 0);
  return found === 0 && !asks;
}

/** The plan's people once the user's answers count: whoever is the same as somebody comes in as nobody new. */
export function countsAnswered({ counts, people }: Plan, same: readonly string[]): Plan["counts"] {
  const answered = people.filter(({ kind, key }) => kind === "ask" && same.includes(key));
  const known = new Set(answered.flatMap(({ personId }) => personId ?? []));
  for (const { kind, personId } of people) if (kind === "merge" && personId !== null) known.delete(personId);
  return { ...counts, new: counts.new - answered.length, merged: counts.merged + known.size };
}

/** Whether anything came of an import that there is a way back from. */
export function broughtAnything({ settings, ...counts }: Imported): boolean {
  const changed = settings.added.length + settings.replaced.length;
  return counts.new + counts.merged + counts.touches + counts.introductions + changed > 0;
}

/** What came of an export of Weakties was merged with what was here, and cannot be taken out again. */
export function canBeUndone({ exports = [] }: { readonly exports?: readonly string[] }): boolean {
  return exports.length === 0;
}
