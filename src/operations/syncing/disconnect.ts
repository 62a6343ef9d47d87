import { z } from "zod";
import { accountOf, removeAccount } from "#database/syncing/synchronisation.ts";
import { type AccountKind, consentOf, secretName } from "#syncing/account.ts";
import { letGoOf, stillSealed } from "../consent/consents.ts";
import { errand } from "../operation.ts";
import { done, refused } from "../outcome.ts";

/** Forgets the login and what both sides agreed on. Everybody stays where they are, here and there. */
export function disconnecting(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({}),
    async run(outside) {
      const { ports, reading, writing } = outside;
      const account = await reading(({ tx }) => accountOf(tx, kind));
      if (account === undefined) return refused("Nothing is connected.");
      const consent = consentOf(account);
      const { secrets, signIns } = ports;
      const sealed = secrets && account.signIn.kind !== "shared" ? await stillSealed(secrets) : undefined;
      if (sealed !== undefined) return sealed;
      const left = consent && secrets && (await letGoOf(outside, { secrets, signIns }, consent));
      const ofPassword =
        account.signIn.kind === "password" ? await secrets?.forget(secretName(account)) : undefined;
      return writing(async ({ tx }) => {
        await removeAccount(tx, account.id);
        return done({
          disconnected: account.name,
          /** Whether the provider may still list Weakties among what was let in. */
          stillListed: left?.stillListed === true,
          /** Whether a keyring that may hold what opened it does not answer. */
          outOfReach: left?.outOfReach === true || ofPassword === "unanswered",
        });
      });
    },
  });
}
