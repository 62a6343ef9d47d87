import { describe, expect, it } from "vitest";
import type { MailAccount } from "#mail/account.ts";
import type { Secrets } from "#operations/ports.ts";
import type { Tokens } from "#outgoing/oauth.ts";
import { accessWith, asSecret } from "./access.ts";
import type { Providers } from "./provider.ts";

const ACCOUNT = {
  ...{ id: "1", address: "ana@example.org", login: "ana@example.org", name: "", signIn: "google" },
  ...{ clientId: "mine", issuer: "", scope: "" },
} as unknown as MailAccount;
const kept = (refresh: string) => asSecret({ refresh, clientSecret: "s" });

/** The secrets as they are found one after the other, and a provider that takes some lasting tokens. */
function access(found: string[], takes: readonly string[], seconds = 3600) {
  let time = 0;
  const shown: string[] = [];
  const written: string[] = [];
  const secrets = {
    find: async () => ({ kind: "found", secret: (found.length > 1 ? found.shift() : found[0]) ?? "" }),
    keep: async (_: string, secret: string) => {
      written.push(secret);
      return "kept";
    },
  } as unknown as Secrets;
  const provider = {
    async tokens(_: MailAccount, _secret: string, form: Readonly<Record<string, string>>): Promise<Tokens> {
      const refresh = form["refresh_token"] ?? "";
      shown.push(refresh);
      return takes.includes(refresh)
        ? { kind: "tokens", access: `access ${shown.length}`, seconds, refresh: null }
        : { kind: "refused", error: "invalid_grant" };
    },
  } as unknown as Providers;
  return {
    ...accessWith(secrets, provider, () => time),
    shown,
    written,
    later: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

describe("access to a mailbox", () => {
  it("is kept in memory until a minute before it ends, and asked for then", async () => {
    const mine = access([kept("one")], ["one"]);
    expect(await mine.login(ACCOUNT)).toEqual({ user: "ana@example.org", token: "access 1" });
    mine.later(3_539);
    expect(await mine.login(ACCOUNT)).toMatchObject({ token: "access 1" });
    mine.later(2);
    expect(await mine.login(ACCOUNT)).toMatchObject({ token: "access 2" });
    expect(mine.written).toEqual([]);
  });

  it("is asked for anew where the mail server has refused it, and not where another was had meanwhile", async () => {
    const mine = access([kept("one")], ["one"]);
    await mine.login(ACCOUNT);
    const both = [mine.login(ACCOUNT, "access 1"), mine.login(ACCOUNT, "access 1")];
    expect(await Promise.all(both)).toMatchObject([{ token: "access 2" }, { token: "access 2" }]);
  });

  it("is had by the lasting token that another program has kept a moment ago", async () => {
    const mine = access([kept("one"), kept("two")], ["two"]);
    expect(await mine.login(ACCOUNT)).toMatchObject({ token: "access 2" });
    expect(mine.shown).toEqual(["one", "two"]);
  });

  it("is not asked for twice with a lasting token that was refused", async () => {
    const mine = access([kept("one")], []);
    expect(await mine.login(ACCOUNT)).toMatchObject({ says: expect.stringContaining("Sign in again") });
    expect(mine.shown).toEqual(["one"]);
  });

  it("has nothing to go by where a password lies in its place", async () => {
    for (const secret of ["three-quiet-herons", '{"refresh":""}', "null"])
      expect(await access([secret], []).login(ACCOUNT)).toMatchObject({
        says: expect.stringContaining("not on this computer"),
      });
  });
});
