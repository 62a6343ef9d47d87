import type { Files } from "#operations/importing/port.ts";

/** Files as a surface would hand them over, of which the test knows by their names what stands in them. */
export function handedFiles(contentOf: (name: string) => string | Uint8Array): Files {
  return {
    open: async (ref) => ({
      kind: "file",
      name: ref,
      size: null,
      async *bytes() {
        const content = contentOf(ref);
        yield typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
      },
    }),
  };
}
