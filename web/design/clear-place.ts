export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * Of the places that something may take, the first that covers none of what must be seen; where every one does, the one
 * that covers least of it.
 */
export function clearPlace<Place extends { readonly box: Box }>(
  places: readonly [Place, ...Place[]],
  seen: readonly Box[],
): Place {
  const covers = (place: Place) => seen.reduce((sum, box) => sum + common(place.box, box), 0);
  return places.reduce((best, next) => (covers(next) < covers(best) ? next : best));
}

/** The area that two boxes share, in px². */
export function common(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
