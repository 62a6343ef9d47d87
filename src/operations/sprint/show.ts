import { interviewsSince } from "#database/interviews/interviews.ts";
import { lettersReady, lettersSince, listSprints } from "#database/interviews/sprints.ts";
import { listOptions } from "#database/options/options.ts";
import { firstOpened } from "#database/owners.ts";
import { readSettings } from "#database/settings.ts";
import { experimentsIn } from "#interviews/experiment.ts";
import {
  aimInWords,
  countsInWords,
  type KeptSprint,
  letterOnTop,
  mayProposeSprint,
  sprintAt,
} from "#interviews/sprint.ts";
import type { Option } from "#options/option.ts";
import type { OptionId } from "#people/id.ts";
import { addDays, dateOf, type Instant } from "#time/date.ts";
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
    const before = (await listSprints(context.tx)).filter((each) => each.id !== running?.id);
    const past = [];
    for (const each of before) {
      const { counts } = (await madeIn(context, each)).standing;
      past.push({
        ...each,
        careers: each.optionIds.map(nameOf),
        chosen: each.decision?.kind === "build-skills" ? nameOf(each.decision.optionId) : null,
        /** What was done in it; "" where nothing was. */
        words: counts.letters + counts.talks === 0 ? "" : countsInWords(counts),
      });
    }
    return done({
      running: running === undefined ? null : await monthOf(context, running, options),
      past,
      mayPropose: await mayPropose(context, running !== undefined || past.length > 0),
    });
  },
});

/** One month with its records, the same way for whoever shows it. */
export async function monthOf(context: Context, sprint: KeptSprint, options: readonly Option[]) {
  const { letters, held, interviews, standing } = await madeIn(context, sprint);
  const personIn = new Map(interviews.map((each) => [each.id, each.personName]));
  const ready = standing.phase === "write" ? (await lettersReady(context.tx)).filter(isOf(sprint)) : [];
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
    careers: sprint.optionIds.map((id) => {
      const career = options.find((each) => each.id === id);
      return { id, name: career?.name ?? "", verdict: career?.verdict ?? ("undecided" as const) };
    }),
    letters,
    /** In the phase of writing the letter to send next, where one lies ready. */
    onTop: letterOnTop(sprint, standing.counts, ready),
    talks: held,
    experiments: experimentsIn(interviews).map((each) => ({
      ...each,
      personName: personIn.get(each.interviewId) ?? "",
    })),
  };
}

/** What is of a month: all that is about its careers, or about none. */
function isOf({ optionIds }: KeptSprint) {
  return ({ optionId }: { readonly optionId: OptionId | null }) =>
    optionId === null || optionIds.length === 0 || optionIds.includes(optionId);
}

/** What was done in one month, and where it stands by that. */
export async function madeIn({ tx, today, timeZone }: Context, sprint: KeptSprint) {
  // A day early in any time zone; what counts is then told by its date.
  const since = Date.parse(addDays(sprint.startedOn, -1));
  const { startedOn, startedAt, stoppedOn } = sprint;
  const inMonth = (at: Instant) => {
    const on = dateOf(at, timeZone);
    return on >= startedOn && at >= (startedAt ?? at) && (stoppedOn === null || on <= stoppedOn);
  };
  const letters = (await lettersSince(tx, since))
    .filter(isOf(sprint))
    .filter(({ at }) => inMonth(at))
    .map((each) => ({ ...each, on: dateOf(each.at, timeZone) }));
  const written = (await interviewsSince(tx, since)).filter(isOf(sprint));
  // A talk of last year that was only written down this month is none of this month's, nor what fell through before it.
  const interviews = written.filter(({ heldAt, steps }) => {
    const at = heldAt ?? steps.at(-1)?.at;
    return at === undefined || inMonth(at);
  });
  const held = interviews.flatMap(({ id, personName, heldAt }) =>
    heldAt === null ? [] : [{ interviewId: id, personName, on: dateOf(heldAt, timeZone) }],
  );
  const standing = sprintAt(sprint, { letters, talks: held.map(({ on }) => on) }, today);
  return { letters, held, interviews, standing };
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
