import { type Ask, askById } from "#interviews/asks-catalogue.ts";
import { askPhrase } from "./phrases.ts";

/** What stands after "ask Ana": "what their days look like", "for the inside view of where they work", "about openings". */
export function asking(ask: string): string {
  const known = askById(ask);
  return known === undefined ? askPhrase(ask) : askingFor(known);
}

export function askingFor({ id, name }: Pick<Ask, "id" | "name">): string {
  if (/^(?:what|how|which|whom)\b/.test(name)) return name;
  return id === "internships" || id === "openings" ? `about ${name}` : `for ${name}`;
}
