import { terminalField } from "../field.ts";
import { watched } from "../progress.ts";
import type { LocalCommand } from "./local.ts";

/** Prints an address that works once, for ten minutes, and opens it where there is a browser. */
export const open: LocalCommand = {
  fields: [terminalField("print", { is: "flag" }, "only print the address, open nothing")],
  async run({ program, network, input }) {
    const answer = await watched(program, (watching) => program.address(network, watching));
    if (answer.kind === "not-now") return { kind: "failed", failure: { kind: "refused", says: answer.says } };
    const { address } = answer;
    const asked = input["print"] !== true && program.terminal.outIsTerminal;
    const opened = asked && (await program.showInBrowser(address));
    return {
      kind: "done",
      value: { address, opened },
      draw(paper) {
        paper.page(address);
        if (program.terminal.outIsTerminal)
          paper.aside(opened ? "Opening it in your browser." : "It works once, within ten minutes.");
      },
    };
  },
};
