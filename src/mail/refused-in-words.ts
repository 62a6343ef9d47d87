import type { MailAccount } from "./account.ts";
import { providerName } from "./sign-in.ts";

/** What ends a sign-in that was good once: withdrawn, run out, or to be confirmed at the provider's page. */
const OVER = ["invalid_grant", "interaction_required", "consent_required", "login_required"];

/**
 * Why a provider did not let Weakties in, as a sentence with what to do. `error` is the name that the standards give it
 * (RFC 6749, sections 4.1.2.1 and 5.2); `when` whether one was just signing in, or had done so before.
 */
export function refusedInWords(
  account: Pick<MailAccount, "signIn" | "issuer" | "address">,
  error: string,
  when: "first" | "later",
): string {
  const provider = providerName(account);
  if (when === "later" && OVER.includes(error))
    return `${provider} no longer lets Weakties read or send for ${account.address}: the sign-in was withdrawn, or has run out. Sign in again under “Your mail”.`;
  switch (error) {
    case "access_denied":
      return `${provider} was told no, so nothing is connected.`;
    case "invalid_client":
    case "unauthorized_client":
      if (account.signIn === "microsoft")
        return "Microsoft does not take this client id for a program on your computer. Look whether its platform is “Mobile and desktop applications”, and whether it is known in one directory alone.";
      return `${provider} does not know this client id, or wants another client secret with it.`;
    case "invalid_scope":
      return `${provider} does not let this client id ask for mail. Allow it where the client id was made.`;
    case "invalid_request":
      return account.signIn === "google"
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
