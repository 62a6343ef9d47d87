import type { Home } from "#operations/perform.ts";
import type { Failure } from "../failure.ts";
import type { Program } from "../program.ts";

export type GivenText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The text of a file, or with "-" what is piped in; UTF-8, cut after `most` bytes. */
export async function givenText(
  program: Program,
  home: Home,
  file: string,
  most: number,
): Promise<GivenText> {
  if (file === "-") {
    const piped = await program.terminal.readInput();
    if (piped !== undefined) return { kind: "text", text: piped };
    return failed("usage", "“-” stands for piped input; none came.");
  }
  const opened = await home.ports.files?.open(file, program.signal);
  if (opened === undefined) return failed("refused", "Files cannot be read here.");
  if (opened.kind === "unreadable") return failed("refused", opened.says);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const part of opened.bytes()) {
    text += decoder.decode(part.subarray(0, most - bytes), { stream: true });
    bytes += part.length;
    if (bytes >= most) break;
  }
  return { kind: "text", text };
}

function failed(kind: "usage" | "refused", says: string): GivenText {
  return { kind: "failed", failure: { kind, says } };
}
