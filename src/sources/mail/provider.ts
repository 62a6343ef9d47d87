import type { MailAccount } from "#mail/account.ts";
import { knownPlace, type SignInPlace } from "#mail/sign-in.ts";
import type { Way } from "#outgoing/connect.ts";
import { askForTokens, discover, type Tokens, withdraw } from "#outgoing/oauth.ts";

/** Asks the provider at whose page a mailbox's owner signs in. What an issuer says of itself is asked once. */
export function providers() {
  const found = new Map<string, SignInPlace>();

  async function placeOf(account: MailAccount, signal: AbortSignal): Promise<SignInPlace> {
    const place = knownPlace(account) ?? found.get(account.issuer) ?? (await asked(account, signal));
    return { ...place, scope: account.scope === "" ? place.scope : account.scope };
  }

  async function asked(account: MailAccount, signal: AbortSignal): Promise<SignInPlace> {
    const place = await discover({ url: account.issuer, way: wayTo(account), signal });
    found.set(account.issuer, place);
    return place;
  }

  return {
    placeOf,
    async tokens(
      account: MailAccount,
      clientSecret: string,
      form: Readonly<Record<string, string>>,
      signal: AbortSignal,
    ): Promise<Tokens> {
      const { tokenUrl } = await placeOf(account, signal);
      return askForTokens(
        { url: tokenUrl, way: wayTo(account), signal },
        { ...form, ...client(account, clientSecret) },
      );
    },
    /** Answers false where the provider did not do so, or lets it be done on its own pages alone. */
    async withdraw(
      account: MailAccount,
      { refresh, clientSecret }: { readonly refresh: string; readonly clientSecret: string },
      signal: AbortSignal,
    ): Promise<boolean> {
      const { revokeUrl } = await placeOf(account, signal);
      if (revokeUrl === "") return false;
      return withdraw(
        { url: revokeUrl, way: wayTo(account), signal },
        { token: refresh, token_type_hint: "refresh_token", ...client(account, clientSecret) },
      );
    },
  };
}

export type Providers = ReturnType<typeof providers>;

function client({ clientId }: MailAccount, clientSecret: string): Readonly<Record<string, string>> {
  return { client_id: clientId, ...(clientSecret === "" ? {} : { client_secret: clientSecret }) };
}

/** The two known providers are on the internet; another may be the user's own. */
function wayTo({ signIn, issuer, ownNetwork, certificate }: MailAccount): Way {
  if (signIn !== "other" || !ownNetwork) return {};
  return { ownNetwork: [new URL(issuer).hostname], ...(certificate === "" ? {} : { certificate }) };
}
