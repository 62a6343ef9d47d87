import { readTroubles } from "#database/syncing/consents.ts";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import { secretName } from "#mail/account.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { shownMailbox } from "./shown.ts";

/** The user's mailboxes. `possible` is false where none can be reached, as from a page in a browser. */
export const listMailboxes = operation({
  permission: "settings",
  effect: "reads",
  input: noInput,
  async run({ tx, ports }) {
    const troubles = await readTroubles(tx);
    const mailboxes = (await readMailAccounts(tx)).map((each) => ({
      ...shownMailbox(each),
      /** Why its sign-in is over; null where it is good, as far as anybody knows. */
      trouble: troubles.get(secretName(each.id)) ?? null,
    }));
    return done({ possible: ports.mail !== undefined, mailboxes });
  },
});
