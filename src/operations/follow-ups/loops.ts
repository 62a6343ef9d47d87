import { closedInWords } from "#advice/chain.ts";
import { introductionsOpen, leadsOwed } from "#database/follow-ups/owed.ts";
import { listInterviews } from "#database/interviews/interviews.ts";
import { readStandings } from "#database/interviews/standings.ts";
import { listIntroductions } from "#database/introductions/introductions.ts";
import { openPromises, toldAdvice, untoldAdvice } from "#database/options/advice.ts";
import { findPeople } from "#database/people/people.ts";
import { openLoops } from "#follow-ups/loops.ts";
import { CANDIDATES } from "#follow-ups/snapshot.ts";
import { peopleIn } from "#introductions/introduction.ts";
import { dateOf } from "#time/date.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";

const MOST = 200;
const MOST_CLOSED = 30;

/** What is open between people and me: thanks, outcomes to tell, promises, advice not taken up (R36); and what was closed. */
export const listLoops = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today, timeZone } = context;
    const held = await listInterviews(tx, { states: ["held"], limit: MOST });
    const read = await readStandings(tx, held, context);
    const interviews = held.map((each) => ({ ...each, stands: read(each).stands }));
    const advice = await untoldAdvice(tx, MOST);
    const promises = await openPromises(tx, MOST);
    const told = await toldAdvice(tx, MOST_CLOSED);
    const all = await listIntroductions(tx, CANDIDATES.introductions);
    const introductions = await introductionsOpen(tx, all, context);
    const owed = await leadsOwed(tx, all, today);
    const ids = [...interviews, ...advice, ...promises, ...told, ...owed].map((each) => each.personId);
    const people = await findPeople(tx, [...new Set([...ids, ...introductions.flatMap(peopleIn)])]);
    const { stage, next } = await whereIAm(context);
    const names = new Map(people.filter((each) => !each.leftOut).map((each) => [each.id, each.name]));
    const closed = told.flatMap((each) => {
      const name = names.get(each.personId);
      if (name === undefined) return [];
      const on = dateOf(each.toldAt ?? each.givenAt, timeZone);
      return [{ key: each.id, personId: each.personId, sentence: closedInWords(each, name), on }];
    });
    const standing = { today, timeZone, stage, stageChangesOn: next?.on ?? null };
    const open = { interviews, advice, promises, introductions, leadsOwed: owed };
    return done({ loops: openLoops({ ...standing, ...open, people }), closed });
  },
});
