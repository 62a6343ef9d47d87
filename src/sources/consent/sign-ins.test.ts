import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { landingOn } from "#access/landing.ts";
import { consentOf, type MailAccount } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import type { MailAccountId } from "#people/id.ts";
import { signInsWith } from "./sign-ins.ts";

const { signal } = new AbortController();
const beside = { now: () => Date.now(), note: async () => {} };
const NOTHING_KEPT = {
  place: async () => ({ kind: "keyring", sealed: false }) as const,
  unsealed: async () => true,
  find: async () => ({ kind: "none" }) as const,
  keep: async () => "kept" as const,
  forget: async () => "forgotten" as const,
  open: async () => "open" as const,
  changePassphrase: async () => "none" as const,
};

function account(signIn: "google" | "microsoft"): MailAccount {
  const { imap, smtp } = suggestedFor("ana@university.example", signIn);
  return {
    ...{
      id: "1" as MailAccountId,
      address: "ana@university.example",
      name: "Ana",
      login: "ana@university.example",
    },
    ...{ signIn, clientId: "mine", issuer: "", scope: "", imap, smtp },
    ...{ ownNetwork: false, certificate: "", readAt: null, addedAt: 0, version: 1 },
  };
}

describe("a sign-in under way", () => {
  const landing = landingOn(async () => 4747);
  const signIns = signInsWith(NOTHING_KEPT, landing, beside);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function begin(signIn: "google" | "microsoft") {
    const mailbox = account(signIn);
    const consent = consentOf(mailbox);
    if (consent === undefined) throw new Error("it has one");
    const to = { use: "mail", account: mailbox } as const;
    const begun = await signIns.begin({ consent, to, clientSecret: "", from: "127.0.0.1" }, signal);
    if (begun.kind !== "begun") throw new Error(begun.says);
    return { ...begun, said: new URL(begun.url).searchParams };
  }

  it("has a state and a verifier of its own, which nobody can guess, and the way back that its provider lets be", async () => {
    const [first, second] = [await begin("google"), await begin("microsoft")];
    expect(first.said.get("redirect_uri")).toBe("http://127.0.0.1:4747/signed-in");
    expect(second.said.get("redirect_uri")).toBe("http://localhost:4747/signed-in");
    for (const name of ["state", "code_challenge"]) {
      expect(first.said.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.said.get(name)).not.toBe(second.said.get(name));
    }
    expect(first.url).not.toContain(first.id);
    const back = landing.arrive(
      new URLSearchParams({ state: second.said.get("state") ?? "", error: "access_denied" }),
    );
    expect(back).toBe(`http://127.0.0.1:4747/mail?in=${second.id}`);
    expect(await signIns.finish(second.id, signal)).toEqual({
      kind: "trouble",
      says: "Microsoft was told no, so nothing is connected.",
    });
  });

  it("is waited for ten minutes", async () => {
    const { id, until } = await begin("google");
    expect(until).toBe(Date.now() + 600_000);
    const ended = signIns.finish(id, signal);
    vi.advanceTimersByTime(600_001);
    expect(await ended).toEqual({
      kind: "trouble",
      says: "Nobody came back from Google within ten minutes. Begin again.",
    });
  });

  it("is one of twenty at most: the oldest is forgotten", async () => {
    const first = await begin("google");
    for (let more = 0; more < 20; more += 1) await begin("google");
    expect(landing.arrive(first.said)).toBeUndefined();
    expect(await signIns.finish(first.id, signal)).toMatchObject({ kind: "trouble" });
  });
});
