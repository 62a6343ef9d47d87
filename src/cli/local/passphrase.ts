import { performAsked } from "../ask-operation.ts";
import { openNetwork } from "../network.ts";
import type { Program } from "../program.ts";
import type { LocalCommand } from "./local.ts";

/**
 * Changes the passphrase of the file of kept passwords. Both are asked for, the new one twice, or piped in, a line each;
 * on the line they would stay in the shell's history.
 */
export const passphrase: LocalCommand = {
  fields: [],
  async run({ program, network }) {
    const both = await asked(program);
    if (typeof both === "string") return { kind: "failed", failure: { kind: "usage", says: both } };
    const home = await openNetwork(program, network);
    try {
      const changed = await performAsked(home, "secret.change", both);
      if (changed.kind !== "done") return { kind: "failed", failure: changed };
      return {
        kind: "done",
        value: changed.value,
        draw: (paper) =>
          paper.text("The passphrase is changed. Copies of the file from before keep the old one."),
      };
    } finally {
      await home.close();
    }
  },
};

async function asked({ terminal }: Program): Promise<{ passphrase: string; next: string } | string> {
  const old = await terminal.askHidden("Passphrase until now: ");
  if (old === undefined) {
    const [first = "", second = ""] = ((await terminal.readInput()) ?? "").split(/\r?\n/);
    return first === "" || second === ""
      ? "Type both passphrases, or pipe them in: the old one, and the new one on the next line."
      : { passphrase: first, next: second };
  }
  const next = (await terminal.askHidden("New passphrase: ")) ?? "";
  return next === (await terminal.askHidden("Once more: "))
    ? { passphrase: old, next }
    : "The two are not the same. Nothing was changed.";
}
