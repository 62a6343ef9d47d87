import type { PersonId } from "#people/id.ts";
import { inWords, shownName } from "#people/shown.ts";
import type { Line } from "#ties/line.ts";
import type { DrawnTie } from "./drawn.ts";

/** Somebody as a drawing of everybody has them. */
export type DrawnPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** Where they are now; "" where it is not known. */
  readonly organization: string;
  readonly field: string;
  /** Whether the last contact was in these weeks. */
  readonly lately: boolean;
  /** Whose letters there are, where we have not talked; both where we have. */
  readonly letters: "both" | "mine" | "theirs";
  /** How many more they probably know among these people, whom the drawing leaves out so that it is no blot. */
  readonly leftOut: number;
  /** The tie with me: dashed for a mere connection; null where there is none, only somebody who knows them. */
  readonly line: Line | null;
};

type Drawn = { readonly people: readonly DrawnPerson[]; readonly between: readonly DrawnTie[] };

/** The line between us in words, for whoever reads: the drawing says it by width and dashes. */
export function standing({ line, lately, letters }: DrawnPerson): string {
  if (line === null) return "Not in touch";
  if (line.dashed) return "Connected, no contact yet";
  if (line.weight === 0 && line.knots === 0) return "No contact noted yet";
  if (letters !== "both") return oneSided(letters, lately);
  const talks =
    line.knots === 0 ? "" : line.knots === 1 ? "; you have talked" : "; you have talked several times";
  if (line.weight >= 0.3) {
    const often = line.weight >= 0.6 ? "Often in touch" : "In touch now and then";
    return `${often}${lately ? "" : " until some weeks ago"}${talks}`;
  }
  if (lately) return `In touch lately${talks}`;
  if (line.weight >= 0.05) return `In touch now and again, some time ago${talks}`;
  return `Quiet for long${talks}`;
}

function oneSided(letters: "mine" | "theirs", lately: boolean): string {
  const wrote = `${letters === "mine" ? "You" : "They"} wrote${lately ? " lately" : ""}`;
  return letters === "mine" ? `${wrote}; no answer is noted` : wrote;
}

export type Acquainted = {
  readonly person: DrawnPerson;
  readonly inferred: boolean;
  /** What the guess rests on; "" where it is none. */
  readonly because: string;
};

/** Who of the others knows whom, by person. */
export function acquaintances({ people, between }: Drawn): ReadonlyMap<string, readonly Acquainted[]> {
  const byId = new Map(people.map((person) => [person.id as string, person]));
  const found = new Map<string, Acquainted[]>();
  for (const { one, other, inferred, because } of between)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      const person = byId.get(to ?? "");
      if (person === undefined || from === undefined) continue;
      const there = found.get(from);
      if (there === undefined) found.set(from, [{ person, inferred, because }]);
      else there.push({ person, inferred, because });
    }
  return found;
}

/** Named of those one knows, and of those one probably knows. */
const NAMED = 3;

/**
 * "Knows Imre Kovács; probably Ana Ruiz (both at EMBL since 2024) and two more." "" where nothing is known. Whoever is
 * not named is counted, those too whom the drawing leaves out.
 */
export function knowsInWords(known: readonly Acquainted[], leftOut: number): string {
  const sure = namesOf(
    known.filter(({ inferred }) => !inferred),
    0,
  );
  const guessed = namesOf(
    known.filter(({ inferred }) => inferred),
    leftOut,
  );
  if (sure === "" && guessed === "") return "";
  if (sure === "") return `Probably knows ${guessed}.`;
  return guessed === "" ? `Knows ${sure}.` : `Knows ${sure}; probably ${guessed}.`;
}

function namesOf(some: readonly Acquainted[], leftOut: number): string {
  const named = some
    .slice(0, NAMED)
    .map(({ person, because }) => `${shownName(person.name)}${because === "" ? "" : ` (${because})`}`)
    .join(", ");
  const more = Math.max(0, some.length - NAMED) + leftOut;
  if (more === 0) return named;
  return named === "" ? `${inWords(more)} more` : `${named} and ${inWords(more)} more`;
}
