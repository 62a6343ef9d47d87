import type { PersonId } from "./id.ts";
import { leftOutKeys } from "./left-out.ts";
import type { ContactPoint } from "./person.ts";

type Point = Pick<ContactPoint, "kind" | "key">;

/**
 * By what somebody who was erased is known again when a file brings them back: their id in an export of Weakties, every
 * way to reach them, and the bare name only where there is no other.
 */
export function erasedKeys(id: PersonId, name: string, points: readonly Point[]): readonly string[] {
  return [`id:${id}`, ...leftOutKeys(name, points)];
}

/**
 * Marks that stand for keys and cannot be read back without the key of this home (HMAC-SHA-256, RFC 2104): they hold
 * no byte of whom they mean, and a list of addresses alone does not tell who was erased.
 */
export async function marksOf(
  secret: Uint8Array<ArrayBuffer>,
  keys: readonly string[],
): Promise<readonly string[]> {
  const made = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return Promise.all(
    keys.map(async (key) => {
      const bytes = new TextEncoder().encode(`weakties erased ${key}`);
      const mark = new Uint8Array(await crypto.subtle.sign("HMAC", made, bytes));
      return Array.from(mark, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }),
  );
}
