import type { DrawnPerson as Drawn } from "#network/standing.ts";

export type Spot = { readonly x: number; readonly y: number };

/** The turn after which points on rings never line up (the golden ratio). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** You stand alone in the middle, within this part of the radius. */
const MIDDLE = 0.18;

/**
 * Where everybody stands around you, who are at 0, 0: a field is a sector as wide as it has people, an organization a
 * slice of it, and whoever you are more in touch with stands nearer. Nothing is tried out or shaken until it fits, so
 * the same people stand in the same place each time, and 5,000 of them take milliseconds.
 */
export function around(people: readonly Drawn[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const fields = grouped(people, ({ field }) => field);
  // Room between sectors, so that two fields of one hue do not run together.
  const gap = fields.length > 1 ? Math.min(0.12, 1 / fields.length) : 0;
  const room = 2 * Math.PI - gap * fields.length;
  let turn = -Math.PI / 2;
  for (const [, members] of fields) {
    const width = (room * members.length) / people.length;
    place(members, turn, width, spots);
    turn += width + gap;
  }
  return spots;
}

function place(members: readonly Drawn[], start: number, width: number, spots: Map<string, Spot>): void {
  const radius = radii(members);
  let turn = start;
  for (const [, colleagues] of grouped(members, ({ organization }) => organization)) {
    const slice = (width * colleagues.length) / members.length;
    colleagues.forEach(({ id }, at) => {
      const angle = turn + slice * ((at * GOLDEN + 0.5) % 1);
      const r = radius.get(id) ?? 1;
      spots.set(id, { x: r * Math.cos(angle), y: -r * Math.sin(angle) });
    });
    turn += slice;
  }
}

/** By rank of strength, so that equally many stand on equal areas, however weak the most ties are. */
function radii(members: readonly Drawn[]): ReadonlyMap<string, number> {
  const order = members.toSorted(
    (a, b) => (b.line?.weight ?? -1) - (a.line?.weight ?? -1) || (a.id < b.id ? -1 : 1),
  );
  const area = 1 - MIDDLE ** 2;
  return new Map(
    order.map(({ id }, at) => [id, Math.sqrt(MIDDLE ** 2 + (area * (at + 0.5)) / order.length)]),
  );
}

/** In the order of the names, the unnamed last: not of the sizes, which would turn the picture at each new person. */
function grouped(people: readonly Drawn[], by: (person: Drawn) => string) {
  return [...Map.groupBy(people, by)].toSorted(([a], [b]) =>
    a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1,
  );
}
