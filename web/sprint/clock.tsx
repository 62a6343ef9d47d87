import { useEffect, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TimeRing } from "#web/design/time-ring.tsx";
import { say } from "#web/design/toast.ts";
import type { Running } from "./month.tsx";
import { inHours, PHASE_NAMES } from "./phases.tsx";

const KEY = "weakties.sprint-clock";
const MINUTE = 60_000;
/** A clock left running overnight was forgotten. */
const LONGEST = 240;

type Ticking = { readonly phase: string; readonly since: number };

/** Survives a reload and a walk to another screen; it belongs to this device alone. */
function readTicking(): Ticking | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Ticking | null;
    return kept !== null && typeof kept.since === "number" ? kept : null;
  } catch {
    return null;
  }
}

/** Time given to the phase one is in: a soft ring, a quarter of an hour at a time or with the clock (P3). */
export function PhaseClock({ month }: { readonly month: Running }) {
  const { phase } = month.standing;
  const [ticking, setTicking] = useState(readTicking);
  const now = useMinute(ticking !== null);
  const spend = useWrite("sprint.spend");
  const goal = month.goals.minutes[phase];
  const running = ticking === null ? 0 : Math.min(LONGEST, Math.floor((now - ticking.since) / MINUTE));
  const spent = month.spent[phase] + (ticking?.phase === phase ? running : 0);
  const note = async (of: typeof phase, minutes: number) => {
    if (minutes === 0) return;
    const reply = await spend.run({ phase: of, minutes });
    if (reply.kind !== "done") return say(reply.says);
    say(
      `${minutes} minutes, noted for: ${PHASE_NAMES[of].toLowerCase()}.`,
      () => void spend.run({ phase: of, minutes: -minutes }),
    );
  };
  const begin = () => {
    const since = { phase, since: Date.now() };
    localStorage.setItem(KEY, JSON.stringify(since));
    setTicking(since);
  };
  const end = () => {
    localStorage.removeItem(KEY);
    setTicking(null);
    const of =
      (Object.keys(PHASE_NAMES) as (typeof phase)[]).find((each) => each === ticking?.phase) ?? phase;
    void note(of, running);
  };
  return (
    <section aria-label="The clock" className="flex flex-col items-start gap-4 text-small" data-print="none">
      <TimeRing elapsed={spent} total={goal} label={`${spent} of about ${goal} minutes`}>
        <span className="block text-body leading-6">{inHours(spent)}</span>
      </TimeRing>
      <p className="text-ink-soft">
        {PHASE_NAMES[phase]}: about {inHours(goal)} in all.
      </p>
      {ticking !== null && spent >= goal && phase !== "decide" ? (
        <p role="status">The time meant for this is used. The next step is the useful one now.</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {ticking === null ? (
          <Button onClick={begin}>Start the clock</Button>
        ) : (
          <Button onClick={end}>Stop the clock</Button>
        )}
        <Button kind="plain" busy={spend.busy} onClick={() => void note(phase, 15)}>
          Add a quarter of an hour
        </Button>
      </div>
    </section>
  );
}

function useMinute(on: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
