import { createHash, randomBytes } from "node:crypto";
import type { MailAccount } from "#mail/account.ts";
import { refusedInWords } from "#mail/refused-in-words.ts";
import { BACK, type CameBack, loopbackFor, pageAddress, providerName, readCameBack } from "#mail/sign-in.ts";
import type {
  BegunSignIn,
  Expected,
  Landing,
  MailTrouble,
  SignedIn,
  WantedSignIn,
} from "#operations/ports.ts";
import { asSecret, type MailAccess } from "./access.ts";
import type { Providers } from "./provider.ts";
import { providerInWords } from "./trouble.ts";

/** As long as somebody may need to find a second factor, and not much longer. */
const SIGN_IN_MS = 10 * 60_000;
const MOST_AT_ONCE = 20;

type Begun = {
  readonly account: MailAccount;
  readonly clientSecret: string;
  readonly redirect: string;
  readonly verifier: string;
  readonly expected: Expected;
  readonly came: Promise<CameBack | undefined>;
};

/**
 * Signing in at a provider's own page, with a code that comes back to this program on the loopback (RFC 8252) and that
 * is worth nothing without the verifier that stays here (PKCE, RFC 7636). All of it lies in memory, until it is done.
 */
export function signInsWith(
  landing: Landing | undefined,
  providers: Providers,
  access: MailAccess,
  now: () => number,
) {
  const begun = new Map<string, Begun>();

  return {
    async begin(
      { account, clientSecret: typed, from }: WantedSignIn,
      signal: AbortSignal,
    ): Promise<BegunSignIn | MailTrouble> {
      if (landing === undefined)
        return { kind: "trouble", says: "One signs in from the app, or from the command line." };
      const clientSecret = typed ?? (await access.clientSecretOf(account));
      if (typeof clientSecret !== "string") return clientSecret;
      const place = await providers
        .placeOf(account, signal)
        .catch((error: unknown) => providerInWords(error, account, signal));
      if ("kind" in place) return place;
      const port = await landing.port();
      const [id, state, verifier] = [unguessable(12), unguessable(32), unguessable(32)];
      const redirect = `http://${loopbackFor(account)}:${port}${BACK}`;
      const expected = landing.expect(state, `http://${from}:${port}/mail?in=${id}`, SIGN_IN_MS);
      const came = expected.came.then((query) => query && readCameBack(place, query));
      begun.set(id, { account, clientSecret, redirect, verifier, expected, came });
      for (const [oldest, { expected: left }] of [...begun].slice(0, -MOST_AT_ONCE)) {
        left.forget();
        begun.delete(oldest);
      }
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      const { clientId, address } = account;
      const url = pageAddress(place, { clientId, redirect, state, challenge, address });
      return { kind: "begun", id, url, until: now() + SIGN_IN_MS };
    },

    async finish(id: string, signal: AbortSignal): Promise<SignedIn | MailTrouble> {
      const known = begun.get(id);
      const came = known && (await orStopped(known.came, signal));
      // A code is worth something once: of two who wait for it, one goes on.
      if (known === undefined || !begun.delete(id))
        return {
          kind: "trouble",
          says: "This sign-in is over, or took longer than ten minutes. Begin again.",
        };
      known.expected.forget();
      const { account } = known;
      const provider = providerName(account);
      if (came === undefined)
        return {
          kind: "trouble",
          says: `Nobody came back from ${provider} within ten minutes. Begin again.`,
        };
      if (came.kind === "refused") return refused(account, came.error);
      return exchange(known, came.code, signal).catch((error: unknown) =>
        providerInWords(error, account, signal),
      );
    },
  };

  async function exchange(
    { account, clientSecret, redirect, verifier }: Begun,
    code: string,
    signal: AbortSignal,
  ): Promise<SignedIn | MailTrouble> {
    const form = { grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier };
    const told = await providers.tokens(account, clientSecret, form, signal);
    if (told.kind === "refused") return refused(account, told.error);
    if (told.refresh === null)
      return {
        kind: "trouble",
        says: `${providerName(account)} let Weakties in for an hour and not lastingly. Its client id has to allow offline access.`,
      };
    access.hold(account, told.refresh, told);
    return { kind: "signed-in", account, secret: asSecret({ refresh: told.refresh, clientSecret }) };
  }
}

function refused(account: MailAccount, error: string): MailTrouble {
  return { kind: "trouble", says: refusedInWords(account, error, "first") };
}

function unguessable(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

function orStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
