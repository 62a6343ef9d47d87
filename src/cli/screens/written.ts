import { fullInWords, meansNoRoom } from "#trouble/no-room.ts";
import { Unheard } from "#trouble/unheard.ts";
import type { FileWritten } from "../program.ts";
import type { After, Setting } from "./screen.ts";

/** The name that stands for standard output. */
const OUT = "-";

/** What was asked to have in a file, and where it is now. */
export type Written = { readonly file: string; readonly as: FileWritten; readonly bytes: number };

/**
 * Writes what an option asks to have in a file; "-" is standard output. Nothing where it was not asked, and nothing
 * where the one JSON object is to stand on that output: it has the same in it.
 */
export async function written(
  { program, json }: Setting,
  file: unknown,
  content: string | Uint8Array,
): Promise<After> {
  if (typeof file !== "string" || file === "" || (file === OUT && json)) return undefined;
  try {
    const as = file === OUT ? onto(program.terminal.out, content) : await program.writeFile(file, content);
    const bytes = sizeOf(content);
    return { kind: "done", written: { file, as, bytes }, adds: { file, bytes, replaced: as === "replaced" } };
  } catch (error) {
    if (error instanceof Unheard) throw error;
    const { failureOf } = await import("../failure.ts");
    const why = meansNoRoom(error) ? fullInWords(error) : failureOf(error).says;
    const says = `“${file}” could not be written. ${why}`;
    return { kind: "failed", failure: { kind: "refused", says } };
  }
}

function onto(out: (content: string | Uint8Array) => void, content: string | Uint8Array): "out" {
  out(content);
  return "out";
}

/** Where it is, and whether something else was there before. */
export function whereWritten({ file, as }: Written): string {
  return as === "replaced" ? `Written to ${file}, in place of what was there` : `Written to ${file}`;
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
}

/** What an operation gives in base64. */
export function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, "base64");
}
