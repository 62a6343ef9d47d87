import { loadOperation } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Command } from "./command.ts";
import type { Takes } from "./help.ts";
import { takesKey } from "./key.ts";
import { LOCAL } from "./local/local.ts";
import { fieldsOf } from "./schema-fields.ts";
import { screenOf } from "./screens/screens.ts";

/** What a command can be given: its operation's input and what only the terminal asks for. */
export async function whatItTakes({ target }: Command): Promise<Takes> {
  if (target.kind === "local") {
    const local = await LOCAL[target.local]?.load();
    return { fields: local?.fields ?? [], key: local?.takesKey === true };
  }
  const name = target.operation as OperationName;
  const [operation, screen] = await Promise.all([loadOperation(name), screenOf(name)]);
  return { fields: [...fieldsOf(operation), ...(screen.fields ?? [])], key: takesKey(operation) };
}
