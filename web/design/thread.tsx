/** Drawn width for a strength of 0 to 1, in px. */
function weightOf(strength: number): number {
  return 1 + 3 * Math.min(1, Math.max(0, strength));
}

export type ThreadProps = {
  /** 0 (barely) to 1 (as strong as any); null where there is no history yet, which is drawn as dashes. */
  readonly strength: number | null;
  /** Not known first-hand (a shared mail, the same team): dashes too. */
  readonly inferred?: boolean | undefined;
  /** Conversations held, as places from 0 to 1 along the thread; each is a loop. */
  readonly knots?: readonly number[] | undefined;
  /** The same in words, read aloud: "A strong tie; two conversations." Empty where words already stand beside it. */
  readonly label: string;
};

/** A tie between two ends, as wide as its place: weight is strength, dashes are a guess, a loop is a conversation. */
export function Thread({ strength, inferred = false, knots = [], label }: ThreadProps) {
  const weight = weightOf(strength ?? 0.2);
  const dashes = strength === null || inferred ? `${weight + 4} ${weight + 5}` : undefined;
  return (
    <svg
      className="block h-8 w-full overflow-visible text-thread"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      role="img"
      aria-label={label}
      aria-hidden={label === ""}
    >
      <svg viewBox="0 0 100 32" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        <path d={SLACK} vectorEffect="non-scaling-stroke" strokeDasharray={dashes} />
      </svg>
      {knots.map((place) => (
        <svg
          key={place}
          x={`${place * 100}%`}
          y={heightAt(place)}
          className="overflow-visible"
          aria-hidden="true"
        >
          <path d={LOOP} strokeWidth={Math.max(1.5, weight * 0.75)} />
        </svg>
      ))}
    </svg>
  );
}

/** It hangs a little, as thread does. The control points stand at thirds, so that x runs evenly with t. */
const SLACK = "M0 20 C33.3 26 66.7 15 100 20";

function heightAt(t: number): number {
  const s = 1 - t;
  return 20 * s ** 3 + 3 * 26 * s * s * t + 3 * 15 * s * t * t + 20 * t ** 3;
}

/** One turn of a pen: in from the left, up and round, and on. */
export const LOOP =
  "M-10 0 C-2 0 5.5 -4 5.5 -9.5 C5.5 -12.5 3 -14 0 -14 C-3 -14 -5.5 -12.5 -5.5 -9.5 C-5.5 -4 2 0 10 0";
