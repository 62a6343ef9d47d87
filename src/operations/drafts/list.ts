import { z } from "zod";
import { readAside } from "#database/outreach/aside.ts";
import { sentDrafts, unsentDrafts } from "#database/outreach/drafts.ts";
import { findPeople } from "#database/people/people.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST = 200;

/**
 * Letters that have not gone out and still could, the longest waiting first, or those that did, the newest first; none to
 * whoever is left out (R64).
 */
export const listDrafts = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    sent: z.boolean().default(false).describe("those that went out, in their place"),
    over: z.boolean().default(false).describe("also those whose moment has passed"),
  }),
  async run(context, { sent, over }) {
    const { tx, now } = context;
    const all = await (sent ? sentDrafts : unsentDrafts)(tx, MOST);
    const aside = await readAside(tx, all, now);
    const people = await findPeople(tx, [...new Set(all.map((each) => each.personId))]);
    const names = new Map(people.filter((each) => !each.leftOut).map(({ id, name }) => [id, name]));
    const letters = all.flatMap((each) => {
      const personName = names.get(each.personId);
      return personName === undefined ? [] : [{ ...each, personName, aside: aside(each.id) }];
    });
    const put = letters.filter((each) => each.aside !== null);
    return done({
      drafts: sent || over ? letters : letters.filter((each) => each.aside === null),
      /** How many wait no more, by themselves: each says why, and nothing of it is lost. */
      putAside: put.length,
    });
  },
});
