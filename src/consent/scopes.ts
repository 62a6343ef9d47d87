import type { Consent, Use } from "./consent.ts";
import type { Provider } from "./sign-in.ts";

/**
 * What each of the known providers calls what is asked for. Google: its pages on XOAUTH2, CardDAV (People API) and CalDAV.
 * Microsoft: its page on IMAP and SMTP with OAuth; it has neither CardDAV nor CalDAV.
 */
const SCOPES: Readonly<Record<Provider, Readonly<Partial<Record<Use, string>>>>> = {
  google: {
    mail: "https://mail.google.com/",
    contacts: "https://www.googleapis.com/auth/carddav",
    calendar: "https://www.googleapis.com/auth/calendar",
  },
  microsoft: {
    mail: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
  },
  other: {},
};

/** Space-separated, for all of these uses at once; "" where the provider is not known to want any. */
export function scopeFor(provider: Provider, uses: readonly Use[]): string {
  return uses.flatMap((use) => SCOPES[provider][use] ?? []).join(" ");
}

/** What a sign-in asks for. */
export function askedScope({ provider, use, scope }: Pick<Consent, "provider" | "use" | "scope">): string {
  return scope === "" ? scopeFor(provider, [use]) : scope;
}

/** Whether a sign-in reaches that far; where the provider's words are not known, its servers will say. */
export function opens(consent: Pick<Consent, "provider" | "use" | "scope">, use: Use): boolean {
  if (consent.provider === "microsoft" && use !== "mail") return false;
  return missingIn(askedScope(consent), consent.provider, use) === "";
}

/** What of the words for a use is not among those that were granted; "" where nothing lacks. */
export function missingIn(granted: string, provider: Provider, use: Use): string {
  const words = new Set(granted.split(" "));
  return (
    scopeFor(provider, [use])
      .split(" ")
      // It is answered by a lasting token, and by no word.
      .filter((word) => word !== "offline_access" && !words.has(word))
      .join(" ")
  );
}
