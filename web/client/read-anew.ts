import type { InvalidateQueryFilters, Query, QueryClient } from "@tanstack/react-query";

/**
 * Reads again what is on screen. What is read for the first time just now begins anew as well: its answer may be from
 * before, and would otherwise stand.
 */
export async function readAnew(
  queries: Pick<QueryClient, "cancelQueries" | "invalidateQueries">,
  filters: Pick<InvalidateQueryFilters, "predicate"> = {},
): Promise<void> {
  await queries.cancelQueries({
    predicate: (query) => isFirst(query) && (filters.predicate?.(query) ?? true),
  });
  await queries.invalidateQueries(filters);
}

function isFirst({ state }: Query): boolean {
  return state.data === undefined && state.fetchStatus !== "idle";
}
