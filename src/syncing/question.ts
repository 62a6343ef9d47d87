import { fnv1aOfLetters } from "#people/fnv.ts";
import type { Remark } from "./link.ts";

/** A question as both values stand now, and the remarks kept that come down to it. */
export type Question = Remark & { readonly kept: readonly string[] };

/** What stands on both sides of what a remark asks about; undefined where nobody can say any more. */
export type BothSides = { readonly here: string; readonly there: readonly string[] };

/**
 * The questions that are still to be answered. A remark tells what was different once; what is asked is what is different
 * now. One about which both sides say the same by now, or of which a side is gone, is asked no more; one whose values have
 * become others is asked anew, by another id, so that an answer is one to the values that were seen.
 */
export function questionsNow(
  remarks: readonly Remark[],
  sidesOf: (remark: Remark) => BothSides | undefined,
): readonly Question[] {
  const asked = remarks.flatMap((remark) => {
    const now = questionNow(remark, sidesOf(remark));
    return now === undefined ? [] : [{ ...now, kept: [remark.id] }];
  });
  const same = Map.groupBy(asked, ({ subjectId, field, there }) => JSON.stringify([subjectId, field, there]));
  return [...same.values()].flatMap((all) => {
    // The one that stands as it was asked keeps its id.
    const one = all.find(({ id, kept }) => kept.includes(id)) ?? all[0];
    return one === undefined ? [] : [{ ...one, kept: all.flatMap(({ kept }) => kept) }];
  });
}

/** Those about which both sides say the same by now: nobody is to be asked again where they differ once more. */
export function metMeanwhile(
  remarks: readonly Remark[],
  sidesOf: (remark: Remark) => BothSides | undefined,
): readonly Remark[] {
  return remarks.filter((remark) => {
    const sides = sidesOf(remark);
    return sides !== undefined && sides.there.length > 0 && sides.there.every((each) => each === sides.here);
  });
}

function questionNow(remark: Remark, sides: BothSides | undefined): Remark | undefined {
  if (sides === undefined) return undefined;
  const { here } = sides;
  const there = sides.there.includes(remark.there) ? remark.there : sides.there.find((each) => each !== here);
  if (there === undefined || there === here) return undefined;
  if (here === remark.here && there === remark.there) return remark;
  return { ...remark, id: `${remark.id}.${markOf(`${here}\n\n${there}`)}`, here, there };
}

/** Whether an id is of a question that was asked by this remark, with whichever values. */
export function wasAskedBy(id: string, { kept }: Question): boolean {
  return kept.some((each) => id === each || id.startsWith(`${each}.`));
}

/** Enough to tell two pairs of values apart. */
function markOf(text: string): string {
  return fnv1aOfLetters(text).toString(36);
}
