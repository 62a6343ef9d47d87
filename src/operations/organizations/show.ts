import { z } from "zod";
import { findOrganization, saidBy, staysAt } from "#database/organizations/organization.ts";
import { nowAndBefore, toldFrom } from "#organizations/told.ts";
import { dateOf } from "#time/date.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

const MOST_TOLD = 500;

/**
 * One organization (R15): who is there and who was, and what they told about it while they were, dated, each with its
 * voice. What was off the record carries its mark, and is not read for whoever must be discreet.
 */
export const showOrganization = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"organization">() }),
  async run({ tx, today, timeZone }, input) {
    const organization = await findOrganization(tx, input.id);
    if (organization === undefined) return missing("organization");
    const stays = await staysAt(tx, organization.id);
    const people = [...new Set(stays.map((stay) => stay.personId))];
    const names = new Map(stays.map((stay) => [stay.personId, stay.name]));
    const told = toldFrom(await saidBy(tx, people), stays, (at) => dateOf(at, timeZone));
    return done({
      ...organization,
      ...nowAndBefore(stays, today),
      told: told.slice(0, MOST_TOLD).map((each) => ({ ...each, name: names.get(each.personId) ?? "" })),
    });
  },
});
