import type { ReactNode } from "react";

type TimeRingProps = {
  /** Minutes gone by and minutes agreed. Past the agreed time the ring stays whole; nothing turns red. */
  readonly elapsed: number;
  readonly total: number;
  /** Read aloud when asked, not announced by itself: "12 of 20 minutes". */
  readonly label: string;
  /** Half as large where the window is narrow. */
  readonly narrow?: boolean;
  readonly children?: ReactNode;
};

const AROUND = 2 * Math.PI * 54;

/** Time as a thread drawn slowly round: a look out of the corner of the eye, not a clock. */
export function TimeRing({ elapsed, total, label, narrow = false, children }: TimeRingProps) {
  const share = total <= 0 ? 1 : Math.min(1, Math.max(0, elapsed / total));
  return (
    <div
      className={`relative inline-grid shrink-0 place-items-center ${narrow ? "size-16 lg:size-32" : "size-32"}`}
    >
      <svg
        viewBox="0 0 120 120"
        className="absolute inset-0 -rotate-90"
        fill="none"
        role="img"
        aria-label={label}
      >
        <circle cx="60" cy="60" r="54" className="stroke-line" strokeWidth="1.5" />
        <circle
          cx="60"
          cy="60"
          r="54"
          className="stroke-thread"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - share)}
          opacity={share === 0 ? 0 : 1}
        />
      </svg>
      <div className="text-center text-lead">{children}</div>
    </div>
  );
}
