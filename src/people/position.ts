import type { DateText } from "#time/date.ts";
import type { Affiliation } from "./person.ts";

/** Whether somebody is there on a day, as far as is known; where a date is not, they may always have been there. */
export function isPresent(
  { startsOn, endsOn }: Pick<Affiliation, "startsOn" | "endsOn">,
  day: DateText,
): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day);
}

type Place = Pick<Affiliation, "role" | "organization">;

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

/** The line under a name follows a move where it says no more than a position of theirs; other words stay as they are. */
export function headlineAfter(headline: string, positions: readonly Place[], now: Place): string {
  const saysPosition = headline === "" || positions.some((each) => positionInWords(each) === headline);
  return saysPosition ? positionInWords(now) : headline;
}
