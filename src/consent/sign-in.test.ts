import { describe, expect, it } from "vitest";
import { USES } from "./consent.ts";
import { partlyInWords, refusedInWords } from "./refused-in-words.ts";
import { grantedScope, opens, scopeFor } from "./scopes.ts";
import { errorName, knownPlace, loopbackFor, pageAddress, providerName, readCameBack } from "./sign-in.ts";

const google = { provider: "google", issuer: "", use: "mail" } as const;
const microsoft = { provider: "microsoft", issuer: "", use: "mail" } as const;
const ASK = {
  clientId: "mine",
  redirect: "http://127.0.0.1:4747/signed-in",
  state: "s",
  challenge: "c",
  user: "ana@example.org",
};

function asked(account: Parameters<typeof knownPlace>[0]) {
  const place = knownPlace(account);
  if (place === undefined) throw new Error("one of the known providers");
  const url = new URL(pageAddress(place, ASK));
  return {
    page: `${url.origin}${url.pathname}`,
    ...Object.fromEntries(url.searchParams),
    scope: url.searchParams.get("scope"),
    tokens: place.tokenUrl,
  };
}

describe("the provider's page is asked for a code, for this client, with S256 and the exact way back:", () => {
  const always = {
    response_type: "code",
    client_id: "mine",
    redirect_uri: ASK.redirect,
    state: "s",
    code_challenge: "c",
    code_challenge_method: "S256",
    login_hint: "ana@example.org",
  };

  it("Google's, for mail and nothing else, lastingly", () => {
    expect(asked(google)).toEqual({
      ...always,
      page: "https://accounts.google.com/o/oauth2/v2/auth",
      tokens: "https://oauth2.googleapis.com/token",
      scope: "https://mail.google.com/",
      access_type: "offline",
      prompt: "consent",
    });
  });

  it("Google's, for contacts or a calendar alone, where it is for one of those", () => {
    const scope = (use: "contacts" | "calendar") => asked({ ...google, use }).scope;
    expect(scope("contacts")).toBe("https://www.googleapis.com/auth/carddav");
    expect(scope("calendar")).toBe("https://www.googleapis.com/auth/calendar");
  });

  it("Microsoft's, for reading and sending mail, lastingly; in one directory where the client id is known there alone", () => {
    const base = "https://login.microsoftonline.com/common/oauth2/v2.0";
    expect(asked(microsoft)).toEqual({
      ...always,
      page: `${base}/authorize`,
      tokens: `${base}/token`,
      scope:
        "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
    });
    expect(asked({ ...microsoft, issuer: "university.example" }).tokens).toBe(
      "https://login.microsoftonline.com/university.example/oauth2/v2.0/token",
    );
    expect([loopbackFor(microsoft), loopbackFor(google)]).toEqual(["localhost", "127.0.0.1"]);
  });

  it("another's is not known beforehand", () => {
    const other = { ...google, provider: "other", issuer: "https://id.example.org/x" } as const;
    expect([knownPlace(other), providerName(other)]).toEqual([undefined, "id.example.org"]);
  });
});

describe("what comes back is", () => {
  const place = knownPlace(google);
  const read = (query: string) => place && readCameBack(place, new URLSearchParams(query));

  it("a code", () => {
    expect(read("code=abc&state=s")).toEqual({ kind: "code", code: "abc" });
    expect(read("code=abc&iss=https://accounts.google.com")).toEqual({ kind: "code", code: "abc" });
  });

  it("a refusal, by its name, and nothing that a page may have written there", () => {
    expect(read("error=access_denied&code=abc")).toEqual({ kind: "refused", error: "access_denied" });
    expect(read("error=<b>Call+this+number</b>")).toEqual({ kind: "refused", error: "no_reason" });
    expect(read("")).toEqual({ kind: "refused", error: "no_reason" });
    expect(read(`code=${"a".repeat(5_000)}`)).toEqual({ kind: "refused", error: "no_reason" });
    expect([errorName(7), errorName("a".repeat(61)), errorName("invalid_grant")]).toEqual([
      "no_reason",
      "no_reason",
      "invalid_grant",
    ]);
  });

  it("nobody's, where it is another provider's than the one that was asked", () => {
    expect(read("code=abc&iss=https://evil.example")).toEqual({ kind: "refused", error: "another_issuer" });
  });
});

