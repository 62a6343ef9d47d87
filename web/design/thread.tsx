import { useId } from "react";

/** Drawn width for a strength of 0 to 1, in px. */
function weightOf(strength: number): number {
  return 1 + 3 * Math.min(1, Math.max(0, strength));
}

export type ThreadProps = {
  /** 0 (barely) to 1 (as strong as any); null where there is no history yet, which is drawn as dashes. */
  readonly strength: number | null;
  /** Not known first-hand (a shared mail, the same team): dashes too. */
  readonly inferred?: boolean | undefined;
  /** Conversations held, as places from 0 to 1 along the thread; each is a loop. Up to about seven. */
  readonly knots?: readonly number[] | undefined;
  /** The same in words, read aloud: "A strong tie; two conversations." Empty where words already stand beside it. */
  readonly label: string;
};

/** A tie between two ends, as wide as its place: weight is strength, dashes are a guess, a loop is a conversation. */
export function Thread({ strength, inferred = false, knots = [], label }: ThreadProps) {
  const weight = weightOf(strength ?? 0.2);
  const size = 0.9 + weight * 0.1;
  const gaps = useId();
  const dashes = strength === null || inferred ? `${weight + 4} ${weight + 5}` : undefined;
  return (
    <svg
      className="block h-8 w-full min-w-0 overflow-visible text-thread"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      role="img"
      aria-label={label}
      aria-hidden={label === ""}
    >
      <mask id={gaps} maskUnits="userSpaceOnUse" x="-1%" y="-16" width="102%" height="64">
        <rect x="-1%" y="-16" width="102%" height="64" fill="white" stroke="none" />
        {knots.map((place) => (
          // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the drawing above
          <svg key={place} x={`${place * 100}%`} className="overflow-visible">
            <rect x={-REACH * size} width={2 * REACH * size} height="32" fill="black" stroke="none" />
          </svg>
        ))}
      </mask>
      <g mask={`url(#${gaps})`}>
        <svg viewBox="0 0 100 32" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          <path d={SLACK} vectorEffect="non-scaling-stroke" strokeDasharray={dashes} />
        </svg>
      </g>
      {knots.map((place) => (
        <svg
          key={place}
          x={`${place * 100}%`}
          y={heightAt(place)}
          className="overflow-visible"
          aria-hidden="true"
        >
          <path d={LOOP} transform={`scale(${size})`} strokeWidth={weight / size} />
        </svg>
      ))}
    </svg>
  );
}

/** It hangs a little, as thread does. The control points stand at thirds, so that x runs evenly with t. */
const SLACK = "M0 20 C33.3 26 66.7 15 100 20";

/** Height of the thread, in px from the top, at t from 0 to 1. */
function heightAt(t: number): number {
  const s = 1 - t;
  return 20 * s ** 3 + 3 * 26 * s * s * t + 3 * 15 * s * t * t + 20 * t ** 3;
}

/** Half the length of a loop along the thread; the thread itself pauses there. */
const REACH = 14;

/** One turn of a pen round the origin: in from the left, up and over, and on. */
export const LOOP =
  "M-14 0C-5 0 6.5 -2.5 6.5 -9C6.5 -12 4 -13.8 .8 -13.8C-3.200 -13.8 -6 -11.5 -6 -8.5C-6 -2.5 5 0 14 0";
