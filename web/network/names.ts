/** Where a name stands by its mark. */
export type NameSide = "left" | "right" | "above" | "below";

/** Somebody who could be named: their mark in the picture, and how wide their name is. In px. */
export type Nameable = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  /** Where the name stands if there is room. */
  readonly side: NameSide;
};

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

type Taken = Box & { readonly air: { readonly beside: number; readonly under: number } };

const SIDES: readonly NameSide[] = ["right", "left", "below", "above"];
/** From the mark to the name. */
const MARGIN = 5;
const LINE = 16;
/** Between a name and a mark, and between two names: in one line as much as makes them two. */
const AIR = { mark: { beside: 3, under: 0 }, name: { beside: 8, under: 2 } } as const;

/** So few are there, or stand out, that each is to be named, however small their marks. */
const FEW = 30;

/** Whose mark is smaller is not named from so far: sizes grow as one comes closer. In px. */
export function leastRadius(people: number, large: boolean): number {
  if (people < FEW) return 0;
  return large ? 7 : 5;
}

/**
 * Which names stand in a picture and where, so that no two lie on each other and none is cut off. Whoever comes first
 * is named first; whose name has room on no side goes without, and is named once there is more room around them.
 */
export function placeNames(
  wanted: Iterable<Nameable>,
  picture: { readonly width: number; readonly height: number },
  most: number,
  /** Whose marks no name may cover. */
  clear: readonly Nameable[] = [],
): ReadonlyMap<string, NameSide> {
  const taken: Taken[] = clear.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
    air: AIR.mark,
  }));
  const named = new Map<string, NameSide>();
  for (const each of wanted) {
    if (named.size >= most) break;
    for (const side of [each.side, ...SIDES.filter((other) => other !== each.side)]) {
      const box = boxOf(each, side);
      if (!isWithin(box, picture) || taken.some((other) => meet(box, other))) continue;
      taken.push({ ...box, air: AIR.name });
      named.set(each.id, side);
      break;
    }
  }
  return named;
}

function boxOf({ x, y, radius, width }: Nameable, side: NameSide): Box {
  const away = radius + MARGIN;
  const left = side === "right" ? x + away : side === "left" ? x - away - width : x - width / 2;
  const top = side === "above" ? y - away - LINE : side === "below" ? y + away : y - LINE / 2;
  return { left, top, right: left + width, bottom: top + LINE };
}

function isWithin(box: Box, picture: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= picture.width && box.bottom <= picture.height;
}

function meet(a: Box, { air, ...b }: Taken): boolean {
  return (
    a.left < b.right + air.beside &&
    b.left < a.right + air.beside &&
    a.top < b.bottom + air.under &&
    b.top < a.bottom + air.under
  );
}
