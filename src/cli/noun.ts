import { leavingStep, toldBy } from "#stages/leaving.ts";
import type { Command } from "./command.ts";
import type { Failure } from "./failure.ts";
import { shortId } from "./short-id.ts";

/** What a field names by id, and may therefore be given by name. */
export type Noun =
  | "person"
  | "interview"
  | "option"
  | "advice"
  | "promise"
  | "draft"
  | "sent letter"
  | "introduction"
  | "lead"
  | "organization"
  | "line"
  | "leaving line";

const NOUNS: Readonly<Record<string, Noun>> = {
  personId: "person",
  interviewId: "interview",
  optionId: "option",
  optionIds: "option",
  adviceId: "advice",
  promiseId: "promise",
  draftId: "draft",
  introductionId: "introduction",
  introducerId: "person",
  namedBy: "person",
  otherId: "person",
  leadId: "lead",
};

const NAMED_BY_FAMILY: readonly Noun[] = [...Object.values(NOUNS), "organization"];

/** Whose ids several are, where a command is about others. */
const SEVERAL: Readonly<Record<string, Noun>> = {
  "organization.takePlaces": "person",
  "organization.leavePlaces": "person",
  "organization.takeFields": "organization",
  "organization.leaveFields": "organization",
};

/** Which noun's id a command's field is: `personId`, or the `id` of `person.show`, and whom or what it goes `into`. */
export function nounOf(command: Command, field: string): Noun | undefined {
  if (field === "key") return "line";
  if (field === "item") return "leaving line";
  if (field === "id" && isOfSent(command)) return "sent letter";
  if (field === "ids")
    return command.target.kind === "operation" ? SEVERAL[command.target.operation] : undefined;
  if (field !== "id" && field !== "into") return NOUNS[field];
  if (isOfLine(command)) return undefined;
  const family = command.target.kind === "operation" ? command.target.operation.split(".")[0] : undefined;
  return NAMED_BY_FAMILY.find((noun) => noun === family);
}

/** That a letter went out is taken back of one that did. */
function isOfSent({ target }: Command): boolean {
  return target.kind === "operation" && target.operation === "draft.takeBack";
}

/** A line of a career's evidence has no name, and is not the career. */
function isOfLine({ target }: Command): boolean {
  return target.kind === "operation" && target.operation === "option.removeEvidence";
}

/** Whether a field is an id at all, of something that has no name to be called by. */
export function isIdField(field: string): boolean {
  return field === "id" || /Ids?$/.test(field);
}

/** A record that may be meant: `name` is what one calls it by, `apart` tells namesakes from each other. */
export type Candidate = { readonly id: string; readonly name: string; readonly apart: string };

export type Named =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/** What has to be given for each, as a sentence ends. */
export const NEEDED: Readonly<Record<Noun, string>> = {
  person: "a person: a name, part of one, or an id",
  interview: "a conversation: whom with, or its id",
  option: "a career: its name, part of it, or its id",
  advice: "a piece of advice: whose, or its id",
  promise: "a promise: to whom, or its id",
  draft: "a letter: to whom, or its id",
  "sent letter": "a letter that went out: to whom, or its id",
  introduction: "an introduction: somebody in it, or its id",
  lead: "an opportunity: what it is, through whom, or its id",
  organization: "an organization: its name, part of it, or its id",
  line: "a line of Today: its number",
  "leaving line": "a line of the list: its word, or whom to tell",
};

const LINE_KEY = /^[a-z-]+:/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Candidates named in a sentence; further ones are counted. */
const NAMED = 5;

export function isId(noun: Noun, text: string): boolean {
  if (noun === "leaving line") return leavingStep(text) !== undefined || toldBy(text) !== undefined;
  return noun === "line" ? LINE_KEY.test(text) : ID.test(text);
}

/**
 * Which of the records found was meant: the only one, the only one of exactly that name, or the only one whose first
 * word it is: "ana" is Ana Ruiz rather than Anabel Li. Otherwise a failure with the candidates in a sentence, those of
 * one name with their ids. `fold` makes two spellings of a name the same.
 */
export function chooseAmong(
  typed: string,
  found: readonly Candidate[],
  nobody: string,
  fold: (text: string) => string,
): Named {
  const whole = found.filter((each) => fold(each.name) === fold(typed));
  const first = found.filter((each) => fold(each.name).split(" ")[0] === fold(typed));
  const only = [found, whole, first].find((each) => each.length === 1)?.[0];
  if (only !== undefined) return { kind: "id", id: only.id };
  if (found.length === 0) return { kind: "failed", failure: { kind: "missing", says: nobody } };
  const names = Map.groupBy(found, (each) => fold(each.name));
  const isTwin = ({ name }: Candidate) => (names.get(fold(name))?.length ?? 0) > 1;
  const named = found
    .slice(0, NAMED)
    .map((each) => (isTwin(each) ? `${shown(each)} ${shortId(each.id)}` : shown(each)));
  const more = found.length > NAMED ? [`${found.length - NAMED} more`] : [];
  // More of a name that all of them have tells nothing.
  const write =
    names.size === 1
      ? `the id of the one you mean, such as ${shortId(found[0]?.id ?? "")}`
      : "more of the name, or the id";
  const says = `“${typed}” could be ${listed([...named, ...more])}. Write ${write}.`;
  return { kind: "failed", failure: { kind: "ambiguous", says, candidates: found } };
}

function shown({ name, apart }: Candidate): string {
  return apart === "" ? name : `${name} (${apart})`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
