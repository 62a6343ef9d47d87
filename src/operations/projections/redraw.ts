import { insertProjection, picturesHeldBy, presentPictures } from "#database/options/projections.ts";
import type { Draft } from "#outreach/draft.ts";
import type { LetterFacts } from "#outreach/facts.ts";
import type { Person } from "#people/person.ts";
import { type Course, careerInSentence, missedTurn } from "#projections/outdated.ts";
import { pictureAt } from "#projections/projection.ts";
import type { Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** What a letter about my new direction says to one person: what they know me for, and the turn they have missed. */
export async function directionFor(
  { tx, now }: Context,
  person: Person,
): Promise<Pick<LetterFacts, "direction">> {
  const held = pictureAt(await picturesHeldBy(tx, person.id), now);
  const { direction } = await presentPictures(tx, now);
  const turn = (held === null ? null : missedTurn(held, direction)) ?? latestPursued(direction);
  if (held === null && turn === null) return {};
  return {
    direction: {
      knewFor: held?.picture ?? "",
      career: turn?.name ?? "",
      turn: turn?.verdict ?? null,
    },
  };
}

/** A letter about my new direction went out: from now on they know me for it (R45). */
export async function letterRedrewPicture(
  { tx, newId, now }: Context,
  { id, personId }: Draft,
  at: Instant,
): Promise<void> {
  const { direction } = await presentPictures(tx, now);
  const held = pictureAt(await picturesHeldBy(tx, personId), at);
  const turn = (held === null ? null : missedTurn(held, direction)) ?? latestPursued(direction);
  if (turn === null) return;
  const career = careerInSentence(turn.name);
  await insertProjection(tx, {
    id: newId<"projection">(),
    personId,
    picture: turn.verdict === "pursue" ? `going for ${career}` : `done with ${career}`,
    // Whoever has heard that I gave a career up no longer knows me for it.
    optionId: turn.verdict === "pursue" ? turn.optionId : null,
    since: at,
    source: "letter",
    sourceId: id,
    notedAt: now,
  });
}

function latestPursued(direction: readonly Course[]): Course | null {
  return (
    direction.filter((course) => course.verdict === "pursue").toSorted((a, b) => b.since - a.since)[0] ?? null
  );
}
