import { mistyped } from "./similar-words.ts";

export type PlaceLevel = "missing" | "same" | "same-town" | "close-town" | "different";

/** A street has a number and a site a dot; a town alone is shared by too many to say more than a little. */
export function isTown(place: string): boolean {
  return !/[\d./]/.test(place);
}

export function comparePlaces(a: readonly string[], b: readonly string[]): PlaceLevel {
  if (a.length === 0 || b.length === 0) return "missing";
  let best: PlaceLevel = "different";
  for (const one of a) {
    for (const other of b) {
      if (one === other) {
        if (!isTown(one)) return "same";
        best = "same-town";
      } else if (best === "different" && isTown(one) && isTown(other) && mistyped(one, other)) {
        best = "close-town";
      }
    }
  }
  return best;
}
