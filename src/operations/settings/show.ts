import { ownNorms } from "#database/outreach/customs.ts";
import {
  givesIn,
  introductionIn,
  readOwnAddresses,
  readProgrammes,
  readSettings,
  readStageOverrides,
  unpromptedIn,
} from "#database/settings.ts";
import type { Tx } from "#database/transaction.ts";
import { backgroundOn } from "#stages/background.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Who I am, where I am, which addresses are mine (R61). */
export const showSettings = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today, timeZone }) {
    const mine = await settings(tx, timeZone);
    /** Which examples make sense to me. */
    return done({ ...mine, background: backgroundOn(mine, today) });
  },
});

export async function settings(tx: Tx, timeZone: string) {
  const kept = await readSettings(tx);
  const said = (key: string) => (typeof kept[key] === "string" ? (kept[key] as string) : "");
  return {
    name: said("name"),
    /** One line for letters: "second-year PhD student in cell biology at …". */
    introduction: introductionIn(kept),
    noteLimit: typeof kept["noteLimit"] === "number" ? kept["noteLimit"] : 200,
    /** Unprompted touches a year to one person; at so many the guard speaks (R41). */
    unpromptedAYear: unpromptedIn(kept),
    reframing: kept["reframing"] !== false,
    sharedLetters: kept["sharedLetters"] !== false,
    gives: givesIn(kept),
    norms: await ownNorms(tx),
    timeZone,
    addresses: await readOwnAddresses(tx),
    programmes: await readProgrammes(tx),
    stageOverrides: await readStageOverrides(tx),
  };
}
