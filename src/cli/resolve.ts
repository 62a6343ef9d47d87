import { type Input as InputOf, loadOperation } from "#operations/catalog.ts";
import { type Home, perform } from "#operations/perform.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { type Candidate, chooseAmong, isId, type Named, type Noun } from "./noun.ts";

/** Candidates asked for: more would not fit into a sentence. */
const LOOKED_AT = 20;

/** Finds the id that was typed as a name or a part of one. */
export async function resolveNoun(home: Home, noun: Noun, typed: string): Promise<Named> {
  if (isId(typed)) return { kind: "id", id: typed };
  const found = await FINDERS[noun](home, typed);
  return chooseAmong(typed, found, NOBODY[noun](typed), foldText);
}

const NOBODY: Readonly<Record<Noun, (typed: string) => string>> = {
  person: (typed) => `Nobody here is found by “${typed}”. “weakties people” lists everyone.`,
  interview: (typed) => `No conversation is found by “${typed}”. “weakties interviews” lists them.`,
  option: (typed) => `No career is found by “${typed}”.`,
};

const FINDERS: Readonly<Record<Noun, (home: Home, typed: string) => Promise<readonly Candidate[]>>> = {
  person: findPeople,
  interview: findConversations,
  option: findCareers,
};

async function findPeople(home: Home, typed: string): Promise<readonly Candidate[]> {
  type Listed = { people: readonly { id: string; name: string; headline: string }[] };
  const input: InputOf<"person.list"> = { search: typed, limit: LOOKED_AT };
  const { people } = (await answerOf(home, "person.list", input)) as Listed;
  const found = people.map(({ id, name, headline }) => ({ id, name, apart: headline }));
  // The search looks into employers and notes too; a name that fits says more.
  const byName = found.filter(({ name }) => fits(name, typed));
  return byName.length > 0 ? byName : found;
}

const CLOSED: readonly string[] = ["thanked", "declined", "no-answer", "did-not-happen"];

/** Conversations with whoever is meant: those under way, else the latest. */
async function findConversations(home: Home, typed: string): Promise<readonly Candidate[]> {
  type Listed = {
    interviews: readonly { id: string; personName: string; state: string; focus: string }[];
  };
  const { interviews } = (await answerOf(home, "interview.list", { limit: 1000 })) as Listed;
  const theirs = interviews.filter((each) => fits(each.personName, typed));
  const open = theirs.filter((each) => !CLOSED.includes(each.state));
  const meant = open.length > 0 ? open : theirs.slice(0, 1);
  return meant.map(({ id, personName, state, focus }) => ({
    id,
    name: personName,
    apart: `${state}, ${focus}`,
  }));
}

async function findCareers(home: Home, typed: string): Promise<readonly Candidate[]> {
  const name = "option.list" as OperationName;
  if (!(name in ROUTES)) return [];
  type Listed = { options: readonly { id: string; name: string }[] };
  const { options } = (await answerOf(home, name, {})) as Listed;
  return options.filter((each) => fits(each.name, typed)).map(({ id, name }) => ({ id, name, apart: "" }));
}

/** Every word typed begins a word of the name. */
function fits(name: string, typed: string): boolean {
  const words = searchWords(name);
  const asked = searchWords(typed);
  return asked.length > 0 && asked.every((part) => words.some((word) => word.startsWith(part)));
}

async function answerOf(home: Home, name: OperationName, input: unknown): Promise<unknown> {
  const operation = await loadOperation(name);
  const outcome = await perform(home, { name, operation, input, granted: new Set(["read"]) });
  if (outcome.kind !== "done") throw new Error(outcome.says);
  return outcome.value;
}
