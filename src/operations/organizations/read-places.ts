import { z } from "zod";
import { readRefusals } from "#database/organizations/place-refusals.ts";
import { organizationNames, readPlacesKept, readSomebodies } from "#database/organizations/places.ts";
import { readPlaces as readAll } from "#organizations/read-place.ts";
import type { PersonId } from "#people/id.ts";
import { inTurns } from "#time/steps.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { turns } from "../turns.ts";

const FIRST = 300;

/**
 * Where people are of whom nobody has said it, as their addresses tell; and whose place was read so (R57). Nothing is
 * written.
 */
export const readPlaces = operation({
  permission: "read",
  effect: "reads",
  input: z.object({}),
  run: async (context) =>
    done({ readable: await readablePlaces(context), kept: await readPlacesKept(context.tx, FIRST) }),
});

/** Each of whom a place can be read, or is known better by now than when it was read. */
export async function readablePlaces(context: Pick<Context, "tx" | "now" | "today" | "signal">) {
  const { tx, now, signal } = context;
  const book = await readSomebodies(tx, context);
  const { domains } = await readRefusals(tx);
  const organizations = await organizationNames(tx);
  const rest = turns(signal);
  const reading = readAll({ everybody: [...book.values()], organizations, refused: domains, now });
  const found = await inTurns(reading, () => rest(() => {}));
  return found.flatMap(({ person, domain, place }) => {
    const id = person as PersonId;
    const known = book.get(id);
    if (known === undefined || (known.read !== null && known.read.place.id === place.id)) return [];
    return [{ id, name: known.name, domain, organizationId: place.id, organization: place.name }];
  });
}
