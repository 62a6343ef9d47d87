import type { Files } from "#operations/importing/port.ts";

/** Files as a surface would hand them over, whose texts the test knows by their names. */
export function handedFiles(textOf: (name: string) => string): Files {
  return {
    open: async (ref) => ({
      kind: "file",
      name: ref,
      size: null,
      async *bytes() {
        yield new TextEncoder().encode(textOf(ref));
      },
    }),
  };
}
