import { z } from "zod";
import { beginPosition, organizationNamed } from "#database/organizations/organizations.ts";
import {
  affiliationsOf,
  findPerson,
  type Position,
  reindexPerson,
  updatePerson,
} from "#database/people/people.ts";
import { headlineAfter, isPresent } from "#people/position.ts";
import { shownName } from "#people/shown.ts";
import { reachOf } from "../drafts/ways-to.ts";
import { dateOrMonth, id, line, workplace } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";

/**
 * Says that someone has a new position (R26): their page and Today then propose to ask about it. The earlier ones end
 * before it, unless they are kept beside it.
 */
export const moved = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"person">(),
    /** Where they are at present, where nothing is said. */
    organization: workplace.default(""),
    role: line.default(""),
    since: dateOrMonth.optional().describe("since when, a day or a month; today where nothing is said"),
    keepsEarlier: z.boolean().default(false).describe("they keep what they had beside it"),
  }),
  async run({ tx, now, today, newId }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const positions = await affiliationsOf(tx, person.id);
    const present = positions.filter((each) => isPresent(each, today));
    const name = input.organization || (present[0]?.organization ?? "");
    if (input.organization === "" && input.role === "")
      return invalid("organization", "Where is it, or what are they now?");
    if (name === "") return invalid("organization", "Where is it?");
    const organization = await organizationNamed(tx, name, input, newId);
    const same = positions.filter(({ endsOn }) => endsOn === null).find(isAt(organization.id, input.role));
    if (same !== undefined)
      return refused(`That is where ${shownName(person.name)} is already, as far as you noted.`);
    const since = input.since ?? today;
    const affiliationId = newId();
    const position = { organizationId: organization.id, role: input.role, startsOn: since, endsOn: null };
    await beginPosition(
      tx,
      person.id,
      { ...position, id: affiliationId, importId: null, addedAt: now },
      input.keepsEarlier,
    );
    const headline = headlineAfter(person.headline, positions, {
      ...position,
      organization: organization.name,
    });
    if (headline !== person.headline)
      await updatePerson(tx, { ...person, headline, version: person.version + 1, updatedAt: now });
    await reindexPerson(tx, person.id);
    return done({
      id: person.id,
      name: person.name,
      organization: organization.name,
      role: input.role,
      since,
      affiliationId,
      /** Addresses that may have ended with what is over. */
      left: (await reachOf({ tx, today }, person)).left,
    });
  },
});

function isAt(organizationId: string, role: string) {
  return (each: Position) => each.organizationId === organizationId && each.role === role;
}
