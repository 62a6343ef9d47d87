import { cameBack } from "#database/interviews/came-back.ts";
import { effortSince } from "#database/interviews/efforts.ts";
import { listSprints } from "#database/interviews/sprints.ts";
import { readSettings } from "#database/settings.ts";
import { cameBackSince } from "#effort/came-back.ts";
import {
  firstDay,
  LETTER_MINUTES,
  minutesIn,
  paceInWords,
  spentSince,
  timeSpentInWords,
} from "#effort/reckon.ts";
import { noInput } from "../no-input.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** The time that the last twelve weeks took, worked out and put right, beside what came back (R49). */
export const showEffort = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today, timeZone } = context;
    const from = firstDay(today);
    const since = Date.parse(from);
    const { paceMinutes, letterMinutes } = await paceOf(context);
    const facts = { ...(await effortSince(tx, since)), sprints: await sprintTime(context), letterMinutes };
    const spent = spentSince(facts, since);
    const total = minutesIn(spent);
    return done({
      from,
      sentence:
        spent.length > 0
          ? `In the last twelve weeks this took ${timeSpentInWords(total)}.`
          : (await hasBegun(context))
            ? "Nothing in the last twelve weeks. That is fine: a network keeps."
            : `A letter takes ${timeSpentInWords(letterMinutes)}, a talk about as long. What comes back will stand here beside it.`,
      pace: paceInWords(spent, paceMinutes, { today, timeZone }),
      paceMinutes,
      letterMinutes,
      minutes: total,
      spent,
      cameBack: cameBackSince(await cameBack(tx, since), since),
    });
  },
});

/** Was there ever a letter or a talk? Whoever has yet to begin has nothing to look back on, and wonders whether to. */
async function hasBegun({ tx }: Context): Promise<boolean> {
  const { talks, letters, said } = await effortSince(tx, 0);
  return talks.length + letters.length + said.length > 0;
}

/** The pace I chose, and what a letter takes me. */
export async function paceOf({ tx }: Context) {
  const kept = (await readSettings(tx))["effort"];
  const said = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const minutes = (key: string) => (typeof said[key] === "number" ? said[key] : null);
  return { paceMinutes: minutes("paceMinutes"), letterMinutes: minutes("letterMinutes") ?? LETTER_MINUTES };
}

/** Of a sprint only what is neither letters nor talks: those are there by themselves. */
async function sprintTime({ tx }: Context) {
  const sprints = await listSprints(tx);
  return sprints.map(({ id, startedOn, spent }) => ({
    id,
    minutes: spent.choose + spent.decide,
    at: Date.parse(startedOn),
  }));
}
