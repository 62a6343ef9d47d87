import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AskPassphrase, secretsIn } from "./secrets.ts";

const CHEAP = { N: 2 ** 10, r: 8, p: 1 };
const PASSPHRASE = "a walk along the Tisza";
const SECRET = "canary-7f3a";
let folder = "";
const file = () => join(folder, "secrets.json");
const secrets = (passphrase?: string, network = "me") =>
  secretsIn(folder, network, { keyring: false, passphrase: async () => passphrase, cost: CHEAP });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function kept(): Promise<void> {
  const first = secrets();
  expect(await first.open(PASSPHRASE)).toBe("open");
  expect(await first.keep("mail/1", SECRET)).toBe("kept");
}

describe("where the system has no keyring, a password", () => {
  it("lies in a file that the passphrase opens, and that only its owner can read", async () => {
    await kept();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secrets.json", "secrets.lock"]);
    expect(statSync(join(folder, "secrets.lock")).mode & 0o777).toBe(0o600);
    const second = secrets();
    expect(await second.place()).toEqual({ kind: "file", state: "closed" });
    expect(await second.find("mail/1")).toEqual({ kind: "closed" });
    expect(await second.open(PASSPHRASE)).toBe("open");
    expect(await second.place()).toEqual({ kind: "file", state: "open" });
    expect(await second.find("mail/1")).toEqual({ kind: "found", secret: SECRET });
    expect(await second.find("mail/2")).toEqual({ kind: "unanswered" });
  });

  it("is opened by a passphrase that the program was started with", async () => {
    await kept();
    expect(await secrets(PASSPHRASE).find("mail/1")).toEqual({ kind: "found", secret: SECRET });
    expect(await secrets("another one").find("mail/1")).toEqual({ kind: "closed" });
  });

  it("is opened by another passphrase once that was changed, and by the old one no more", async () => {
    await kept();
    const before = readFileSync(file(), "utf8");
    const [other, third] = [secrets(), secrets(PASSPHRASE)];
    expect(await other.changePassphrase("a wrong guess", "a walk along the Duna")).toBe("wrong");
    expect(await other.changePassphrase(PASSPHRASE, "short")).toBe("too-short");
    expect(readFileSync(file(), "utf8")).toBe(before);
    expect((await third.find("mail/1")).kind).toBe("found");
    expect(await other.changePassphrase(PASSPHRASE, "a walk along the Duna")).toBe("changed");
    expect(await other.find("mail/1")).toEqual({ kind: "found", secret: SECRET });
    expect(await secrets().open(PASSPHRASE)).toBe("wrong");
    expect(await secrets("a walk along the Duna").find("mail/1")).toEqual({ kind: "found", secret: SECRET });
    // A program that had it open under the old one, and keeps nothing under that any more.
    expect(await third.find("mail/1")).toEqual({ kind: "closed" });
    expect(await third.keep("mail/2", SECRET)).toBe("closed");
    expect(await third.open("a walk along the Duna")).toBe("open");
    expect(await third.keep("mail/2", SECRET)).toBe("kept");
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("has no passphrase to change where nothing is kept yet", async () => {
    expect(await secrets().changePassphrase(PASSPHRASE, "a walk along the Duna")).toBe("none");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is opened by the same passphrase however its accents were typed", async () => {
    const first = secrets();
    await first.open("séta a Tisza mentén".normalize("NFC"));
    await first.keep("mail/1", SECRET);
    expect(await secrets().open("séta a Tisza mentén".normalize("NFD"))).toBe("open");
  });

  it("asks for the passphrase once, when it is needed, and says whether it is a new one", async () => {
    const asked: string[] = [];
    const asking = () =>
      secretsIn(folder, "me", {
        keyring: false,
        passphrase: async (what) => {
          asked.push(what);
          return PASSPHRASE;
        },
        cost: CHEAP,
      });
    const first = asking();
    expect(await first.find("mail/1")).toEqual({ kind: "unanswered" });
    expect(asked).toEqual([]);
    expect([await first.keep("mail/1", SECRET), await first.keep("mail/2", SECRET)]).toEqual([
      "kept",
      "kept",
    ]);
    expect((await asking().find("mail/2")).kind).toBe("found");
    expect(asked).toEqual(["begin", "open"]);
  });

  it("never lies there plain, nor does its account's name", async () => {
    await kept();
    const text = readFileSync(file(), "utf8");
    for (const word of [SECRET, "mail/1", PASSPHRASE, Buffer.from(SECRET).toString("base64").slice(0, 12)])
      expect(text).not.toContain(word);
  });

  it("is asked for again where it was wrong, or too short, and told why", async () => {
    const asking = (...said: readonly string[]) => {
      const told: unknown[] = [];
      const words = said.values();
      const passphrase: AskPassphrase = async (what, refused) => {
        told.push([what, refused]);
        return words.next().value;
      };
      return { told, kept: secretsIn(folder, "me", { keyring: false, passphrase, cost: CHEAP }) };
    };
    const first = asking("short", "long enough");
    expect(await first.kept.keep("imap", "secret")).toBe("kept");
    expect(first.told).toEqual([
      ["begin", undefined],
      ["begin", "too-short"],
    ]);
    const second = asking("long enoughh", "long enough");
    expect(await second.kept.find("imap")).toEqual({ kind: "found", secret: "secret" });
    expect(second.told).toEqual([
      ["open", undefined],
      ["open", "wrong"],
    ]);
    const third = asking("a", "b", "c", "long enough");
    expect(await third.kept.find("imap")).toEqual({ kind: "closed" });
  });

  it("is not given for a wrong passphrase, nor out of a file that was altered", async () => {
    await kept();
    expect(await secrets().open("a walk along the Danube")).toBe("wrong");
    const layout = JSON.parse(readFileSync(file(), "utf8"));
    const sealed = Buffer.from(layout.sealed, "base64");
    // A letter of the password itself: without the seal all of it could still be read.
    const at = sealed.length - '"}'.length - 1;
    sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
    writeFileSync(file(), JSON.stringify({ ...layout, sealed: sealed.toString("base64") }));
    expect(await secrets().open(PASSPHRASE)).toBe("wrong");
  });

  it("is not kept before there is a passphrase, and that has a length", async () => {
    const first = secrets();
    expect(await first.place()).toEqual({ kind: "file", state: "none" });
    expect(await first.keep("mail/1", SECRET)).toBe("closed");
    expect(await first.open("short")).toBe("too-short");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not put under a second passphrase while nothing lies under the first", async () => {
    const first = secrets();
    expect(await first.open(PASSPHRASE)).toBe("open");
    expect(await first.open("a walk along the Danube")).toBe("another-begun");
    expect(await first.open(PASSPHRASE)).toBe("open");
    await first.keep("mail/1", SECRET);
    expect(await secrets(PASSPHRASE).find("mail/1")).toEqual({ kind: "found", secret: SECRET });
  });

  it("is not lost where several programs keep theirs at the same time", async () => {
    await kept();
    const [programs, each] = [3, 20];
    const modules = pathToFileURL(join(import.meta.dirname, "secrets.ts")).href;
    const program = (at: number) => `
      import { secretsIn } from ${JSON.stringify(modules)};
      const secrets = secretsIn(${JSON.stringify(folder)}, "me", { keyring: false, cost: ${JSON.stringify(CHEAP)} });
      if ((await secrets.open(${JSON.stringify(PASSPHRASE)})) !== "open") process.exit(2);
      for (let n = 0; n < ${each}; n += 1)
        if ((await secrets.keep("mail/${at}-" + n, "a" + n)) !== "kept") process.exit(3);`;
    const ended = Array.from({ length: programs }, async (_, at) => {
      const running = spawn(process.execPath, ["--input-type=module", "-e", program(at)], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      return (await once(running, "exit"))[0];
    });
    expect(await Promise.all(ended)).toEqual(Array.from({ length: programs }, () => 0));
    const there = secrets(PASSPHRASE);
    const names = Array.from({ length: programs * each }, (_, n) => `mail/${n % programs}-${n % each}`);
    const found = await Promise.all(names.map(async (name) => (await there.find(name)).kind));
    expect(found.filter((kind) => kind === "found").length).toBe(programs * each);
    expect((await there.find("mail/1")).kind).toBe("found");
  });

  it("is forgotten whole: with the last one goes the file", async () => {
    await kept();
    const second = secrets();
    expect(await second.forget("mail/1")).toBe("closed");
    await second.open(PASSPHRASE);
    await second.keep("mail/2", "other");
    expect(await second.forget("mail/1")).toBe("unanswered");
    expect(await second.find("mail/1")).toEqual({ kind: "unanswered" });
    expect(await second.forget("mail/2")).toBe("unanswered");
    expect(readdirSync(folder)).toEqual(["secrets.lock"]);
    expect(await second.forget("mail/2")).toBe("unanswered");
  });

  it("of one network is not another's", async () => {
    await kept();
    const sample = secrets(PASSPHRASE, "sample");
    expect(await sample.find("mail/1")).toEqual({ kind: "unanswered" });
    await sample.keep("mail/1", "other");
    expect(await secrets(PASSPHRASE).find("mail/1")).toEqual({ kind: "found", secret: SECRET });
  });

  it("in a file that would take more memory than there is stays closed, and that is said", async () => {
    await kept();
    const layout = JSON.parse(readFileSync(file(), "utf8"));
    const most = { N: 2 ** 18, r: 16, p: 4 };
    for (const [name, value] of Object.entries(most)) {
      writeFileSync(file(), JSON.stringify({ ...layout, scrypt: { ...layout.scrypt, [name]: 2 * value } }));
      await expect(secrets().open(PASSPHRASE)).rejects.toThrow("Move it away to begin anew.");
    }
  });

  it("in a file that is no such file is told in a sentence, and the file stays", async () => {
    for (const text of ["", "{}", '{"weakties":"secrets","scrypt":{"N":1073741824,"r":8,"p":1,"salt":""}}']) {
      writeFileSync(file(), text);
      await expect(secrets().open(PASSPHRASE)).rejects.toThrow("Move it away to begin anew.");
      expect(readFileSync(file(), "utf8")).toBe(text);
    }
  });
});

describe("where a keyring answers today and not tomorrow, a password", () => {
  const held = new Map<string, string>();
  let state: "open" | "locked" | "away" = "open";
  const unlocked = async <Told>(told: () => Told) => {
    if (state === "locked") throw new Error("unlock prompt was dismissed");
    return told();
  };
  const system = async () =>
    state === "away"
      ? undefined
      : {
          read: async (name: string) => (held.has(name) ? unlocked(() => held.get(name) ?? null) : null),
          write: (name: string, secret: string) => unlocked(() => void held.set(name, secret)),
          remove: async (name: string) =>
            held.has(name) ? unlocked(() => void held.delete(name)) : undefined,
        };
  const program = (passphrase?: string) =>
    secretsIn(folder, "me", { keyring: true, passphrase: async () => passphrase, cost: CHEAP, system });
  beforeEach(() => {
    held.clear();
    state = "open";
  });

  it("is forgotten in both places, and nowhere before the file beside the keyring is open", async () => {
    await program().keep("mail/1", SECRET);
    state = "away";
    expect(await program().find("mail/1")).toEqual({ kind: "unanswered" });
    expect(await program(PASSPHRASE).keep("mail/1", SECRET)).toBe("kept");
    state = "open";
    const shut = program();
    expect(await shut.place()).toEqual({ kind: "keyring", sealed: true });
    expect([await shut.unsealed(), await shut.forget("mail/1"), held.size]).toEqual([false, "closed", 1]);
    const mine = program(PASSPHRASE);
    expect([await mine.unsealed(), await mine.forget("mail/1"), held.size]).toEqual([true, "forgotten", 0]);
    expect(readdirSync(folder)).toEqual(["secrets.lock"]);
    expect(await mine.find("mail/1")).toEqual({ kind: "none" });
  });

  it("is found in the file where the keyring has none, and goes over to it when it is kept anew", async () => {
    state = "away";
    await program(PASSPHRASE).keep("mail/1", SECRET);
    state = "open";
    expect(await program().find("mail/1")).toEqual({ kind: "closed" });
    const mine = program(PASSPHRASE);
    expect(await mine.find("mail/1")).toEqual({ kind: "found", secret: SECRET });
    expect(await mine.keep("mail/1", "newer")).toBe("kept");
    expect([...held.values(), ...readdirSync(folder)]).toEqual(["newer", "secrets.lock"]);
  });

  it("is sealed in the file where the keyring is locked, and that is no fault", async () => {
    state = "locked";
    const mine = program(PASSPHRASE);
    expect(await mine.keep("mail/1", SECRET)).toBe("kept");
    expect([held.size, await mine.place()]).toEqual([0, { kind: "file", state: "open" }]);
    const silent = program();
    expect(await silent.keep("mail/2", SECRET)).toBe("closed");
    expect(await silent.place()).toEqual({ kind: "file", state: "closed" });
    state = "open";
    expect(await silent.keep("mail/2", SECRET)).toBe("kept");
    expect(await silent.place()).toEqual({ kind: "keyring", sealed: true });
    state = "locked";
    expect(await mine.find("mail/2")).toEqual({ kind: "unanswered" });
    expect(await mine.forget("mail/2")).toBe("unanswered");
  });
});
