import { z } from "zod";
import type { Consent } from "#consent/consent.ts";
import { PROVIDERS } from "#consent/sign-in.ts";
import { accountOf } from "#database/syncing/synchronisation.ts";
import { type AccountKind, consentOf, type SignsIn, type SyncAccount, secretName } from "#syncing/account.ts";
import { NOT_AT_MICROSOFT, placeAt } from "#syncing/providers.ts";
import { askingFields, beginAt, loopback, unfitIssuer } from "../consent/asking.ts";
import { isCalled, readConsents } from "../consent/consents.ts";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { invalid, missing, refused } from "../outcome.ts";
import { accountFields, wantedAccount } from "./wanted.ts";

const { collection: _, ...wishes } = accountFields;

/** A sign-in that is here already, by the name of its secret or by the address whose it is; and where the server is. */
export const likeFields = {
  consent: line.pipe(z.string().min(1).max(400)).describe("the mailbox, or other account, whose it is"),
  url: line.default("").describe("the server's address, where the provider is none of those that are known"),
};

/**
 * Begins to sign in for an address book or a calendar at its provider's own page (OAuth 2.0), with a client id of the
 * user's own. Nothing is kept yet: the answer is the page's address, and `signedIn` goes on once the browser has come
 * back from there.
 */
export function signingIn(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({
      at: z.enum(PROVIDERS),
      user: line.pipe(z.string().min(1, "Which account is it? Mostly an e-mail address.").max(320)),
      /** Of the server, where the provider is not one of those that are known. */
      url: line.default(""),
      ...wishes,
      ...askingFields,
      from: loopback,
    }),
    async run(outside, { at, clientId, clientSecret, issuer, scope, from, user, ...said }) {
      if (at === "microsoft") return refused(NOT_AT_MICROSOFT);
      const unfit = unfitIssuer(at, issuer, said.ownNetwork);
      if (unfit !== undefined) return unfit;
      const url = placeAt(at, kind) ?? said.url;
      if (url === "") return invalid("url", "Which address does the server have?");
      const issuedBy = at === "google" ? "" : issuer;
      const signIn: SignsIn = { kind: "own", provider: at, clientId, issuer: issuedBy, scope };
      const account = await wantedAccount(outside, kind, { ...said, url, user }, signIn);
      const consent = consentOfOwn(account);
      return beginAt(outside, { consent, to: { use: kind, account }, clientSecret, from });
    },
  });
}

/**
 * Begins to sign in with a client id that the user was let in by already, so that nothing is typed again: for this very
 * account once more, or as a mailbox does.
 */
export function signingInLike(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({ ...likeFields, ...wishes, from: loopback }),
    async run(outside, { consent: named, from, ...said }) {
      const { called, before } = await outside.reading(async ({ tx }) => ({
        called: (await readConsents(tx)).filter(isCalled(named)),
        before: await accountOf(tx, kind),
      }));
      const isOwn = ({ name }: Consent) => before !== undefined && secretName(before) === name;
      const like = called.find(isOwn) ?? called[0];
      if (like === undefined) return missing("sign-in");
      if (before !== undefined && isOwn(like))
        return beginAt(outside, {
          consent: like,
          to: { use: kind, account: before },
          clientSecret: like,
          from,
        });
      const { provider, clientId, issuer, user } = like;
      if (provider === "microsoft") return refused(NOT_AT_MICROSOFT);
      const url = placeAt(provider, kind) ?? said.url;
      if (url === "") return invalid("url", "Which address does the server have?");
      // In words of a provider that is not known, what is asked for is the same for all.
      const scope = provider === "other" ? like.scope : "";
      const signIn: SignsIn = { kind: "own", provider, clientId, issuer, scope };
      const where = { ...said, url, user, ownNetwork: said.ownNetwork || like.ownNetwork };
      const account = await wantedAccount(outside, kind, where, signIn);
      return beginAt(outside, {
        consent: consentOfOwn(account),
        to: { use: kind, account },
        clientSecret: like,
        from,
      });
    },
  });
}

function consentOfOwn(account: SyncAccount): Consent {
  const consent = consentOf(account);
  if (consent === undefined) throw new Error("It has a sign-in of its own.");
  return consent;
}
