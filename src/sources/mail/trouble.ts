import type { MailAccount } from "#mail/account.ts";
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
  const says = sentence(error, account[which].host, which);
  if (says === undefined) throw error;
  return { kind: "trouble", says };
}

function sentence(error: unknown, host: string, which: "imap" | "smtp"): string | undefined {
  if (error instanceof OutgoingRefused) return error.message;
  if (!(error instanceof Error)) return undefined;
  const told = error as Error & {
    readonly code?: string;
    readonly authenticationFailed?: boolean;
    readonly responseCode?: number;
    readonly response?: string;
    readonly command?: string;
  };
  if (told.authenticationFailed === true || told.code === "EAUTH" || told.responseCode === 535)
    return `${host} did not take this name and password. Many providers want a password made for apps, and IMAP allowed in their settings.`;
  const code = told.code ?? "";
  if (/CERT|SIGNED|SSL|TLS|ALTNAME|ISSUER/.test(code))
    return `${host} did not prove who it is (${code}), so nothing was sent to it, your password neither.`;
  if (["ENOTFOUND", "EAI_AGAIN", "EDNS"].includes(code))
    return `There is no server called ${host} to be found. Look at its name, and whether you are online.`;
  if (told.responseCode !== undefined)
    return `${host} did not take the letter: “${clipped(told.response ?? told.message)}”. It has not been sent.`;
  if (code !== "" || which === "imap")
    return `${host} could not be reached, or broke off (${clipped(code || told.message)}). Nothing is lost; try again in a while.`;
  return `${host} broke off: ${clipped(told.message)}`;
}

const LONGEST = 200;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
