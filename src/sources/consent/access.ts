import { z } from "zod";
import type { Access, Consent, Lasting } from "#consent/consent.ts";
import { clockInWords, isOver, refusedInWords } from "#consent/refused-in-words.ts";
import { providerName } from "#consent/sign-in.ts";
import type { NotDone } from "#operations/ports.ts";
import type { Secrets } from "#operations/secrets/port.ts";
import type { Tokens } from "#outgoing/oauth.ts";
import type { Providers } from "./provider.ts";
import { outOfReach, providerInWords, SEALED } from "./trouble.ts";

/** A token that ends sooner than this is not begun with. */
const MARGIN_MS = 60_000;
/** Asked for whoever waits, and not stopped by the first of them who leaves. */
const ASKING_MS = 30_000;

const lasting = z.object({ refresh: z.string().min(1), clientSecret: z.string() });

export type Beside = {
  readonly now: () => number;
  /** Remembers that a sign-in has ended, in words. */
  readonly note: (consent: Consent, says: string) => Promise<void>;
};

/**
 * Access to accounts whose owner signs in at the provider's page. The lasting token lies with the secrets, what it is
 * exchanged for in memory alone; a provider may put another lasting token in its place each time (RFC 9700, 4.14.2).
 */
export function accessWith(secrets: Secrets, providers: Providers, { now, note }: Beside) {
  const held = new Map<string, { readonly of: string; readonly access: Access }>();
  const underWay = new Map<string, Promise<unknown>>();

  function hold(
    { name }: Consent,
    refresh: string,
    { access, seconds }: Tokens & { kind: "tokens" },
  ): Access {
    const made = { token: access, until: now() + seconds * 1000 - MARGIN_MS };
    held.set(name, { of: refresh, access: made });
    return made;
  }

  function isGood({ token, until }: Access, refused: string | undefined): boolean {
    return token !== refused && until > now();
  }

  async function keptOf({ name }: Consent): Promise<Lasting | "closed" | "none" | "unanswered"> {
    const found = await secrets.find(name);
    return found.kind === "found" ? (asLasting(found.secret) ?? "none") : found.kind;
  }

  async function ofKept(consent: Consent, refused: string | undefined): Promise<Access | NotDone> {
    const kept = await keptOf(consent);
    if (typeof kept === "string") return notKept(kept, consent);
    const access = await ofLasting(consent, kept, refused);
    if (access !== "over") return access;
    // Another program of the user's may have exchanged the lasting token a moment ago.
    const since = await keptOf(consent);
    const again =
      typeof since === "string" || since.refresh === kept.refresh ? "over" : await ofLasting(consent, since);
    if (again !== "over") return again;
    const says = refusedInWords(consent, "invalid_grant", "later");
    await note(consent, says);
    return { kind: "trouble", says };
  }

  /** `over` where the provider no longer takes this lasting token. */
  async function ofLasting(
    consent: Consent,
    kept: Lasting,
    refused?: string,
  ): Promise<Access | NotDone | "over"> {
    const has = held.get(consent.name);
    if (has?.of === kept.refresh && isGood(has.access, refused)) return has.access;
    const form = { grant_type: "refresh_token", refresh_token: kept.refresh };
    const told = await providers.tokens(consent, kept.clientSecret, form, AbortSignal.timeout(ASKING_MS));
    if (told.kind === "refused") {
      const clock = clockInWords(providerName(consent), now(), told.at);
      if (clock === undefined && isOver(told.error)) return "over";
      return { kind: "trouble", says: clock ?? refusedInWords(consent, told.error, "later") };
    }
    const next = told.refresh ?? kept.refresh;
    if (next !== kept.refresh) await secrets.keep(consent.name, asSecret({ ...kept, refresh: next }));
    return hold(consent, next, told);
  }

  return {
    hold,
    /** What a sign-in has brought a moment ago, before it is kept. */
    async brought(consent: Consent): Promise<Access | NotDone> {
      return held.get(consent.name)?.access ?? gone(consent);
    },
    /** `refused` is a token that a server has just not taken. */
    async access(consent: Consent, refused?: string): Promise<Access | NotDone> {
      // Of a thousand requests not each looks into the keyring.
      const has = held.get(consent.name)?.access;
      if (has !== undefined && isGood(has, refused)) return has;
      // One at a time: where each exchange ends the token before it, two at once would end each other.
      const before = underWay.get(consent.name) ?? Promise.resolve();
      const mine = before
        .then(() => ofKept(consent, refused))
        .catch((error: unknown) => providerInWords(error, consent));
      underWay.set(
        consent.name,
        mine.catch(() => {}),
      );
      return mine;
    },
    /** What was kept of the last sign-in, for another one. */
    async clientSecretOf(consent: Consent): Promise<string | NotDone> {
      const kept = await keptOf(consent);
      if (kept === "closed") return SEALED;
      return typeof kept === "string" ? "" : kept.clientSecret;
    },
    async withdraw(consent: Consent): Promise<{ readonly kind: "withdrawn" | "elsewhere" }> {
      held.delete(consent.name);
      const kept = await keptOf(consent);
      if (typeof kept === "string") return { kind: "elsewhere" };
      const done = await providers
        .withdraw(consent, kept, AbortSignal.timeout(ASKING_MS))
        // Away, or no longer of that mind: the user can do it there.
        .catch(() => false);
      return { kind: done ? "withdrawn" : "elsewhere" };
    },
  };
}

export function asSecret(kept: Lasting): string {
  return JSON.stringify(kept);
}

function asLasting(secret: string): Lasting | undefined {
  try {
    return lasting.safeParse(JSON.parse(secret)).data;
  } catch {
    return undefined; // A password, from before its owner signed in at the provider.
  }
}

function notKept(how: "closed" | "none" | "unanswered", consent: Consent): NotDone {
  switch (how) {
    case "closed":
      return SEALED;
    case "unanswered":
      return outOfReach(
        `What lets Weakties into ${consent.user}`,
        "Or sign in again: a passphrase then seals it in a file.",
      );
    case "none":
      return gone(consent);
  }
}

function gone({ user }: Consent): NotDone {
  return {
    kind: "trouble",
    says: `What lets Weakties into ${user} is not on this computer. Sign in again.`,
  };
}
