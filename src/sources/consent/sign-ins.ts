import { createHash, randomBytes } from "node:crypto";
import type { Consent, Use } from "#consent/consent.ts";
import { clockInWords, partlyInWords, refusedInWords } from "#consent/refused-in-words.ts";
import { grantedScope } from "#consent/scopes.ts";
import {
  BACK,
  type CameBack,
  loopbackFor,
  pageAddress,
  providerName,
  readCameBack,
} from "#consent/sign-in.ts";
import type {
  BegunSignIn,
  Expected,
  Landing,
  SignedIn,
  SignIns,
  WantedSignIn,
} from "#operations/consent/port.ts";
import type { NotDone } from "#operations/ports.ts";
import type { Secrets } from "#operations/secrets/port.ts";
import { accessWith, asSecret, type Beside } from "./access.ts";
import { providers } from "./provider.ts";
import { providerInWords } from "./trouble.ts";

/** As long as somebody may need to find a second factor, and not much longer. */
const SIGN_IN_MS = 10 * 60_000;
const MOST_AT_ONCE = 20;
/** The screen to which the browser comes back. */
const SCREENS: Readonly<Record<Use, string>> = {
  mail: "/mail",
  contacts: "/address-book",
  calendar: "/calendar",
};

type Begun = Pick<WantedSignIn, "consent" | "to"> & {
  readonly clientSecret: string;
  readonly redirect: string;
  readonly verifier: string;
  readonly expected: Expected;
  readonly came: Promise<CameBack | undefined>;
};

/**
 * Signing in at a provider's own page, with a code that comes back to this program on the loopback (RFC 8252) and that
 * is worth nothing without the verifier that stays here (PKCE, RFC 7636). All of it lies in memory, until it is done.
 * `landing` is where browsers come back to.
 */
export function signInsWith(secrets: Secrets, landing: Landing | undefined, beside: Beside): SignIns {
  const { now } = beside;
  const asked = providers();
  const access = accessWith(secrets, asked, beside);
  const begun = new Map<string, Begun>();
  /** Whoever signed in for an address book or a calendar may have several to choose from. */
  const brought = new Map<string, Promise<SignedIn | NotDone>>();

  return {
    access: access.access,
    brought: access.brought,
    withdraw: access.withdraw,
    async begin({ consent, to, clientSecret: typed, from }, signal): Promise<BegunSignIn | NotDone> {
      if (landing === undefined)
        return { kind: "trouble", says: "One signs in from the app, or from the command line." };
      const clientSecret = typeof typed === "string" ? typed : await access.clientSecretOf(typed);
      if (typeof clientSecret !== "string") return clientSecret;
      const place = await asked
        .placeOf(consent, signal)
        .catch((error: unknown) => providerInWords(error, consent, signal));
      if ("kind" in place) return place;
      const port = await landing.port();
      const [id, state, verifier] = [unguessable(12), unguessable(32), unguessable(32)];
      const redirect = `http://${loopbackFor(consent)}:${port}${BACK}`;
      const screen = `http://${from}:${port}${SCREENS[to.use]}?in=${id}`;
      const expected = landing.expect(state, screen, SIGN_IN_MS);
      const came = expected.came.then((query) => query && readCameBack(place, query));
      begun.set(id, { consent, to, clientSecret, redirect, verifier, expected, came });
      for (const [oldest, { expected: left }] of [...begun].slice(0, -MOST_AT_ONCE)) {
        left.forget();
        begun.delete(oldest);
      }
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      const { clientId, user } = consent;
      const url = pageAddress(place, { clientId, redirect, state, challenge, user });
      return { kind: "begun", id, url, until: now() + SIGN_IN_MS };
    },

    async finish(id, signal): Promise<SignedIn | NotDone> {
      const known = begun.get(id);
      const came = known && (await orStopped(known.came, signal));
      const before = brought.get(id);
      if (before !== undefined) return before;
      // A code is worth something once: of two who wait for it, one goes on.
      if (known === undefined || !begun.delete(id))
        return {
          kind: "trouble",
          says: "This sign-in is over, or took longer than ten minutes. Begin again.",
        };
      known.expected.forget();
      const { consent, to } = known;
      const provider = providerName(consent);
      if (came === undefined)
        return {
          kind: "trouble",
          says: `Nobody came back from ${provider} within ten minutes. Begin again.`,
        };
      if (came.kind === "refused") return refused(consent, came.error);
      const ended = exchange(known, came.code, signal).catch((error: unknown) =>
        providerInWords(error, consent, signal),
      );
      if (to.use !== "mail") keepMeanwhile(id, ended);
      return ended;
    },
  };

  function keepMeanwhile(id: string, ended: Promise<SignedIn | NotDone>): void {
    brought.set(id, ended);
    setTimeout(() => brought.delete(id), SIGN_IN_MS).unref();
  }

  async function exchange(
    { consent, to, clientSecret, redirect, verifier }: Begun,
    code: string,
    signal: AbortSignal,
  ): Promise<SignedIn | NotDone> {
    const form = { grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier };
    const told = await asked.tokens(consent, clientSecret, form, signal);
    if (told.kind === "refused") return refused(consent, told.error, told.at);
    const granted = grantedScope(consent, told.scope, to.use);
    if (granted === undefined) return { kind: "trouble", says: partlyInWords(consent, to.use) };
    if (told.refresh === null)
      return {
        kind: "trouble",
        says: `${providerName(consent)} let Weakties in for an hour and not lastingly. Its client id has to allow offline access.`,
      };
    access.hold(consent, told.refresh, told);
    return {
      kind: "signed-in",
      consent: { ...consent, scope: granted },
      to,
      secret: asSecret({ refresh: told.refresh, clientSecret }),
    };
  }

  function refused(consent: Consent, error: string, at: number | null = null): NotDone {
    const clock = clockInWords(providerName(consent), now(), at);
    return { kind: "trouble", says: clock ?? refusedInWords(consent, error, "first") };
  }
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
