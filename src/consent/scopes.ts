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
  const needed = scopeFor(consent.provider, [use]);
  return among(needed, askedScope(consent)) === needed;
}

/**
 * What a sign-in is kept to be for, of all that it asked: at Google each has a box of its own, and `told` is what was
 * ticked. Undefined where the box for this use was not. Others answer in words of their own, or not at all.
 */
export function grantedScope(
  { provider, scope }: Pick<Consent, "provider" | "scope">,
  told: string | null,
  use: Use,
): string | undefined {
  if (told === null || provider !== "google") return scope;
  const needed = scopeFor(provider, [use]);
  return among(needed, told) === needed ? among(scope, told) : undefined;
}

/** Those of some words that are among others. */
function among(words: string, others: string): string {
  const all = new Set(others.split(" "));
  return words
    .split(" ")
    .filter((word) => all.has(word))
    .join(" ");
}
