import { picturesHeldBy, presentPictures } from "#database/options/projections.ts";
import type { Person } from "#people/person.ts";
import type { Told } from "#projections/guess.ts";
import { missedTurn, outdatedInWords, pictureInWords } from "#projections/outdated.ts";
import { pictureAt } from "#projections/projection.ts";
import type { Context } from "../operation.ts";

/** What one person knows me for (my guess), since when and from what, what came before, and what they have not heard (R45, R46). */
export async function knownFor(
  { tx, now, today, timeZone }: Context,
  person: Person,
  told: Pick<Told, "interviews" | "letters">,
) {
  const clock = { today, timeZone };
  const all = await picturesHeldBy(tx, person.id, told);
  const held = pictureAt(all, now);
  if (held === null) return { now: null, outdated: null, before: [] };
  const { direction } = await presentPictures(tx, now);
  const turn = missedTurn(held, direction);
  return {
    now: { ...held, sentence: pictureInWords(held, clock) },
    outdated:
      turn === null
        ? null
        : { turn, sentence: outdatedInWords({ personId: person.id, held, turn }, person.name, clock) },
    /** Earlier pictures, the latest first; kept, as what somebody once thought may be why they wrote. */
    before: all
      .filter((each) => each !== held && each.since <= held.since)
      .toSorted((a, b) => b.since - a.since)
      .map((each) => ({ ...each, sentence: pictureInWords(each, clock) })),
  };
}
