export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * Of the places that something may take, the first that covers none of what must be seen, and of those the first that
 * covers none of what is pressed or filled in; where every one does, the one that covers least.
 */
export function clearPlace<Place extends { readonly box: Box }>(
  places: readonly [Place, ...Place[]],
  seen: readonly Box[],
  spared: readonly Box[] = [],
): Place {
  const isBetter = (one: Place, other: Place) =>
    covered(one.box, seen) < covered(other.box, seen) ||
    (covered(one.box, seen) === covered(other.box, seen) &&
      covered(one.box, spared) < covered(other.box, spared));
  return places.reduce((best, next) => (isBetter(next, best) ? next : best));
}

/**
 * The lowest top, in px, at which something so high lies between `from` and `to` and covers none of the boxes across
 * `over`; undefined where there is no such gap.
 */
export function lowestGap(
  height: number,
  over: Pick<Box, "left" | "right">,
  { from, to }: { readonly from: number; readonly to: number },
  boxes: readonly Box[],
): number | undefined {
  const inTheWay = boxes
    .filter(({ left, right, top, bottom }) => left < over.right && right > over.left && bottom > top)
    .toSorted((one, other) => other.bottom - one.bottom);
  let bottom = to;
  for (const box of inTheWay) {
    if (box.bottom <= bottom - height) break;
    if (box.top < bottom) bottom = box.top;
  }
  return bottom - height >= from ? bottom - height : undefined;
}

/** How much of some boxes one covers, in px². */
export function covered(by: Box, boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + common(by, box), 0);
}

/** The area that two boxes share, in px². */
function common(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
