import { aboutInWords } from "#interviews/focus-in-words.ts";
import { type Interview, type InterviewState, isUnderWay } from "#interviews/interview.ts";
import { shownName } from "#people/shown.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { DraftKind } from "./draft.ts";

/** Which conversation a letter of this kind is about, by how far it has come. Other kinds need none. */
const ABOUT: { readonly [Kind in DraftKind]?: readonly InterviewState[] } = {
  request: ["planned"],
  reminder: ["asked"],
  // They have said yes; the hour may still be missing.
  confirmation: ["scheduled", "moved", "answered"],
  thanks: ["held"],
};

/** The same, where they ask me: a yes with times goes before anything is noted of my answer, and so does a no. */
const ABOUT_THEIRS: typeof ABOUT = {
  confirmation: ["scheduled", "moved", "answered", "asked", "planned"],
  decline: ["planned", "asked", "answered", "moved", "scheduled"],
};

const WAITING: Readonly<Partial<Record<InterviewState, string>>> = {
  planned: "planned and not yet asked for",
  asked: "asked for and not yet answered",
  answered: "answered and not yet arranged",
  moved: "to be moved",
  scheduled: "arranged",
  held: "held and not yet thanked for",
};

export type Talk =
  | { readonly kind: "talk"; readonly interview: Interview }
  /** The letter is about none, or there is none that fits. */
  | { readonly kind: "none" }
  /** Several fit; `says` names them. */
  | { readonly kind: "several"; readonly says: string; readonly interviews: readonly Interview[] };

/** The conversation with somebody that a letter of a kind is about, where nobody has said which. */
export function talkFor(
  kind: DraftKind,
  name: string,
  interviews: readonly Interview[],
  timeZone: string,
): Talk {
  const mine = furthest(
    interviews.filter((each) => !each.iAmAsked),
    ABOUT[kind],
  );
  const fitting =
    mine.length > 0
      ? mine
      : furthest(
          interviews.filter((each) => each.iAmAsked),
          ABOUT_THEIRS[kind],
        );
  const [only, ...others] = fitting;
  if (only === undefined) return { kind: "none" };
  if (others.length === 0) return { kind: "talk", interview: only };
  const named = fitting.map(
    (each) => `${dayOf(each, timeZone)}, about ${shownName(aboutInWords(each))} (${each.id})`,
  );
  const which = only.iAmAsked
    ? `${shownName(name)} asked you for ${fitting.length} conversations`
    : `${fitting.length} conversations with ${shownName(name)} are ${WAITING[only.state]}`;
  const says =
    `${which}: ` +
    `${named.slice(0, -1).join("; ")}; and ${named.at(-1)}. Say which one this is about, by its id.`;
  return { kind: "several", says, interviews: fitting };
}

/** Those in the first of these states in which there are any. */
function furthest(
  interviews: readonly Interview[],
  states: readonly InterviewState[] = [],
): readonly Interview[] {
  const state = states.find((each) => interviews.some((talk) => talk.state === each));
  return interviews.filter((talk) => talk.state === state);
}

/** The talk under way that they ask me for, where none that I asked for is: then a letter to them is first an answer. */
export function askedOfMe<Each extends Pick<Interview, "state" | "iAmAsked">>(
  interviews: readonly Each[],
): Each | undefined {
  const open = interviews.filter(isUnderWay);
  return open.some(({ iAmAsked }) => !iAmAsked) ? undefined : open[0];
}

function dayOf({ heldAt, startsAt, askedAt, plannedAt }: Interview, timeZone: string): string {
  const at: Instant = heldAt ?? startsAt ?? askedAt ?? plannedAt;
  return `of ${dateInWords(dateOf(at, timeZone))}`;
}
