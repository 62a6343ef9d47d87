import { describe, expect, it } from "vitest";
import type { Consent } from "#consent/consent.ts";
import type { Secrets } from "#operations/secrets/port.ts";
import type { Tokens } from "#outgoing/oauth.ts";
import { accessWith, asSecret } from "./access.ts";
import type { Providers } from "./provider.ts";

const MINE: Consent = {
  ...{ name: "mail/1", use: "mail", provider: "google", clientId: "mine", issuer: "", scope: "" },
  ...{ user: "ana@example.org", ownNetwork: false, certificate: "" },
};
const kept = (refresh: string) => asSecret({ refresh, clientSecret: "s" });

/** The secrets as they are found one after the other, and a provider that takes some lasting tokens. */
function access(found: string[], takes: readonly string[], { seconds = 3600, clock = 0 } = {}) {
  let time = 0;
  const noted: string[] = [];
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
    async tokens(_: Consent, _secret: string, form: Readonly<Record<string, string>>): Promise<Tokens> {
      const refresh = form["refresh_token"] ?? "";
      shown.push(refresh);
      return takes.includes(refresh)
        ? { kind: "tokens", access: `access ${shown.length}`, seconds, refresh: null, scope: null }
        : { kind: "refused", error: "invalid_grant", at: time + clock };
    },
  } as unknown as Providers;
  return {
    ...accessWith(secrets, provider, {
      now: () => time,
      note: async ({ name }) => void noted.push(name),
    }),
    noted,
    shown,
    written,
    later: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

describe("access to an account", () => {
  it("is kept in memory until a minute before it ends, and asked for then", async () => {
    const mine = access([kept("one")], ["one"]);
    expect(await mine.access(MINE)).toMatchObject({ token: "access 1" });
    mine.later(3_539);
    expect(await mine.access(MINE)).toMatchObject({ token: "access 1" });
    mine.later(2);
    expect(await mine.access(MINE)).toMatchObject({ token: "access 2" });
    expect(mine.written).toEqual([]);
  });

  it("is asked for anew where the mail server has refused it, and not where another was had meanwhile", async () => {
    const mine = access([kept("one")], ["one"]);
    await mine.access(MINE);
    const both = [mine.access(MINE, "access 1"), mine.access(MINE, "access 1")];
    expect(await Promise.all(both)).toMatchObject([{ token: "access 2" }, { token: "access 2" }]);
  });

  it("is had by the lasting token that another program has kept a moment ago", async () => {
    const mine = access([kept("one"), kept("two")], ["two"]);
    expect(await mine.access(MINE)).toMatchObject({ token: "access 2" });
    expect(mine.shown).toEqual(["one", "two"]);
  });

  it("is not asked for twice with a lasting token that was refused", async () => {
    const mine = access([kept("one")], []);
    expect(await mine.access(MINE)).toMatchObject({ says: expect.stringContaining("Sign in again") });
    expect([mine.shown, mine.noted]).toEqual([["one"], ["mail/1"]]);
  });

  it("is not thought to be withdrawn where this computer's clock is wrong: that is said instead", async () => {
    const hour = 3_600_000;
    for (const [clock, says] of [
      [3 * hour, "3 hours behind the one of Google"],
      [-50 * hour, "2 days ahead of the one of Google"],
      [6 * 60_000, "6 minutes behind"],
    ] as const) {
      const mine = access([kept("one")], [], { clock });
      expect(await mine.access(MINE)).toMatchObject({ says: expect.stringContaining(says) });
      expect(mine.noted).toEqual([]);
    }
  });

  it("has nothing to go by where a password lies in its place", async () => {
    for (const secret of ["three-quiet-herons", '{"refresh":""}', "null"])
      expect(await access([secret], []).access(MINE)).toMatchObject({
        says: expect.stringContaining("not on this computer"),
      });
  });
});
