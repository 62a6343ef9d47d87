import { z } from "zod";
import { readReach, readReachOfAllYears } from "#database/reach.ts";
import { readSurroundings } from "#database/surroundings.ts";
import { tiesOf } from "#database/ties.ts";
import { growthInWords, reachOverYears } from "#network/growth.ts";
import { holesAround } from "#network/holes.ts";
import {
  bridgeInWords,
  bridgesOf,
  type Footing,
  lossInWords,
  spreadInWords,
  spreadOf,
} from "#network/spread.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { strengthAt } from "#ties/strength.ts";
import type { DateText } from "#time/date.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Somebody said to be known, without any contact on record, still leads somewhere. */
const LEAST_MASS = 0.1;
const FIRST_BRIDGES = 8;

/** How far the network reaches and how that grew over the years, and who is the only way somewhere (R57). */
export const showReach = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ all: z.boolean().default(false).describe("every only way, not the first few") }),
  async run(context, { all }) {
    const { tx, today } = context;
    const reaching = await readReachOfAllYears(tx);
    const years = reachOverYears(reaching, today);
    const footings = await footingsOf(context);
    const organizations = new Set(footings.map(({ organization }) => organization)).size;
    const fields = new Set(footings.map(({ field }) => field).filter((field) => field !== "")).size;
    const spread = spreadOf(footings);
    const found = bridgesOf(footings);
    const bridges = all ? found : found.slice(0, FIRST_BRIDGES);
    const holes = bridges.length === 0 ? () => [] : holesAround(await readSurroundings(tx, today));
    return done({
      years,
      growth: growthInWords(years, reaching),
      why: organizations === 0 ? [] : spreadInWords(spread, organizations, fields),
      bridges: bridges.map((bridge) => ({
        personId: bridge.personId,
        name: bridge.name,
        sentence: bridgeInWords(bridge),
        why: [...lossInWords(bridge, spread), ...holes(bridge.personId)],
      })),
      /** Only ways beyond these. */
      further: found.length - bridges.length,
    });
  },
});

/** Whom I know where today; the contact with somebody at several places goes to each in equal parts. */
async function footingsOf({ tx, today }: Context): Promise<readonly Footing[]> {
  const known = await readReach(tx, today);
  const ties = await tiesOf(tx, [...new Set(known.map(({ personId }) => personId))]);
  const places = Map.groupBy(known, ({ personId }) => personId);
  return known.map(({ personId, name, organization, field }) => {
    const strength = strengthAt(ties.get(personId) ?? NO_HISTORY, today as DateText);
    return {
      personId,
      name,
      organization,
      field,
      mass: (LEAST_MASS + strength) / (places.get(personId)?.length ?? 1),
    };
  });
}
