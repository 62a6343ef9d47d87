import { z } from "zod";
import { accountOf, updateAccount } from "#database/syncing/synchronisation.ts";
import { ACCOUNT_KINDS } from "#syncing/account.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";

/** What goes to an address book or calendar elsewhere, and what stays here. From the next time on. */
export const wish = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({
    kind: z.enum(ACCOUNT_KINDS),
    add: z.boolean().optional().describe("what is here alone is added there"),
    notes: z.boolean().optional().describe("your notes about people go there"),
    names: z.boolean().optional().describe("a calendar says whom a date is with"),
  }),
  async run({ tx }, { kind, ...given }) {
    const account = await accountOf(tx, kind);
    if (account === undefined) return refused("Nothing is connected.");
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const wishes = { ...account.wishes, ...said };
    await updateAccount(tx, { ...account, wishes, version: account.version + 1 });
    return done(wishes);
  },
});
