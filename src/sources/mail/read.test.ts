import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { FolderState, MailAccount } from "#mail/account.ts";
import { readMailbox } from "./read.ts";

const ME = "kim@example.org";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Folder = {
  readonly uids: readonly number[];
  readonly refuses?: "SELECT" | "SEARCH";
  readonly saysNext?: false;
};
type Told = { readonly uid: number; readonly socket: Socket };

/** An IMAP server with letters in it that behaves as no good one does. `atLetter` may break off instead of giving one. */
async function misbehaving(
  folders: Readonly<Record<string, Folder>>,
  atLetter: (told: Told) => boolean = () => false,
) {
  const fetched: number[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    let open = "";
    socket.write("* OK [CAPABILITY IMAP4rev1] ready\r\n");
    let held = "";
    socket.on("data", (bytes) => {
      const lines = (held + bytes.toString("latin1")).split("\r\n");
      held = lines.pop() ?? "";
      for (const line of lines) socket.destroyed || answer(line);
    });
    const answer = (line: string) => {
      const [, tag = "", verb = "", rest = ""] = /^(\S+) (UID \w+|\w+) ?(.*)$/.exec(line) ?? [];
      const say = (...said: readonly string[]) => socket.write(said.map((each) => `${each}\r\n`).join(""));
      if (verb === "EXAMINE" || verb === "SELECT") open = rest.replaceAll('"', "");
      const folder = folders[open];
      if (verb === "LIST" && rest === '"" ""') return say('* LIST (\\Noselect) "/" ""', `${tag} OK`);
      if (verb === "LIST")
        return say(...Object.keys(folders).map((each) => `* LIST () "/" "${each}"`), `${tag} OK`);
      if (verb === "EXAMINE" || verb === "SELECT") {
        if (folder === undefined || folder.refuses === "SELECT") return say(`${tag} NO [NOPERM] not yours`);
        const next = folder.saysNext === false ? [] : [`* OK [UIDNEXT ${(folder.uids.at(-1) ?? 0) + 1}]`];
        return say(
          `* ${folder.uids.length} EXISTS`,
          "* OK [UIDVALIDITY 7]",
          ...next,
          `${tag} OK [READ-ONLY]`,
        );
      }
      if (verb === "UID SEARCH") {
        if (folder?.refuses === "SEARCH") return say(`${tag} NO [SERVERBUG] index is being rebuilt`);
        const from = Number(/UID (\d+):/.exec(rest)?.[1] ?? 1);
        const found = folder?.uids.filter((uid) => uid >= from) ?? [];
        return say(`* SEARCH ${found.join(" ")}`, `${tag} OK`);
      }
      if (verb === "UID FETCH") {
        for (const uid of numbersIn(rest.split(" ")[0] ?? "").filter((each) => folder?.uids.includes(each))) {
          const block = `From: Imre <imre@example.org>\r\nTo: ${ME}\r\nMessage-ID: <${uid}@x>\r\n\r\n`;
          const head = `* ${uid} FETCH (UID ${uid} BODY[HEADER.FIELDS (FROM)] {${block.length}}\r\n`;
          if (atLetter({ uid, socket })) return socket.end(head + block.slice(0, 20));
          fetched.push(uid);
          socket.write(`${head}${block})\r\n`);
        }
        return say(`${tag} OK`);
      }
      return say(`${tag} OK`);
    };
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, fetched };
}

function numbersIn(set: string): readonly number[] {
  return set.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split(":").map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

function read(port: number, states: readonly FolderState[] = []) {
  const server = { host: "127.0.0.1", port, security: "none" } as const;
  const signal = AbortSignal.timeout(30_000);
  return readMailbox(
    { server, login: { user: ME, password: "x" }, way: { ownNetwork: ["127.0.0.1"] }, signal },
    { address: ME, imap: server } as MailAccount,
    {
      stateOf: async (path) => states.find((each) => each.path === path),
      known: new Set(["imre@example.org"]),
      report: () => {},
      signal,
    },
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const idsIn = (files: Awaited<ReturnType<typeof read>>["files"]) =>
  files
    .flatMap(({ text }) => [...text.matchAll(/<(\d+)@x>/g)].map(([, id]) => Number(id)))
    .toSorted((a, b) => a - b);

describe("a mailbox on a server that misbehaves", () => {
  it("is read to its end where the connection breaks in the midst of a letter, now and then", async () => {
    const broke = new Set<number>();
    const { port } = await misbehaving({ INBOX: { uids: upTo(1_200) } }, ({ uid }) => {
      if (uid % 301 !== 0 || broke.has(uid)) return false;
      broke.add(uid);
      return true;
    });
    const found = await read(port);
    expect([found.messages, found.passedOver, found.more]).toEqual([1_200, [], false]);
    expect(idsIn(found.files)).toEqual(upTo(1_200));
    expect(found.folders).toEqual([{ path: "INBOX", uidValidity: "7", nextUid: 1_201 }]);
    expect(broke.size).toBe(3);
  });

  it("is read but for the one letter at which its server always breaks off, and that is told", async () => {
    const { port } = await misbehaving({ INBOX: { uids: upTo(600) } }, ({ uid }) => uid === 77);
    const found = await read(port);
    expect(idsIn(found.files)).toEqual(upTo(600).filter((uid) => uid !== 77));
    expect(found.passedOver).toEqual([
      { path: "INBOX", reason: "One message could not be had: the server broke off at it, each time." },
    ]);
  });

  it("is not taken for read where its server has gone away", async () => {
    const { port } = await misbehaving({ INBOX: { uids: upTo(600) } }, ({ uid, socket }) => {
      if (uid === 77) for (const server of servers) server.close();
      return uid === 77 && !socket.destroyed;
    });
    await expect(read(port)).rejects.toThrow();
  });

  it("is not taken for read by a server that breaks off at every letter", async () => {
    const { port } = await misbehaving({ INBOX: { uids: upTo(600) } }, () => true);
    await expect(read(port)).rejects.toThrow();
  });

  it("has its other folders read where one may not be opened or searched, which begins where it began next time", async () => {
    const { port } = await misbehaving({
      Shared: { uids: upTo(3), refuses: "SELECT" },
      Busy: { uids: upTo(3), refuses: "SEARCH" },
      INBOX: { uids: upTo(2) },
    });
    const found = await read(port, [{ path: "Busy", uidValidity: "7", nextUid: 2 }]);
    expect(found.folders.map(({ path }) => path)).toEqual(["INBOX"]);
    const reason = "The server did not let it be read.";
    expect(found.passedOver).toEqual([
      { path: "Busy", reason },
      { path: "Shared", reason },
    ]);
  });

  it("is read where its server does not say which number comes next", async () => {
    const { port } = await misbehaving({ INBOX: { uids: [4, 9], saysNext: false } });
    const found = await read(port);
    expect(found.folders).toEqual([{ path: "INBOX", uidValidity: "7", nextUid: 10 }]);
    const again = await read(port, found.folders);
    expect([again.messages, again.folders]).toEqual([0, found.folders]);
  });
});
