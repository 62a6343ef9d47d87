import { UndirectedGraph } from "graphology";
import { DEFAULT_STYLES } from "sigma";
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
import { type FieldHue, type Mark, NOT_NOTED } from "#web/design/chip.tsx";
import { around } from "./around.ts";
import { LightInMotion } from "./light-in-motion.ts";
import {
  type EdgeMarks,
  type Ink,
  LETTERS,
  type Lit,
  lookOf,
  type NodeMarks,
  threadLook,
  YOU,
} from "./look.ts";
import type { NameSide } from "./names.ts";
import { namesIn } from "./naming.ts";

export type PeopleDrawn = Answer<"network.people">;
export type Stage = {
  readonly light: (lit: Lit) => void;
  readonly colour: (ink: Ink) => void;
  /** Moves to somebody, or back to everybody; at once where motion is not wanted. */
  readonly lookAt: (id: string | null, still: boolean) => void;
  /** Comes closer to whom it looks at, where there is one: beside them it would lose them. */
  readonly zoom: (factor: number, still: boolean) => void;
  readonly takeWheel: (taken: boolean) => void;
  readonly end: () => void;
  readonly hasEnded: () => boolean;
};

/** The same six shapes as on a chip, so that hue is never alone. */
const SHAPES: Readonly<Record<FieldHue, string>> = {
  indigo: "circle",
  teal: "square",
  ochre: "triangle",
  plum: "diamond",
  moss: "shield",
  slate: "ring",
};

