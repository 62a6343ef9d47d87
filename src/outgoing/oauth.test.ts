import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askForTokens, discover, withdraw } from "./oauth.ts";

let answer: RequestListener = (_, response) => void response.end();
let base = "";
let paths: string[] = [];
const server = createServer((request, response) => {
  paths.push(request.url ?? "");
  answer(request, response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const asking = () => ({
  url: base,
  way: { ownNetwork: ["127.0.0.1"] },
  signal: AbortSignal.timeout(5_000),
});
const says = (status: number, body: unknown) => {
  answer = (_, response) =>
    void response
      .writeHead(status, { "content-type": "application/json" })
      .end(typeof body === "string" ? body : JSON.stringify(body));
};
const tokens = () => askForTokens(asking(), { grant_type: "refresh_token" });

describe("the token endpoint", () => {
  it("is sent a form, and answers with access and how long it lasts", async () => {
    let seen = "";
    answer = (request, response) => {
      seen = `${request.method} ${request.headers["content-type"]}`;
      request.on("data", (bytes) => {
        seen += ` ${bytes}`;
      });
      request.on("end", () => response.end('{"access_token":"a","expires_in":3599,"refresh_token":"r"}'));
    };
    expect(await tokens()).toEqual({ kind: "tokens", access: "a", seconds: 3599, refresh: "r", scope: null });
    expect(seen).toBe("POST application/x-www-form-urlencoded grant_type=refresh_token");
  });

  it.each([
    ["1200", 1200],
    [undefined, 1_800],
    ["soon", 1_800],
    [-5, 1_800],
    [1e12, 86_400],
    [0, 1_800],
    [null, 1_800],
  ])("that says it lasts %j seconds is taken to mean %d", async (expires_in, seconds) => {
    says(200, { access_token: "a", expires_in });
    expect(await tokens()).toMatchObject({ seconds, refresh: null });
  });

  it.each([null, "", undefined, 7])("that gives %j for a lasting token gives none", async (refresh_token) => {
    says(200, { access_token: "a", refresh_token });
    expect(await tokens()).toMatchObject({ kind: "tokens", access: "a", refresh: null });
  });

  it("that refuses is known by the name of its error alone", async () => {
    says(400, { error: "invalid_grant", error_description: "canary" });
    const at = expect.any(Number);
    expect(await tokens()).toEqual({ kind: "refused", error: "invalid_grant", at });
    says(401, { error: "<script>" });
    expect(await tokens()).toEqual({ kind: "refused", error: "no_reason", at });
  });

  it("that is none is told from one that refuses, and what it says is not repeated", async () => {
    for (const [status, body] of [
      [200, "<html>canary</html>"],
      [200, {}],
      [200, { access_token: "" }],
      [200, { access_token: "a".repeat(30_000) }],
      [503, { error: "canary" }],
      [404, "canary"],
    ] as const) {
      says(status, body);
      const why = await tokens().catch((error: Error) => error.message);
      expect(why).toMatch(/did not answer as a provider does \(\d+\)/);
      expect(why).not.toContain("canary");
    }
    says(200, `{"access_token":"${"a".repeat(80 * 1024)}"}`);
    await expect(tokens()).rejects.toMatchObject({ reason: "too-large" });
  });

  it("that sends on elsewhere is not followed, with what is secret", async () => {
    paths = [];
    answer = (_, response) => void response.writeHead(307, { location: `${base}/elsewhere` }).end();
    await expect(tokens()).rejects.toMatchObject({ reason: "redirects" });
    expect(paths).toEqual(["/"]);
  });
});

it("a token is withdrawn where the provider says so, and not where it refuses or is away", async () => {
  for (const [status, done] of [
    [200, true],
    [400, false],
    [503, false],
  ] as const) {
    says(status, { error: "unsupported_token_type" });
    expect(await withdraw(asking(), { token: "r" })).toBe(done);
  }
});

describe("an issuer", () => {
  const said = (changes: object = {}) => ({
    issuer: base,
    authorization_endpoint: `${base}/a`,
    token_endpoint: `${base}/t`,
    ...changes,
  });

  it("says where one signs in, in the words of RFC 8414", async () => {
    says(200, said({ revocation_endpoint: `${base}/r`, code_challenge_methods_supported: ["S256"] }));
    expect(await discover(asking())).toEqual({
      ...{ issuer: base, authorizeUrl: `${base}/a`, tokenUrl: `${base}/t`, revokeUrl: `${base}/r` },
      ...{ scope: "", more: {} },
    });
  });

  it("with a path is asked before it, else after it as OpenID has it", async () => {
    paths = [];
    answer = (request, response) => {
      const there = request.url === "/me/.well-known/openid-configuration";
      response.writeHead(there ? 200 : 404).end(JSON.stringify(said({ issuer: `${base}/me` })));
    };
    expect(await discover({ ...asking(), url: `${base}/me` })).toMatchObject({ revokeUrl: "" });
    expect(paths).toEqual([
      "/.well-known/oauth-authorization-server/me",
      "/me/.well-known/openid-configuration",
    ]);
  });

  it("is the one that was typed, with or without its last slash, and is called as it calls itself", async () => {
    says(200, said({ issuer: `${base}/` }));
    expect(await discover(asking())).toMatchObject({ issuer: `${base}/`, authorizeUrl: `${base}/a` });
  });

  it.each([
    ["is another", { issuer: "https://evil.example" }],
    ["sends tokens openly to another computer", { token_endpoint: "http://192.168.7.7/t" }],
    ["sends the user to a script", { authorization_endpoint: "javascript:alert(1)" }],
    ["withdraws openly elsewhere", { revocation_endpoint: "http://evil.example/r" }],
    ["knows no S256", { code_challenge_methods_supported: ["plain"] }],
    ["says nothing of tokens", { token_endpoint: undefined }],
  ])("that %s is not signed in to", async (_, changes) => {
    says(200, said(changes));
    await expect(discover(asking())).rejects.toThrow();
  });
});
