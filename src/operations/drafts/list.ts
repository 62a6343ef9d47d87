import { z } from "zod";
import { sentDrafts, unsentDrafts } from "#database/drafts.ts";
import { findPeople } from "#database/people.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST = 200;

/** Letters that have not gone out, the longest waiting first, or those that did, the newest first; none to whoever is left out (R64). */
export const listDrafts = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ sent: z.boolean().default(false).describe("those that went out, in their place") }),
  async run({ tx }, { sent }) {
    const drafts = await (sent ? sentDrafts : unsentDrafts)(tx, MOST);
    const people = await findPeople(tx, [...new Set(drafts.map((each) => each.personId))]);
    const names = new Map(people.filter((each) => !each.leftOut).map(({ id, name }) => [id, name]));
    return done({
      drafts: drafts.flatMap((each) => {
        const personName = names.get(each.personId);
        return personName === undefined ? [] : [{ ...each, personName }];
      }),
    });
  },
});