/** Flat above, round at the sides and pointed below, as on a chip. */
const SHIELD = {
  name: "shield",
  glsl: `
float sdf_shield(vec2 uv, float size) {
  vec2 p = vec2(abs(uv.x), uv.y) / (size * 0.15);
  return max(p.y - 5.0, length(p - vec2(-8.525, 5.0)) - 13.525) * size * 0.15;
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

/** The camera over everybody, and how close it comes by itself. */
const WHOLE = { x: 0.5, y: 0.5, ratio: 1 };
const CLOSEST = 0.3;

/** Of a narrower drawing the names have no room beside their marks. In px. */
const NARROW = 480;

/**
 * Draws on `box` with WebGL: the people at once, their threads a moment later, so that the page answers in between.
 * Throws where there is none.
 *
 * A look is written into the attributes when it changes. Sigma's reducers would say the same in fewer lines, but they
 * are asked for everybody at each beginning and end of a movement and each time the mouse crosses somebody.
 */
export function openStage(
  box: HTMLElement,
  drawn: PeopleDrawn,
  marks: ReadonlyMap<string, Mark>,
  ink: Ink,
  onPick: (id: string | null) => void,
): Stage {
  let [colours, lit, at, ended]: [Ink, Lit, string | null, boolean] = [ink, null, null, false];
  const graph = new UndirectedGraph<NodeMarks, EdgeMarks>();
  const narrow = box.clientWidth < NARROW;
  for (const [id, marked] of peopleIn(drawn, marks, narrow))
    graph.addNode(id, { ...marked, ...lookOf(id, marked.hue, lit, ink) });
  const large = drawn.people.length > LARGE;
  const sigma = openSigma(graph, box, large, narrow);
  const names = namesIn(sigma, graph, large);
  const look = () => {
    graph.forEachNode((id, marked) => void Object.assign(marked, lookOf(id, marked.hue, lit, colours)));
    graph.forEachEdge(
      (_, marked, a, b) => void Object.assign(marked, threadLook(a, b, marked, lit, colours)),
    );
    // At once: until it has been drawn, sigma knows nobody's place on the stage.
    sigma.refresh();
  };
  const threads = setTimeout(() => {
    for (const { a, b, ...marked } of threadsIn(drawn))
      graph.addEdge(a, b, { ...marked, ...threadLook(a, b, marked, lit, colours) });
  }, 50);
  sigma.on("clickNode", ({ node }) => onPick(node === YOU ? null : node));
  // In motion it is not known whom a click is on.
  sigma.on("clickStage", () => sigma.isInMotion() || onPick(null));
  const camera = sigma.getCamera();
  const move = (state: Parameters<typeof camera.setState>[0], still: boolean) =>
    still ? camera.setState(state) : void camera.animate(state, { duration: 180 });
  /** All of these people, and some air; no closer than one can tell where that is. */
  const frameAround = (ids: readonly string[]) => {
    const spots = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
    if (spots.length === 0) return WHOLE;
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const ratio = Math.min(1, Math.max(CLOSEST, 1.3 * Math.max(right - left, high - low)));
    return { x: (left + right) / 2, y: (low + high) / 2, ratio };
  };
  return {
    light(next) {
      if (lit === next) return;
      lit = next;
      look();
      names.name(lit);
    },
    colour(next) {
      colours = next;
      look();
    },
    lookAt(id, still) {
      at = id;
      move(id === null ? WHOLE : frameAround([id, ...(lit?.people ?? [])]), still);
    },
    zoom(factor, still) {
      const spot = at === null || factor > 1 ? undefined : sigma.getNodeDisplayData(at);
      const centre = spot === undefined ? {} : { x: spot.x, y: spot.y };
      move({ ...centre, ratio: camera.getBoundedRatio(camera.ratio * factor) }, still);
    },
    takeWheel: (taken) => void sigma.setSetting("gestureTarget", taken ? "graph" : "page"),
    end() {
      ended = true;
      clearTimeout(threads);
      names.end();
      sigma.kill();
    },
    hasEnded: () => ended,
  };
}

function openSigma(
  graph: UndirectedGraph<NodeMarks, EdgeMarks>,
  box: HTMLElement,
  large: boolean,
  narrow: boolean,
) {
  return new LightInMotion(graph, box, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond(), SHIELD, RING],
        layers: [layerFill()],
      },
      edges: {
        // What the layer of dashes reads of each; undeclared, it would find nothing.
        variables: {
          dashColor: { type: "color", default: "transparent" },
          dash: { type: "number", default: 0 },
        },
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
      nodes: [
        DEFAULT_STYLES.nodes,
        {
          shape: { attribute: "shape" },
          opacity: { attribute: "opacity" },
          depth: { attribute: "depth" },
          labelVisibility: { attribute: "naming" },
          labelColor: { attribute: "ink" },
          labelBackgroundColor: { attribute: "sheet" },
          labelBackgroundPadding: 2,
          labelFont: LETTERS,
          labelPosition: { attribute: "nameSide" },
        },
        { matchState: "isHovered", cases: { true: { depth: "topNodes", labelVisibility: "visible" } } },
      ],
      edges: [
        DEFAULT_STYLES.edges,
        {
          opacity: { attribute: "opacity" },
          depth: { attribute: "depth" },
        },
      ],
    },
    settings: {
      itemSizesReference: "screen",
      // Of a large network the people move with the hand, and the threads come back when it rests.
      hideEdgesOnMove: large,
      hideLabelsOnMove: large,
      gestureTarget: "page",
      // Where the page is hidden while it goes, the box has no size.
      allowInvalidContainer: true,
      enableCameraRotation: false,
      minEdgeThickness: 0.8,
      minCameraRatio: 0.02,
      maxCameraRatio: 2,
      stagePadding: narrow ? 44 : 24,
    },
  });
}

function* peopleIn({ people }: PeopleDrawn, marks: ReadonlyMap<string, Mark>, narrow: boolean) {
  const spots = around(people);
  // Away from you, so that no name runs across the middle.
  const sideOf = ({ x, y }: { readonly x: number; readonly y: number }): NameSide =>
    narrow ? (y > 0 ? "above" : "below") : x < 0 ? "left" : "right";
  const scale = scaleFor(people.length) * (narrow ? 0.75 : 1);
  for (const { id, name, field, line } of people) {
    const spot = spots.get(id) ?? { x: 0, y: 0 };
    const { hue, shape } = marks.get(field) ?? NOT_NOTED;
    const size = (4 + 7 * (line?.weight ?? 0)) * scale;
    yield [
      id as string,
      { ...spot, size, label: name, shape: SHAPES[shape], hue, ...unnamed(sideOf(spot)) },
    ] as const;
  }
  const size = 12 * scale;
  yield [YOU, { x: 0, y: 0, size, label: "You", shape: "circle", hue: "ink", ...unnamed("below") }] as const;
}

function unnamed(side: NameSide) {
  return { side, naming: "hidden", nameSide: side } as const;
}

function* threadsIn({ people, between }: PeopleDrawn) {
  for (const { one, other, inferred } of between)
    yield { a: one as string, b: other as string, width: 1, dashed: inferred };
  const scale = scaleFor(people.length);
  for (const { id, line } of nearest(people))
    if (line !== null)
      yield { a: YOU, b: id as string, width: 0.5 + 2.5 * line.weight * scale, dashed: line.dashed };
}

/** Fewer people have more room each. */
function scaleFor(people: number): number {
  return people > 1_000 ? 0.6 : people > 200 ? 0.8 : 1;
}

/** Of a large network the strongest threads to you: thousands would be one blot, and the place says how near. */
function nearest(people: PeopleDrawn["people"]): PeopleDrawn["people"] {
  if (people.length <= LARGE) return people;
  return people.toSorted((a, b) => (b.line?.weight ?? -1) - (a.line?.weight ?? -1)).slice(0, LARGE / 2);
}
