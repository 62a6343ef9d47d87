import { z } from "zod";
import {
  countPeople,
  type ListedPerson,
  pageOfPeople,
  restOfFound,
  searchPeople,
} from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const PAGE = 100;

/**
 * A page of people by name, or those that a search finds: `total` of them, of so many `inAll`. `next` goes
 * back in as `after`. Where a search finds more than are looked through `total` is null: the warmest come first, and
 * those of the pages after them by name.
 */
export const listPeople = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    search: line.default(""),
    after: line.optional(),
    limit: z.int().min(1).max(1000).default(PAGE),
    leftOut: z.boolean().default(false),
  }),
  async run({ tx }, { search, after, limit, leftOut }) {
    const inAll = await countPeople(tx);
    if (search !== "") return done({ ...(await found(tx, search, after, limit)), inAll });
    const people = await pageOfPeople(tx, { after: readCursor(after), limit, leftOut });
    return done({ people, total: inAll, inAll, next: nextOf(people, limit) });
  },
});

/** A page of whom a search finds: the first are chosen, and where there are more, those follow by name. */
async function found(tx: Tx, search: string, after: string | undefined, limit: number) {
  if (after === undefined) {
    const { people, total } = await searchPeople(tx, search, limit);
    return { people, total, next: total === null || people.length < total ? `${limit}` : null };
  }
  const [first, ...cursor] = after.split(" ");
  const page = { first: Number(first) || PAGE, after: readCursor(cursor.join(" ")), limit };
  const people = await restOfFound(tx, search, page);
  const next = nextOf(people, limit);
  return { people, total: null, next: next === null ? null : `${page.first} ${next}` };
}

function nextOf(people: readonly ListedPerson[], limit: number): string | null {
  const last = people.at(-1);
  return people.length < limit || last === undefined ? null : `${last.id} ${last.nameKey}`;
}

function readCursor(after: string | undefined) {
  if (after === undefined) return undefined;
  const space = after.indexOf(" ");
  return space < 0 ? undefined : { id: after.slice(0, space), nameKey: after.slice(space + 1) };
}
