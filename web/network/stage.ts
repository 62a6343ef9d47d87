import { UndirectedGraph } from "graphology";
import Sigma, { DEFAULT_STYLES } from "sigma";
import {
  layerDashed,
  layerFill,
  layerPlain,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from "sigma/rendering";
import type { Answer } from "#operations/catalog.ts";
import type { FieldHue, Mark } from "#web/design/chip.tsx";
import { around } from "./around.ts";

export type PeopleDrawn = Answer<"network.people">;
export type Ink = Readonly<Record<FieldHue | "ink" | "soft" | "thread" | "sheet", string>>;
const YOU = "you";

/** What stands out; the rest steps back. null where nothing does. */
export type Lit = { readonly people: ReadonlySet<string>; readonly path: readonly string[] } | null;

export type Stage = {
  readonly light: (lit: Lit) => void;
  readonly colour: (ink: Ink) => void;
  /** Moves to somebody, or back to everybody; at once where motion is not wanted. */
  readonly lookAt: (id: string | null, still: boolean) => void;
  readonly zoom: (factor: number, still: boolean) => void;
  readonly takeWheel: (taken: boolean) => void;
  readonly end: () => void;
  readonly hasEnded: () => boolean;
};

type NodeMarks = { x: number; y: number; size: number; label: string; shape: string; hue: FieldHue | "ink" };
type EdgeMarks = { size: number; dashed: boolean };

const UNMARKED: Mark = { hue: "slate", shape: "slate" };

/** The same six shapes as on a chip, so that hue is never alone. */
const SHAPES: Readonly<Record<FieldHue, string>> = {
  indigo: "circle",
  teal: "square",
  ochre: "triangle",
  plum: "diamond",
  moss: "shield",
  slate: "ring",
};

/** Flat above, pointed below, as on a chip: three half-planes. */
const SHIELD = {
  name: "shield",
  glsl: `
float sdf_shield(vec2 uv, float size) {
  vec2 p = vec2(abs(uv.x), uv.y);
  return max(p.y - size * 0.75, dot(p, vec2(0.905, -0.426)) - size * 0.4045);
}
`,
  uniforms: [],
};

/** A disc with a hole. */
const RING = {
  name: "ring",
  glsl: `
float sdf_ring(vec2 uv, float size) {
  return abs(length(uv) - size * 0.7) - size * 0.3;
}
`,
  uniforms: [],
};

/** People beyond whom not every thread is drawn. */
const LARGE = 1_000;

const LETTERS = '"Atkinson Hyperlegible Next Variable", sans-serif';

/** Draws on `box` with WebGL. Throws where there is none. */
export function openStage(
  box: HTMLElement,
  drawn: PeopleDrawn,
  marks: ReadonlyMap<string, Mark>,
  ink: Ink,
  onPick: (id: string | null) => void,
): Stage {
  const graph = graphOf(drawn, marks);
  let [colours, lit, ended]: [Ink, Lit, boolean] = [ink, null, false];
  const sigma = new Sigma(graph, box, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond(), SHIELD, RING],
        layers: [layerFill()],
      },
      edges: {
        layers: [
          layerPlain(),
          layerDashed({
            dashColor: { attribute: "dashColor", default: "transparent" },
            dashSize: { attribute: "dash", default: 0, mode: "pixels" },
            gapSize: { attribute: "dash", default: 0, mode: "pixels" },
          }),
        ],
      },
    },
    styles: {
      nodes: [DEFAULT_STYLES.nodes, { labelColor: () => colours.ink, labelFont: LETTERS }],
      edges: DEFAULT_STYLES.edges,
    },
    settings: {
      itemSizesReference: "screen",
      // Of a large network the people move with the hand, and the threads come back when it rests.
      hideEdgesOnMove: drawn.people.length > LARGE,
      hideLabelsOnMove: drawn.people.length > LARGE,
      gestureTarget: "page",
      // Where the page is hidden while it goes, the box has no size.
      allowInvalidContainer: true,
      labelRenderedSizeThreshold: 5,
      enableCameraRotation: false,
      minEdgeThickness: 0.8,
      minCameraRatio: 0.02,
      maxCameraRatio: 2,
      stagePadding: 24,
    },
    nodeReducer: (id, data) => {
      const { shape, size, hue } = graph.getNodeAttributes(id);
      const stands = lit === null || lit.people.has(id) || id === YOU;
      return {
        ...data,
        shape,
        size,
        color: id === YOU ? colours.thread : colours[hue],
        opacity: stands ? 1 : 0.12,
        labelVisibility:
          id === YOU || (lit !== null && stands && lit.people.size < 30)
            ? "visible"
            : stands
              ? "auto"
              : "hidden",
        depth: lit !== null && stands ? "topNodes" : "nodes",
      };
    },
    edgeReducer: (id, data) => {
      const { size, dashed } = graph.getEdgeAttributes(id);
      const [a, b] = graph.extremities(id);
      const onPath = lit !== null && follows(lit.path, a, b);
      const stands = lit === null || onPath || (lit.path.length === 0 && touches(lit.people, a, b));
      const color = onPath || a === YOU || b === YOU ? colours.thread : colours.soft;
      return {
        ...data,
        size: onPath ? size + 2 : size,
        color: dashed ? "transparent" : color,
        dashColor: color,
        dash: dashed ? 5 : 0,
        opacity: onPath ? 1 : stands ? 0.5 : 0.04,
        depth: onPath ? "topEdges" : "edges",
      };
    },
  });
  sigma.on("clickNode", ({ node }) => onPick(node === YOU ? null : node));
  sigma.on("clickStage", () => onPick(null));
  const camera = sigma.getCamera();
  const move = (state: Parameters<typeof camera.setState>[0], still: boolean) =>
    still ? camera.setState(state) : void camera.animate(state, { duration: 180 });
  return {
    light(next) {
      if (lit === next) return;
      lit = next;
      sigma.refresh({ skipIndexation: true });
    },
    colour(next) {
      colours = next;
      sigma.refresh({ skipIndexation: true });
    },
    lookAt(id, still) {
      const spot = id === null ? undefined : sigma.getNodeDisplayData(id);
      move(spot === undefined ? { x: 0.5, y: 0.5, ratio: 1 } : { x: spot.x, y: spot.y, ratio: 0.6 }, still);
    },
    zoom: (factor, still) => move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, still),
    takeWheel: (taken) => void sigma.setSetting("gestureTarget", taken ? "graph" : "page"),
    end() {
      ended = true;
      sigma.kill();
    },
    hasEnded: () => ended,
  };
}

