import { bareName } from "#people/bare-name.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Sight } from "../clause-days.ts";
import type { Clause } from "../clauses.ts";
import type { Move } from "../cues/moves.ts";
import type { FoundDay } from "../days/found-day.ts";
import type { ReadPerson } from "../reading.ts";
import { A_NAME, KIN, OF_A_GROUP } from "../words/plain-words.ts";
import { lowerCaseNames, type Mention, mentionsIn, samePerson } from "./mentions.ts";
import { isSomebody, mayBeFirm, placeBehind } from "./signs-of-somebody.ts";
import { surroundingsOf } from "./surroundings.ts";

const MOST_PEOPLE = 20;

/** Everybody a clause names; days are nobody. */
export function namesIn(
  clause: Clause,
  days: readonly FoundDay[],
  known: readonly ReadPerson[],
  { ear, knows, isPlace }: Pick<Sight, "ear" | "knows" | "isPlace">,
): readonly Mention[] {
  const found = mentionsIn(
    clause.text,
    days,
    known.map(({ name }) => name),
    (place) => isSomebody(place, ear.isSomebody, knows, placesOf(known, isPlace)),
  );
  if (found.length > 0 || clause.cue?.kind !== "touch") return found;
  const { rest } = clause.cue;
  if (rest === clause.text) return [];
  const shift = clause.text.length - rest.length;
  // Words with a capital have been judged by then.
  return lowerCaseNames(rest)
    .filter(({ from }) => !/^\p{Lu}/u.test(rest.slice(from)))
    .map((each) => ({ ...each, from: each.from + shift, to: each.to + shift }));
}

/** "Tess (Roche) … Roche needs somebody": where somebody of the note is, or what the book has as an organization. */
export function placesOf(
  people: readonly ReadPerson[],
  isPlace: Sight["isPlace"] = () => false,
): (name: string) => boolean {
  return (name) => name !== "" && (people.some(({ organization }) => organization === name) || isPlace(name));
}

/** The key of somebody, known from before in this text or new; what stands beside the name is added to them. */
export function personOf(people: ReadPerson[], { name, from, to }: Mention, clause: Clause): string {
  const after = clause.text.slice(to);
  const { role, event: here, ...beside } = surroundingsOf(after);
  const event = here || surroundingsOf(after.replace(REST_OF_ROW, "")).event;
  const organization =
    beside.organization || placeBehind(name, after) || placeOfRow(after) || placeOfAll(clause.text, from, to);
  const met =
    clause.cue?.kind === "touch" && event !== ""
      ? `met at ${event.replace(/^an?\s/i, (article) => article.toLowerCase())}`
      : "";
  const at = people.findIndex((each) => samePerson(each.name, name));
  const known = people[at];
  if (known !== undefined) {
    const { perhapsPlace: _, ...sure } = known;
    people[at] = {
      ...sure,
      name: bareName(known.name).length >= bareName(name).length ? known.name : keptName(name),
      organization: known.organization || organization,
      role: known.role || role,
      howMet: known.howMet || met,
    };
    return known.key;
  }
  if (people.length >= MOST_PEOPLE) return people[0]?.key ?? "p1";
  const key = `p${people.length + 1}`;
  const doubt = mayBeFirm({ before: clause.text.slice(0, from), name, after });
  people.push({
    key,
    name: keptName(name),
    organization,
    role,
    email: "",
    howMet: met,
    ...(doubt && organization === "" ? { perhapsPlace: true } : {}),
  });
  return key;
}

/** "Two people from Siemens, Lena and Jan", "Lena and Jan (both Siemens)". */
function placeOfAll(text: string, from: number, to: number): string {
  const shared = IN_A_ROW_BEFORE.exec(text.slice(0, from));
  const group = OF_A_GROUP.exec(shared === null ? text.slice(0, from) : text.slice(0, shared.index));
  const [, inBrackets, behindComma] = SOMEBODY_OF.exec(text.slice(0, from)) ?? [];
  return clipped(group?.[1] ?? BOTH_OF.exec(text.slice(to))?.[1] ?? inBrackets ?? behindComma ?? "", 200);
}

