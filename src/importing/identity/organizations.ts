const LEGAL_FORM =
  /\b(?:inc|incorporated|llc|ltd|limited|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|plc|corp|corporation|co|company)\b/g;
const SMALL_WORDS = /\b(?:the|of|and|for|de|la|le|les|du|des|der|die|das|und|fur|et|y|e|di|del|della)\b/g;

/** "Lumen, Inc." and "Lumen" are one organization. */
export function plainOrganization(folded: string): string {
  const plain = folded
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(LEGAL_FORM, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? folded : plain;
}

/** Whether two folded names are spellings of one: the same but for "Inc." and the like. */
export function isOneOrganization(a: string, b: string): boolean {
  return a === b || plainOrganization(a) === plainOrganization(b);
}

export type OrganizationLevel = "missing" | "same" | "mailed" | "close" | "different";

/**
 * `close`: one's words are all in the other ("Lumen", "Lumen Diagnostics"), or its initials ("CAS"). `mailed`, which
 * `mailName` tells: one's address is of the other's organization.
 */
export function compareOrganizations(a: readonly string[], b: readonly string[]): OrganizationLevel {
  if (a.length === 0 || b.length === 0) return "missing";
  for (const one of a) if (b.includes(one)) return "same";
  for (const one of a) for (const other of b) if (areClose(one, other)) return "close";
  return "different";
}

function areClose(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (` ${long} `.includes(` ${short} `)) return short.length >= 3;
  if (short.includes(" ") || short.length > 6 || short.length < 3 || !long.includes(" ")) return false;
  const words = long.replace(SMALL_WORDS, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word[0]).join("") === short;
}

/** What an organization is called in addresses: "ana@lumen.example" is at Lumen, of "max planck" it is "maxplanck". */
export function mailName(plain: string): string {
  return plain.replaceAll(" ", "");
}

/** The names in an address's domain that may be an organization's; the last one is a country's or the like. */
export function mailNamesIn(email: string): readonly string[] {
  return email
    .slice(email.indexOf("@") + 1)
    .split(".")
    .slice(0, -1)
    .filter((label) => label.length > 2);
}
