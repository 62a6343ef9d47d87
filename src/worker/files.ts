import type { Files } from "#operations/importing/port.ts";
import type { HandedFile } from "./protocol.ts";

/** The files that came with a call, to be read where they lie. */
export function filesIn(handed: readonly HandedFile[]): Files {
  const files = new Map(handed.map(({ ref, file }) => [ref, file]));
  return {
    open: async (ref) => {
      const file = files.get(ref);
      if (file === undefined) {
        return { kind: "unreadable", name: "A file", says: "The browser no longer has it; choose it again." };
      }
      const { name, size } = file;
      return {
        kind: "file",
        name,
        size,
        within: name.includes("/"),
        bytes: () => bytesOf(file),
        whyCut: (error) => whyCut(name, error),
      };
    },
  };
}

/** Not every browser can loop over a stream. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Gone since it was chosen, or not to be read by the browser. */
function whyCut(name: string, error: unknown): string | undefined {
  const isGone = error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name);
  return isGone ? `“${name}” may not be read, or is not there any more.` : undefined;
}
