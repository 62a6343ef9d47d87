import { DAY_MS, type DateText, daysBetween, dayText } from "#time/date.ts";
import { isBeside } from "./beside.ts";
import type { Affiliation } from "./person.ts";

/** Whether somebody is there on a day, as far as is known; where a date is not, they may always have been there. */
export function isPresent(
  { startsOn, endsOn }: Pick<Affiliation, "startsOn" | "endsOn">,
  day: DateText,
): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day);
}

/** Whether the user or a file says it, rather than an address: what is written to people or of them rests on nothing else. */
export function isTold({ readFrom }: Pick<Affiliation, "readFrom">): boolean {
  return readFrom === "";
}

type Place = Pick<Affiliation, "role" | "organization">;

/** What a place that was read of an address rests on; the domain is named where the place is called otherwise. */
export function readFromInWords({
  organization,
  readFrom,
}: Pick<Affiliation, "organization" | "readFrom">): string {
  return organization === readFrom ? "read from their address" : `read from their address at ${readFrom}`;
}

/** Whether it says only that somebody is there: beside a role at the same organization that is nothing new. */
export function isBare(place: Pick<Affiliation, "role" | "startsOn" | "endsOn">): boolean {
  return place.role === "" && place.startsOn === null && place.endsOn === null;
}

/** "Staff scientist, EMBL", for the line under a name. */
export function positionInWords({ role, organization }: Place): string {
  return [role, organization].filter((part) => part !== "").join(", ");
}

/** "Staff scientist at EMBL", "at EMBL", or the line under their name where that says what they are. */
export function whatOthersCall(headline: string, now: Place | undefined): string {
  const { role, organization } = now ?? { role: "", organization: "" };
  if (role !== "") return organization === "" ? role : `${role} at ${organization}`;
  // A line that only repeats where they are is no calling.
  return organization !== "" && (headline === "" || headline === organization)
    ? `at ${organization}`
    : headline;
}

/**
 * The line under a name, of two that are told of somebody: the first, unless it says nothing, or less, or only what
 * they are beside the work that the other tells of.
 */
export function lineOfTwo(one: string, other: string): string {
  return one === "" || other.endsWith(`, ${one}`) ? other : workOfTwo(one, other);
}

/** The first, unless only the other tells of somebody's work. */
export function workOfTwo(one: string, other: string): string {
  return other !== "" && saysBeside(one) && !saysBeside(other) ? other : one;
}

/** Whether a line under a name tells of no work but of what somebody is beside it. */
function saysBeside(line: string): boolean {
  return isBeside(line.split(",")[0] ?? "");
}

/** What somebody mainly does, of what is told at once: nothing that is over or beside their work, if there is more. */
export function mainOf<One extends Pick<Affiliation, "role"> & { readonly endsOn?: DateText | null }>(
  places: readonly One[],
): One | undefined {
  if (places.length < 2) return places[0];
  const going = places.filter(({ endsOn = null }) => endsOn === null);
  return going.find(({ role }) => !isBeside(role)) ?? going[0] ?? places[0];
}

/** A profile has a move months later, and an address book never; until then a file without a day tells of before. In days. */
const SETTLES = 183;

/**
 * Whether a place that a file told on that day, with or without its beginning, is older than where somebody went by the
 * user's word, on `movedOn`.
 */
export function isOlderThanMove(
  movedOn: DateText,
  { startsOn, toldOn }: { readonly startsOn: DateText | null; readonly toldOn: DateText },
): boolean {
  return startsOn === null ? daysBetween(movedOn, toldOn) < SETTLES : startsOn <= movedOn;
}

/** Since when somebody is where they are by the user's word; null where the user gave no day. */
export function movedOn(
  places: readonly Pick<Affiliation, "startsOn" | "endsOn" | "importId">[],
): DateText | null {
  const days = places.flatMap(({ startsOn, endsOn, importId }) =>
    importId === null && endsOn === null && startsOn !== null ? [startsOn] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

type Dated = Pick<Affiliation, "startsOn" | "endsOn" | "importId" | "addedAt">;

/** Which of somebody's places a file told of as they were before the move that the user told of. */
export function olderThanMove(places: readonly Dated[]): (place: Dated) => boolean {
  const moved = places.length < 2 ? null : movedOn(places);
  if (moved === null) return () => false;
  return ({ startsOn, importId, addedAt }) =>
    importId !== null && isOlderThanMove(moved, { startsOn, toldOn: dayText(Math.floor(addedAt / DAY_MS)) });
}

/** In their order, but what is older than a move after what the user said of that. */
export function moveFirst<One extends Dated>(places: readonly One[]): readonly One[] {
  const isOlder = olderThanMove(places);
  if (!places.some(isOlder)) return places;
  return places.toSorted((a, b) => Number(isOlder(a)) - Number(isOlder(b)));
}

/** Those of somebody's places that are their work before those that are beside it, and otherwise in their order. */
export function workFirst<One extends Pick<Affiliation, "role">>(places: readonly One[]): readonly One[] {
  if (places.length < 2) return places;
  return places.toSorted((a, b) => Number(isBeside(a.role)) - Number(isBeside(b.role)));
}

/**
 * The line under a name follows a move where it says no more than a position of theirs, and says nothing where they are
 * left with none; other words stay as they are.
 */
export function headlineAfter(headline: string, positions: readonly Place[], now: Place | undefined): string {
  const saysPosition = headline === "" || positions.some((each) => positionInWords(each) === headline);
  if (!saysPosition) return headline;
  return now === undefined ? "" : workOfTwo(positionInWords(now), headline);
}
