import type { LocalCommand } from "./local.ts";

/** Serves the Model Context Protocol to whoever started this; says nothing of its own, since the output is theirs. */
export const mcp: LocalCommand = {
  fields: [
    {
      name: "notes",
      kind: { is: "flag" },
      many: false,
      required: false,
      nullable: false,
      says: "let it read your private notes too; never what was said off the record",
    },
  ],
  async run({ program, network, input }) {
    await program.serveAssistant(network, input["notes"] === true);
    return { kind: "done", value: {}, draw: () => {} };
  },
};
