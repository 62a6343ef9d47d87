import { expect } from "vitest";
import type { Program } from "#cli/program.ts";
import { run } from "#cli/run.ts";
import type { TestHome } from "./stores.ts";

/** What a command writes for somebody who reads along at a terminal, or into a pipe. */
export async function typed(
  test: TestHome,
  words: readonly string[],
  { outIsTerminal = true } = {},
): Promise<string> {
  let out = "";
  const terminal = {
    out: (text: string | Uint8Array) => {
      out += text;
    },
    err: () => {},
    outIsTerminal,
    errIsTerminal: false,
    width: 100,
    colour: false,
  };
  const openHome = async () => ({ ...test.home, close: async () => {} });
  const program = { version: "0", debug: false, terminal, now: test.home.now, openHome };
  expect(await run(words, program as unknown as Program)).toBe(0);
  return out;
}
