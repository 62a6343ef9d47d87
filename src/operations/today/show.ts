import { countPeople } from "#database/people.ts";
import { todayOf } from "#follow-ups/today.ts";
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
    const peopleCount = await countPeople(context.tx);
    return done({
      ...todayOf(await snapshotNow(context), peopleCount),
      standing: await whereIAm(context),
      peopleCount,
    });
  },
});
