import { errorCode } from "#trouble/error-code.ts";
import { certificateTrouble } from "./certificate-trouble.ts";
import { OutgoingRefused } from "./refused.ts";

/**
 * Why a server could not be reached, or was not trusted, as a sentence; undefined for what is no matter of the
 * connection.
 */
export function whyNotReached(error: unknown, host: string, given: "mail" | "elsewhere"): string | undefined {
  if (error instanceof OutgoingRefused) return error.message;
  const code = errorCode(error);
  const certificate = error instanceof Error ? certificateTrouble(error, host, given) : undefined;
  if (certificate !== undefined) return certificate;
  if (/CERT|SIGNED|SSL|TLS|ALTNAME|ISSUER/.test(code))
    return `${host} did not prove who it is (${code}), so nothing was sent to it, your password neither.`;
  if (["ENOTFOUND", "EAI_AGAIN", "EDNS"].includes(code))
    return `There is no server called ${host} to be found. Look at its name, and whether you are online.`;
  return undefined;
}

export function brokeOff(host: string, why: string): string {
  return `${host} could not be reached, or broke off (${clipped(why)}). Nothing is lost; try again in a while.`;
}

const LONGEST = 200;

/** What a server said, on one line that is not long. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
