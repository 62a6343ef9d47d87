import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openUploads } from "./uploads.ts";

const HOUR = 3_600_000;
const { signal } = new AbortController();
let folder = "";
let umask = 0;

beforeEach(() => {
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), "weakties-uploads-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const lying = () => readdirSync(join(folder, "uploads"));

async function* bytes(...sizes: readonly number[]): AsyncIterable<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size).fill(65);
}

async function received(uploads: ReturnType<typeof openUploads>, name: string, ...sizes: readonly number[]) {
  const answer = await uploads.receive(name, bytes(...sizes), null);
  if (answer.kind !== "received") throw new Error(answer.says);
  return answer.upload;
}

describe("uploads", () => {
  it("lie in the data folder, for their owner alone even where the umask would let all read", async () => {
    const uploads = openUploads(folder, Date.now);
    const { ref } = await received(uploads, "a.csv", 10);
    for (const name of [ref, `${ref}.name`]) {
      expect(statSync(join(folder, "uploads", name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(folder, "uploads")).mode & 0o777).toBe(0o700);
  });

  it("are bounded together, whether the size is announced or not, and leave nothing of what is refused", async () => {
    const uploads = openUploads(folder, Date.now, { maxBytes: 100 });
    await received(uploads, "a.csv", 60);
    const before = lying();
    expect(await uploads.receive("b.csv", bytes(30, 30), null)).toMatchObject({ kind: "too-large" });
    expect(await uploads.receive("b.csv", bytes(1), 60)).toMatchObject({ kind: "too-large" });
    expect(lying()).toEqual(before);
  });

  it("say how much room there is where a file cannot fit", async () => {
    const uploads = openUploads(folder, Date.now, { maxBytes: Number.MAX_SAFE_INTEGER });
    const answer = await uploads.receive("a.mbox", bytes(1), 2 ** 52);
    expect(answer).toMatchObject({
      kind: "no-room",
      says: expect.stringMatching(/does not fit .+ are free where \/.+ lies\.$/),
    });
    expect(lying()).toEqual([]);
  });

  it("say so where the disk fills up meanwhile, and leave nothing", async () => {
    async function* filling(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(10);
      throw Object.assign(new Error("write"), { code: "ENOSPC" });
    }
    const uploads = openUploads(folder, Date.now);
    expect(await uploads.receive("a.mbox", filling(), null)).toMatchObject({ kind: "no-room" });
    expect(lying()).toEqual([]);
  });

  it("leave nothing when the sender breaks off", async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error("gone");
    }
    const uploads = openUploads(folder, Date.now);
    await expect(uploads.receive("a.mbox", broken(), null)).rejects.toThrow("gone");
    expect(lying()).toEqual([]);
  });

  it("go after an hour, and younger ones stay for the other server on the same data", async () => {
    const uploads = openUploads(folder, Date.now);
    const old = await received(uploads, "old.csv", 1);
    const young = await received(uploads, "young.csv", 1);
    for (const name of [old.ref, `${old.ref}.name`]) {
      const then = (Date.now() - HOUR - 1_000) / 1_000;
      utimesSync(join(folder, "uploads", name), then, then);
    }
    await openUploads(folder, Date.now).sweep();
    expect(lying().sort()).toEqual([young.ref, `${young.ref}.name`]);
  });

  it.each([
    ["Connections.csv", "Connections.csv"],
    ["../../etc/passwd", "passwd"],
    ["/home/ana/mail.mbox", "mail.mbox"],
    ["Maildir/cur/1:2,S", "Maildir/cur/1:2,S"],
    ["C:\\Users\\ana\\mail.mbox", "mail.mbox"],
    ["a\u0000\u001b[31m.vcf", "a[31m.vcf"],
    ["", "file"],
    ["/", "file"],
    [`${"x".repeat(500)}.csv`, `${"x".repeat(196)}.csv`],
  ])("of the name %j are called %j", async (given, called) => {
    const { name } = await received(openUploads(folder, Date.now), given, 1);
    expect(name).toBe(called);
  });

  it("are opened by what they were called here alone: a path is none, even to a file that looks like one of them", async () => {
    const uploads = openUploads(folder, Date.now);
    const { ref } = await received(uploads, "a.csv", 1);
    for (const end of ["", ".name"]) writeFileSync(join(folder, `token${end}`), "secret");
    for (const path of ["../token", join(folder, "token"), `./${ref}`, `${ref}/../${ref}`, `${ref}\n`]) {
      expect(await uploads.files.open(path, signal), path).toMatchObject({
        kind: "unreadable",
        says: expect.stringContaining("Send its bytes to /api/uploads?name=… first"),
      });
      await uploads.forget(path);
    }
    expect([readdirSync(folder).sort(), lying()]).toEqual([
      ["token", "token.name", "uploads"],
      [ref, `${ref}.name`],
    ]);
  });

  it("open again and again from the start", async () => {
    const uploads = openUploads(folder, Date.now);
    const { ref } = await received(uploads, "a.csv", 7, 8);
    const opened = await uploads.files.open(ref, signal);
    if (opened.kind !== "file") throw new Error(opened.says);
    expect(opened.size).toBe(15);
    for (let time = 0; time < 2; time += 1) {
      expect((await buffer(opened.bytes())).byteLength).toBe(15);
    }
  });
});
