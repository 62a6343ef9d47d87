import { providerName } from "#consent/sign-in.ts";
import { consentOf, type MailAccount } from "#mail/account.ts";
import type { NotDone } from "#operations/ports.ts";
import { brokeOff, clipped, whyNotReached } from "#outgoing/why-not-reached.ts";
import { errorCode } from "#trouble/error-code.ts";

/**
 * What kept a server from being used, for the person at the screen. What a server says is quoted only where it explains
 * a refused letter, and the password never. Throws on where the work was stopped, and where it is a fault of ours.
 */
export function inWords(
  error: unknown,
  account: MailAccount,
  which: "imap" | "smtp",
  signal: AbortSignal,
): NotDone {
  signal.throwIfAborted();
  const host = account[which]?.host ?? "";
  const says = isLoginRefused(error) ? refusedLogin(account, host) : sentence(error, host, which);
  if (says === undefined) throw error;
  return { kind: "trouble", says };
}

type Told = Error & {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly responseCode?: number;
  readonly response?: string;
};

/** Whether a mail server did not take the name with its password or token. */
export function isLoginRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const told: Told = error;
  return told.authenticationFailed === true || told.code === "EAUTH" || told.responseCode === 535;
}

function refusedLogin(account: MailAccount, host: string): string {
  const consent = consentOf(account);
  if (consent === undefined)
    return `${host} did not take this name and password. Many providers want a password made for apps, and IMAP allowed in their settings.`;
  return `${providerName(consent)} let you in, but ${host} does not open ${account.login} with that. Was it this account that you signed in with, and is IMAP allowed in its settings?`;
}

function sentence(error: unknown, host: string, which: "imap" | "smtp"): string | undefined {
  const notReached = whyNotReached(error, host, "mail");
  if (notReached !== undefined || !(error instanceof Error)) return notReached;
  const told: Told = error;
  if (told.responseCode !== undefined)
    return `${host} did not take the letter: “${clipped(told.response ?? told.message)}”. It has not been sent.`;
  const code = errorCode(error);
  if (code !== "" || which !== "smtp") return brokeOff(host, code || told.message);
  return `${host} broke off: ${clipped(told.message)}`;
}
