import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectionAt } from "./dav.ts";
import { outgoingFetch } from "./fetch.ts";

type Said = readonly [status: number, body?: string, headers?: Readonly<Record<string, string>>];

let server: Server;
let base = "";
let answer: (method: string) => Said = () => [500];
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on("end", () => {
      const [status, body = "", headers = {}] = answer(request.method ?? "");
      response.writeHead(status, { "content-type": "application/xml", ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/book/`;
});
afterAll(() => server.close());

const book = () => collectionAt(base, "contacts", {}, outgoingFetch({ ownNetwork: ["127.0.0.1"] }));
const multistatus = (...inner: readonly string[]) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav">${inner.join("")}</d:multistatus>`;
const resource = (href: string, props: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const ITSELF = resource(
  "/book/",
  "<d:resourcetype><d:collection/></d:resourcetype><d:sync-token>2</d:sync-token>",
);
const ONE = resource("/book/1.vcf", '<d:getetag>"1"</d:getetag>');
const LISTED = [{ href: "/book/1.vcf", etag: '"1"' }];

describe("what an address book lists", () => {
  it.each([
    ["broke off", multistatus(ITSELF, ONE).slice(0, -30)],
    ["broke off within a card's path", multistatus(ITSELF, ONE).slice(0, 150)],
    ["has not even the book in it", multistatus()],
    ["is a page to sign in at", "<html><body>Sign in</body></html>"],
    ["is nothing", ""],
  ])("is taken for no list where it %s, so that nobody seems to be gone", async (_, body) => {
    answer = () => [207, body];
    await expect(book().changes(null)).rejects.toThrow(/broke off|not as an address book/);
  });

  it("is read past entries without a path", async () => {
    answer = () => [207, multistatus(ITSELF, resource("", '<d:getetag>"2"</d:getetag>'), ONE)];
    expect(await book().changes(null)).toEqual({ listed: LISTED, removed: [], whole: true, mark: "token:2" });
  });

  it.each([
    ["has forgotten the mark", [403, '<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>']],
    [
      "could tell a part of it alone",
      [
        207,
        multistatus(
          ONE,
          "<d:response><d:href>/book/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response><d:sync-token>3</d:sync-token>",
        ),
      ],
    ],
    ["knows no such question", [400]],
  ] as const)("is asked for whole where the server %s", async (_, said) => {
    answer = (method) => (method === "REPORT" ? said : [207, multistatus(ITSELF, ONE)]);
    expect(await book().changes("token:1")).toMatchObject({ listed: LISTED, whole: true, mark: "token:2" });
  });
});

describe("a card that is written", () => {
  const write = (etag: string | null) =>
    book().write("/book/1.vcf", "BEGIN:VCARD\r\nUID:1\r\nEND:VCARD\r\n", etag);

  it("over one that was changed or removed meanwhile is not, whichever way the server says so", async () => {
    for (const status of [412, 404, 410]) {
      answer = () => [status];
      expect([status, await write('"1"')]).toEqual([status, { kind: "changed" }]);
    }
  });

  it("and that the server will not have is no reason to send no other, but for want of room", async () => {
    for (const status of [400, 403, 409, 413, 415, 422, 423]) {
      answer = () => [status];
      expect([status, (await write('"1"')).kind]).toEqual([status, "unwanted"]);
    }
    answer = () => [507];
    await expect(write('"1"')).rejects.toThrow("no room left");
    answer = () => [404];
    await expect(write(null)).rejects.toThrow("nothing at this address");
  });

  it("anew is kept as it was sent where the server then shows nothing", async () => {
    answer = (method) => (method === "PUT" ? [201] : [200, ""]);
    expect(await write(null)).toMatchObject({
      kind: "written",
      etag: null,
      text: expect.stringContaining("UID:1"),
    });
  });
});
