import { homeKey } from "#database/outreach/reviews.ts";
import type { Context } from "./operation.ts";

const BYTES = 32;

/** A secret that never leaves this home, one for each use, made when it is first asked for. */
export async function homeSecret(
  { tx, now }: Pick<Context, "tx" | "now">,
  useFor: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const fresh = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))));
  return bytesOf(await homeKey(tx, useFor, fresh, now));
}

export function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
}
