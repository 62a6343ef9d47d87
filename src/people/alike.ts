import { bareName } from "./bare-name.ts";
import { foldText } from "./fold.ts";
import type { PersonId } from "./id.ts";
import { shownName } from "./shown.ts";

/** Somebody in the book who has the name or the e-mail address of one about to be added. */
export type Namesake = {
  readonly id: PersonId;
  readonly name: string;
  readonly headline: string;
  readonly leftOut: boolean;
  /** Keys of their e-mail addresses. */
  readonly emails: readonly string[];
  /** Folded names of the organizations where they are or were. */
  readonly organizations: readonly string[];
};

export type Newcomer = {
  readonly name: string;
  readonly organization: string;
  /** The key of the e-mail address, where there is one. */
  readonly email: string | undefined;
};

/** Titles that a name is often noted with. */
const NOTED_WITH = ["", "dr. ", "dr ", "prof. ", "prof ", "professor ", "prof. dr. ", "prof dr "];

/** The folded names under which somebody of this name may be here, noted with a title or without. */
export function keysOfName(name: string): readonly string[] {
  const bare = keyOf(name);
  return [...new Set([foldText(name), ...NOTED_WITH.map((titles) => titles + bare)])];
}

/** Titles are no part of a name. */
function keyOf(name: string): string {
  return foldText(bareName(name));
}

/**
 * Those of the namesakes who may well be the newcomer: by the same e-mail address, or by the same name where nothing
 * tells the two apart. An organization does, where each of them has one and it is another; two people of one name at
 * different places are nothing unusual.
 */
export function alike(newcomer: Newcomer, namesakes: readonly Namesake[]): readonly Namesake[] {
  const key = keyOf(newcomer.name);
  const place = foldText(newcomer.organization);
  return namesakes.filter(
    (each) =>
      (newcomer.email !== undefined && each.emails.includes(newcomer.email)) ||
      (keyOf(each.name) === key &&
        (place === "" || each.organizations.length === 0 || each.organizations.includes(place))),
  );
}

/** Says who is there, and that another may be added all the same. */
export function alikeSentence(newcomer: Newcomer, found: readonly Namesake[]): string {
  const [first, ...others] = found;
  if (first === undefined) return "";
  const more = others.length === 1 ? " and somebody else" : ` and ${others.length} others`;
  const who = others.length === 0 ? `${described(first)} is` : `${described(first)}${more} are`;
  const by = keyOf(first.name) === keyOf(newcomer.name) ? "" : ` with the address ${newcomer.email ?? ""}`;
  return `${who} here already${by}. If you mean somebody else, add them anyway.`;
}

function described({ name, headline, leftOut }: Namesake): string {
  const facts = [...(headline === "" ? [] : [shownName(headline)]), ...(leftOut ? ["left out"] : [])];
  return facts.length === 0 ? shownName(name) : `${shownName(name)} (${facts.join("; ")})`;
}
