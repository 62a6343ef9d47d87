import type { Option, Verdict, VerdictKind } from "#options/option.ts";
import { lowerFirst } from "#outreach/sentences.ts";
import { searchWords } from "#people/fold.ts";
import type { OptionId, PersonId } from "#people/id.ts";
import { capitalised, clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import { namesCareer } from "./guess.ts";
import type { Held } from "./projection.ts";

/** Where I stand on one career, and since when without a break. */
export type Course = {
  readonly optionId: OptionId;
  readonly name: string;
  readonly verdict: VerdictKind;
  readonly reason: string;
  readonly since: Instant;
};

/** My direction: the careers on which something has been said, from the trails of their verdicts. */
export function directionOf(
  options: readonly (Pick<Option, "id" | "name"> & { readonly verdicts: readonly Verdict[] })[],
): readonly Course[] {
  return options.flatMap(({ id, name, verdicts }) => {
    const trail = verdicts.toSorted((a, b) => a.at - b.at);
    const last = trail.at(-1);
    if (last === undefined) return [];
    const before = trail.findLastIndex((each) => each.kind !== last.kind);
    const since = trail[before + 1]?.at ?? last.at;
    return [{ optionId: id, name, verdict: last.kind, reason: last.reason, since }];
  });
}

/** Someone whose picture of me is from before a turn of mine (R46). */
export type Outdated = {
  readonly personId: PersonId;
  readonly held: Held;
  /** The turn that they have not heard of: one I pursue, or one I gave up. */
  readonly turn: Course;
};

/**
 * The turn that a picture has missed; null where it still fits. Whoever knows me for a career that I pursue is up to
 * date; for one that I have put aside, or for anything else while I went for another, is not.
 */
export function missedTurn(held: Held, direction: readonly Course[]): Course | null {
  const pursued = direction.filter((course) => course.verdict === "pursue");
  if (pursued.some((course) => speaksOf(held, course) || sharesAWord(held, course, direction))) return null;
  const taken = pursued.filter((course) => course.since > held.since).toSorted(byLatest)[0];
  if (taken !== undefined) return taken;
  const given = direction.filter(
    ({ verdict, since }) => (verdict === "park" || verdict === "ruled-out") && since > held.since,
  );
  return given.filter((course) => speaksOf(held, course)).toSorted(byLatest)[0] ?? null;
}

/** Letters of a word that tells more than "in" and "for" do. */
const TELLING = 4;

/** Those of these pictures that are outdated, whose turn is the freshest first. */
export function outdatedAmong(pictures: readonly Held[], direction: readonly Course[]): readonly Outdated[] {
  return pictures
    .flatMap((held) => {
      const turn = missedTurn(held, direction);
      return turn === null ? [] : [{ personId: held.personId, held, turn }];
    })
    .toSorted((a, b) => b.turn.since - a.turn.since || b.held.since - a.held.since);
}

function speaksOf({ optionId, picture }: Held, course: Course): boolean {
  return optionId === course.optionId || (optionId === null && namesCareer(picture, course.name));
}

/** A word that is this career's alone among mine: whoever knows me as a future patent attorney is right about patent law. */
function sharesAWord({ optionId, picture }: Held, course: Course, direction: readonly Course[]): boolean {
  if (optionId !== null) return false;
  const others = new Set(
    direction.filter((each) => each !== course).flatMap((each) => searchWords(each.name)),
  );
  const own = new Set(searchWords(course.name).filter((word) => word.length >= TELLING && !others.has(word)));
  return searchWords(picture).some((word) => own.has(word));
}

function byLatest(a: Course, b: Course): number {
  return b.since - a.since;
}

/** Why their picture is an older one, in a sentence. */
export function outdatedInWords(
  { held, turn }: Outdated,
  personName: string,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): string {
  const month = monthFrom(today, dateOf(held.since, timeZone));
  const known = `${shownName(personName)} knows you for ${quoted(held.picture, 70)}, from ${month}`;
  return `${known}; since then ${TURNS[turn.verdict](careerInSentence(turn.name))}.`;
}

const TURNS: Record<VerdictKind, (career: string) => string> = {
  undecided: (career) => `you opened ${career} again`,
  pursue: (career) => `you decided to go for ${career}`,
  park: (career) => `you put ${career} aside`,
  "ruled-out": (career) => `you ruled ${career} out`,
};

/** "industry research", as it stands inside a sentence. */
export function careerInSentence(name: string): string {
  return lowerFirst(clipped(oneLine(name), 60));
}

/** How the picture reads for those who look at a person: "Exploring patent law, since March, from your talk." */
export function pictureInWords(
  held: Held,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): string {
  const words = capitalised(clipped(oneLine(held.picture), 200)).replace(/\.$/, "");
  return `${words}, since ${monthFrom(today, dateOf(held.since, timeZone))}${FROM[held.source]}.`;
}

const FROM: Record<Held["source"], string> = {
  touch: ", from when you were in touch",
  talk: ", from your talk",
  letter: ", from a letter of yours",
  other: "",
};
