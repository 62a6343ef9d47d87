import type { Operation } from "#operations/operation.ts";
import type { Command } from "./command.ts";

/** Whether a key keeps an operation from doing the same twice: what only reads, or may be run twice, needs none. */
export function takesKey({ effect }: Pick<Operation, "effect">): boolean {
  return effect === "writes";
}

export function noKeyHere({ words }: Command): string {
  return `“weakties ${words.join(" ")}” takes no --idempotency-key: doing it twice does no harm.`;
}
