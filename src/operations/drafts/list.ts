import { z } from "zod";
import { findInterviews } from "#database/interviews/interviews.ts";
import { sentDrafts, unsentDrafts } from "#database/outreach/drafts.ts";
import { findPeople } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import { stillToSend } from "#outreach/moment.ts";
import { type Context, operation } from "../operation.ts";
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
    const { tx } = context;
    const all = await (sent ? sentDrafts : unsentDrafts)(tx, MOST);
    const drafts = sent || over ? all : await ofTheirMoment(context, all);
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

async function ofTheirMoment({ tx, now }: Context, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const named = new Set(drafts.flatMap(({ interviewId }) => (interviewId === null ? [] : [interviewId])));
  return stillToSend(drafts, await findInterviews(tx, [...named]), now);
}
