import type { Access } from "#consent/consent.ts";
import { consentOf, type MailAccount, READS_ALONE, type Server, secretName } from "#mail/account.ts";
import { keepsCopies } from "#mail/providers.ts";
import type { Copy } from "#mail/sending.ts";
import type { SignIns } from "#operations/consent/port.ts";
import type { MailServers, OutgoingLetter } from "#operations/mail/port.ts";
import type { NotDone } from "#operations/ports.ts";
import type { Secrets } from "#operations/secrets/port.ts";
import type { Login, MailServer } from "#outgoing/mail-server.ts";
import { outOfReach, SEALED } from "../consent/trouble.ts";
import { inWords, isLoginRefused } from "./trouble.ts";

/**
 * Mailboxes over IMAP and SMTP, signed in to with what the secrets hold: a password, or what a sign-in at the provider's
 * page left.
 */
export function mailServers(secrets: Secrets, signIns: SignIns): MailServers {
  return {
    async tryOut(account, secret, signal) {
      const consent = consentOf(account);
      const login =
        consent === undefined
          ? withPassword(account, secret)
          : withToken(account, await signIns.brought(consent));
      if ("kind" in login) return login;
      const { imap, smtp } = account;
      try {
        const { openImap } = await import("#outgoing/imap.ts");
        const client = await openImap(towards(account, imap, login, signal));
        await client.logout();
      } catch (error) {
        return inWords(error, account, "imap", signal);
      }
      if (smtp === null) return { kind: "reads" };
      try {
        const { trySmtp } = await import("#outgoing/smtp.ts");
        await trySmtp(towards(account, smtp, login, signal));
        return { kind: "works" };
      } catch (error) {
        // It opened the mailbox a moment ago: institutions at Microsoft often let no program send.
        if ("token" in login && isLoginRefused(error)) return { kind: "reads" };
        return inWords(error, account, "smtp", signal);
      }
    },
    read: (account, wanted) =>
      signedIn(account, "imap", wanted.signal, async (server) => {
        const { readMailbox } = await import("./read.ts");
        return readMailbox(server, account, wanted);
      }),
    saveDraft: (account, letter, signal) =>
      signedIn(account, "imap", signal, async (server) => {
        const { put } = await import("./put.ts");
        const saved = await put(server, fromAccount(account, letter), "\\Drafts");
        if (saved !== undefined) return { kind: "saved", ...saved };
        return { kind: "trouble", says: "This mailbox has no folder for drafts. Copy the letter instead." };
      }),
    async keepCopy(account, letter, signal) {
      if (account.smtp !== null && keepsCopies(account.smtp)) return { kind: "theirs" };
      return signedIn<Copy>(account, "imap", signal, async (server) => {
        const { put } = await import("./put.ts");
        const kept = await put(server, fromAccount(account, letter), "\\Sent");
        return kept === undefined ? { kind: "no-folder" } : { kind: "kept", folder: kept.folder };
      });
    },
    send: (account, letter, signal) =>
      signedIn(account, "smtp", signal, async (server) => {
        const { handOver } = await import("#outgoing/smtp.ts");
        const outcome = await handOver(server, fromAccount(account, letter));
        if (outcome.kind === "not-sent") throw outcome.error;
        return outcome.kind === "accepted" ? { kind: "sent" } : outcome;
      }),
  };

  /** A token may be refused before its time, as when the provider withdrew it: then another is asked for, once. */
  async function signedIn<Done>(
    account: MailAccount,
    which: "imap" | "smtp",
    signal: AbortSignal,
    work: (server: MailServer) => Promise<Done | NotDone>,
  ): Promise<Done | NotDone> {
    const server = account[which];
    if (server === null) return { kind: "trouble", says: READS_ALONE };
    let refused: string | undefined;
    for (;;) {
      const login = await loginOf(account, refused);
      if ("kind" in login) return login;
      try {
        return await work(towards(account, server, login, signal));
      } catch (error) {
        if (refused !== undefined || !("token" in login) || !isLoginRefused(error))
          return inWords(error, account, which, signal);
        refused = login.token;
      }
    }
  }

  async function loginOf(account: MailAccount, refused: string | undefined): Promise<Login | NotDone> {
    const consent = consentOf(account);
    if (consent !== undefined) return withToken(account, await signIns.access(consent, refused));
    const found = await secrets.find(secretName(account.id));
    if (found.kind === "found") return withPassword(account, found.secret);
    if (found.kind === "closed") return SEALED;
    if (found.kind === "unanswered")
      return outOfReach(
        `The password of ${account.address}`,
        "Or connect the mailbox again: a passphrase then seals it in a file.",
      );
    return {
      kind: "trouble",
      says: `The password of ${account.address} is not on this computer. Connect the mailbox again to type it.`,
    };
  }
}

function withToken({ login }: MailAccount, access: Access | NotDone): Login | NotDone {
  return "kind" in access ? access : { user: login, token: access.token };
}

function withPassword({ login }: MailAccount, password: string): Login {
  return { user: login, password };
}

function towards(
  { ownNetwork, certificate }: MailAccount,
  server: Server,
  login: Login,
  signal: AbortSignal,
): MailServer {
  const way = {
    ...(ownNetwork ? { ownNetwork: [server.host] } : {}),
    ...(certificate === "" ? {} : { certificate }),
  };
  return { server, login, way, signal };
}

function fromAccount({ name, address }: MailAccount, letter: OutgoingLetter) {
  return { ...letter, from: { name, address }, at: new Date(letter.at) };
}
