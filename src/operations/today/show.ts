import { readSnapshot } from "#database/today.ts";
import { todayOf } from "#follow-ups/today.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";

/** At most seven lines: whom to talk to or what to do, and why, in words. */
export const showToday = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, now, today, timeZone } = context;
    const standing = await whereIAm(context);
    const { stage, next } = standing;
    const snapshot = await readSnapshot(tx, {
      now,
      today,
      timeZone,
      stage,
      stageChangesOn: next?.on ?? null,
    });
    return done({ ...todayOf(snapshot), standing, peopleCount: snapshot.peopleCount });
  },
});
