import { z } from "zod";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { invalid, type Refusal } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { beginAt, loopback, mailboxFields, wantedMailbox } from "./wanted.ts";

const wanted = z.object({
  ...mailboxFields,
  at: z.enum(["google", "microsoft", "other"]),
  /** The user's own, as the provider gave it. */
  clientId: line.pipe(z.string().min(1, "Type the client id.").max(500)),
  /** Where the provider gave one beside. */
  clientSecret: z.string().trim().max(500).default(""),
  /** Of another provider; at Microsoft the directory, where the client id is known in one alone. */
  issuer: line.pipe(z.string().max(500)).default(""),
  /** What for, where the provider wants to be told: words with spaces between. */
  scope: line.pipe(z.string().max(1_000)).default(""),
  from: loopback,
});

/**
 * Begins to sign in to a mailbox at its provider's own page (OAuth 2.0), with a client id of the user's own. Nothing is
 * kept yet: the answer is the page's address, and `mail.signedIn` goes on once the browser has come back from there.
 */
export const signIn = errand({
  permission: "settings",
  effect: "errand",
  input: wanted,
  async run(outside, { at, clientId, clientSecret, issuer, scope, from, ...rest }) {
    const { mail } = outside.ports;
    if (mail === undefined) return onlyInProgram("Mailboxes are connected");
    const unfit = unfitIssuer(at, issuer, rest.ownNetwork);
    if (unfit !== undefined) return unfit;
    const how = { signIn: at, clientId, issuer: at === "google" ? "" : issuer, scope };
    const found = await wantedMailbox(outside, rest, how);
    if (found.kind !== "wanted") return found;
    return beginAt(mail, { account: found.account, clientSecret, from }, outside.signal);
  },
});

/** The issuer is an address (RFC 8414, section 2), encrypted unless it is the user's own; a directory is no address. */
function unfitIssuer(
  at: z.output<typeof wanted>["at"],
  issuer: string,
  ownNetwork: boolean,
): Refusal | undefined {
  if (at === "google") return undefined;
  if (at === "microsoft")
    return /^[\w.-]*$/.test(issuer)
      ? undefined
      : invalid("issuer", "A directory is its id or its name, such as university.example.");
  const url = URL.parse(issuer);
  const fits = url?.protocol === "https:" || (url?.protocol === "http:" && ownNetwork);
  if (url !== null && fits && url.search === "" && url.hash === "" && url.username === "") return undefined;
  return invalid("issuer", "The provider's address begins with https://, as its help page has it.");
}
