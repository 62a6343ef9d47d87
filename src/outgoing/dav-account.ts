import {
  fetchAddressBooks,
  fetchCalendars,
  fetchHomeUrl,
  fetchPrincipalUrl,
  propfind,
  serviceDiscovery,
} from "tsdav";
import type { AccountKind } from "#syncing/account.ts";
import { Trouble } from "#syncing/trouble.ts";
import { type Bearer, shown } from "./bearer.ts";
import { collectionAt } from "./dav.ts";
import { troubleOf, troubleWith } from "./dav-trouble.ts";
import { type Fetch, outgoingFetch } from "./fetch.ts";

type Login = {
  readonly url: string;
  readonly user: string;
  readonly ownNetwork: boolean;
  readonly by: { readonly kind: "password"; readonly password: string } | Bearer;
};

const LIMITS = { withinMs: 60_000, mostBytes: 64 * 1024 ** 2, keepsOpen: true };
const RESOURCE = { contacts: "addressbook", calendar: "calendar" } as const;
const PROTOCOL = { contacts: "carddav", calendar: "caldav" } as const;
const MOST_COLLECTIONS = 100;

/** One collection of an account, for as long as `signal` lets it. */
export function openCollection(kind: AccountKind, login: Login, signal: AbortSignal) {
  return collectionAt(addressOf(login).href, kind, headersFor(login), fetchFor(login, signal));
}

/**
 * The collections that a server has for somebody: the one at the very address, else by way of the principal
 * (RFC 6764, RFC 6352 7.1.1, RFC 4791 6.2.1) from the address itself or from the server's well-known one. Trouble where
 * it does not let them in.
 */
export async function findCollections(kind: AccountKind, login: Login, signal: AbortSignal) {
  const base = addressOf(login);
  const asked = { headers: { ...headersFor(login) }, fetch: fetchFor(login, signal) };
  const failing = (error: unknown): never => {
    throw troubleWith(error, base);
  };
  const props = { "d:resourcetype": {}, "d:displayname": {}, "d:current-user-principal": {} };
  const [own] = await propfind({ url: base.href, depth: "0", props, ...asked }).catch(failing);
  if (own?.status === 401 || own?.status === 403) throw troubleOf(own.status, base);
  if (own?.props?.["resourcetype"] !== undefined && RESOURCE[kind] in own.props["resourcetype"])
    return [{ url: base.href, name: nameOf(own.props["displayname"], base.href) }];
  const account = { serverUrl: base.href, accountType: PROTOCOL[kind] } as const;
  const roots = [base.href, await serviceDiscovery({ account, ...asked }).catch(failing)];
  for (const rootUrl of new Set(roots)) {
    const principalUrl = await principalAt({ ...account, rootUrl }, asked).catch((error) => {
      if (/401|credentials/i.test(String(error))) throw troubleOf(401, base);
      return troubleWith(error, base) instanceof Trouble ? failing(error) : undefined;
    });
    if (principalUrl === undefined) continue;
    const whole = { ...account, rootUrl, principalUrl };
    const homeUrl = await fetchHomeUrl({ account: whole, ...asked }).catch(() => undefined);
    if (homeUrl === undefined) continue;
    const list = kind === "contacts" ? fetchAddressBooks : fetchCalendars;
    const found = await list({ account: { ...whole, homeUrl }, ...asked }).catch(failing);
    return found
      .slice(0, MOST_COLLECTIONS)
      .map(({ url, displayName }) => ({ url, name: nameOf(displayName, url) }));
  }
  return [];
}

function principalAt(
  account: {
    readonly rootUrl: string;
    readonly serverUrl: string;
    readonly accountType: "carddav" | "caldav";
  },
  asked: { readonly headers: Record<string, string>; readonly fetch: Fetch },
): Promise<string> {
  return fetchPrincipalUrl({ account, ...asked });
}

function nameOf(told: unknown, url: string): string {
  const name = typeof told === "string" || typeof told === "number" ? String(told).trim().slice(0, 200) : "";
  const [last = ""] = new URL(url).pathname
    .split("/")
    .filter((part) => part !== "")
    .slice(-1);
  return name || last || url;
}

/** "dav.example.org" is meant encrypted; a password in an address would be written to places. */
function addressOf({ url }: Login): URL {
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`);
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new Trouble(`“${url.slice(0, 200)}” is no address of a server.`);
  if (address.username !== "" || address.password !== "")
    throw new Trouble("Leave name and password out of the address; they have fields of their own.");
  return address;
}

function headersFor({ user, by }: Login): Record<string, string> {
  if (by.kind === "bearer") return {};
  const bytes = new TextEncoder().encode(`${user}:${by.password}`);
  return { Authorization: `Basic ${Buffer.from(bytes).toString("base64")}` };
}

/** What a server tells may lead elsewhere: what lets in goes to its own house alone, and its neighbours' there. */
function fetchFor(login: Login, signal: AbortSignal): Fetch {
  const base = addressOf(login);
  const way = login.ownNetwork ? { ownNetwork: [base.hostname] } : {};
  const fetch =
    login.by.kind === "bearer" ? shown(login.by, outgoingFetch(way, LIMITS)) : outgoingFetch(way, LIMITS);
  return async (input, init) => {
    const to = new URL(input instanceof Request ? input.url : input);
    if (!sameHouse(to, base)) throw new Trouble(`${base.host} leads to ${to.host}, which was not asked.`);
    return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal });
  };
}

/** The same host, or under TLS one beside it: providers keep each account on a machine of its own. */
function sameHouse(to: URL, base: URL): boolean {
  if (to.host === base.host) return to.protocol === base.protocol;
  const house = (host: string) => host.split(".").slice(1).join(".");
  return (
    to.protocol === "https:" &&
    house(to.hostname).includes(".") &&
    house(to.hostname) === house(base.hostname)
  );
}
