import { accountOf } from "#database/syncing/synchronisation.ts";
import { summed } from "#syncing/deed.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { foretellDates } from "./foretell.ts";

/** What the next synchronisation would send to the calendar. Asks nobody, and changes nothing. */
export const planCalendar = operation({
  permission: "settings",
  effect: "reads",
  input: noInput,
  async run(context) {
    const account = await accountOf(context.tx, "calendar");
    if (account === undefined) return refused("No calendar is connected yet.");
    return done({ ...summed(await foretellDates(context, account)), done: false });
  },
});
