import { customsOf } from "#database/outreach/customs.ts";
import { countPeople } from "#database/people/people.ts";
import { contactDaysOfEach } from "#database/ties/ties.ts";
import { choiceOf } from "#follow-ups/today.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { snapshotNow } from "./snapshot-now.ts";

/** At most seven lines: whom to talk to or what to do, and why, in words. */
export const showToday = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx } = context;
    const peopleCount = await countPeople(tx);
    const choice = choiceOf(await snapshotNow(context), peopleCount);
    return done({
      ...choice.inWords({
        contactDays: await contactDaysOfEach(tx, choice.people, context.timeZone),
        customs: await customsOf(tx, choice.people, context.today),
      }),
      standing: await whereIAm(context),
      peopleCount,
    });
  },
});
