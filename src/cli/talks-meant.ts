import { doubtsTime } from "#interviews/standing.ts";
import type { Answer } from "#operations/catalog.ts";

export type Talks = Answer<"interview.list">["interviews"];
type Talk = Talks[number];

const CLOSED: readonly string[] = ["thanked", "declined", "no-answer", "did-not-happen"];
const PAST: readonly string[] = [...CLOSED, "held"];

/**
 * Of the conversations with whoever is named, the latest planned first, those that a command can mean: with each person
 * those under way, of several plans the one begun, and without any the latest. One prepares for what is to come, and looks at what is
 * arranged before what was; and a step is taken by a talk that can take it. `as`: what the step makes of it, where the
 * command alone does not say.
 */
export function talksMeant(talks: Talks, command: string | undefined, as?: unknown): Talks {
  const people = [...new Set(talks.map(({ personId }) => personId))];
  const each = people.map((id) =>
    meantWith(
      talks.filter(({ personId }) => personId === id),
      command,
      as,
    ),
  );
  const open = each.flat().filter(({ state }) => !CLOSED.includes(state));
  return open.length > 0 ? open : talks.slice(0, 1);
}

function meantWith(theirs: Talks, command: string | undefined, as: unknown): Talks {
  const ahead = theirs.filter(({ state }) => !PAST.includes(state));
  const [next] = theirs
    .filter(({ state }) => state === "scheduled")
    .toSorted((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0));
  if (next !== undefined && (command === "interview.brief" || command === "interview.show")) return [next];
  if (ahead.length > 0 && command === "interview.brief") return begunOf(ahead);
  const open = theirs.filter(({ state }) => !CLOSED.includes(state));
  for (const fits of likeliest(command, as)) {
    const fitting = open.filter(fits);
    if (fitting.length > 0) return fitting;
  }
  return begunOf(open);
}

type Fits = (talk: Talk) => boolean;

/** Which talks a step is for, the likeliest first; a plan is the last that is meant where anything has begun. */
function likeliest(command: string | undefined, as: unknown): readonly Fits[] {
  const inState =
    (...states: readonly Talk["state"][]): Fits =>
    ({ state }) =>
      states.includes(state);
  switch (command) {
    case "interview.asked":
      return [inState("planned"), inState("asked")];
    case "interview.answered":
      return [inState("asked"), inState("answered"), inState("planned")];
    case "interview.scheduled":
      return [inState("answered", "moved"), inState("asked", "scheduled"), inState("planned")];
    case "interview.held":
      return [
        ({ stands }) => stands.kind === "time-passed" || stands.kind === "talk-today",
        inState("scheduled"),
        inState("answered", "moved", "asked"),
        inState("held"),
      ];
    case "interview.thanked":
      return [inState("held")];
    case "interview.close":
      if (as === "moved") return [inState("scheduled")];
      if (as === "no-answer") return [inState("asked"), inState("answered", "moved")];
      return [inState("asked", "answered", "scheduled", "moved"), inState("planned")];
    case "interview.readReply":
      return [
        ({ stands }) => stands.kind === "they-wrote",
        inState("asked", "answered", "moved"),
        inState("scheduled"),
      ];
    case "interview.unrelated":
      return [
        ({ stands }) => stands.kind === "they-wrote" || doubtsTime(stands),
        inState("asked", "answered", "moved"),
        inState("scheduled"),
      ];
    default:
      return [];
  }
}

/** Of several plans those that are under way, else all of them: which is meant, only the user knows. */
function begunOf(open: Talks): Talks {
  const begun = open.filter(({ state }) => state !== "planned");
  return begun.length > 0 ? begun : open;
}
