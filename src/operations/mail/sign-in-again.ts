import { z } from "zod";
import { consentOf } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import { beginAt, loopback } from "../consent/asking.ts";
import { errand } from "../operation.ts";
import { refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, mailboxOf } from "./fields.ts";

/** Begins to sign in again to a mailbox that was, with all that was said of it then; `mail.signedIn` goes on. */
export const signInAgain = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ address, from: loopback }),
  async run(outside, input) {
    if (outside.ports.mail === undefined) return onlyInProgram("Mailboxes are connected");
    const mailbox = await outside.reading(({ tx }) => mailboxOf(tx, input.address));
    if (mailbox.kind !== "found") return mailbox;
    const { account } = mailbox;
    const consent = consentOf(account);
    if (consent === undefined)
      return refused("This mailbox has a password. Connect it again to type another.");
    // What let no program send may let one now.
    const usual = account.signIn === "other" ? null : suggestedFor(account.address, account.signIn).smtp;
    const wanted = { ...account, smtp: account.smtp ?? usual };
    const to = { use: "mail", account: wanted } as const;
    return beginAt(outside, { consent, to, clientSecret: consent, from: input.from });
  },
});
