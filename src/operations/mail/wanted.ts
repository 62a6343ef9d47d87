import { z } from "zod";
import { addOwnAddresses } from "#database/settings.ts";
import { forgetTroubleOf } from "#database/syncing/consents.ts";
import { readMailAccounts, writeMailAccount } from "#database/syncing/mail-accounts.ts";
import { consentOf, type MailAccount, secretName } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import type { MailAccountId } from "#people/id.ts";
import { letGoOf } from "../consent/consents.ts";
import { line } from "../fields.ts";
import type { Outside } from "../operation.ts";
import { done, invalid, type Outcome, type Refusal, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, addressOf } from "./fields.ts";
import { shownMailbox } from "./shown.ts";

const server = z.object({
  host: line.pipe(z.string().min(1, "Type the server's name.")),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
});
const MOST_CERTIFICATE = 20_000;

/** What is said of a mailbox, however one signs in. */
export const mailboxFields = {
  address,
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
};

const fields = z.object(mailboxFields);
type Wanted = z.output<typeof fields>;
type HowSignedIn = Pick<MailAccount, "signIn" | "clientId" | "issuer" | "scope">;

/** The mailbox that is wanted: a new one, or the one of that address with other settings. */
export async function wantedMailbox(
  { reading, newId, now }: Outside,
  { name, login, imap, smtp, ownNetwork, certificate, ...wanted }: Wanted,
  how: HowSignedIn,
): Promise<{ readonly kind: "wanted"; readonly account: MailAccount } | Refusal> {
  const typed = addressOf(wanted.address);
  if (typed === undefined)
    return invalid("address", `“${wanted.address}” does not read as an e-mail address.`);
  if (!ownNetwork && [imap, smtp].some((each) => each?.security === "none"))
    return invalid("imap", "Mail without encryption is for servers on your own computer alone.");
  const before = (await reading(({ tx }) => readMailAccounts(tx))).find((each) => each.address === typed);
  const usual = suggestedFor(typed, how.signIn);
  const account: MailAccount = {
    id: before?.id ?? (newId<"mailAccount">() as MailAccountId),
    address: typed,
    name,
    ...how,
    login: login === undefined || login === "" ? typed : login,
    imap: imap ?? usual.imap,
    smtp: smtp ?? usual.smtp,
    ownNetwork,
    certificate,
    readAt: before?.readAt ?? null,
    addedAt: before?.addedAt ?? now(),
    version: (before?.version ?? 0) + 1,
  };
  return { kind: "wanted", account };
}

const NO_PLACE =
  "The mailbox works. What opens it needs a place: type a passphrase to seal it with, and connect again.";

/** Tries a mailbox's servers first; then its secret goes to the secrets, and the mailbox itself into the book. */
export async function connect(
  outside: Outside,
  account: MailAccount,
  secret: string,
): Promise<Outcome<ReturnType<typeof shownMailbox>>> {
  const { ports, reading, report, signal, writing } = outside;
  const { secrets, signIns } = ports;
  if (ports.mail === undefined || secrets === undefined) return onlyInProgram("Mailboxes are connected");
  report({ done: 0, total: 2, says: `Trying ${account.imap.host}` });
  const tried = await ports.mail.tryOut(account, secret, signal);
  if (tried.kind !== "works" && tried.kind !== "reads") return refused(tried.says);
  const works: MailAccount = tried.kind === "works" ? account : { ...account, smtp: null };
  const former = (await reading(({ tx }) => readMailAccounts(tx))).find(({ id }) => id === account.id);
  const own = former && consentOf(former);
  if (own !== undefined && account.signIn === "password") {
    if ((await secrets.find(own.name)).kind === "closed") return refused(NO_PLACE);
    await letGoOf(outside, { secrets, signIns }, own);
  }
  if ((await secrets.keep(secretName(account.id), secret)) === "closed") return refused(NO_PLACE);
  return writing(async ({ tx, now }) => {
    await writeMailAccount(tx, works);
    await forgetTroubleOf(tx, secretName(works.id));
    // Mail from and to it is the user's own (R61).
    await addOwnAddresses(tx, [works.address], now);
    return done(shownMailbox(works));
  });
}
