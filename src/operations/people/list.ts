import { z } from "zod";
import { countPeople, type ListedPerson, pageOfPeople, searchPeople } from "#database/people/people.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const PAGE = 100;

/**
 * A page of people by name, or those that a search finds: `total` of them, of so many `inAll`. `next` goes
 * back in as `after`. Where a search finds more than are looked through `total` is null; the warmest are there.
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
    if (search !== "") {
      const { people, total } = await searchPeople(tx, search, limit);
      return page(people, total, inAll, null);
    }
    const people = await pageOfPeople(tx, { after: readCursor(after), limit, leftOut });
    const last = people.at(-1);
    const next = people.length < limit || last === undefined ? null : `${last.id} ${last.nameKey}`;
    return page(people, inAll, inAll, next);
  },
});

function page(people: readonly ListedPerson[], total: number | null, inAll: number, next: string | null) {
  return done({ people, total, inAll, next });
}

function readCursor(after: string | undefined) {
  if (after === undefined) return undefined;
  const space = after.indexOf(" ");
  return space < 0 ? undefined : { id: after.slice(0, space), nameKey: after.slice(space + 1) };
}
