import type { Consent, Lasting } from "#consent/consent.ts";
import { knownPlace, type SignInPlace } from "#consent/sign-in.ts";
import type { Way } from "#outgoing/connect.ts";
import { askForTokens, discover, type Tokens, withdraw } from "#outgoing/oauth.ts";

/** Asks the provider at whose page somebody signs in. What an issuer says of itself is asked once. */
export function providers() {
  const found = new Map<string, SignInPlace>();

  async function placeOf(consent: Consent, signal: AbortSignal): Promise<SignInPlace> {
    const place = knownPlace(consent) ?? found.get(consent.issuer) ?? (await asked(consent, signal));
    return { ...place, scope: consent.scope === "" ? place.scope : consent.scope };
  }

  async function asked(consent: Consent, signal: AbortSignal): Promise<SignInPlace> {
    const place = await discover({ url: consent.issuer, way: wayTo(consent), signal });
    found.set(consent.issuer, place);
    return place;
  }

  return {
    placeOf,
    async tokens(
      consent: Consent,
      clientSecret: string,
      form: Readonly<Record<string, string>>,
      signal: AbortSignal,
    ): Promise<Tokens> {
      const { tokenUrl } = await placeOf(consent, signal);
      return askForTokens(
        { url: tokenUrl, way: wayTo(consent), signal },
        { ...form, ...client(consent, clientSecret) },
      );
    },
    /** Answers false where the provider did not do so, or lets it be done on its own pages alone. */
    async withdraw(
      consent: Consent,
      { refresh, clientSecret }: Lasting,
      signal: AbortSignal,
    ): Promise<boolean> {
      const { revokeUrl } = await placeOf(consent, signal);
      if (revokeUrl === "") return false;
      return withdraw(
        { url: revokeUrl, way: wayTo(consent), signal },
        { token: refresh, token_type_hint: "refresh_token", ...client(consent, clientSecret) },
      );
    },
  };
}

export type Providers = ReturnType<typeof providers>;

function client({ clientId }: Consent, clientSecret: string): Readonly<Record<string, string>> {
  return { client_id: clientId, ...(clientSecret === "" ? {} : { client_secret: clientSecret }) };
}

/** The two known providers are on the internet; another may be the user's own. */
function wayTo({ provider, issuer, ownNetwork, certificate }: Consent): Way {
  if (provider !== "other" || !ownNetwork) return {};
  return { ownNetwork: [new URL(issuer).hostname], ...(certificate === "" ? {} : { certificate }) };
}
