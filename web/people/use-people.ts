import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Answer } from "#operations/catalog.ts";
import { readKey, unwrap, useClient } from "#web/client/use-client.tsx";

export type ListedPerson = Answer<"person.list">["people"][number];

/** The first page is small, so that it stands at once; the following ones are large. */
const FIRST = 100;
const NEXT = 1000;

/** Everyone by name, a page at a time as the reader scrolls, or those a search finds. */
export function usePeople(search: string) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: [...readKey("person.list", { search }), "pages"],
    queryFn: async ({ pageParam, signal }) => {
      const limit = pageParam === null ? FIRST : NEXT;
      const after = pageParam ?? undefined;
      return unwrap(
        await client.call("person.list", { search, limit, ...(after ? { after } : {}) }, { signal }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Answer<"person.list">) => last.next,
    placeholderData: (last) => last,
  });
  const pages = query.data?.pages;
  const people = useMemo(() => pages?.flatMap((page) => page.people) ?? [], [pages]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const loaded = people.length;
  const reach = useCallback(
    (index: number) => {
      if (index >= loaded && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const total = pages?.[0]?.inAll;
  // How many a search finds is not counted: a place is kept for the next one until there is none.
  const found = loaded + (hasNextPage ? 1 : 0);
  return {
    people,
    count: search === "" ? Math.max(total ?? 0, loaded) : found,
    more: hasNextPage,
    total,
    reach,
  };
}
