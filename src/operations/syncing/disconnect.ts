import { z } from "zod";
import { accountOf, removeAccount } from "#database/synchronisation.ts";
import { type AccountKind, secretName } from "#syncing/account.ts";
import { errand } from "../operation.ts";
import { done, refused } from "../outcome.ts";

/** Forgets the login and what both sides agreed on. Everybody stays where they are, here and there. */
export function disconnecting(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({}),
    async run({ ports, reading, writing }) {
      const account = await reading(({ tx }) => accountOf(tx, kind));
      if (account === undefined) return refused("Nothing is connected.");
      await ports.secrets?.forget(secretName(account));
      return writing(async ({ tx }) => {
        await removeAccount(tx, account.id);
        return done({ disconnected: account.name });
      });
    },
  });
}
