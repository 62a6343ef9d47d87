import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { UNDO_MS } from "#mail/sending.ts";
import type { Input } from "#operations/catalog.ts";
import type { MailServers } from "#operations/mail/port.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Secrets, SecretsPlace } from "#operations/secrets/port.ts";
import { type OpenedHome, openHome } from "../../start-home.ts";
import { performAsked } from "../ask-operation.ts";
import type { Program } from "../program.ts";
import { run } from "../run.ts";

/** A server that has taken what it was handed once the test says so. */
type Wire = { readonly handed: string[]; readonly take: (outcome: Taken) => void };
type Taken = Awaited<ReturnType<MailServers["send"]>>;

let folder = "";
let home: OpenedHome;
let wire: Wire;
let place: SecretsPlace;
let err = "";
let pressed: AbortController;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weakties-send-"));
  err = "";
  pressed = new AbortController();
  place = { kind: "keyring", sealed: false };
  home = await opened();
  await asked("mail.connect", { address: "ana@example.org", password: "of nobody's", ...SERVERS });
  await asked("person.add", { name: "Imre Nagy", email: "imre@example.org" });
  const { people } = await asked("person.list", {});
  const personId = people[0]?.id as never;
  const { id } = await asked("draft.write", { personId, kind: "revive", form: "email" });
  await asked("draft.edit", { id, subject: "A question", body: "Dear Imre,\n\nhow are you?\n" });
});
afterEach(async () => {
  await home.close();
  rmSync(folder, { recursive: true });
});

const SERVERS = {
  imap: { host: "localhost", port: 993, security: "tls" },
  smtp: { host: "localhost", port: 465, security: "tls" },
} as const;

async function opened(): Promise<OpenedHome> {
  const { promise, resolve } = Promise.withResolvers<Taken>();
  wire = { handed: [], take: resolve };
  const mail: Partial<MailServers> = {
    tryOut: async () => ({ kind: "works" }),
    send: (_, { to }) => {
      wire.handed.push(to.address);
      return promise;
    },
    keepCopy: async () => ({ kind: "theirs" }),
  };
  const secrets: Partial<Secrets> = {
    keep: async () => "kept",
    place: async () => {
      err += "Passphrase of your kept passwords: ";
      return place;
    },
  };
  const ports = { mail: mail as MailServers, secrets: secrets as Secrets };
  return openHome({ WEAKTIES_HOME: folder }, "me", () => ports);
}

async function asked<Name extends OperationName>(name: Name, input: Input<Name>) {
  const outcome = await performAsked<Name>(home, name, input);
  if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.says}`);
  return outcome.value;
}

const SENDS = ["mail", "send", "imre", "imre@example.org"];

/** Runs the command; `meanwhile` is told what stands on the terminal whenever something is added. */
async function send(meanwhile: (said: string) => void, { ago = 0, words = SENDS } = {}) {
  const terminal: Program["terminal"] = {
    out: (text) => {
      err += text;
    },
    err: (text) => {
      err += text;
      meanwhile(err);
    },
    outIsTerminal: false,
    errIsTerminal: false,
    width: Number.POSITIVE_INFINITY,
    colour: false,
    readInput: async () => undefined,
    askHidden: async () => undefined,
  };
  // The ten seconds of a letter that was made ready a while ago are over.
  const now = () => Date.now() - (err.includes("ten seconds") ? 0 : ago);
  const own = { ...home, now, close: async () => {} };
  const program = { version: "0", debug: false, terminal, now: Date.now, signal: pressed.signal } as const;
  const began = performance.now();
  const code = await run(words, { ...program, openHome: async () => own } as unknown as Program);
  return { code, tookMs: performance.now() - began };
}

it("ends at Ctrl-C while it can be taken back, at once, with nothing sent", async () => {
  const ofThisOne = pressed;
  const ran = await send((said) => {
    if (said.includes("Ctrl-C takes it back")) setTimeout(() => ofThisOne.abort(), 50);
  });
  expect(ran.code).toBe(1);
  expect(ran.tookMs).toBeLessThan(UNDO_MS / 2);
  expect(err).toMatch(/weakties: You took it back before it went\. Nothing was sent\.\n$/);
  expect(wire.handed).toEqual([]);
  const { drafts } = await asked("draft.list", {});
  const { sendings } = await asked("mail.sendings", { draftId: drafts[0]?.id as never });
  expect(sendings).toMatchObject([{ state: "failed" }]);
});

it("asks for the passphrase before the ten seconds begin, and sends nothing where it stays closed", async () => {
  const before = await send((said) => {
    if (said.includes("Ctrl-C takes it back")) pressed.abort();
  });
  expect(before.code).toBe(1);
  expect(err).toMatch(/^Passphrase of your kept passwords: To: /);
  [err, pressed, place] = ["", new AbortController(), { kind: "file", state: "closed" }];
  expect((await send(() => {})).code).toBe(1);
  expect(err).toContain("Nothing was sent.");
  expect(err).not.toContain("ten seconds");
});

it.each([
  [
    "sent",
    { kind: "sent" },
    0,
    /on its way/,
    /^Went out on \d{4}-\d\d-\d\d \d\d:\d\d, to imre@example\.org\. Your provider/,
  ],
  ["not known", { kind: "unknown" }, 1, /Look in your Sent folder/, /^Not known, to imre@example\.org\./],
] as const)(
  "waits for the end of a letter that is on the wire, whatever is pressed, and says later what came of it: %s",
  async (_, outcome, code, says, later) => {
    const going = send(() => {}, { ago: 60_000 });
    await expect.poll(() => wire.handed).toEqual(["imre@example.org"]);
    pressed.abort();
    await expect.poll(() => err).toContain("being handed to the server");
    wire.take(outcome);
    expect((await going).code).toBe(code);
    expect(err).toMatch(says);
    expect(wire.handed).toHaveLength(1);
    [err, pressed] = ["", new AbortController()];
    await send(() => {}, { words: ["mail", "sendings", "imre"] });
    expect(err).toMatch(later);
  },
);
