import { z } from "zod";
import { removeMailAccount } from "#database/mail-accounts.ts";
import { secretName } from "#mail/account.ts";
import { errand } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, mailboxOf } from "./fields.ts";

/** Disconnects a mailbox: its password is forgotten first, then the mailbox. What was read of it stays. */
export const disconnectMailbox = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ address }),
  async run({ ports, reading, writing }, input) {
    const mailbox = await reading(({ tx }) => mailboxOf(tx, input.address));
    if (mailbox.kind !== "found") return mailbox;
    const { account } = mailbox;
    if (ports.secrets === undefined) return onlyInProgram("Mailboxes are disconnected");
    if ((await ports.secrets.forget(secretName(account.id))) === "closed")
      return refused(
        "Its password lies in the sealed file. Type the passphrase first, so that it can be taken out.",
      );
    return writing(async ({ tx }) => {
      await removeMailAccount(tx, account.id);
      return done({ address: account.address });
    });
  },
});
