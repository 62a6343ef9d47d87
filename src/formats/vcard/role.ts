import { type Property, readProperty, unescapeText } from "./property.ts";

const [MARK, TITLE] = ["X-WEAKTIES-AS", "TITLE"];

/** A ROLE of a card that tells no title, so that it is read as one: marked, to go back as what it was. */
export function roleInPlaceOfTitle(role: Property): Property {
  return { ...role, group: "", params: { ...role.params, [MARK]: [TITLE] } };
}

/** The roles among kept lines that were read as titles, and the other lines. What is no longer somebody's role is gone. */
export function rolesAmong(kept: readonly string[]): {
  readonly roles: ReadonlySet<string>;
  readonly others: readonly string[];
} {
  const roles = new Set<string>();
  const others = kept.filter((line) => {
    if (!/^ROLE;/i.test(line)) return true;
    const property = readProperty(line, false);
    if (property?.params[MARK]?.[0] !== TITLE) return true;
    roles.add(unescapeText(property.value).trim());
    return false;
  });
  return { roles, others };
}
