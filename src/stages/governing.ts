import { addDays, type DateText } from "#time/date.ts";
import type { Programme } from "./stage.ts";

/** Contracts overlap a little, and people begin a new one before the old one ends on paper: up to half a year. */
const OVERLAP_DAYS = 183;

export type Governing =
  | { readonly kind: "none" }
  /** The first programme has not begun. */
  | { readonly kind: "ahead"; readonly programme: Programme; readonly startsOn: DateText }
  /** `follows` is the one before it, null for the first. */
  | { readonly kind: "in"; readonly programme: Programme; readonly follows: Programme | null }
  | { readonly kind: "over"; readonly programme: Programme; readonly endsOn: DateText };

/**
 * The one programme that says where the user stands on a date, out of all they have been in.
 *
 * A later one takes over from an earlier one, except that a stay which ends before it (an internship in the
 * middle of a PhD) changes nothing. One without an end counts as over once a later one begins, and a later one without
 * an end is no stay: it follows on whatever went before, however long that had to go.
 */
export function governingOn(programmes: readonly Programme[], date: DateText): Governing {
  const known = programmes.filter((each) => each.startsOn !== null || each.endsOn !== null);
  const inOrder = known.toSorted((one, other) => order(one).localeCompare(order(other)));
  const begun = inOrder.filter((each) => each.startsOn === null || each.startsOn <= date);
  const running = begun.filter((each) => each.endsOn === null || each.endsOn >= date);
  const programme = running.reduce<Programme | undefined>(later, undefined);
  if (programme !== undefined) return { kind: "in", programme, follows: predecessorOf(programme, begun) };
  const last = begun.reduce<Programme | undefined>(endingLast, undefined);
  if (last?.endsOn != null) return { kind: "over", programme: last, endsOn: last.endsOn };
  const ahead = inOrder[0];
  if (ahead?.startsOn != null) return { kind: "ahead", programme: ahead, startsOn: ahead.startsOn };
  return { kind: "none" };
}

type Dated = Programme & { readonly startsOn: DateText };

/** The position that is taken already and begins after a date, where it follows on what the user is in or was in. */
export function takenAfter(programmes: readonly Programme[], date: DateText): Dated | null {
  const ahead = programmes.filter((each): each is Dated => each.startsOn !== null && each.startsOn > date);
  const taken = ahead
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
    .find((each) => {
      const then = governingOn(programmes, each.startsOn);
      return then.kind === "in" && then.programme === each && then.follows !== null;
    });
  return taken ?? null;
}

/** An unknown start sorts before every known one. */
function order(programme: Programme): string {
  return programme.startsOn ?? "";
}

function later(sofar: Programme | undefined, next: Programme): Programme {
  if (sofar === undefined || sofar.endsOn === null || next.endsOn === null) return next;
  return next.endsOn >= sofar.endsOn ? next : sofar;
}

function endingLast(sofar: Programme | undefined, next: Programme): Programme {
  if (sofar === undefined) return next;
  return (next.endsOn ?? "") >= (sofar.endsOn ?? "") ? next : sofar;
}

function predecessorOf(programme: Programme, begun: readonly Programme[]): Programme | null {
  const { startsOn } = programme;
  if (startsOn === null) return null;
  const before = begun.filter(
    (each) =>
      each !== programme &&
      order(each) < startsOn &&
      (each.endsOn === null || programme.endsOn === null || each.endsOn <= addDays(startsOn, OVERLAP_DAYS)),
  );
  return before.at(-1) ?? null;
}
