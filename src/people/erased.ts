import { keyedDigests } from "./digest.ts";
import type { DraftId, PersonId } from "./id.ts";
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

/** By what a letter to somebody erased is known: nothing of it is left but that it went with them. */
export function letterKey(id: DraftId): string {
  return `letter:${id}`;
}

/**
 * Marks that stand for keys and cannot be read back without the key of this home: they hold
 * no byte of whom they mean, and a list of addresses alone does not tell who was erased.
 */
export function marksOf(
  secret: Uint8Array<ArrayBuffer>,
  keys: readonly string[],
): Promise<readonly string[]> {
  return keyedDigests(
    secret,
    keys.map((key) => `weakties erased ${key}`),
  );
}
