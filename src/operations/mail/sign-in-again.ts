import { z } from "zod";
import { suggestedFor } from "#mail/providers.ts";
import { LOOPBACKS } from "#mail/sign-in.ts";
import { errand } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, mailboxOf } from "./fields.ts";

/** Begins to sign in again to a mailbox that was, with all that was said of it then; `mail.signedIn` goes on. */
export const signInAgain = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({
    address,
    /** The loopback's name in the browser that goes there, to which it comes back. */
    from: z.enum(LOOPBACKS).default("127.0.0.1"),
  }),
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
    const begun = await ports.mail.beginSignIn(
      { account: wanted, clientSecret: null, from: input.from },
      signal,
    );
    if (begun.kind !== "begun") return refused(begun.says);
    const { id, url, until } = begun;
    return done({ id, url, until });
  },
});
