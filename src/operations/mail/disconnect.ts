import { z } from "zod";
import { removeMailAccount } from "#database/syncing/mail-accounts.ts";
import { consentOf, secretName } from "#mail/account.ts";
import { letGoOf, stillSealed } from "../consent/consents.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, mailboxOf } from "./fields.ts";

/**
 * Disconnects a mailbox: what opens it is withdrawn at the provider where that can be, and forgotten, then the mailbox.
 * What was read of it stays.
 */
export const disconnectMailbox = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ address }),
  async run(outside, input) {
    const { ports, reading, writing } = outside;
    const mailbox = await reading(({ tx }) => mailboxOf(tx, input.address));
    if (mailbox.kind !== "found") return mailbox;
    const { account } = mailbox;
    const { secrets } = ports;
    if (secrets === undefined) return onlyInProgram("Mailboxes are disconnected");
    const sealed = await stillSealed(secrets);
    if (sealed !== undefined) return sealed;
    const consent = consentOf(account);
    const left = consent && (await letGoOf(outside, { secrets, signIns: ports.signIns }, consent));
    const outOfReach =
      left === undefined ? (await secrets.forget(secretName(account.id))) === "unanswered" : left.outOfReach;
    return writing(async ({ tx }) => {
      await removeMailAccount(tx, account.id);
      /** Whether the provider still lists Weakties among what was let in. */
      return done({
        address: account.address,
        stillListedAt: left?.stillListed === true ? account.signIn : null,
        /** Whether a keyring that may hold what opened it does not answer. */
        outOfReach,
      });
    });
  },
});
