import { clipped, oneLine } from "#people/shown.ts";
import { careerInSentence, outdatedInWords } from "#projections/outdated.ts";
import { nameOf, type Reading, unguarded } from "./reading.ts";
import type { KnownPerson } from "./snapshot.ts";
import type { Ranked } from "./suggestion.ts";

/** My direction changed, and they still know me for the one before (R46): a true reason for a line that wants nothing. */
export function outdatedPictures(reading: Reading): readonly Ranked[] {
  const { outdated } = reading.snapshot;
  return outdated.flatMap((each, rank) => {
    const person = unguarded(reading, each.personId);
    if (person === undefined || !isAcquainted(person)) return [];
    const name = nameOf(person);
    return {
      kind: "picture",
      key: `picture:${person.id}`,
      personId: person.id,
      sentence: `${outdatedInWords(each, person.name, reading.snapshot)} A line would put that right.`,
      action: {
        label: `Tell ${name} where you are heading`,
        target: { kind: "person", id: person.id },
        letter: "direction",
      },
      why: [
        `Where you stand on ${careerInSentence(each.turn.name)} changed ${reading.when(reading.date(each.turn.since))}.`,
        "People pass on what fits the picture they have of you. An old one brings you the wrong things, or none.",
        ...newThere(person),
        "It is news and asks for nothing.",
      ],
      rank,
    };
  });
}

/** Whoever has never written or talked with me has no picture that a line of mine would put right. */
function isAcquainted({ familiarity, history }: KnownPerson): boolean {
  return (
    (familiarity !== "stranger" && familiarity !== "unknown") ||
    history.inDays.length > 0 ||
    history.talks > 0
  );
}

/** The other occasion to write to them (R26): there is one line a person, and both fit into it. */
function newThere({ newPosition }: KnownPerson): readonly string[] {
  const place = oneLine(newPosition?.organization || (newPosition?.role ?? ""));
  return place === ""
    ? []
    : [`They have a new position too (${clipped(place, 100)}): good wishes fit in the same letter.`];
}
