import { foldText } from "#people/fold.ts";
import { isBare } from "#people/position.ts";
import { isOneOrganization } from "./identity/organizations.ts";
import type { ImportedPerson } from "./record.ts";

/** Whether a record tells of this way to reach somebody. */
export function tellsPoint({ points }: ImportedPerson, kind: string, key: string): boolean {
  return points.some((point) => point.kind === kind && point.key === key);
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