const PLACE_OF = "(?:the )?((?!(?:the|my|our|her|his)\\b)[^\\s(),]+(?: \\p{Lu}[^\\s(),]+)*)";
/** "A rep from Sandoz (Tina)", "someone from EIB at the fair, name Luc", "a guy from Lonza, Drew". */
const SOMEBODY_OF = new RegExp(
  `\\b(?:${KIN}|rep|hr(?: (?:lady|guy|person|woman|man))?|someone|somebody|guy|girl|lady|woman|man|researcher|scientist|recruiter) (?:(?:from|at|of) ${PLACE_OF} \\(|(?:from|at) ${PLACE_OF}(?: (?:at|after|on|in) the \\p{Ll}+)?(?:, (?:(?:called|named|name(?:'s| is| was)?|she's|he's) )?| (?:called|named) ))$`,
  "iu",
);

/** "Ana and Ben at the retreat": where both of them were met. */
const REST_OF_ROW = new RegExp(`^(?:(?:,? and |, | & )${A_NAME})+`, "u");

const IN_A_ROW_BEFORE = new RegExp(`${A_NAME}(?:, ${A_NAME})*(?:,| and|, and| &) $`, "u");
const BOTH_OF = new RegExp(
  `^(?:(?:, | and |, and | & )${A_NAME})* \\((?:both|all)(?: (?:from|at|of|@))? ([^)]{2,80})\\)`,
  "u",
);

/** "Maria and Pedro from the Gulbenkian": both are. */
function placeOfRow(after: string): string {
  const rest = after.replace(REST_OF_ROW, "").replace(/^ both /, " ");
  return rest !== after && /^ (?:from|of) /.test(rest) ? surroundingsOf(rest).organization : "";
}

/** A family name alone keeps its title, so that a letter can begin "Dear Professor Lindqvist". */
function keptName(name: string): string {
  const bare = bareName(name);
  return clipped(bare.includes(" ") ? bare : oneLine(name), 200);
}

/** "She is at Roche now", "her lab @ Broad": where whoever is spoken of works. */
const WORKS_AT =
  /(?:^|, |\band |\bwho )(?:(?:she|he|they|who)(?: both)? ?)?(?:(?:runs|leads|heads|directs|manages) (?:the|a|an|their|its) [\p{Ll} ]{2,30}?(?= (?:at|of) \p{Lu})|'s|'re|is|are|works?|now works|(?:has |just )?started|starts|will start)(?: (?:now|currently|working|based|back|in [\p{L}&]+|a \p{L}+|an \p{L}+))*(?= (?:at|to|@|in the|with \p{Lu}) )|(?:^|, |\band |\bwho )works(?= (?:for|with) \p{Lu})|\b(?:her|his|their) (?:new )?(?:team|group|lab|company|department|institute|office)(?= (?:at|@) )/iu;
const NO_LONGER = /\b(?:not|n't|no longer|was|were|used to|conference|meeting)\b/i;

/** What a statement tells of where somebody works, who has no place yet. */
export function placed(
  people: ReadPerson[],
  { text }: Clause,
  key: string | null,
  move: Move | undefined,
): void {
  const said = text.replaceAll("’", "'");
  const match = WORKS_AT.exec(said);
  const at = people.findIndex((each) => each.key === key);
  const known = people[at];
  if (known !== undefined && known.organization === "" && move !== undefined)
    people[at] = { ...known, organization: move.organization, role: known.role || move.role };
  if (
    match === null ||
    move !== undefined ||
    known === undefined ||
    known.organization !== "" ||
    NO_LONGER.test(said)
  )
    return;
  const after = said.slice(match.index + match[0].length).replace(/^ (?:to|for|with) /, " at ");
  const { organization } = surroundingsOf(after);
  if (/^\p{L}/u.test(organization)) people[at] = { ...known, organization };
}
