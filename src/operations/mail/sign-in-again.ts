import { z } from "zod";
import { suggestedFor } from "#mail/providers.ts";
import { errand } from "../operation.ts";
import { refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, mailboxOf } from "./fields.ts";
import { beginAt, loopback } from "./wanted.ts";

/** Begins to sign in again to a mailbox that was, with all that was said of it then; `mail.signedIn` goes on. */
export const signInAgain = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ address, from: loopback }),
  async run({ ports, reading, signal }, input) {
    if (ports.mail === undefined) return onlyInProgram("Mailboxes are connected");
    const mailbox = await reading(({ tx }) => mailboxOf(tx, input.address));
    if (mailbox.kind !== "found") return mailbox;
    const { account } = mailbox;
    if (account.signIn === "password")
      return refused("This mailbox has a password. Connect it again to type another.");
    // What let no program send may let one now.
    const usual = account.signIn === "other" ? null : suggestedFor(account.address, account.signIn).smtp;
    const wanted = { ...account, smtp: account.smtp ?? usual };
    return beginAt(ports.mail, { account: wanted, clientSecret: null, from: input.from }, signal);
  },
});
