import { bareName } from "#people/bare-name.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Clause } from "./clauses.ts";
import type { FoundDay } from "./days.ts";
import { lowerCaseNames, type Mention, mentionsIn, samePerson, surroundingsOf } from "./mentions.ts";
import type { ReadPerson } from "./reading.ts";

const MOST_PEOPLE = 20;

/** Everybody a clause names; days are nobody. */
export function namesIn(clause: Clause, days: readonly FoundDay[]): readonly Mention[] {
  const found = mentionsIn(clause.text, days);
  if (found.length > 0 || clause.cue?.kind !== "touch") return found;
  const { rest } = clause.cue;
  if (rest === clause.text) return [];
  const shift = clause.text.length - rest.length;
  return lowerCaseNames(rest).map((each) => ({ ...each, from: each.from + shift, to: each.to + shift }));
}

/** The key of somebody, known from before in this text or new; what stands beside the name is added to them. */
export function personOf(people: ReadPerson[], { name, to }: Mention, clause: Clause): string {
  const after = clause.text.slice(to);
  const { organization, role, event } = surroundingsOf(after);
  const met =
    clause.cue?.kind === "touch" && event !== ""
      ? `met at ${event.replace(/^an?\s/i, (article) => article.toLowerCase())}`
      : "";
  const at = people.findIndex((each) => samePerson(each.name, name));
  const known = people[at];
  if (known !== undefined) {
    people[at] = {
      ...known,
      name: bareName(known.name).length >= bareName(name).length ? known.name : keptName(name),
      organization: known.organization || organization,
      role: known.role || role,
      howMet: known.howMet || met,
    };
    return known.key;
  }
  if (people.length >= MOST_PEOPLE) return people[0]?.key ?? "p1";
  const key = `p${people.length + 1}`;
  people.push({ key, name: keptName(name), organization, role, email: "", howMet: met });
  return key;
}

/** A family name alone keeps its title, so that a letter can begin "Dear Professor Lindqvist". */
function keptName(name: string): string {
  const bare = bareName(name);
  return clipped(bare.includes(" ") ? bare : oneLine(name), 200);
}
