import type { Consent, Use } from "./consent.ts";
import { providerName } from "./sign-in.ts";

/** What ends a sign-in that was good once: withdrawn, run out, or to be confirmed at the provider's page. */
const OVER = ["invalid_grant", "interaction_required", "consent_required", "login_required"];

const WORDS: Readonly<
  Record<Use, { readonly lets: string; readonly asks: string; readonly screen: string }>
> = {
  mail: { lets: "read or send for", asks: "mail", screen: "Your mail" },
  contacts: { lets: "into the contacts of", asks: "contacts", screen: "Your address book" },
  calendar: { lets: "into the calendar of", asks: "a calendar", screen: "Your calendar" },
};

/** Where a sign-in is given anew. */
export function screenOf({ use }: Pick<Consent, "use">): string {
  return WORDS[use].screen;
}

/** Whether this error ends a sign-in that was good once. */
export function isOver(error: string): boolean {
  return OVER.includes(error);
}

/**
 * Why a provider did not let Weakties in, as a sentence with what to do. `error` is the name that the standards give it
 * (RFC 6749, sections 4.1.2.1 and 5.2); `when` whether one was just signing in, or had done so before.
 */
export function refusedInWords(
  consent: Pick<Consent, "provider" | "issuer" | "user" | "use">,
  error: string,
  when: "first" | "later",
): string {
  const provider = providerName(consent);
  const { lets, asks, screen } = WORDS[consent.use];
  if (when === "later" && isOver(error))
    return `${provider} no longer lets Weakties ${lets} ${consent.user}: the sign-in was withdrawn, or has run out. Sign in again under “${screen}”.`;
  switch (error) {
    case "access_denied":
      return `${provider} was told no, so nothing is connected.`;
    case "invalid_client":
    case "unauthorized_client":
      if (consent.provider === "microsoft")
        return "Microsoft does not take this client id for a program on your computer. Look whether its platform is “Mobile and desktop applications”, and whether it is known in one directory alone.";
      return `${provider} does not know this client id, or wants another client secret with it.`;
    case "invalid_scope":
      return `${provider} does not let this client id ask for ${asks}. Allow it where the client id was made.`;
    case "invalid_request":
      return consent.provider === "google"
        ? "Google did not understand the sign-in. Its client ids come with a client secret: type that too."
        : `${provider} did not understand the sign-in. Look at the client id, and whether it has a secret.`;
    case "another_issuer":
      return "The answer came from another provider than the one that was asked, so it was not used.";
    case "invalid_grant":
      return `${provider} did not take the sign-in: it was used already, or took too long. Begin again.`;
    default:
      return `${provider} did not let Weakties in (${error}). Nothing is lost; try again in a while.`;
  }
}

/** Where the provider let Weakties in, and not for all that was asked: there is a box for each on its page. */
export function partlyInWords(consent: Pick<Consent, "provider" | "issuer">, use: Use): string {
  return `${providerName(consent)} let Weakties in, but not for ${WORDS[use].asks}: its box on that page was left empty. Sign in again, and tick it.`;
}

/** A clock that is further off than this makes a provider refuse what is good. */
const CLOCK_OFF_MS = 5 * 60_000;

/** What is wrong with this computer's clock, beside the other's; undefined where they agree, or the other's is not known. */
export function clockInWords(provider: string, here: number, there: number | null): string | undefined {
  if (there === null || Math.abs(here - there) < CLOCK_OFF_MS) return undefined;
  const minutes = Math.round(Math.abs(here - there) / 60_000);
  const off =
    minutes < 120
      ? `${minutes} minutes`
      : minutes < 2880
        ? `${Math.round(minutes / 60)} hours`
        : `${Math.round(minutes / 1440)} days`;
  return `This computer’s clock is ${off} ${here < there ? "behind" : "ahead of"} the one of ${provider}, and a sign-in is only good by the right hour. Set the clock, and try again; nothing is lost.`;
}
