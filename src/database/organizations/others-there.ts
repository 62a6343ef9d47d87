import type { PlaceOfOthers } from "#interviews/silence.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import { kept } from "../kept.ts";
import type { Position } from "../people/people.ts";
import type { Tx } from "../transaction.ts";

/** Of the places of one person the first where somebody else is known today who is not left out, by one query for all. */
export async function othersAt(
  tx: Tx,
  organizations: readonly string[],
  today: DateText,
): Promise<(id: PersonId, places: readonly Position[]) => PlaceOfOthers | null> {
  if (organizations.length === 0) return () => null;
  const rows = await twoAtEach(tx, [...new Set(organizations)], today);
  const there = new Map(rows.map((row) => [row.organization_id, [row.one, row.other]]));
  return (id, places) => {
    const place = places.find((each) => there.get(each.organizationId)?.some((one) => one !== id));
    return place === undefined
      ? null
      : { organizationId: place.organizationId as OrganizationId, organization: place.organization };
  };
}

/** Where there are two, one of them is not the person asked about. */
const twoAtEach = kept((tx, organizations: readonly string[], today: DateText) =>
  tx.db
    .selectFrom("affiliations as a")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "a.owner_id").onRef("p.id", "=", "a.person_id"),
    )
    .select(({ fn }) => [
      "a.organization_id",
      fn.min("a.person_id").as("one"),
      fn.max("a.person_id").as("other"),
    ])
    .where("a.owner_id", "=", tx.owner)
    .where("a.organization_id", "in", organizations)
    .where("p.left_out", "=", 0)
    .where(isThere("a", today))
    .groupBy("a.organization_id"),
);
