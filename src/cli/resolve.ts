import { aboutInWords } from "#interviews/focus-in-words.ts";
import { type Answer as AnswerOf, type Input as InputOf, loadOperation } from "#operations/catalog.ts";
import { type Home, perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { clipped } from "#people/shown.ts";
import { usage } from "./failure.ts";
import { type Candidate, chooseAmong, isId, type Named, NEEDED, type Noun } from "./noun.ts";
import { dayText } from "./screens/when.ts";
import { looksLikeId } from "./short-id.ts";
import { type Talks, talksMeant } from "./talks-meant.ts";
import { linesOfToday } from "./today-lines.ts";

/** Candidates asked for: more would not fit into a sentence. */
const LOOKED_AT = 20;

/** Finds the id that was typed as a name, a part of one, or a part of the id; `as`: what the command says it is to become. */
export async function resolveNoun(
  home: Home,
  noun: Noun,
  typed: string,
  command?: string,
  as?: unknown,
): Promise<Named> {
  if (isId(noun, typed)) return { kind: "id", id: typed };
  // A search for nothing finds everybody, and so whoever is alone in the book.
  if (typed.trim() === "")
    return { kind: "failed", failure: usage(`A name is empty; ${NEEDED[noun]} is needed.`) };
  if (searchWords(typed).length === 0)
    return { kind: "failed", failure: { kind: "missing", says: NOBODY[noun](typed) } };
  const named = await FINDERS[noun](home, typed, command, as);
  const found = named.length > 0 ? named : await findByPart(home, typed, noun);
  return chooseAmong(typed, found, NOBODY[noun](typed), foldText);
}

/** Finds the id of something without a name: an import, an entry of a timeline. `family` is what the command is about. */
export async function resolveId(home: Home, family: string, typed: string): Promise<Named> {
  if (typed.trim() === "")
    return { kind: "failed", failure: usage("An id is empty; write it, or any part of it.") };
  if (isId("person", typed) || !looksLikeId(typed)) return { kind: "id", id: typed };
  const found = await findByPart(home, typed, family);
  const any = found.length > 0 ? found : await findByPart(home, typed, undefined);
  return chooseAmong(typed, any, `There is nothing here whose id begins or ends with “${typed}”.`, foldText);
}

async function findByPart(
  home: Home,
  typed: string,
  noun: string | undefined,
): Promise<readonly Candidate[]> {
  if (!looksLikeId(typed)) return [];
  const { found } = await answerOf(home, "id.find", { part: typed });
  const meant = found.filter(
    (each) => noun === undefined || each.noun === (noun === "sent letter" ? "draft" : noun),
  );
  return meant.map(({ id, noun: of }) => ({ id, name: `${of} ${id}`, apart: "" }));
}

const NOBODY: Readonly<Record<Noun, (typed: string) => string>> = {
  person: (typed) => `Nobody here is found by “${typed}”. “weakties people” lists everyone.`,
  interview: (typed) => `No conversation is found by “${typed}”. “weakties interviews” lists them.`,
  option: (typed) =>
    `No career is found by “${typed}”. “weakties careers” lists them; “weakties career add ${JSON.stringify(typed)}” adds it.`,
  advice: (typed) => `No advice is found by “${typed}”. “weakties show NAME” lists what someone advised.`,
  promise: (typed) => `No open promise is found by “${typed}”.`,
  line: (typed) => `Today has no line ${typed}. “weakties today” numbers them.`,
  "leaving line": (typed) => `“${typed}” is on no leaving list. “weakties leaving” shows them.`,
  introduction: (typed) => `No introduction is found by “${typed}”. “weakties introductions” lists them.`,
  lead: (typed) => `No opportunity is found by “${typed}”. “weakties opportunities” lists them.`,
  organization: (typed) => `No organization is found by “${typed}”. “weakties organizations” lists them.`,
  draft: (typed) =>
    `No letter is found by “${typed}”. “weakties drafts” lists those not sent yet, with --sent those that went out.`,
  "sent letter": (typed) =>
    `No letter that went out is found by “${typed}”. “weakties drafts --sent” lists them.`,
};

type Finder = (home: Home, typed: string, command?: string, as?: unknown) => Promise<readonly Candidate[]>;

const FINDERS: Readonly<Record<Noun, Finder>> = {
  person: findPeople,
  interview: findConversations,
  option: findCareers,
  advice: findAdvice,
  promise: findPromises,
  draft: findDrafts,
  "sent letter": findSentLetters,
  introduction: findIntroductions,
  lead: findLeads,
  organization: findOrganizations,
  line: findLine,
  "leaving line": findWhomToTell,
};

async function findPeople(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { people } = await answerOf(home, "person.list", { search: typed, limit: LOOKED_AT });
  const found = people.map(({ id, name, headline }) => ({ id, name, apart: headline }));
  // The search looks into employers and notes too; a name that fits says more.
  const byName = found.filter(({ name }) => fits(name, typed));
  if (byName.length > 0) return byName;
  return found.length > 0 ? found : findLeftOut(home, typed);
}

/** Whoever is left out stands in no list, and is found by name alone: to be taken back in, shown or erased. */
async function findLeftOut(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { people } = await answerOf(home, "person.list", { leftOut: true, limit: 1000 });
  return people
    .filter(({ name, leftOut }) => leftOut && fits(name, typed))
    .map(({ id, name }) => ({ id, name, apart: "left out" }));
}

/** Conversations with whoever is meant, those that the command can be about. */
async function findConversations(
  home: Home,
  typed: string,
  command?: string,
  as?: unknown,
): Promise<readonly Candidate[]> {
  const { interviews } = await answerOf(home, "interview.list", { limit: 1000 });
  const theirs = interviews.filter((each) => fits(each.personName, typed));
  return talksMeant(theirs, command, as).map(({ id, personName, ...talk }) => ({
    id,
    name: personName,
    apart: whichTalk(talk),
  }));
}

type Which = Pick<Talks[number], "state" | "focus" | "iAmAsked" | "startsAt" | "heldAt">;

/** What tells one conversation with somebody from another; a talk that they asked for is about me. */
function whichTalk(talk: Which): string {
  const about = aboutInWords(talk);
  const stands = `${talk.state}${dayOf(talk)}`;
  if (!talk.iAmAsked) return `${stands}, ${about}`;
  return [
    "they asked you",
    ...(talk.state === "planned" || talk.state === "asked" ? [] : [stands]),
    about,
  ].join(", ");
}

function dayOf({ state, startsAt, heldAt }: Which): string {
  if (state === "scheduled" && startsAt !== null) return ` for ${dayText(startsAt)}`;
  return state === "held" && heldAt !== null ? ` on ${dayText(heldAt)}` : "";
}

async function findCareers(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { options } = await answerOf(home, "option.list", {});
  return options.filter((each) => fits(each.name, typed)).map(({ id, name }) => ({ id, name, apart: "" }));
}

/** What someone advised, as long as they have not heard what came of it. */
async function findAdvice(home: Home, typed: string): Promise<readonly Candidate[]> {
  const people = await peopleShown(home, typed);
  if (people.every(({ advice }) => advice.every((each) => each.toldAt !== null)))
    return findAdviceByWords(home, typed);
  return people.flatMap(({ name, advice }) =>
    advice
      .filter((each) => each.toldAt === null)
      .map(({ id, text }) => ({ id, name, apart: clipped(text, TEXT_SHOWN) })),
  );
}

/** "oral hearing": by what was advised, where nobody is called so. */
async function findAdviceByWords(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { loops } = await answerOf(home, "loop.list", {});
  return loops
    .filter(({ kind, sentence }) => OF_ADVICE.includes(kind) && fits(sentence, typed))
    .map(({ key, sentence }) => ({ id: key.slice(key.indexOf(":") + 1), name: sentence, apart: "" }));
}

const OF_ADVICE = ["tell", "outcome", "do"];

async function findPromises(home: Home, typed: string): Promise<readonly Candidate[]> {
  const people = await peopleShown(home, typed);
  return people.flatMap(({ name, promises }) =>
    promises
      .filter((each) => each.keptAt === null)
      .map(({ id, text }) => ({ id, name, apart: clipped(text, TEXT_SHOWN) })),
  );
}

/** More people of one name than this are told apart by their ids. */
const PEOPLE_SHOWN = 5;
const TEXT_SHOWN = 50;

async function peopleShown(home: Home, typed: string): Promise<readonly AnswerOf<"person.show">[]> {
  const found = (await findPeople(home, typed)).slice(0, PEOPLE_SHOWN);
  const shown: AnswerOf<"person.show">[] = [];
  for (const { id } of found) shown.push(await answerOf(home, "person.show", { id }));
  return shown;
}

async function findOrganizations(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { organizations } = await answerOf(home, "organization.list", { search: typed, limit: LOOKED_AT });
  return organizations.map(({ id, name, field }) => ({ id, name, apart: field }));
}

async function findDrafts(home: Home, typed: string, command?: string): Promise<readonly Candidate[]> {
  if (command === "mail.sendings") return findTriedLetters(home, typed);
  const { drafts } = await answerOf(home, "draft.list", {});
  const waiting = drafts.filter((each) => fits(each.personName, typed));
  const found = waiting.length > 0 ? waiting : await findLettersOver(home, typed);
  return found.map(({ id, personName, ...letter }) => ({ id, name: personName, apart: whichLetter(letter) }));
}

/** Where none waits any more: the moment of those has passed, and they can still be looked at and thrown away. */
async function findLettersOver(home: Home, typed: string): Promise<Letters> {
  const { drafts } = await answerOf(home, "draft.list", { over: true });
  return drafts.filter((each) => fits(each.personName, typed));
}

/** What tells one letter to somebody from another: two of one kind are about two things. */
function whichLetter({ kind, form, subject }: Pick<Letters[number], "kind" | "form" | "subject">): string {
  return `${kind}, ${form}${subject === "" ? "" : `, “${clipped(subject, TEXT_SHOWN)}”`}`;
}

type Letters = AnswerOf<"draft.list">["drafts"];

/** What became of a letter is asked of one that went out, and of one that waits still, since it did not go perhaps. */
async function findTriedLetters(home: Home, typed: string): Promise<readonly Candidate[]> {
  const sent = await findSentLetters(home, typed);
  const others = await findDrafts(home, typed);
  return [...sent, ...others.filter(({ id }) => sent.every((each) => each.id !== id))];
}

/** The last one that went out to each. */
async function findSentLetters(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { drafts } = await answerOf(home, "draft.list", { sent: true });
  const theirs = drafts.filter((each) => fits(each.personName, typed));
  return theirs
    .filter((each, at) => theirs.findIndex(({ personId }) => personId === each.personId) === at)
    .map(({ id, personName, ...letter }) => ({ id, name: personName, apart: whichLetter(letter) }));
}

/** By anybody in it: one that is under way before one that was made. */
async function findIntroductions(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { introductions } = await answerOf(home, "introduction.list", {});
  const theirs = introductions.filter(({ introducer, person, other }) =>
    [introducer, person, other].some((each) => each !== null && fits(each.name, typed)),
  );
  const open = theirs.filter((each) => each.next.kind !== "rest");
  return (open.length > 0 ? open : theirs).map(({ id, person, inWords }) => ({
    id,
    name: person.name,
    apart: inWords,
  }));
}

async function findLeads(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { leads } = await answerOf(home, "lead.list", {});
  return leads
    .filter((each) => fits(each.what, typed) || fits(each.person.name, typed))
    .map(({ id, what, person }) => ({ id, name: what, apart: `through ${person.name}` }));
}

/** A line of Today by its number. */
async function findLine(home: Home, typed: string): Promise<readonly Candidate[]> {
  const line = (await linesOfToday(home))[Number(typed) - 1];
  return line === undefined ? [] : [{ id: line.key, name: line.sentence, apart: "" }];
}

/** Who is to be told of an address that ends: by name, or the end of their id. */
async function findWhomToTell(home: Home, typed: string): Promise<readonly Candidate[]> {
  const { lists } = await answerOf(home, "leaving.show", {});
  const items = new Map(lists.flatMap(({ tell }) => tell.map((each) => [each.item, each.name] as const)));
  return [...items]
    .filter(([item, name]) => fits(name, typed) || (looksLikeId(typed) && item.endsWith(typed.toLowerCase())))
    .map(([id, name]) => ({ id, name, apart: "" }));
}

/** Every word typed begins a word of the name. */
function fits(name: string, typed: string): boolean {
  const words = searchWords(name);
  const asked = searchWords(typed);
  return asked.length > 0 && asked.every((part) => words.some((word) => word.startsWith(part)));
}

async function answerOf<Name extends OperationName>(
  home: Home,
  name: Name,
  input: InputOf<Name>,
): Promise<AnswerOf<Name>> {
  const operation = await loadOperation(name);
  const outcome = await perform(home, { name, operation, input, granted: new Set(["read"]) });
  if (outcome.kind !== "done") throw new Error(outcome.says);
  return outcome.value as AnswerOf<Name>;
}
