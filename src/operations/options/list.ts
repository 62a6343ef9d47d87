import { answersIn, interviewsAbout } from "#database/interviews/interviews.ts";
import { evidenceOn, listOptions as readOptions, verdictsOn } from "#database/options/options.ts";
import { aspectsHeard } from "#interviews/questions/covered.ts";
import { boardOf } from "#options/evidence.ts";
import type { Option } from "#options/option.ts";
import { optionsInTime } from "#options/time-left.ts";
import { runway } from "#stages/runway.ts";
import { noInput } from "../no-input.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { amExperienced } from "../stages/where-i-come-from.ts";

/** The careers under consideration, with what is known of each, where I stand, and what fits in the time left (R22). */
export const listOptions = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today } = context;
    const left = runway(await whereIAm(context), today, { experienced: await amExperienced(context) });
    const options = await readOptions(tx);
    const boards = [];
    for (const option of options) boards.push({ ...option, ...(await knownOf(context, option)) });
    return done({ options: boards, runway: left, inTime: optionsInTime(options, left) });
  },
});

/** What is known of one career: evidence by voice, open questions, the trail of verdicts. */
export async function knownOf({ tx }: Context, option: Option) {
  const interviews = await interviewsAbout(tx, option.id);
  const evidence = await evidenceOn(tx, option.id);
  const heard = {
    spokenTo: interviews.filter((each) => each.heldAt !== null).map((each) => each.personId),
    unnamed: evidence.filter((each) => each.personName === null).map((each) => each.personId),
    aspects: aspectsHeard(await answersIn(tx, { optionId: option.id })),
  };
  const board = boardOf(evidence, heard, option.verdict);
  return { board, verdicts: await verdictsOn(tx, option.id) };
}
