import { newPositionOf } from "#follow-ups/new-position.ts";
import type { KnownOfThem } from "#interviews/plan.ts";
import { isNoPlace } from "#organizations/no-place.ts";
import { closenessOf, isKin } from "#people/kin.ts";
import type { Affiliation, Person } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import type { Context } from "../operation.ts";

/** What the focus of a first plan rests on, beside the stage. */
export function knownOfThem(
  { today, timeZone }: Pick<Context, "today" | "timeZone">,
  person: Pick<Person, "familiarity" | "name" | "howMet" | "close">,
  affiliations: readonly Affiliation[],
  isMine: (organization: string) => boolean,
): KnownOfThem {
  return {
    familiarity: closenessOf(person),
    isKin: isKin(person),
    hasNewPosition: newPositionOf(affiliations, today, timeZone) !== null,
    // Of the place where I am myself I ask nobody what it is like.
    hasPlace: affiliations.some(
      (each) =>
        each.organization !== "" &&
        !isNoPlace(each.organization) &&
        !isMine(each.organization) &&
        isPresent(each, today),
    ),
  };
}
