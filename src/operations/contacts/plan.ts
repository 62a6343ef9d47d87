import { summed } from "#syncing/deed.ts";
import { noInput } from "../no-input.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { openAccount, orTrouble } from "../syncing/open.ts";
import { fetchCards } from "./fetch-cards.ts";
import { foretell } from "./foretell.ts";

/** What the next synchronisation would do, here and there. Reads there, and changes nothing on either side. */
export const planContacts = errand({
  permission: "write",
  effect: "errand",
  input: noInput,
  run: (outside) =>
    orTrouble(async () => {
      const opened = await openAccount(outside, "contacts");
      if (opened.kind !== "done") return opened;
      const fetched = await fetchCards(outside, opened.value);
      return outside.reading(async (context) =>
        done({ ...summed(await foretell(context, opened.value, fetched)), done: false }),
      );
    }),
});
