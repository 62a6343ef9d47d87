import { focusInWords } from "#interviews/focus-in-words.ts";
import type { Interview, InterviewState } from "#interviews/interview.ts";
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
  const mine = interviews.filter((each) => !each.iAmAsked);
  const state = ABOUT[kind]?.find((each) => mine.some((talk) => talk.state === each));
  const fitting = mine.filter((each) => each.state === state);
  const [only, ...others] = fitting;
  if (state === undefined || only === undefined) return { kind: "none" };
  if (others.length === 0) return { kind: "talk", interview: only };
  const named = fitting.map(
    (each) => `${dayOf(each, timeZone)}, about ${shownName(focusInWords(each.focus))} (${each.id})`,
  );
  const says =
    `${fitting.length} conversations with ${shownName(name)} are ${WAITING[state]}: ` +
    `${named.slice(0, -1).join("; ")}; and ${named.at(-1)}. Say which one this is about, by its id.`;
  return { kind: "several", says, interviews: fitting };
}

function dayOf({ heldAt, startsAt, askedAt, plannedAt }: Interview, timeZone: string): string {
  const at: Instant = heldAt ?? startsAt ?? askedAt ?? plannedAt;
  return `of ${dateInWords(dateOf(at, timeZone))}`;
}
