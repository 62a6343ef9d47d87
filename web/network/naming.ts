import type { UndirectedGraph } from "graphology";
import type Sigma from "sigma";
import { type EdgeMarks, LETTERS, type Lit, type NodeMarks, YOU } from "./look.ts";
import { leastRadius, type Nameable, type NameSide, placeNames } from "./names.ts";

/** As sigma draws them. In px. */
const NAME_SIZE = 12;
const MOST = 40;
/** Of more than these, names cover marks: there is no room beside them. */
const CROWD = 80;
/** After the last movement of the picture. */
const REST_MS = 200;

type Naming = {
  /** Names whoever stands out, or else who is nearest to you. */
  readonly name: (lit: Lit) => void;
  readonly end: () => void;
};

/**
 * Names people in the picture, anew when it has come to rest. Sigma names by cells of a grid, where two neighbours in
 * two cells lie on each other, and whoever is to be named in any case lies on all.
 */
export function namesIn(
  sigma: Sigma<NodeMarks, EdgeMarks>,
  graph: UndirectedGraph<NodeMarks, EdgeMarks>,
  large: boolean,
): Naming {
  let [lit, timer]: [Lit, ReturnType<typeof setTimeout> | undefined] = [null, undefined];
  const widthOf = measure();
  const bySize = graph
    .filterNodes((id) => id !== YOU)
    .map((id) => ({ id, size: graph.getNodeAttribute(id, "size") }))
    .sort((a, b) => b.size - a.size);
  const everybody = [YOU, ...bySize.map(({ id }) => id)];
  let standing: ReadonlyMap<string, NameSide> = new Map();
  function* wanted(): Generator<Nameable> {
    const least = leastRadius(lit === null ? bySize.length : lit.people.size, large);
    const { width, height } = sigma.getDimensions();
    for (const id of lit === null ? everybody : [YOU, ...lit.people]) {
      const spot = sigma.getNodeDisplayData(id);
      if (spot === undefined) continue;
      const radius = sigma.scaleSize(spot.size);
      if (id !== YOU && radius < least) {
        // Of everybody the largest come first; who stands out comes in the order of the table.
        if (lit === null) return;
        continue;
      }
      const { x, y } = sigma.framedGraphToViewport(spot);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const { label, side } = graph.getNodeAttributes(id);
      yield { id, x, y, radius, width: widthOf(label), side };
    }
  }
  const now = () => {
    const people = [...wanted()];
    const named = placeNames(people, sigma.getDimensions(), MOST, people.length > CROWD ? [] : people);
    const changed = [...new Set([...standing.keys(), ...named.keys()])].filter(
      (id) => standing.get(id) !== named.get(id),
    );
    standing = named;
    for (const id of changed) {
      const marked = graph.getNodeAttributes(id);
      const side = named.get(id);
      marked.naming = side === undefined ? "hidden" : "visible";
      marked.nameSide = side ?? marked.side;
    }
    if (changed.length > 0)
      sigma.refresh({ partialGraph: { nodes: changed }, skipIndexation: true, schedule: true });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, REST_MS);
  };
  sigma.getCamera().on("updated", soon);
  sigma.on("resize", soon);
  soon();
  return {
    name(next) {
      lit = next;
      soon();
    },
    end: () => clearTimeout(timer),
  };
}

function measure(): (name: string) => number {
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (name) => {
    const there = known.get(name);
    if (there !== undefined) return there;
    if (pen !== null) pen.font = `${NAME_SIZE}px ${LETTERS}`;
    const width = pen?.measureText(name).width ?? (name.length * NAME_SIZE) / 2;
    known.set(name, width);
    return width;
  };
}
