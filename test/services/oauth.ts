import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A provider on the loopback that is as strict as the standards let one be: it checks the client, the exact redirect and
 * the verifier (RFC 7636), takes a code once, puts a new lasting token in the place of each that is shown, and takes
 * one that was shown before for stolen (RFC 9700). Dovecot asks it about tokens (RFC 7662).
 */
export type Provider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Each form that was sent to the token endpoint. */
  readonly asked: URLSearchParams[];
  /** All tokens and codes that were ever given. */
  readonly given: string[];
  /** Of the access that is given from now on. */
  lifeSeconds: number;
  /** False where a lasting token stays the same, as at Google. */
  rotates: boolean;
  /** What is granted, whatever was asked for; undefined where it is all of that, and not told. */
  grantedScope: string | undefined;
  /** The error with which the page answers at once, such as `invalid_scope`. */
  pageError: string | undefined;
  /** By how much this provider's clock is off. */
  clockOffMs: number;
  /** What was asked for, each time. */
  readonly scopes: string[];
  /** Whose mailbox a token is for; undefined where it is good for none. */
  readonly userOf: (token: string) => string | undefined;
  /** Ends the access that was given until now, and leaves what lasts. */
  readonly endAccess: () => void;
  /** The owner withdraws their consent in the provider's settings. */
  readonly withdrawConsent: () => void;
  /** Presses “Allow”, or “Deny”, on the page at this address; answers where that leads. */
  readonly press: (page: string, button: "allow" | "deny") => Promise<string>;
  readonly stop: () => Promise<void>;
};

type Request = { readonly redirect: string; readonly state: string; readonly challenge: string };

export async function startProvider(user: string, port = 0): Promise<Provider> {
  const [clientId, clientSecret] = ["ana-own-client", "canary-client-secret-3319"];
  const requests = new Map<string, Request>();
  const codes = new Map<string, Request & { used: boolean }>();
  const lasting = new Map<string, boolean>();
  const access = new Map<string, number>();
  const given: string[] = [];
  const asked: URLSearchParams[] = [];
  const scopes: string[] = [];

  const make = (what: string) => {
    const made = `canary-${what}-${randomBytes(12).toString("hex")}`;
    given.push(made);
    return made;
  };
  const withdrawConsent = () => {
    lasting.clear();
    access.clear();
  };

  function page(query: URLSearchParams): Answer {
    const redirect = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge") ?? "";
    const fits =
      query.get("response_type") === "code" &&
      query.get("client_id") === clientId &&
      /^http:\/\/(127\.0\.0\.1|localhost):\d+\/signed-in$/.test(redirect) &&
      query.get("code_challenge_method") === "S256" &&
      challenge.length === 43 &&
      (query.get("state") ?? "").length >= 22;
    if (!fits) return { status: 400, text: "This client asks wrongly." };
    const id = randomBytes(8).toString("hex");
    scopes.push(query.get("scope") ?? "");
    requests.set(id, { redirect, state: query.get("state") ?? "", challenge });
    const link = (to: string, words: string) => `<a href="/${to}?request=${id}">${words}</a>`;
    return {
      status: 200,
      html: `<h1>Let Weakties in?</h1><p>${link("allow", "Allow")} ${link("deny", "Deny")}</p>`,
    };
  }

  function pressed(button: string, query: URLSearchParams): Answer {
    const request = requests.get(query.get("request") ?? "");
    if (request === undefined) return { status: 400, text: "No such request." };
    const back = new URL(request.redirect);
    if (button === "/allow") {
      const code = make("code");
      codes.set(code, { ...request, used: false });
      back.searchParams.set("code", code);
    } else back.searchParams.set("error", provider.pageError ?? "access_denied");
    back.searchParams.set("state", request.state);
    back.searchParams.set("iss", provider.issuer);
    return { status: 302, location: back.href };
  }

  function tokens(form: URLSearchParams): Answer {
    asked.push(form);
    if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret)
      return no("invalid_client");
    if (form.get("grant_type") === "refresh_token") return exchanged(form.get("refresh_token") ?? "");
    const code = codes.get(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (code === undefined || code.redirect !== form.get("redirect_uri") || code.challenge !== verifier)
      return no("invalid_grant");
    if (code.used) {
      withdrawConsent();
      return no("invalid_grant");
    }
    code.used = true;
    return grant(null);
  }

  function exchanged(shown: string): Answer {
    const good = lasting.get(shown);
    if (good === false) withdrawConsent();
    if (good !== true) return no("invalid_grant");
    if (!provider.rotates) return grant(shown);
    lasting.set(shown, false);
    return grant(null);
  }

  function grant(kept: string | null): Answer {
    const token = make("access");
    access.set(token, Date.now() + provider.lifeSeconds * 1000);
    const refresh = kept ?? make("refresh");
    lasting.set(refresh, true);
    const scope = provider.grantedScope;
    const lives = {
      ...{ access_token: token, token_type: "Bearer", expires_in: provider.lifeSeconds },
      ...(scope === undefined ? {} : { scope }),
    };
    return { status: 200, json: kept === null ? { ...lives, refresh_token: refresh } : lives };
  }

  const userOf = (token: string) => ((access.get(token) ?? 0) > Date.now() ? user : undefined);

  function introspected(form: URLSearchParams): Answer {
    const whose = userOf(form.get("token") ?? "");
    return { status: 200, json: whose === undefined ? { active: false } : { active: true, username: whose } };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", provider.issuer);
    const form = new URLSearchParams(await bodyOf(request));
    switch (`${request.method} ${url.pathname}`) {
      case "GET /.well-known/oauth-authorization-server":
        return { status: 200, json: metadata(provider.issuer) };
      case "GET /authorize":
        return page(url.searchParams);
      case "GET /allow":
      case "GET /deny":
        return pressed(url.pathname, url.searchParams);
      case "POST /token":
        return tokens(form);
      case "POST /introspect":
        return introspected(form);
      case "POST /revoke":
        withdrawConsent();
        return { status: 200, json: {} };
      default:
        return { status: 404, text: "There is nothing here." };
    }
  }

  const server = createServer((request, response) => {
    answer(request).then((said) => {
      response.setHeader("Date", new Date(Date.now() + provider.clockOffMs).toUTCString());
      send(response, said);
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const provider: Provider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ clientId, clientSecret, asked, given, scopes, userOf, withdrawConsent },
    lifeSeconds: 3600,
    rotates: true,
    grantedScope: undefined,
    pageError: undefined,
    clockOffMs: 0,
    endAccess: () => access.clear(),
    async press(address, button) {
      const shown = await (await fetch(address)).text();
      const link = new RegExp(`href="(/${button}[^"]+)"`).exec(shown)?.[1];
      if (link === undefined) throw new Error(shown);
      const led = await fetch(new URL(link, address), { redirect: "manual" });
      return led.headers.get("location") ?? "";
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return provider;
}

type Answer = {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly text?: string;
  readonly location?: string;
};

function no(error: string): Answer {
  return { status: 400, json: { error, error_description: "canary-description" } };
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    code_challenge_methods_supported: ["S256"],
  };
}

function send(response: ServerResponse, { status, json, html, text, location }: Answer): void {
  const type = json !== undefined ? "application/json" : html !== undefined ? "text/html" : "text/plain";
  response.writeHead(status, { "content-type": type, ...(location === undefined ? {} : { location }) });
  response.end(json !== undefined ? JSON.stringify(json) : (html ?? text ?? ""));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
