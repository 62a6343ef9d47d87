import type { Property } from "./property.ts";

const [MARK, TITLE] = ["X-WEAKTIES-AS", "TITLE"];

/** A ROLE of a card that tells no title, so that it is read as one: marked, to go back as what it was. */
export function roleInPlaceOfTitle(role: Property): Property {
  return { ...role, group: "", params: { ...role.params, [MARK]: [TITLE] } };
}

/** Such a role among what was kept, as it was; undefined for any other property. */
export function roleAmong(property: Property): Property | undefined {
  const { [MARK]: as, ...params } = property.params;
  return property.name === "ROLE" && as?.[0] === TITLE ? { ...property, params } : undefined;
}
