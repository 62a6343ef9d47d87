import {
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { createContext, type ReactNode, use, useRef } from "react";
import type { Answer, Input } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { duringStep, say } from "#web/design/toast.ts";
import type { CallOptions, Client, Failure, Reply } from "./client.ts";
import { readAnew } from "./read-anew.ts";
import { UNREACHABLE } from "./reply.ts";

const Clients = createContext<Client | null>(null);

/** Makes the client reachable by the hooks below. `queries` is kept by the caller, one per page. */
export function ClientProvider(props: {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}) {
  return (
    <Clients value={props.client}>
      <QueryClientProvider client={props.queries}>{props.children}</QueryClientProvider>
    </Clients>
  );
}

/** The client itself, for what is neither a read to keep nor a write of a form. */
export function useClient(): Client {
  const client = use(Clients);
  if (client === null) throw new Error("useClient outside of ClientProvider");
  return client;
}

/** What travels through TanStack Query where a call was not done. */
class NotDone extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.says);
    this.failure = failure;
  }
}

export function unwrap<Value>(reply: Reply<Value>): Value {
  if (reply.kind === "done") return reply.value;
  throw new NotDone(reply);
}

/** Between the tries of a write, whose failure is said after the last: nobody waits for that sentence. In ms. */
const SOON = 80;

/** Tries again only where nobody answered; a refusal stays a refusal. */
function again(count: number, error: Error): boolean {
  return count < 2 && error instanceof NotDone && error.failure.kind === "unreachable";
}

export function newQueries(onFailure: (failure: Failure) => void): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: again, staleTime: 1000, networkMode: "always" },
      mutations: { retry: again, retryDelay: SOON, networkMode: "always" },
    },
  });
  const heard = (error: unknown) => {
    if (error instanceof NotDone) onFailure(error.failure);
  };
  queries.getQueryCache().config.onError = heard;
  tellOfSilence(queries);
  queries.getMutationCache().config.onError = heard;
  return queries;
}

/** Where what was read before stays on the screen, that nobody answers is said once, until somebody does again. */
function tellOfSilence(queries: QueryClient) {
  let told = false;
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== "updated") return;
    const { action, query } = event;
    if (action.type === "success") told = false;
    if (action.type !== "failed" || told || query.state.data === undefined) return;
    if (failureOf(action.error) !== UNREACHABLE) return;
    told = true;
    say(`${UNREACHABLE.says} What you see was read before.`);
  });
}

export function readKey<Name extends OperationName>(name: Name, input: Input<Name>) {
  return [name.slice(0, name.indexOf(".")), name, input] as const;
}

type ReadOptions = {
  /** False: not yet. */
  readonly when?: boolean | undefined;
  /** Keeps showing the last answer while the next one, for another input, is on its way. */
  readonly keep?: boolean | undefined;
  /** Asked for anew by each page that comes: what it says of the book would not be shown from before an undo. */
  readonly anew?: boolean | undefined;
};

/**
 * Reads and keeps reading: the answer is refreshed after every write and when the window is looked at again.
 * `data` is undefined until the first answer; `failure` says why there is none.
 */
export function useRead<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: ReadOptions = {},
) {
  const client = useClient();
  const query = useQuery<Answer<Name>>({
    queryKey: readKey(name, input),
    queryFn: async ({ signal }) => unwrap(await client.call(name, input, { signal })),
    enabled: options.when ?? true,
    ...(options.anew ? { gcTime: 0 } : {}),
    ...(options.keep ? { placeholderData: (last: Answer<Name> | undefined) => last as never } : {}),
  });
  return {
    data: query.data as Answer<Name> | undefined,
    failure: failureToShow(query),
    again: query.refetch,
  };
}

/**
 * What was read stays while nobody answers. Where there is nothing to show, that nobody answers is said at the first
 * try and not after the last.
 */
function failureToShow(query: {
  readonly data: unknown;
  readonly error: unknown;
  readonly failureReason: unknown;
}): Failure | undefined {
  const failure = failureOf(query.error);
  if (query.data !== undefined) return failure?.kind === "unreachable" ? undefined : failure;
  const soFar = failureOf(query.failureReason);
  return failure ?? (soFar === UNREACHABLE ? soFar : undefined);
}

/** What was taken away, and a plan that went with its letter. */
function idsGone(input: unknown, answer: unknown): readonly string[] {
  const { id } = input as { readonly id?: string };
  const { plan } = answer as { readonly plan?: { readonly id?: string } | null };
  return [id, plan?.id].filter((each) => each !== undefined);
}

/**
 * Writes. `run` answers with the reply; `failure` holds the last refusal, to show beside the form. Pressed again after
 * nobody answered, it goes out under the same idempotency key, so nothing is done twice.
 */
export function useWrite<Name extends OperationName>(name: Name) {
  const client = useClient();
  const queries = useQueryClient();
  const pending = useRef<{ readonly of: string; readonly key: string } | null>(null);
  const mutation = useMutation<Answer<Name>, Error, { input: Input<Name>; options: CallOptions }>({
    mutationFn: async ({ input, options }) => unwrap(await client.call(name, input, options)),
    // A person's page shows touches, Today shows everything: after a write whatever is on screen is read again. Only
    // what has just been taken away is not asked for once more.
    onSuccess: (answer, { input }) => {
      const gone = name.endsWith(".remove") ? idsGone(input, answer) : [];
      return readAnew(queries, {
        predicate: ({ queryKey }) => {
          const asked = JSON.stringify(queryKey.at(-1) ?? null);
          return !gone.some((id) => asked.includes(JSON.stringify(id)));
        },
      });
    },
  });
  const run = async (input: Input<Name>, options: CallOptions = {}): Promise<Reply<Answer<Name>>> => {
    const of = JSON.stringify(input);
    if (pending.current?.of !== of) pending.current = { of, key: crypto.randomUUID() };
    const idempotencyKey = options.idempotencyKey ?? pending.current.key;
    try {
      const step = mutation.mutateAsync({ input, options: { ...options, idempotencyKey } });
      const value = await duringStep(step);
      pending.current = null;
      return { kind: "done", value };
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      if (failure.kind !== "unreachable") pending.current = null;
      // What the user decides next is decided on the record as it is now.
      if (failure.kind === "stale") void readAnew(queries);
      return failure;
    }
  };
  return { run, busy: mutation.isPending, failure: failureOf(mutation.error) };
}

function failureOf(error: unknown): Failure | undefined {
  if (error === null || error === undefined) return undefined;
  return error instanceof NotDone ? error.failure : { kind: "broken", says: String(error) };
}
