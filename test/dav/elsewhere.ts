import { findCollections, openCollection } from "#outgoing/dav-account.ts";
import type { TestHome } from "../contract/stores.ts";
import { RADICALE_PASSWORD } from "../services/radicale.ts";

let collections = 0;

/** A collection of its own on the server, and another client that reads and writes it. */
export type Elsewhere = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly list: () => Promise<readonly string[]>;
  readonly get: (name: string) => Promise<string>;
  readonly put: (name: string, text: string) => Promise<void>;
  /** All of it at once, in the place of what is there. */
  readonly fill: (text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

const TYPE = {
  contacts: '<collection xmlns="DAV:"/><addressbook xmlns="urn:ietf:params:xml:ns:carddav"/>',
  calendar: '<collection xmlns="DAV:"/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/>',
};

export async function elsewhere(
  server: string,
  kind: "contacts" | "calendar",
  user = "ana",
): Promise<Elsewhere> {
  collections += 1;
  const name = `${kind}-${process.pid}-${collections}`;
  const url = `${server}${user}/${name}/`;
  const headers = { Authorization: `Basic ${btoa(`${user}:${RADICALE_PASSWORD}`)}` };
  const ask = async (method: string, to: string, body?: string, more: Record<string, string> = {}) => {
    const answer = await fetch(to, {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${to}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  const set = `<set><prop><resourcetype>${TYPE[kind]}</resourcetype><displayname>${name}</displayname></prop></set>`;
  await ask("MKCOL", url, `<?xml version="1.0"?><mkcol xmlns="DAV:">${set}</mkcol>`, {
    "Content-Type": "text/xml",
  });
  const type = kind === "contacts" ? "text/vcard" : "text/calendar";
  return {
    url,
    user,
    password: RADICALE_PASSWORD,
    async list() {
      const text = await ask(
        "PROPFIND",
        url,
        '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>',
        { Depth: "1" },
      );
      return [...text.matchAll(/<href>[^<]*\/([^/<]+)<\/href>/g)]
        .map((match) => decodeURIComponent(match[1] ?? ""))
        .toSorted();
    },
    get: (each) => ask("GET", `${url}${encodeURIComponent(each)}`),
    put: async (each, text) =>
      void (await ask("PUT", `${url}${encodeURIComponent(each)}`, text.replace(/\r?\n/g, "\r\n"), {
        "Content-Type": type,
      })),
    fill: async (text) =>
      void (await ask("PUT", url, text.replace(/\r?\n/g, "\r\n"), { "Content-Type": type })),
    remove: async (each) => void (await ask("DELETE", `${url}${encodeURIComponent(each)}`)),
  };
}

/** The home with what it needs to reach a server: the real client, and a place for passwords in memory. */
export function reachingOut(test: TestHome): TestHome {
  const kept = new Map<string, string>();
  const secrets = {
    place: async () => ({ kind: "keyring" as const, sealed: false }),
    unsealed: async () => true,
    find: async (name: string) => {
      const secret = kept.get(name);
      return secret === undefined ? { kind: "none" as const } : { kind: "found" as const, secret };
    },
    keep: async (name: string, secret: string) => {
      kept.set(name, secret);
      return "kept" as const;
    },
    forget: async (name: string) => {
      kept.delete(name);
      return "forgotten" as const;
    },
    open: async () => "open" as const,
  };
  const dav = {
    find: findCollections,
    open: async (...asked: Parameters<typeof openCollection>) => openCollection(...asked),
  };
  return Object.assign(test, { home: { ...test.home, ports: { ...test.home.ports, secrets, dav } } });
}

/** Connects the one collection, as a user would who knows its address. */
export async function connect(
  here: TestHome,
  there: Elsewhere,
  wishes: { add?: boolean; notes?: boolean } = {},
): Promise<void> {
  const { url, user, password } = there;
  await here.ask("contacts.connect", { url, user, password, ownNetwork: true, ...wishes });
}
