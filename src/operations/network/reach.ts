import { z } from "zod";
import { readReachOfAllYears, type Stood } from "#database/network/reach.ts";
import { surroundingsWithin } from "#database/network/rings.ts";
import { growthInWords, reachOverYears } from "#network/growth.ts";
import { holesAround } from "#network/holes.ts";
import {
  bridgeInWords,
  bridgesOf,
  type Footing,
  lossInWords,
  massesOf,
  spreadInWords,
  spreadOf,
} from "#network/spread.ts";
import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import { strengthAt } from "#ties/strength.ts";
import type { DateText } from "#time/date.ts";
import { inTurns, mapInSteps, type Steps } from "#time/steps.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing } from "../turns.ts";

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
    const rest = pausing(context);
    const reaching = await readReachOfAllYears(tx);
    const years = await inTurns(reachOverYears(reaching, today), rest);
    const footings = await inTurns(footingsOf(reaching, today), rest);
    const masses = await inTurns(massesOf(footings), rest);
    const [organizations, fields] = [masses.organization.size, masses.field.size];
    const spread = spreadOf(masses);
    const found = await inTurns(bridgesOf(footings, masses), rest);
    const bridges = all ? found : found.slice(0, FIRST_BRIDGES);
    const ids = bridges.map(({ personId }) => personId);
    const holes = await inTurns(holesAround(await surroundingsWithin(tx, today, ids, rest)), rest);
    const shown = [];
    for (const bridge of bridges) {
      await rest();
      shown.push({
        personId: bridge.personId,
        name: bridge.name,
        sentence: bridgeInWords(bridge),
        why: [...lossInWords(bridge, spread), ...holes(bridge.personId)],
      });
    }
    return done({
      years,
      growth: growthInWords(years, reaching),
      why: organizations === 0 ? [] : spreadInWords(spread, organizations, fields),
      bridges: shown,
      /** Only ways beyond these. */
      further: found.length - bridges.length,
    });
  },
});

/** Whom I know where today; the contact with somebody at several places goes to each in equal parts. */
function* footingsOf(reaching: readonly Stood[], today: DateText): Steps<readonly Footing[]> {
  const there = reaching.filter((each) => isPresent(each, today));
  const places = new Map<PersonId, number>();
  yield* mapInSteps(there, ({ personId }) => {
    places.set(personId, (places.get(personId) ?? 0) + 1);
  });
  return yield* mapInSteps(there, ({ personId, name, organization, field, contact }) => ({
    personId,
    name,
    organization,
    field,
    mass: (LEAST_MASS + strengthAt(contact, today)) / (places.get(personId) ?? 1),
  }));
}
