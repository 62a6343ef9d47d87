import { z } from "zod";
import { summed } from "#syncing/deed.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { asFarAsItGoes } from "../syncing/as-far.ts";
import { openAccount, orTrouble } from "../syncing/open.ts";
import { removeErased } from "../syncing/remove-erased.ts";
import { fetchCards } from "./fetch-cards.ts";
import { foretell } from "./foretell.ts";
import { addNew, sendChanges } from "./send.ts";
import { takeInCards } from "./take-in.ts";

/**
 * Brings the people here and an address book together. First takes in what changed there, then sends what changed
 * here. It may end at any point, and the next one goes on from there: each side is compared with what both last
 * agreed. The first time it only says what it would do, until it is told yes.
 */
export const syncContacts = errand({
  permission: "write",
  effect: "errand",
  input: z.object({
    yes: z.boolean().default(false).describe("the first time: you have seen what would change"),
  }),
  run: (outside, { yes }) =>
    orTrouble(async () => {
      const opened = await openAccount(outside, "contacts");
      if (opened.kind !== "done") return opened;
      const { account } = opened.value;
      const fetched = await fetchCards(outside, opened.value);
      if (account.syncedAt === null && !yes)
        return outside.reading(async (context) =>
          done({ ...summed(await foretell(context, opened.value, fetched)), done: false }),
        );
      const taken = await outside.writing(async (context) =>
        done(await takeInCards(context, account, fetched)),
      );
      if (taken.kind !== "done") return taken;
      return asFarAsItGoes(outside, account.id, taken.value, [
        (deeds) => sendChanges(outside, opened.value, deeds),
        (deeds) => addNew(outside, opened.value, deeds),
        (deeds) => removeErased(outside, opened.value, deeds),
      ]);
    }),
});
