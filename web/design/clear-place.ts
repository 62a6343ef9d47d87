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
