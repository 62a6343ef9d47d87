import { readMailAccounts } from "#database/mail-accounts.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { shownMailbox } from "./shown.ts";

/** The user's mailboxes. `possible` is false where none can be reached, as from a page in a browser. */
export const listMailboxes = operation({
  permission: "settings",
  effect: "reads",
  input: noInput,
  run: async ({ tx, ports }) =>
    done({
      possible: ports.mail !== undefined,
      mailboxes: (await readMailAccounts(tx)).map(shownMailbox),
    }),
});
