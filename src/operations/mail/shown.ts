import type { MailAccount } from "#mail/account.ts";

/** A mailbox as it is shown; that it has a certificate of its own is told, not the certificate. */
export function shownMailbox({ certificate, ...account }: MailAccount) {
  return { ...account, ownCertificate: certificate !== "" };
}
