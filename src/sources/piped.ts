import type { OpenedFile } from "#operations/importing/port.ts";

const MOST_BYTES = 256 * 1024 * 1024;

type Input = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/**
 * What is piped in, as a file. It comes once and is read several times, so it is kept; whoever opens it keeps the
 * answer too. Nothing waits for somebody at a keyboard.
 */
export async function openPiped(input: Input): Promise<OpenedFile> {
  const unreadable = (says: string): OpenedFile => ({ kind: "unreadable", name: "-", says });
  const parts: Uint8Array[] = [];
  let size = 0;
  if (input.isTTY !== true)
    for await (const part of input) {
      size += part.length;
      if (size > MOST_BYTES)
        return unreadable("What was piped in is larger than 256 MB; name a file instead of “-”.");
      parts.push(part);
    }
  if (size === 0) return unreadable("“-” stands for piped input; none came.");
  return {
    kind: "file",
    name: "what was piped in",
    size,
    async *bytes() {
      yield* parts;
    },
  };
}
