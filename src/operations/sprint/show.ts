import { interviewsSince } from "#database/interviews.ts";
import { listOptions } from "#database/options.ts";
import { firstOpened } from "#database/owners.ts";
import { readSettings } from "#database/settings.ts";
import { lettersSince, listSprints } from "#database/sprints.ts";
import { experimentsIn } from "#interviews/experiment.ts";
import {
  aimInWords,
  countsInWords,
  type KeptSprint,
  mayProposeSprint,
  sprintAt,
} from "#interviews/sprint.ts";
import type { Option } from "#options/option.ts";
import { addDays, type DateText, dateOf } from "#time/date.ts";
import { noInput } from "../no-input.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { runningSprint } from "./running.ts";

/** The month under way, what was done in it and what is next (P1–P5); and the months before. */
export const showSprint = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const running = await runningSprint(context);
    const options = await listOptions(context.tx);
    const nameOf = nameIn(options);
    const past = (await listSprints(context.tx)).filter((each) => each.id !== running?.id);
    return done({
      running: running === undefined ? null : await monthOf(context, running, options),
      past: past.map((each) => ({
        ...each,
        careers: each.optionIds.map(nameOf),
        chosen: each.decision?.kind === "build-skills" ? nameOf(each.decision.optionId) : null,
      })),
      mayPropose: await mayPropose(context, running !== undefined || past.length > 0),
    });
  },
});

/** One month with its records, the same way for whoever shows it. */
export async function monthOf(context: Context, sprint: KeptSprint, options: readonly Option[]) {
  const nameOf = nameIn(options);
  const { tx, today, timeZone } = context;
  // A day early in any time zone; what counts is then told by its date.
  const since = Date.parse(addDays(sprint.startedOn, -1));
  const inMonth = ({ on }: { readonly on: DateText }) => on >= sprint.startedOn;
  const letters = (await lettersSince(tx, since))
    .map((each) => ({ ...each, on: dateOf(each.at, timeZone) }))
    .filter(inMonth);
  const interviews = await interviewsSince(tx, since);
  const held = interviews
    .flatMap(({ id, personName, heldAt }) =>
      heldAt === null ? [] : [{ interviewId: id, personName, on: dateOf(heldAt, timeZone) }],
    )
    .filter(inMonth);
  const standing = sprintAt(sprint, { letters, talks: held.map(({ on }) => on) }, today);
  const personIn = new Map(interviews.map((each) => [each.id, each.personName]));
  return {
    ...sprint,
    standing,
    words: countsInWords(standing.counts),
    aim: aimInWords(sprint.goals),
    /** Of careers that were ruled out before: a second look is fine, and is said to be one. */
    remarks: options
      .filter(({ id, verdict }) => sprint.optionIds.includes(id) && verdict === "ruled-out")
      .map(
        ({ name }) =>
          `You ruled ${name} out. This month is a second look, and your word on it may stay as it is.`,
      ),
    careers: sprint.optionIds.map((id) => ({ id, name: nameOf(id) })),
    letters,
    talks: held,
    experiments: experimentsIn(interviews).map((each) => ({
      ...each,
      personName: personIn.get(each.interviewId) ?? "",
    })),
  };
}

function nameIn(options: readonly Option[]) {
  return (id: string) => options.find((each) => each.id === id)?.name ?? "";
}

/** Opt-in: a first day never hears of it, nor does somebody who knows it or has said no. */
async function mayPropose({ tx, today, timeZone }: Context, known: boolean): Promise<boolean> {
  const opened = await firstOpened(tx);
  const sessions = opened !== undefined && dateOf(opened, timeZone) < today ? 2 : 1;
  const turnedDown = (await readSettings(tx))["sprintOffer"] === false;
  return !known && mayProposeSprint({ sessions, running: known, turnedDown });
}
