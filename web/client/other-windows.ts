import type { QueryClient } from "@tanstack/react-query";
import { ROUTES } from "#operations/routes.ts";
import type { Client } from "./client.ts";
import { readNetwork } from "./network.ts";
import { readAnew } from "./read-anew.ts";

const CHANNEL = "weakties.letters";
/** What of an operation's name says that it is about letters. */
const LETTERS = /^(draft|review)\./;

/**
 * Letters stand in step in all windows of this browser: what one of them did to a letter makes the others read theirs
 * again. What is being written there is not disturbed by it.
 */
export function inStepWithWindows(
  client: Client,
  queries: Pick<QueryClient, "cancelQueries" | "invalidateQueries">,
): Client {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data !== readNetwork()) return;
    void readAnew(queries, { predicate: ({ queryKey }) => LETTERS.test(String(queryKey[1])) });
  };
  return {
    ...client,
    async call(name, input, options) {
      const reply = await client.call(name, input, options);
      const isWrite = !ROUTES[name].http.startsWith("GET ");
      if (isWrite && LETTERS.test(name) && reply.kind === "done") channel.postMessage(readNetwork());
      return reply;
    },
  };
}
