import type { MailAccount } from "#mail/account.ts";
import { providerName } from "#mail/sign-in.ts";
import type { MailTrouble } from "#operations/ports.ts";
import { OutgoingRefused } from "#outgoing/refused.ts";

/**
 * What kept a server from being used, for the person at the screen. What a server says is quoted only where it explains
 * a refused letter, and the password never. Throws on where the work was stopped, and where it is a fault of ours.
 */
export function inWords(
  error: unknown,
  account: MailAccount,
  which: "imap" | "smtp",
  signal: AbortSignal,
): MailTrouble {
  signal.throwIfAborted();
  const host = account[which]?.host ?? "";
  const says = isLoginRefused(error) ? refusedLogin(account, host) : sentence(error, host, which);
  if (says === undefined) throw error;
  return { kind: "trouble", says };
}

/** What kept a provider's own page and its tokens from being used. */
export function providerInWords(error: unknown, account: MailAccount, signal?: AbortSignal): MailTrouble {
  signal?.throwIfAborted();
  const says = sentence(error, providerName(account), "provider");
  if (says === undefined) throw error;
  return { kind: "trouble", says };
}

export const SEALED: MailTrouble = {
  kind: "closed",
  says: "Your passwords are sealed. Type their passphrase first.",
};

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
  if (account.signIn === "password")
    return `${host} did not take this name and password. Many providers want a password made for apps, and IMAP allowed in their settings.`;
  return `${providerName(account)} let you in, but ${host} does not open ${account.login} with that. Was it this account that you signed in with, and is IMAP allowed in its settings?`;
}

function sentence(error: unknown, host: string, which: "imap" | "smtp" | "provider"): string | undefined {
  if (error instanceof OutgoingRefused) return error.message;
  if (!(error instanceof Error)) return undefined;
  const told: Told = error;
  const code = told.code ?? "";
  if (/CERT|SIGNED|SSL|TLS|ALTNAME|ISSUER/.test(code))
    return `${host} did not prove who it is (${code}), so nothing was sent to it, your password neither.`;
  if (["ENOTFOUND", "EAI_AGAIN", "EDNS"].includes(code))
    return `There is no server called ${host} to be found. Look at its name, and whether you are online.`;
  if (told.responseCode !== undefined)
    return `${host} did not take the letter: “${clipped(told.response ?? told.message)}”. It has not been sent.`;
  if (code !== "" || which !== "smtp")
    return `${host} could not be reached, or broke off (${clipped(code || told.message)}). Nothing is lost; try again in a while.`;
  return `${host} broke off: ${clipped(told.message)}`;
}

const LONGEST = 200;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
