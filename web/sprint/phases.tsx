import { lettersInWords, SPRINT_PHASES, type SprintPhase } from "#interviews/sprint.ts";
import { capitalised, counted } from "#people/shown.ts";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import type { Running } from "./month.tsx";

export const PHASE_NAMES: Record<SprintPhase, string> = {
  choose: "Choose and read",
  write: "Write",
  talk: "Talk",
  decide: "Decide",
};

/** The four phases on one thread; the present one is the knot. */
export function Phases({ month }: { readonly month: Running }) {
  const { standing, spent, goals } = month;
  const here = SPRINT_PHASES.indexOf(standing.phase);
  return (
    <ThreadList label="The four phases">
      {SPRINT_PHASES.map((phase, index) => (
        <ThreadItem
          key={phase}
          first={index === 0}
          last={index === SPRINT_PHASES.length - 1}
          mark={index === here ? "knot" : index < here ? "bead" : "end"}
          markLabel={index === here ? "You are here" : undefined}
          dashed={index >= here}
        >
          <h2 className={index === here ? "" : "text-ink-soft"}>{PHASE_NAMES[phase]}</h2>
          <p className="text-small text-ink-soft">
            {spent[phase] === 0 ? "" : `${inHours(spent[phase])} so far, of about `}
            {spent[phase] === 0
              ? `About ${inHours(goals.minutes[phase])}.`
              : `${inHours(goals.minutes[phase])}.`}
            {amountOf(phase, month)}
          </p>
        </ThreadItem>
      ))}
    </ThreadList>
  );
}

function amountOf(phase: SprintPhase, { goals, letters }: Running): string {
  if (phase === "talk")
    return goals.talks === 1
      ? " One talk is enough."
      : ` ${capitalised(counted(goals.talks, "talk"))} are enough.`;
  if (phase !== "write") return "";
  const names = letters.slice(-3).map(({ personName }) => personName);
  const last = names.length === 0 ? "" : ` Last to ${names.join(", ")}.`;
  return ` ${lettersInWords(goals)}.${last}`;
}

/** "half an hour", "2 hours", "1 hour 20": rounded to five minutes, because nobody needs it finer. */
export function inHours(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const [hours, rest] = [Math.floor(minutes / 60), Math.round((minutes % 60) / 5) * 5];
  return `${hours} ${hours === 1 ? "hour" : "hours"}${rest === 0 ? "" : ` ${rest}`}`;
}