function graphOf(
  { people, between }: PeopleDrawn,
  marks: ReadonlyMap<string, Mark>,
): UndirectedGraph<NodeMarks, EdgeMarks> {
  const graph = new UndirectedGraph<NodeMarks, EdgeMarks>();
  const spots = around(people);
  // Fewer people have more room each.
  const scale = people.length > 1_000 ? 0.6 : people.length > 200 ? 0.8 : 1;
  for (const { id, name, field, line } of people) {
    const spot = spots.get(id) ?? { x: 0, y: 0 };
    const { hue, shape } = marks.get(field) ?? UNMARKED;
    const size = (4 + 7 * (line?.weight ?? 0)) * scale;
    graph.addNode(id, { ...spot, size, label: name, shape: SHAPES[shape], hue });
  }
  graph.addNode(YOU, { x: 0, y: 0, size: 12 * scale, label: "You", shape: "circle", hue: "ink" });
  for (const { one, other, inferred } of between) graph.addEdge(one, other, { size: 1, dashed: inferred });
  for (const { id, line } of nearest(people))
    if (line !== null) graph.addEdge(YOU, id, { size: 0.5 + 2.5 * line.weight * scale, dashed: line.dashed });
  return graph;
}

/** Of a large network the strongest threads to you: thousands would be one blot, and the place says how near. */
function nearest(people: PeopleDrawn["people"]): PeopleDrawn["people"] {
  if (people.length <= LARGE) return people;
  return people.toSorted((a, b) => (b.line?.weight ?? -1) - (a.line?.weight ?? -1)).slice(0, LARGE / 2);
}

function follows(path: readonly string[], a: string, b: string): boolean {
  return path.some((each, at) => {
    const next = path[at + 1];
    return (each === a && next === b) || (each === b && next === a);
  });
}

function touches(people: ReadonlySet<string>, a: string, b: string): boolean {
  return (people.has(a) || a === YOU) && (people.has(b) || b === YOU);
}
