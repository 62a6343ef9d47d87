import { unsentDrafts } from "#database/drafts.ts";
import { findPeople } from "#database/people.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST = 200;

/** Letters that have not gone out, the longest waiting first. */
export const listDrafts = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx }) {
    const drafts = await unsentDrafts(tx, MOST);
    const people = await findPeople(tx, [...new Set(drafts.map((each) => each.personId))]);
    const names = new Map(people.map((person) => [person.id, person.name]));
    return done({ drafts: drafts.map((each) => ({ ...each, personName: names.get(each.personId) ?? "" })) });
  },
});
