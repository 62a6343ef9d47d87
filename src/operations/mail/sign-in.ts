import { z } from "zod";
import { PROVIDERS } from "#consent/sign-in.ts";
import { consentOf } from "#mail/account.ts";
import { askingFields, beginAt, loopback, unfitIssuer } from "../consent/asking.ts";
import { errand } from "../operation.ts";
import { refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { mailboxFields, wantedMailbox } from "./wanted.ts";

const wanted = z.object({
  ...mailboxFields,
  at: z.enum(PROVIDERS),
  ...askingFields,
  from: loopback,
});

/**
 * Begins to sign in to a mailbox at its provider's own page (OAuth 2.0), with a client id of the user's own. Nothing is
 * kept yet: the answer is the page's address, and `mail.signedIn` goes on once the browser has come back from there.
 */
export const signIn = errand({
  permission: "settings",
  effect: "errand",
  input: wanted,
  async run(outside, { at, clientId, clientSecret, issuer, scope, from, ...rest }) {
    if (outside.ports.mail === undefined) return onlyInProgram("Mailboxes are connected");
    const unfit = unfitIssuer(at, issuer, rest.ownNetwork);
    if (unfit !== undefined) return unfit;
    const how = { signIn: at, clientId, issuer: at === "google" ? "" : issuer, scope };
    const found = await wantedMailbox(outside, rest, how);
    if (found.kind !== "wanted") return found;
    const { account } = found;
    const consent = consentOf(account);
    if (consent === undefined) return refused("This mailbox has a password.");
    return beginAt(outside, { consent, to: { use: "mail", account }, clientSecret, from });
  },
});
