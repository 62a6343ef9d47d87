import { authorsIn } from "./author-list.ts";
import { bareName } from "./bare-name.ts";
import { foldText } from "./fold.ts";
import { footnotesIn } from "./footnotes.ts";
import { addressesSpelled } from "./page-rows.ts";
import { peopleIn, withoutMarks } from "./people-in-line.ts";
import type { LineRead } from "./read-line.ts";
import { readPage } from "./read-page.ts";

/**
 * What a pasted page says of people, to be confirmed. `more` are those beyond the bound; `unread` are lines of which
 * nothing was made, shown so that nobody is missed in silence.
 */
export type NamesRead = {
  readonly people: readonly LineRead[];
  readonly more: number;
  readonly unread: readonly string[];
  /** Addresses of which it cannot be told whose they are: nobody has them. */
  readonly unplaced: readonly string[];
};

/** Said before the addresses that are left off. */
export const WHOSE_THEY_ARE = "The page does not show whose these addresses are, so nobody has them:";

export const MOST_NAMES_TEXT = 60_000;
const MOST_NAMES = 200;
/** Lines over which one list of authors may be wrapped. */
const MOST_WRAPPED = 100;

/**
 * Reads people from what was pasted: a lab page with or without roles, an author list, speakers with where they come
 * from, "Name <mail>" lists, signature blocks. Each once, in the order of the page.
 */
export function readNames(pasted: string): NamesRead {
  const { text, placed } = footnotesIn(addressesSpelled(pasted.slice(0, MOST_NAMES_TEXT)));
  const authors = isByLines(text) ? [] : authorsIn(text);
  const found = authors.length > 0 ? { people: authors, unread: [], unplaced: [] } : readPage(text);
  const people = placed(onlyOnce(found.people));
  return {
    people: people.slice(0, MOST_NAMES),
    more: Math.max(0, people.length - MOST_NAMES),
    unread: found.unread,
    unplaced: found.unplaced,
  };
}

/** Whether each line stands by itself, so that none is the rest of the one before. */
function isByLines(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/u, MOST_WRAPPED)
    .map(withoutMarks)
    .filter((line) => line !== "");
  return (
    lines.length > 1 && lines.every((line) => !/(?:[,;&]|\band)$/.test(line) && peopleIn(line).length > 0)
  );
}

/** Whether a text is a list of people rather than one of them, as far as it can be told. */
export function namesSeveral(text: string): boolean {
  return readNames(text).people.length > 1;
}

function onlyOnce(people: readonly LineRead[]): readonly LineRead[] {
  const seen = new Set<string>();
  const named = (name: string) => foldText(bareName(name));
  const reached = new Set(people.filter(({ email }) => email !== "").map(({ name }) => named(name)));
  return people.filter(({ name, email }) => {
    if (email === "" && reached.has(named(name))) return false;
    const key = `${named(name)} ${email.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
