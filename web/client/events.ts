import type { Progress } from "#operations/operation.ts";
import type { Reply } from "./client.ts";
import { failureIn, UNREACHABLE } from "./reply.ts";

/**
 * Reads an answer that tells of its progress: `progress` events, then one `result` or `failure`. A stream that ends
 * without either counts as nobody having answered.
 */
export async function readEvents(
  response: Response,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<Reply<unknown>> {
  if (response.body === null) return UNREACHABLE;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return UNREACHABLE;
    const parts = (held + value).split("\n\n");
    held = parts.pop() ?? "";
    for (const part of parts) {
      const reply = readEvent(part, onProgress);
      if (reply !== undefined) return reply;
    }
  }
}

function readEvent(
  text: string,
  onProgress: ((progress: Progress) => void) | undefined,
): Reply<unknown> | undefined {
  const [, event, data] = /^event: (\w+)\ndata: (.*)$/s.exec(text) ?? [];
  if (event === undefined || data === undefined) return undefined;
  const value: unknown = JSON.parse(data);
  if (event === "result") return { kind: "done", value };
  if (event === "failure") return failureIn(value, (value as { readonly status: number }).status);
  if (event === "progress") onProgress?.(value as Progress);
  return undefined;
}
