import { useId } from "react";
import { monthFrom } from "#time/near.ts";
import { type Shown, todayHere } from "./shown.ts";

type Points = Shown["tie"]["strength"];

const [WIDTH, HEIGHT] = [320, 56];
/** Below this the line would exaggerate: one talk is not a peak. */
const LEAST_TOP = 2;

/** How the strength went, from the first contact to today. The same stands in words for those who listen. */
export function StrengthChart({ points }: { readonly points: Points }) {
  const title = useId();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const top = Math.max(LEAST_TOP, ...points.map(({ strength }) => strength));
  const at = (index: number, strength: number) =>
    `${((index / (points.length - 1)) * WIDTH).toFixed(1)} ${(HEIGHT - (strength / top) * HEIGHT).toFixed(1)}`;
  const path = points
    .map(({ strength }, index) => `${index === 0 ? "M" : "L"}${at(index, strength)}`)
    .join("");
  const began = monthFrom(todayHere(), first.day);
  return (
    <figure className="mt-2 max-w-[20rem]">
      <svg
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        className="block w-full overflow-visible"
        fill="none"
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{inWords(points)}</title>
        <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        <path
          d={path}
          className="stroke-thread"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="flex justify-between" aria-hidden="true">
        <span>{began}</span>
        <span>today</span>
      </figcaption>
    </figure>
  );
}

function inWords(points: Points): string {
  const today = todayHere();
  const peak = points.reduce((best, point) => (point.strength > best.strength ? point : best));
  const now = points.at(-1) ?? peak;
  const first = points[0] ?? peak;
  return `How the strength went since ${monthFrom(today, first.day)}: highest, ${peak.strength.toFixed(1)}, in ${monthFrom(today, peak.day)}; ${now.strength.toFixed(1)} today.`;
}
