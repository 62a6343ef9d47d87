import { placeField } from "../field.ts";
import { watched } from "../progress.ts";
import type { LocalCommand } from "./local.ts";

/** Puts a backup in the place of the data. What is there now is kept as a backup too, so that it can be taken back. */
export const restore: LocalCommand = {
  fields: [placeField("name", { is: "text" }, "a name from “weakties backups”, or the path of a copy")],
  async run({ program, network, input }) {
    const came = await watched(program, (watching) =>
      program.restore(network, String(input["name"]), watching),
    );
    if (came.kind === "refused") return { kind: "failed", failure: came };
    return {
      kind: "done",
      value: { from: came.from, before: came.before },
      draw(paper) {
        paper.text(`Your data are as they were in ${came.from}.`);
        if (came.before !== null) paper.aside(`What was there until now is kept in ${came.before}.`);
      },
    };
  },
};
