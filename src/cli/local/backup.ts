import { openNetwork } from "../network.ts";
import { watched } from "../progress.ts";
import type { LocalCommand } from "./local.ts";

/** Makes a copy that has been read through, with its SHA-256 beside it. */
export const backup: LocalCommand = {
  fields: [],
  async run({ program, network }) {
    const home = await openNetwork(program, network);
    try {
      const { backups } = home.ports;
      if (backups === undefined) {
        const says = "These data lie on a database server: back them up there, with pg_dump.";
        return { kind: "failed", failure: { kind: "refused", says } };
      }
      const made = await watched(program, (watching) => backups.make("asked for", watching));
      return {
        kind: "done",
        value: made,
        draw(paper) {
          paper.text(`Copied and checked: ${made.file}`);
          paper.aside(`SHA-256 ${made.sha256}`);
        },
      };
    } finally {
      await home.close();
    }
  },
};
