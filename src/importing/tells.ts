import { foldText } from "#people/fold.ts";
import { isBare } from "#people/position.ts";
import { isOneOrganization } from "./identity/organizations.ts";
import type { ImportedPerson, ImportedPoint } from "./record.ts";

/** What a record tells of this way to reach somebody; undefined where it does not. */
export function tellsPoint({ points }: ImportedPerson, kind: string, key: string): ImportedPoint | undefined {
  return points.find((point) => point.kind === kind && point.key === key);
}

/** Whether a record tells of somebody's role at an organization (folded), of the organization alone, or of neither. */
export function tellsPlace(
  { affiliations }: ImportedPerson,
  organization: string,
  role: string,
): "all" | "bare" | "nothing" {
  const there = affiliations.filter((each) => isOneOrganization(foldText(each.organization), organization));
  if (there.some((each) => each.role === role)) return "all";
  return there.some(isBare) ? "bare" : "nothing";
}
