import { watched } from "../progress.ts";
import type { LocalCommand } from "./local.ts";

/** Looks at versions, files, the database and the backups. Changes nothing. */
export const doctor: LocalCommand = {
  fields: [],
  async run({ program, network }) {
    const findings = await watched(program, ({ says }) => {
      says("Looking at your data");
      return program.examine(network);
    });
    const attention = findings.filter((finding) => finding.state === "attention");
    return {
      kind: "done",
      value: { ok: attention.length === 0, findings },
      exitCode: attention.length === 0 ? 0 : 1,
      draw(paper) {
        paper.facts(
          findings.map(({ state, of, says }) => [
            `${state === "ok" ? "ok       " : "attention"}  ${of}`,
            says,
          ]),
        );
        paper.gap();
        paper.text(attention.length === 0 ? "All is well." : attentionSentence(attention.length));
      },
    };
  },
};

function attentionSentence(count: number): string {
  return count === 1 ? "One line above wants your attention." : `${count} lines above want your attention.`;
}
