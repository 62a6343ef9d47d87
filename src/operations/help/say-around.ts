import { z } from "zod";
import { readSettings, writeSetting } from "#database/settings.ts";
import { aroundIn } from "#help/gaps.ts";
import { HELP_KINDS } from "#help/help.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Says whether my lab or my institution gives a kind of help; what is not named stays as it is. */
export const sayHelpAround = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    kind: z.enum(HELP_KINDS),
    lab: z.boolean().optional(),
    institution: z.boolean().optional(),
  }),
  async run({ tx, now }, { kind, lab, institution }) {
    const said = aroundIn((await readSettings(tx))["helpAround"]);
    const before = said[kind] ?? { lab: false, institution: false };
    const here = { lab: lab ?? before.lab, institution: institution ?? before.institution };
    await writeSetting(tx, "helpAround", { ...said, [kind]: here }, now);
    return done({ kind, ...here });
  },
});
