/** What stands between the beginning and the end that two texts have in common, in the one and in the other. */
export type Changed = { readonly start: number; readonly endBefore: number; readonly endAfter: number };

export function changedRange(before: string, after: string): Changed {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (cutsSign(before, start) || cutsSign(after, start)) start -= 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (cutsSign(before, before.length - tail) || cutsSign(after, after.length - tail)) tail -= 1;
  return { start, endBefore: before.length - tail, endAfter: after.length - tail };
}

/** Whether a place is within one sign that takes two units, as an emoji does. */
function cutsSign(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
