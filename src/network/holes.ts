import type { PersonId } from "#people/id.ts";
import { counted, inWords } from "#people/shown.ts";
import type { Steps } from "#time/steps.ts";
import { constraintOf, effectiveSizeOf } from "./burt.ts";
import { isInferred } from "./evidence.ts";
import { amongThem, type Step, type Surroundings } from "./ways.ts";

/** Burt's measures of those whom others among my contacts know, and how much of it is a guess; for "why?". */
export function* holesAround(surroundings: Surroundings): Steps<(id: PersonId) => readonly string[]> {
  const among = yield* amongThem(surroundings);
  const { graph, nodeOf } = among;
  return (id) => {
    const node = nodeOf(id);
    const constraint = node === undefined ? Number.NaN : constraintOf(graph, node);
    if (node === undefined || Number.isNaN(constraint)) return [];
    const size = effectiveSizeOf(graph, node).toFixed(1);
    return [
      `Among your contacts they join people who are worth ${size} separate ones (effective size); Burt’s constraint ${constraint.toFixed(2)}, the lower the more circles meet in them.`,
      guessesInWords(among.stepsAround(node)),
    ];
  };
}

/** "Of the five ties this rests on, all are guesses from a shared place." */
function guessesInWords(steps: readonly Step[]): string {
  const guesses = steps.filter(({ evidence }) => evidence.every(isInferred));
  const from = sourcesOf(guesses);
  const [all, guessed] = [steps.length, guesses.length];
  if (all === 1)
    return guessed === 1
      ? `The one tie this rests on is a guess from ${from}.`
      : "The one tie this rests on is no guess.";
  const ties = `Of the ${counted(all, "tie")} this rests on,`;
  if (guessed === 0) return `${ties} none is a guess.`;
  if (guessed === all) return `${ties} all are guesses from ${from}.`;
  return `${ties} ${inWords(guessed)} ${guessed === 1 ? "is a guess" : "are guesses"} from ${from}.`;
}

function sourcesOf(guesses: readonly Step[]): string {
  const kinds = new Set(guesses.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  return [
    ...(kinds.has("same-place") ? ["a shared place"] : []),
    ...(kinds.has("same-letters") ? ["letters of yours to both"] : []),
  ].join(" or ");
}
