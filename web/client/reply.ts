import type { Refusal } from "#operations/outcome.ts";
import type { Failure, Reply } from "./client.ts";
import { forgetSession } from "./session.ts";

export const UNREACHABLE: Failure = {
  kind: "unreachable",
  says: "Weakties did not answer. It may have been stopped.",
};

/** Done with the value, or the failure that the body of an unhappy answer holds. */
export async function readReply(response: Response): Promise<Reply<unknown>> {
  const body: unknown = await response.json().catch(() => undefined);
  return response.ok ? { kind: "done", value: body } : failureIn(body, response.status);
}

/** Reads `{ "error": { "kind", "says", … } }`. */
export function failureIn(body: unknown, status: number): Failure {
  const error = objectOf(objectOf(body)?.["error"]);
  const says = error?.["says"];
  if (status === 401) {
    forgetSession();
    return { kind: "signed-out", says: "This window has no key to your desk any more." };
  }
  if (error === undefined || typeof says !== "string") {
    return { kind: "broken", says: `Weakties answered with something unexpected (${status}).` };
  }
  const kind = String(error["kind"]);
  if (kind === "busy" || kind === "stopping") return { kind: "unreachable", says };
  return REFUSALS.has(kind) ? (error as unknown as Refusal) : { kind: "broken", says };
}

const REFUSALS: ReadonlySet<string> = new Set<Refusal["kind"]>([
  "invalid",
  "missing",
  "stale",
  "key-reused",
  "alike",
  "held-back",
  "forbidden",
  "refused",
]);

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** What a refusal says of one field, to stand beside it; undefined where it speaks of none, or of another. */
export function problemOf(failure: Failure | undefined, field: string): string | undefined {
  if (failure?.kind !== "invalid" || failure.at !== field) return undefined;
  // The place names the field already.
  const named = `${field}: `;
  return failure.says.startsWith(named) ? failure.says.slice(named.length) : failure.says;
}
