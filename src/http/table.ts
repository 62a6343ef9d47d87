import { loadOperation } from "#operations/catalog.ts";
import type { Operation } from "#operations/operation.ts";
import type { Route } from "#operations/route.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";
import { type Fields, fieldsOf } from "./input.ts";

/** One operation as HTTP has it. */
export type Row = {
  readonly name: string;
  readonly method: string;
  /** Below /api, with parameters in braces, "/people/{id}". */
  readonly path: string;
  readonly parameters: readonly string[];
  /** Whether the input stands in the query rather than in a JSON body. */
  readonly queried: boolean;
  readonly does: string;
  readonly load: () => Promise<Loaded>;
};

export type Loaded = { readonly operation: Operation; readonly fields: Fields };

/** The whole catalogue. Literal paths stand before those with a parameter, so that each finds its own. */
export function catalogueTable(): readonly Row[] {
  const names = Object.keys(ROUTES) as OperationName[];
  return inOrder(names.map((name) => rowFor(name, ROUTES[name], () => loadOperation(name))));
}

export function rowFor(name: string, route: Route, load: () => Promise<Operation>): Row {
  const [method = "", path = ""] = route.http.split(" ");
  let loaded: Promise<Loaded> | undefined;
  return {
    name,
    method,
    path,
    parameters: Array.from(path.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ""),
    queried: method === "GET" || method === "DELETE",
    does: route.does,
    load: () => {
      loaded ??= load().then((operation) => ({ operation, fields: fieldsOf(operation.input) }));
      return loaded;
    },
  };
}

export function inOrder(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row) => row.path.replace(/\{\w+\}/g, "\uffff");
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
