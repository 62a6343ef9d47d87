import type { Consent } from "#consent/consent.ts";
import { providerName } from "#consent/sign-in.ts";
import { KEYRING_SILENT } from "#consent/silent-keyring.ts";
import type { NotDone } from "#operations/ports.ts";
import { brokeOff, whyNotReached } from "#outgoing/why-not-reached.ts";
import { errorCode } from "#trouble/error-code.ts";

/** What kept a provider's own page and its tokens from being used. Throws on where the work was stopped. */
export function providerInWords(error: unknown, consent: Consent, signal?: AbortSignal): NotDone {
  signal?.throwIfAborted();
  if (!(error instanceof Error)) throw error;
  const provider = providerName(consent);
  const says =
    whyNotReached(error, provider, "elsewhere") ?? brokeOff(provider, errorCode(error) || error.message);
  return { kind: "trouble", says };
}

/** `what` is neither in the file nor to be had of the keyring; `how` it comes here anew. */
export function outOfReach(what: string, how: string): NotDone {
  return { kind: "trouble", says: `${what} is out of reach. ${KEYRING_SILENT} ${how}` };
}

export const SEALED: NotDone = {
  kind: "closed",
  says: "Your passwords are sealed. Type their passphrase first.",
};
