import { type MailAccount, secretName } from "#mail/account.ts";
import type { MailServers, MailTrouble, OutgoingLetter, Secrets } from "#operations/ports.ts";
import type { Login, MailServer } from "#outgoing/mail-server.ts";
import { inWords } from "./trouble.ts";

/** Mailboxes over IMAP and SMTP, signed in to with what the secrets hold. */
export function mailServers(secrets: Secrets): MailServers {
  return {
    async tryOut(account, password, signal) {
      const login = { user: account.login, password };
      try {
        const { openImap } = await import("#outgoing/imap.ts");
        const client = await openImap(towards(account, "imap", login, signal));
        await client.logout();
      } catch (error) {
        return inWords(error, account, "imap", signal);
      }
      try {
        const { trySmtp } = await import("#outgoing/smtp.ts");
        await trySmtp(towards(account, "smtp", login, signal));
        return { kind: "works" };
      } catch (error) {
        return inWords(error, account, "smtp", signal);
      }
    },
    read: (account, asked) =>
      signedIn(account, "imap", asked.signal, async (server) => {
        const { readMailbox } = await import("./read.ts");
        return readMailbox(server, account, asked);
      }),
    saveDraft: (account, letter, signal) =>
      signedIn(account, "imap", signal, async (server) => {
        const { saveDraft } = await import("./save-draft.ts");
        return saveDraft(server, fromAccount(account, letter));
      }),
    send: (account, letter, signal) =>
      signedIn(account, "smtp", signal, async (server) => {
        const { handOver } = await import("#outgoing/smtp.ts");
        const outcome = await handOver(server, fromAccount(account, letter));
        if (outcome.kind === "not-sent") return inWords(outcome.error, account, "smtp", signal);
        return outcome.kind === "accepted" ? { kind: "sent" } : outcome;
      }),
  };

  async function signedIn<Done>(
    account: MailAccount,
    which: "imap" | "smtp",
    signal: AbortSignal,
    work: (server: MailServer) => Promise<Done | MailTrouble>,
  ): Promise<Done | MailTrouble> {
    const login = await loginOf(account);
    if ("kind" in login) return login;
    try {
      return await work(towards(account, which, login, signal));
    } catch (error) {
      return inWords(error, account, which, signal);
    }
  }

  async function loginOf(account: MailAccount): Promise<Login | MailTrouble> {
    const found = await secrets.find(secretName(account.id));
    if (found.kind === "found") return { user: account.login, password: found.secret };
    if (found.kind === "closed")
      return { kind: "closed", says: "Your passwords are sealed. Type their passphrase first." };
    return {
      kind: "trouble",
      says: `The password of ${account.address} is not on this computer. Connect the mailbox again to type it.`,
    };
  }
}

function towards(
  { imap, smtp, ownNetwork, certificate }: MailAccount,
  which: "imap" | "smtp",
  login: Login,
  signal: AbortSignal,
): MailServer {
  const server = which === "imap" ? imap : smtp;
  const way = {
    ...(ownNetwork ? { ownNetwork: [server.host] } : {}),
    ...(certificate === "" ? {} : { certificate }),
  };
  return { server, login, way, signal };
}

function fromAccount({ name, address }: MailAccount, letter: OutgoingLetter) {
  return { ...letter, from: { name, address }, at: new Date(letter.at) };
}
