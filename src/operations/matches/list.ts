import { z } from "zod";
import { readNotNow } from "#database/follow-ups/today.ts";
import { matchMaterial } from "#database/introductions/match-material.ts";
import { matchesOf } from "#introductions/matches.ts";
import type { PersonId } from "#people/id.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST_NEEDS = 1_000;

/** Who should meet whom, and what of mine somebody looks for (R6); what was put off stays away. */
export const listMatches = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">().optional() }),
  async run({ tx, today }, { personId }) {
    const material = await matchMaterial(tx, MOST_NEEDS);
    const putOff = new Set(
      (await readNotNow(tx)).filter((each) => each.until > today).map((each) => each.key),
    );
    const names = new Map(material.people.map((each) => [each.id, each.name]));
    const named = (id: PersonId) => ({ id, name: names.get(id) ?? "" });
    const matches = matchesOf(material)
      .filter((match) => !putOff.has(match.key))
      .filter(
        (match) =>
          personId === undefined ||
          match.personId === personId ||
          (match.kind === "introduce" && match.otherId === personId),
      )
      .map((match) => ({
        ...match,
        person: named(match.personId),
        other: match.kind === "introduce" ? named(match.otherId) : null,
      }));
    return done({ matches });
  },
});
