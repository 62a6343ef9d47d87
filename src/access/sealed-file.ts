import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { rmSync } from "node:fs";
import { promisify } from "node:util";
import { z } from "zod";
import { errorCode } from "#trouble/error-code.ts";
import { readOrdinary, writePrivately } from "./private-file.ts";

/** RFC 7914. A guess costs 128 MB and a third of a second. */
export type Cost = { readonly N: number; readonly r: number; readonly p: number };
const COST: Cost = { N: 2 ** 17, r: 8, p: 1 };
const KEY_BYTES = 32;
const ALGORITHM = "aes-256-gcm";
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const layout = z.object({
  weakties: z.literal("secrets"),
  // Bounded, so that a planted file cannot take the memory.
  scrypt: z.object({ N: z.int().max(2 ** 18), r: z.int().max(16), p: z.int().max(4), salt: base64 }),
  nonce: base64,
  tag: base64,
  sealed: base64,
});
const contents = z.record(z.string(), z.string());

export type Contents = Readonly<Record<string, string>>;
/** A key that was made from the passphrase; it lives in memory alone. */
export type FileKey = { readonly key: Buffer; readonly salt: Buffer; readonly cost: Cost };

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The key that a passphrase makes for a file; for the one that is there, or for a new one. */
export async function keyFor(file: string, passphrase: string, cost: Cost = COST): Promise<FileKey> {
  const there = readLayout(file)?.scrypt;
  if (there === undefined) return newKey(passphrase, cost);
  return derived(passphrase, there.salt, { N: there.N, r: there.r, p: there.p });
}

/** A key that opens nothing yet. */
export async function newKey(passphrase: string, cost: Cost = COST): Promise<FileKey> {
  return derived(passphrase, randomBytes(SALT_BYTES), cost);
}

/** Whether the passphrase is the one that made this key: all there is to go by before anything is sealed with it. */
export async function makes({ key, salt, cost }: FileKey, passphrase: string): Promise<boolean> {
  return timingSafeEqual((await derived(passphrase, salt, cost)).key, key);
}

async function derived(passphrase: string, salt: Buffer, cost: Cost): Promise<FileKey> {
  const maxmem = 256 * cost.N * cost.r;
  return { key: await derive(passphrase.normalize("NFC"), salt, KEY_BYTES, { ...cost, maxmem }), salt, cost };
}

export function isThere(file: string): boolean {
  return readLayout(file) !== undefined;
}

/** Undefined where the key is another's, or the file was altered; empty where there is none yet. */
export function unseal(file: string, { key }: FileKey): Contents | undefined {
  const there = readLayout(file);
  if (there === undefined) return {};
  const decipher = createDecipheriv(ALGORITHM, key, there.nonce).setAuthTag(there.tag);
  try {
    const text = Buffer.concat([decipher.update(there.sealed), decipher.final()]).toString("utf8");
    return contents.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Writes the whole anew, or takes the file away where nothing is left to keep. */
export function seal(file: string, { key, salt, cost }: FileKey, held: Contents): void {
  if (Object.keys(held).length === 0) {
    rmSync(file, { force: true });
    return;
  }
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(held), "utf8"), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString("base64");
  const written = {
    weakties: "secrets",
    scrypt: { ...cost, salt: text(salt) },
    nonce: text(nonce),
    tag: text(cipher.getAuthTag()),
    sealed: text(sealed),
  };
  writePrivately(file, `${JSON.stringify(written)}\n`, "replace");
}

function readLayout(file: string): z.output<typeof layout> | undefined {
  let text: string;
  try {
    text = readOrdinary(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return undefined;
    if (code !== "EISDIR" && code !== "NOT_ORDINARY") throw error;
    text = "";
  }
  const read = layout.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new Error(
    `${file} is not a file of secrets that this Weakties can read. Move it away to begin anew.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
