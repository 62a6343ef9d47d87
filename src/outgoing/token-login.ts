import type SMTPConnection from "nodemailer/lib/smtp-connection";

type Context = SMTPConnection.CustomAuthenticationContext;

/** What the library calls the handler below; under a mechanism's own name it might choose another by itself. */
export const TOKEN = "TOKEN";

/**
 * Shows a token to an SMTP server: as OAUTHBEARER (RFC 7628) where the server offers that, else as XOAUTH2, of which it
 * was made. The library's own way knows the second alone, and shows a refused token once more. `ehlo` is what the
 * server has answered to EHLO.
 */
export async function showToken({ auth, sendCommand }: Context, ehlo: string): Promise<void> {
  const { user, pass } = auth.credentials;
  const bearer = /^250[ -]AUTH\b.*\bOAUTHBEARER\b/im.test(ehlo);
  const [mechanism, who, end] = bearer
    ? (["OAUTHBEARER", `n,a=${saslName(user)},`, "AQ=="] as const)
    : (["XOAUTH2", `user=${user}`, ""] as const);
  const response = Buffer.from(`${who}\x01auth=Bearer ${pass}\x01\x01`).toString("base64");
  const first = await sendCommand(`AUTH ${mechanism} ${response}`);
  // A refusal is a challenge first; what ends the exchange brings the number.
  const last = first.status === 334 ? await sendCommand(end) : first;
  if (last.status !== 235) throw new Error("The server did not take the token.");
}

/** RFC 5801, section 4. */
function saslName(name: string): string {
  return name.replaceAll("=", "=3D").replaceAll(",", "=2C");
}
