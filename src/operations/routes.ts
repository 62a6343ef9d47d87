/**
 * One row for each operation of the catalogue: where HTTP has it, how the CLI says it, what it does in a sentence.
 * No code hangs on it, so that the web app and the CLI's help can read it without loading an operation.
 *
 * `http` is method and path below /api; `{x}` is taken from the input. `cli` is the words after `weakties`, with the
 * input's fields that stand as plain arguments in angle brackets ("..." after one takes all that follow); null where
 * a terminal has no use for it.
 */
export type Route = { readonly http: string; readonly cli: string | null; readonly does: string };

export const ROUTES = {
  "person.add": { http: "POST /people", cli: "add <name...>", does: "Add a person; a name is enough" },
  "person.list": { http: "GET /people", cli: "people", does: "List people by name, or search them" },
  "person.show": { http: "GET /people/{id}", cli: "show <id>", does: "Show one person" },
  "person.edit": { http: "PATCH /people/{id}", cli: "edit <id>", does: "Change what is known of a person" },
  "settings.show": { http: "GET /settings", cli: "settings", does: "Show your settings" },
  "settings.edit": { http: "PATCH /settings", cli: "settings edit", does: "Change your settings" },
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof ROUTES;
