import type { Setting } from "./screen.ts";

/** Writes what an option asks to have in a file. Nothing where it was not asked. */
export async function written({ program }: Setting, file: unknown, content: string | Uint8Array) {
  if (typeof file !== "string" || file === "") return undefined;
  try {
    await program.writeFile(file, content);
    return { kind: "done", adds: { file, bytes: sizeOf(content) } } as const;
  } catch (error) {
    const { failureOf } = await import("../failure.ts");
    const says = `“${file}” could not be written. ${failureOf(error).says}`;
    return { kind: "failed", failure: { kind: "refused", says } } as const;
  }
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
}
