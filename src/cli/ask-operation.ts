import { type Answer, type Input, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { type Call, type Home, perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";

/** The key with which a program repeats itself, and what it asked for then. */
export type Once = Pick<Call, "idempotencyKey" | "asked">;

/** Runs one operation for a command that is made of several. */
export async function performAsked<Name extends OperationName>(
  home: Home,
  name: Name,
  input: Input<Name>,
  signal?: AbortSignal,
  once?: Once,
): Promise<Outcome<Answer<Name>>> {
  const operation = await loadOperation(name);
  const outcome = await perform(home, {
    name,
    operation,
    input,
    granted: new Set(PERMISSIONS),
    signal,
    ...once,
  });
  return outcome as Outcome<Answer<Name>>;
}
