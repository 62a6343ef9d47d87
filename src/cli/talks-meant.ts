import type { Answer } from "#operations/catalog.ts";

export type Talks = Answer<"interview.list">["interviews"];

const CLOSED: readonly string[] = ["thanked", "declined", "no-answer", "did-not-happen"];
const PAST: readonly string[] = [...CLOSED, "held"];

/**
 * Of the conversations with whoever is named, the latest planned first, those that a command can mean: with each person
 * those under way, of several plans the one begun, and without any the latest. One prepares for what is to come, and looks at what is
 * arranged before what was.
 */
export function talksMeant(talks: Talks, command: string | undefined): Talks {
  const people = [...new Set(talks.map(({ personId }) => personId))];
  const each = people.map((id) =>
    meantWith(
      talks.filter(({ personId }) => personId === id),
      command,
    ),
  );
  const open = each.flat().filter(({ state }) => !CLOSED.includes(state));
  return open.length > 0 ? open : talks.slice(0, 1);
}

function meantWith(theirs: Talks, command: string | undefined): Talks {
  const ahead = theirs.filter(({ state }) => !PAST.includes(state));
  const [next] = theirs
    .filter(({ state }) => state === "scheduled")
    .toSorted((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0));
  if (next !== undefined && (command === "interview.brief" || command === "interview.show")) return [next];
  if (ahead.length > 0 && command === "interview.brief") return begunOf(ahead);
  return begunOf(theirs.filter(({ state }) => !CLOSED.includes(state)));
}

/** Of several plans those that are under way, else all of them: which is meant, only the user knows. */
function begunOf(open: Talks): Talks {
  const begun = open.filter(({ state }) => state !== "planned");
  return begun.length > 0 ? begun : open;
}
