import { z } from "zod";
import { summed } from "#syncing/deed.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { asFarAsItGoes } from "../syncing/as-far.ts";
import { openAccount, orTrouble } from "../syncing/open.ts";
import { removeErased } from "../syncing/remove-erased.ts";
import { foretellDates } from "./foretell.ts";
import { sendEvents } from "./send.ts";
import { fetchEvents, takeInEvents } from "./take-in.ts";

/**
 * Puts talks that are arranged and dated promises into a calendar elsewhere, and hears what was moved there. Touches no
 * event but its own. The first time it only says what it would do, until it is told yes.
 */
export const syncCalendar = errand({
  permission: "write",
  effect: "errand",
  input: z.object({
    yes: z.boolean().default(false).describe("the first time: you have seen what would change"),
  }),
  run: (outside, { yes }) =>
    orTrouble(async () => {
      const opened = await openAccount(outside, "calendar");
      if (opened.kind !== "done") return opened;
      const { account } = opened.value;
      if (account.syncedAt === null && !yes)
        return outside.reading(async (context) =>
          done({ ...summed(await foretellDates(context, account)), done: false }),
        );
      const fetched = await fetchEvents(outside, opened.value);
      const taken = await outside.writing(async (context) =>
        done(await takeInEvents(context, opened.value, fetched)),
      );
      if (taken.kind !== "done") return taken;
      return asFarAsItGoes(outside, account.id, taken.value, [
        (deeds) => sendEvents(outside, opened.value, deeds),
        (deeds) => removeErased(outside, opened.value, deeds),
      ]);
    }),
});
