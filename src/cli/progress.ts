import type { Watching } from "#operations/backups/port.ts";
import type { Progress } from "#operations/operation.ts";
import type { Program, Terminal } from "./program.ts";
import { oneLine } from "./width.ts";

/** Progress is for who sits there: one line that is written over, and gone at the end. */
export function progressOn(terminal: Terminal) {
  let shown = false;
  return {
    report({ done, total, says }: Progress): void {
      if (!terminal.errIsTerminal) return;
      const share = total > 0 ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : "";
      terminal.err(`\r\x1b[K${oneLine(says)}${share}`);
      shown = true;
    },
    clear(): void {
      if (shown) terminal.err("\r\x1b[K");
    },
  };
}

/** Long work that knows its steps and no shares of them: told and stopped the same way. */
export async function watched<Value>(
  { terminal, signal }: Pick<Program, "terminal" | "signal">,
  work: (watching: Watching) => Promise<Value>,
): Promise<Value> {
  const progress = progressOn(terminal);
  try {
    return await work({ says: (says) => progress.report({ done: 0, total: 0, says }), signal });
  } finally {
    progress.clear();
  }
}
