import { z } from "zod";
import { LOOPBACKS, type Provider } from "#consent/sign-in.ts";
import { line } from "../fields.ts";
import type { Outside } from "../operation.ts";
import { done, invalid, type Outcome, type Refusal, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import type { BegunSignIn, WantedSignIn } from "./port.ts";

/** The loopback's name in the browser that goes to the provider's page, to which it comes back. */
export const loopback = z.enum(LOOPBACKS).default("127.0.0.1");

/** Who asks at a provider's page, and what for. */
export const askingFields = {
  /** The user's own, as the provider gave it. */
  clientId: line.pipe(z.string().min(1, "Type the client id.").max(500)),
  /** Where the provider gave one beside. */
  clientSecret: z.string().trim().max(500).default(""),
  /** Of another provider; at Microsoft the directory, where the client id is known in one alone. */
  issuer: line.pipe(z.string().max(500)).default(""),
  /** What for, where the provider wants to be told: words with spaces between. */
  scope: line.pipe(z.string().max(1_000)).default(""),
};

/** Begins to sign in: answers the address of the provider's page, and until when the browser is waited for. */
export async function beginAt(
  { ports, signal }: Pick<Outside, "ports" | "signal">,
  wanted: WantedSignIn,
): Promise<Outcome<Omit<BegunSignIn, "kind">>> {
  if (ports.signIns === undefined) return onlyInProgram("One signs in at a provider’s page");
  const begun = await ports.signIns.begin(wanted, signal);
  if (begun.kind !== "begun") return refused(begun.says);
  const { id, url, until } = begun;
  return done({ id, url, until });
}

/** The issuer is an address (RFC 8414, section 2), encrypted unless it is the user's own; a directory is no address. */
export function unfitIssuer(provider: Provider, issuer: string, ownNetwork: boolean): Refusal | undefined {
  if (provider === "google") return undefined;
  if (provider === "microsoft")
    return /^[\w.-]*$/.test(issuer)
      ? undefined
      : invalid("issuer", "A directory is its id or its name, such as university.example.");
  const url = URL.parse(issuer);
  const fits = url?.protocol === "https:" || (url?.protocol === "http:" && ownNetwork);
  if (url !== null && fits && url.search === "" && url.hash === "" && url.username === "") return undefined;
  return invalid("issuer", "The provider's address begins with https://, as its help page has it.");
}
