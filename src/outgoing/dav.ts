import { davRequest, propfind, syncCollection } from "tsdav";
import type { AccountKind } from "#syncing/account.ts";
import { givesOwnNames } from "#syncing/providers.ts";
import { Trouble } from "#syncing/trouble.ts";
import { troubleOf, troubleWith } from "./dav-trouble.ts";
import type { Fetch } from "./fetch.ts";
import { brokenOff, wholeAnswers } from "./whole-answers.ts";

type Answers = Awaited<ReturnType<typeof davRequest>>;

/** Of every request: who asks. */
export type Headers = Readonly<Record<string, string>>;
type Listed = { readonly href: string; readonly etag: string | null };

const AT_ONCE = 50;
const CONTENT = {
  contacts: {
    type: "text/vcard; charset=utf-8",
    data: "addressData",
    element: "card:address-data",
    report: "addressbook-multiget",
    space: "card",
  },
  calendar: {
    type: "text/calendar; charset=utf-8",
    data: "calendarData",
    element: "c:calendar-data",
    report: "calendar-multiget",
    space: "c",
  },
} as const;
const NAMESPACES = {
  "xmlns:d": "DAV:",
  "xmlns:card": "urn:ietf:params:xml:ns:carddav",
  "xmlns:c": "urn:ietf:params:xml:ns:caldav",
  "xmlns:cs": "http://calendarserver.org/ns/",
};

/**
 * One address book (RFC 6352) or calendar (RFC 4791) of a server, through a fetch that knows where it may go. Methods
 * throw Trouble with a sentence.
 */
