import { usage } from "../failure.ts";
import { placeField, terminalField } from "../field.ts";
import { watched } from "../progress.ts";
import type { LocalAnswer, LocalCommand, LocalSetting } from "./local.ts";

/** Puts a backup in the place of the data. What is there now is kept as a backup too, so that it can be taken back. */
export const restore: LocalCommand = {
  fields: [
    {
      ...placeField("name", { is: "text" }, "a name from “weakties backups”, or the path of a copy"),
      required: false,
    },
    terminalField(
      "neverMind",
      { is: "flag" },
      "restore nothing: the book that was begun where yours was gone is the one you want",
    ),
  ],
  async run(setting) {
    const { program, network, input } = setting;
    const { name, neverMind } = input;
    if ((name === undefined) === (neverMind !== true))
      return {
        kind: "failed",
        failure: usage("“weakties restore” needs the name of a copy, or --never-mind."),
      };
    if (name === undefined) return keepThisOne(setting);
    const came = await watched(program, (watching) => program.restore(network, String(name), watching));
    if (came.kind === "refused") return { kind: "failed", failure: came };
    return {
      kind: "done",
      value: { from: came.from, before: came.before, returns: came.returns },
      draw(paper) {
        paper.text(`Your data are as they were in ${came.from}.`);
        if (came.before !== null) paper.aside(`What was there until now is kept in ${came.before}.`);
        if (came.returns)
          paper.text(
            "Somebody whom you erased after that copy was made is in it again. Erase them once more, if they are to stay out.",
          );
      },
    };
  },
};

async function keepThisOne({ program, network }: LocalSetting): Promise<LocalAnswer> {
  const forgot = await program.forgetLost(network);
  return {
    kind: "done",
    value: { forgot },
    draw: (paper) =>
      paper.text(
        forgot
          ? "This book is yours, then. The copies of the one before are kept like all others: the oldest go in time."
          : "Nothing was lost here, so nothing was changed.",
      ),
  };
}
