/**
 * Where one operation is found: on HTTP, on the command line, and what it does in a sentence. No code hangs on it.
 *
 * `http` is method and path below /api; `{x}` is taken from the input. `cli` is the words after `weakties`, with the
 * input's fields that stand as plain arguments in angle brackets ("..." after one takes all that follow); null where
 * a terminal has no use for it.
 */
export type Route = { readonly http: string; readonly cli: string | null; readonly does: string };