export function collectionAt(url: string, kind: AccountKind, headers: Headers, fetch: Fetch) {
  const base = new URL(url.endsWith("/") ? url : `${url}/`);
  const asked = { headers, fetch: wholeAnswers(fetch, base) };
  const { type, data, element, report, space } = CONTENT[kind];
  const at = (href: string) => new URL(href, base).href;

  async function marks(): Promise<string | null> {
    const [found] = await told(
      propfind({ url: base.href, depth: "0", props: { "d:sync-token": {}, "cs:getctag": {} }, ...asked }),
      base,
    );
    const { syncToken, getctag } = found?.props ?? {};
    if (syncToken !== undefined && textOf(syncToken) !== "") return `token:${textOf(syncToken)}`;
    return textOf(getctag) === "" ? null : `ctag:${textOf(getctag)}`;
  }

  /** RFC 6578; undefined where the server has forgotten the token, or cannot tell all of it. */
  async function since(token: string) {
    const answers = await syncCollection({
      url: base.href,
      props: { "d:getetag": {} },
      syncLevel: 1,
      syncToken: token,
      ...asked,
    }).catch((error) => {
      throw troubleWith(error, base);
    });
    const [first] = answers;
    const next = textOf(first?.raw?.multistatus?.syncToken);
    if (next === "" || answers.some(({ status }) => status !== 404 && (status < 200 || status > 299)))
      return undefined;
    const own = answers.filter(
      ({ href }) => textOf(href) !== "" && pathOf(textOf(href), base) !== pathOf(base.href, base),
    );
    return {
      listed: own.filter(({ status }) => status !== 404).map((each) => listedIn(each, base)),
      removed: own.filter(({ status }) => status === 404).map(({ href }) => pathOf(textOf(href), base)),
      whole: false,
      mark: `token:${next}`,
    };
  }

  async function all(mark: string | null) {
    const answers = await told(
      propfind({ url: base.href, depth: "1", props: { "d:getetag": {}, "d:resourcetype": {} }, ...asked }),
      base,
    );
    // The collection itself is always among them (RFC 4918, section 9.1); else all of its cards would seem to be gone.
    if (answers.every(({ href }) => textOf(href) === "")) throw brokenOff(base);
    const listed = answers
      .filter(
        ({ href, props }) =>
          !/^$|\/$/.test(textOf(href)) && !("collection" in (props?.["resourcetype"] ?? {})),
      )
      .map((each) => listedIn(each, base));
    return { listed, removed: [], whole: true, mark };
  }

  async function read(hrefs: readonly string[]) {
    const found: (Listed & { text: string })[] = [];
    for (let from = 0; from < hrefs.length; from += AT_ONCE) {
      const body = {
        [report]: {
          _attributes: NAMESPACES,
          "d:prop": { "d:getetag": {}, [element]: {} },
          "d:href": hrefs.slice(from, from + AT_ONCE),
        },
      };
      const init = {
        method: "REPORT" as const,
        namespace: space,
        headers: { ...headers, depth: "1" },
        body,
      };
      const answers = await told(davRequest({ url: base.href, init, fetch: asked.fetch }), base);
      for (const answer of answers) {
        const text = textOf(answer.props?.[data]);
        if (textOf(answer.href) !== "" && text !== "") found.push({ ...listedIn(answer, base), text });
      }
    }
    return found;
  }

  return {
    async changes(before: string | null) {
      if (before?.startsWith("token:")) {
        const changes = await since(before.slice("token:".length));
        if (changes !== undefined) return changes;
      }
      const mark = await marks();
      if (mark !== null && mark === before && mark.startsWith("ctag:"))
        return { listed: [], removed: [], whole: false, mark };
      return all(mark);
    },
    read,
    async write(href: string, text: string, etag: string | null) {
      const condition = etag === null ? { "If-None-Match": "*" } : { "If-Match": etag };
      const answer = await sent(at(href), {
        method: "PUT",
        body: text,
        headers: { "Content-Type": type, ...condition },
      });
      // Some say that it is gone where it was to be as it was.
      const gone = etag !== null && (answer.status === 404 || answer.status === 410);
      if (answer.status === 412 || gone) return { kind: "changed" as const };
      if (answer.ok) {
        const written = { href, etag: strong(answer.headers.get("etag")), text };
        return { kind: "written" as const, ...(etag === null ? await asItLies(written) : written) };
      }
      // The card itself, and not the account, is what the server does not like.
      if ([400, 403, 409, 413, 415, 422, 423].includes(answer.status))
        return { kind: "unwanted" as const, says: `The server does not take it (${answer.status}).` };
      throw troubleOf(answer.status, base);
    },
    async remove(href: string, etag: string) {
      const answer = await sent(at(href), { method: "DELETE", headers: { "If-Match": etag } });
      if (answer.status === 412) return "changed" as const;
      if (answer.status === 404 || answer.status === 410) return "gone" as const;
      if (answer.ok) return "removed" as const;
      throw troubleOf(answer.status, base);
    },
    place: (name: string) => pathOf(encodeURIComponent(name), base),
  };

  /**
   * A new card as the server has it. Where the server changed it, it says no tag (RFC 6352, section 6.3.2.3), and Google
   * calls it by a UID of its own, which is its path too.
   */
  async function asItLies(written: Listed & { text: string }): Promise<Listed & { text: string }> {
    if (kind !== "contacts" || (written.etag !== null && !givesOwnNames(base.hostname))) return written;
    const answer = await sent(at(written.href), { method: "GET", headers: {} });
    if (!answer.ok) return written;
    const text = await answer.text();
    const uid = uidIn(text);
    if (text.trim() === "") return written;
    if (uid === undefined || uid === uidIn(written.text))
      return { ...written, etag: strong(answer.headers.get("etag")), text };
    const [found] = await read([pathOf(encodeURIComponent(uid), base)]);
    return found ?? written;
  }

  async function sent(
    to: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Response> {
    try {
      return await fetch(to, { ...init, headers: { ...headers, ...init.headers } });
    } catch (error) {
      throw troubleWith(error, base);
    }
  }
}

/** The answers, where the server gave any; Trouble where it refused the whole question. */
async function told(asked: Promise<Answers>, base: URL): Promise<Answers> {
  const answers = await asked.catch((error) => {
    throw troubleWith(error, base);
  });
  const [first] = answers;
  // A multistatus of its own says how each resource fared; anything else is about the question.
  if (first !== undefined && !first.ok && first.raw?.multistatus === undefined)
    throw troubleOf(first.status, base);
  if (first !== undefined && first.raw?.multistatus === undefined)
    throw new Trouble(
      `${base.host} answers, but not as an address book or calendar does. Look at the address.`,
    );
  return answers;
}

/** What a server's answer says of one resource. */
function listedIn({ href, props }: Answers[number], base: URL): Listed {
  return { href: pathOf(textOf(href), base), etag: strong(textOf(props?.["getetag"])) };
}

/** A weak tag says nothing about the bytes, so nothing is written over on its word (RFC 9110, 8.8.3). */
function strong(etag: string | null): string | null {
  return etag === null || etag === "" || etag.startsWith("W/") ? null : etag;
}

/** The path of a resource, each of its names escaped the one way, so that the same is the same. */
function pathOf(href: string, base: URL): string {
  return new URL(href, base).pathname
    .split("/")
    .map((part) => encodeURIComponent(decoded(part)))
    .join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function uidIn(card: string): string | undefined {
  return /^UID(?:;[^:\r\n]*)?:(.+)$/im.exec(card)?.[1]?.trim();
}

/** What tsdav makes of an element: text, a number it took it for, or what stood in CDATA. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "object" && value !== null && "_cdata" in value) return textOf(value._cdata);
  return "";
}
