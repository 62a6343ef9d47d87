import { sha256 } from "@noble/hashes/sha2.js";

/** Up to here the way to the engine's own digest and back takes longer than the digest. In bytes. */
const SHORT = 4096;

/** SHA-256 of anything that JSON can write, hexadecimal. */
export function digestOf(value: unknown): Promise<string> {
  return digestOfBytes(new TextEncoder().encode(JSON.stringify(value)));
}

export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (bytes.length <= SHORT) return hex(sha256(bytes));
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** HMAC-SHA-256 (RFC 2104) of each text, hexadecimal: without the key nobody can make it, or tell what it stands for. */
export async function keyedDigests(
  key: Uint8Array<ArrayBuffer>,
  texts: readonly string[],
): Promise<readonly string[]> {
  const made = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return Promise.all(
    texts.map(async (text) =>
      hex(new Uint8Array(await crypto.subtle.sign("HMAC", made, new TextEncoder().encode(text)))),
    ),
  );
}

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += (byte < 16 ? "0" : "") + byte.toString(16);
  return text;
}