it("a refusal is a sentence that says what to do", () => {
  const account = { ...google, user: "ana@example.org" };
  expect(refusedInWords(account, "invalid_grant", "later")).toBe(
    "Google no longer lets Weakties read or send for ana@example.org: the sign-in was withdrawn, or has run out. Sign in again under “Your mail”.",
  );
  expect(refusedInWords(account, "invalid_grant", "first")).toContain("Begin again.");
  expect(refusedInWords(account, "invalid_request", "first")).toContain("client secret");
  expect(refusedInWords({ ...account, ...microsoft }, "invalid_request", "first")).toContain("Microsoft");
  expect(refusedInWords({ ...account, ...microsoft }, "invalid_client", "first")).toContain(
    "Mobile and desktop",
  );
  expect(refusedInWords(account, "access_denied", "first")).toBe(
    "Google was told no, so nothing is connected.",
  );
  expect(refusedInWords(account, "temporarily_unavailable", "later")).toContain("(temporarily_unavailable)");
  for (const each of ["invalid_client", "invalid_scope", "another_issuer"])
    expect(refusedInWords(account, each, "first")).not.toContain("(");
});

it("a refusal names what was asked for, and the screen where one signs in again", () => {
  for (const [use, asks, screen] of [
    ["contacts", "ask for contacts", "under “Your address book”"],
    ["calendar", "ask for a calendar", "under “Your calendar”"],
  ] as const) {
    const consent = { ...google, use, user: "ana@example.org" };
    expect(refusedInWords(consent, "invalid_scope", "first")).toContain(asks);
    expect(refusedInWords(consent, "invalid_grant", "later")).toContain(screen);
    expect(partlyInWords(consent, use)).toContain("its box on that page was left empty");
  }
});

it("of several things that were asked for at Google, those are kept that were ticked, and the one that it is about has to be", () => {
  const all = { provider: "google", scope: scopeFor("google", USES) } as const;
  const ticked = `openid ${scopeFor("google", ["calendar", "mail"])}`;
  expect(grantedScope(all, ticked, "mail")).toBe(scopeFor("google", ["mail", "calendar"]));
  expect(grantedScope(all, ticked, "contacts")).toBeUndefined();
  expect(grantedScope({ provider: "google", scope: "" }, scopeFor("google", ["contacts"]), "contacts")).toBe(
    "",
  );
  expect(grantedScope(all, null, "contacts")).toBe(all.scope);
  // In their own words, or less than was asked for: their servers will say.
  expect(grantedScope({ provider: "microsoft", scope: "" }, "IMAP.AccessAsUser.All", "mail")).toBe("");
  expect(grantedScope({ provider: "other", scope: "dav" }, "dav:read", "contacts")).toBe("dav");
});

describe("a sign-in reaches", () => {
  const scope = scopeFor("google", ["mail", "contacts"]);

  it("what it was asked for, whatever account it was given for", () => {
    expect(USES.filter((use) => opens({ ...google, scope: "" }, use))).toEqual(["mail"]);
    expect(USES.filter((use) => opens({ ...google, scope }, use))).toEqual(["mail", "contacts"]);
  });

  it("no contacts and no calendar at Microsoft, and elsewhere as far as the servers will say", () => {
    expect(USES.filter((use) => opens({ ...microsoft, scope: "" }, use))).toEqual(["mail"]);
    expect(USES.filter((use) => opens({ ...google, provider: "other", scope: "" }, use))).toEqual([...USES]);
  });
});
