import { z } from "zod";
import { readMailAccounts, writeMailAccount } from "#database/mail-accounts.ts";
import { addOwnAddresses } from "#database/settings.ts";
import { type MailAccount, secretName } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import type { MailAccountId } from "#people/id.ts";
import { line } from "../fields.ts";
import { errand, type Outside } from "../operation.ts";
import { done, invalid, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, addressOf } from "./fields.ts";
import { shownMailbox } from "./shown.ts";

const server = z.object({
  host: line.pipe(z.string().min(1, "Type the server's name.")),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
});
const MOST_PASSWORD = 1_000;
const MOST_CERTIFICATE = 20_000;

const wanted = z.object({
  address,
  password: z.string().min(1, "Type the password.").max(MOST_PASSWORD),
  name: line.default(""),
  /** Where it is not the address. */
  login: line.optional(),
  /** The servers, where they are not the usual ones. */
  imap: server.optional(),
  smtp: server.optional(),
  /** These servers lie on this computer or in its network. */
  ownNetwork: z.boolean().default(false),
  /** PEM of the server's own certificate. */
  certificate: z.string().max(MOST_CERTIFICATE).default(""),
});

/** Connects a mailbox, or changes one: its servers are tried first, and the password goes to the secrets alone. */
export const connectMailbox = errand({
  permission: "settings",
  effect: "errand",
  input: wanted,
  async run(outside, input) {
    const { ports, signal } = outside;
    if (ports.mail === undefined || ports.secrets === undefined)
      return onlyInProgram("Mailboxes are connected");
    const typed = addressOf(input.address);
    if (typed === undefined)
      return invalid("address", `“${input.address}” does not read as an e-mail address.`);
    if (!input.ownNetwork && [input.imap, input.smtp].some((each) => each?.security === "none"))
      return invalid("imap", "Mail without encryption is for servers on your own computer or network alone.");
    const account = await accountFor(outside, typed, input);
    outside.report({ done: 0, total: 2, says: `Trying ${account.imap.host}` });
    const tried = await ports.mail.tryOut(account, input.password, signal);
    if (tried.kind !== "works") return refused(tried.says);
    if ((await ports.secrets.keep(secretName(account.id), input.password)) === "closed")
      return refused(
        "The mailbox works. Its password needs a place: type a passphrase to seal it with, and connect again.",
      );
    return outside.writing(async ({ tx, now }) => {
      await writeMailAccount(tx, account);
      // Mail from and to it is the user's own (R61).
      await addOwnAddresses(tx, [account.address], now);
      return done(shownMailbox(account));
    });
  },
});

async function accountFor(
  { reading, newId, now }: Outside,
  typed: string,
  { name, login, imap, smtp, ownNetwork, certificate }: z.output<typeof wanted>,
): Promise<MailAccount> {
  const before = (await reading(({ tx }) => readMailAccounts(tx))).find((each) => each.address === typed);
  const usual = suggestedFor(typed);
  return {
    id: before?.id ?? (newId<"mailAccount">() as MailAccountId),
    address: typed,
    name,
    signIn: "password",
    clientId: "",
    login: login === undefined || login === "" ? typed : login,
    imap: imap ?? usual.imap,
    smtp: smtp ?? usual.smtp,
    ownNetwork,
    certificate,
    readAt: before?.readAt ?? null,
    addedAt: before?.addedAt ?? now(),
    version: (before?.version ?? 0) + 1,
  };
}
