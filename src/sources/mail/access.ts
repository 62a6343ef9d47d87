import { z } from "zod";
import { type MailAccount, secretName } from "#mail/account.ts";
import { refusedInWords } from "#mail/refused-in-words.ts";
import type { Access, Lasting } from "#mail/sign-in.ts";
import type { MailTrouble, Secrets } from "#operations/ports.ts";
import type { Login } from "#outgoing/mail-server.ts";
import type { Tokens } from "#outgoing/oauth.ts";
import type { Providers } from "./provider.ts";
import { providerInWords, SEALED } from "./trouble.ts";

/** A token that ends sooner than this is not begun with. */
const MARGIN_MS = 60_000;
/** Asked for whoever waits, and not stopped by the first of them who leaves. */
const ASKING_MS = 30_000;

const lasting = z.object({ refresh: z.string().min(1), clientSecret: z.string() });

/**
 * Access to mailboxes whose owner signs in at the provider's page. The lasting token lies with the secrets, what it is
 * exchanged for in memory alone; a provider may put another lasting token in its place each time (RFC 9700, 4.14.2).
 */
export function accessWith(secrets: Secrets, providers: Providers, now: () => number) {
  const held = new Map<string, { readonly of: string; readonly access: Access }>();
  const underWay = new Map<string, Promise<unknown>>();

  function hold(
    account: MailAccount,
    refresh: string,
    { access, seconds }: Tokens & { kind: "tokens" },
  ): Access {
    const made = { token: access, until: now() + seconds * 1000 };
    held.set(account.id, { of: refresh, access: made });
    return made;
  }

  async function keptOf(account: MailAccount): Promise<Lasting | "closed" | "none"> {
    const found = await secrets.find(secretName(account.id));
    return found.kind === "found" ? (asLasting(found.secret) ?? "none") : found.kind;
  }

  async function ofKept(account: MailAccount, refused: string | undefined): Promise<Login | MailTrouble> {
    const kept = await keptOf(account);
    if (typeof kept === "string") return kept === "closed" ? SEALED : gone(account);
    const login = await ofLasting(account, kept, refused);
    if (login !== undefined) return login;
    // Another program of the user's may have exchanged the lasting token a moment ago.
    const since = await keptOf(account);
    const again =
      typeof since === "string" || since.refresh === kept.refresh
        ? undefined
        : await ofLasting(account, since);
    return again ?? { kind: "trouble", says: refusedInWords(account, "invalid_grant", "later") };
  }

  /** Undefined where the provider no longer takes this lasting token. */
  async function ofLasting(
    account: MailAccount,
    kept: Lasting,
    refused?: string,
  ): Promise<Login | MailTrouble | undefined> {
    const has = held.get(account.id);
    if (has?.of === kept.refresh && has.access.token !== refused && has.access.until - MARGIN_MS > now())
      return { user: account.login, token: has.access.token };
    const form = { grant_type: "refresh_token", refresh_token: kept.refresh };
    const told = await providers.tokens(account, kept.clientSecret, form, AbortSignal.timeout(ASKING_MS));
    if (told.kind === "refused")
      return told.error === "invalid_grant"
        ? undefined
        : { kind: "trouble", says: refusedInWords(account, told.error, "later") };
    const next = told.refresh ?? kept.refresh;
    if (next !== kept.refresh)
      await secrets.keep(secretName(account.id), asSecret({ ...kept, refresh: next }));
    return { user: account.login, token: hold(account, next, told).token };
  }

  return {
    hold,
    /** What a sign-in has brought a moment ago, before it is kept. */
    justBrought(account: MailAccount): Login | MailTrouble {
      const has = held.get(account.id);
      return has === undefined ? gone(account) : { user: account.login, token: has.access.token };
    },
    /** `refused` is a token that the mail server has just not taken. */
    async login(account: MailAccount, refused?: string): Promise<Login | MailTrouble> {
      // One at a time: where each exchange ends the token before it, two at once would end each other.
      const before = underWay.get(account.id) ?? Promise.resolve();
      const mine = before
        .then(() => ofKept(account, refused))
        .catch((error: unknown) => providerInWords(error, account));
      underWay.set(
        account.id,
        mine.catch(() => {}),
      );
      return mine;
    },
    /** What was kept of the last sign-in, for another one. */
    async clientSecretOf(account: MailAccount): Promise<string | MailTrouble> {
      const kept = await keptOf(account);
      if (kept === "closed") return SEALED;
      return kept === "none" ? "" : kept.clientSecret;
    },
    async withdraw(account: MailAccount): Promise<{ readonly kind: "withdrawn" | "elsewhere" }> {
      held.delete(account.id);
      const kept = await keptOf(account);
      if (typeof kept === "string") return { kind: "elsewhere" };
      const done = await providers
        .withdraw(account, kept, AbortSignal.timeout(ASKING_MS))
        // Away, or no longer of that mind: the user can do it there.
        .catch(() => false);
      return { kind: done ? "withdrawn" : "elsewhere" };
    },
  };
}

export type MailAccess = ReturnType<typeof accessWith>;

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

function gone({ address }: MailAccount): MailTrouble {
  return {
    kind: "trouble",
    says: `What lets Weakties into ${address} is not on this computer. Sign in again.`,
  };
}
