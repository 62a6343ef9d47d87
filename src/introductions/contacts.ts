import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Direction } from "#timeline/touch.ts";
import { type Introduction, peopleIn, whoIsAsked } from "./introduction.ts";

export const STEP_NAMES = ["asked", "answered", "made", "thanked", "told"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** A step of an introduction, as contact with whom it was taken. */
export type StepContact = {
  readonly step: StepName;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly direction: Direction;
  /** Names nobody: it stands on the page of one of them, and outlives another who is erased. */
  readonly subject: string;
};

/**
 * Whom I was in touch with by an introduction, and when. That somebody introduced me is contact with them alone: the
 * first line to whom I meet is still mine to write.
 */
export function contactsOf(introduction: Introduction): readonly StepContact[] {
  const { introducerId, madeAt, byName, thankedAt, toldAt } = introduction;
  const mine = introducerId === null;
  const contact = (
    step: StepName,
    personId: PersonId | null,
    at: Instant | null,
    direction: Direction,
    subject: string,
  ): readonly StepContact[] =>
    personId === null || at === null ? [] : [{ step, personId, at, direction, subject }];
  return [
    ...whoIsAsked(introduction).flatMap(({ personId, asking }) => [
      ...contact(
        "asked",
        personId,
        asking.askedAt,
        "out",
        mine ? "Offered an introduction" : "Asked for an introduction",
      ),
      ...contact("answered", personId, asking.answeredAt, "in", "Answered about an introduction"),
    ]),
    ...(mine
      ? peopleIn(introduction).flatMap((id) =>
          contact("made", id, madeAt, "out", "Brought two people together"),
        )
      : // Their letter that named somebody is told of by itself.
        contact("made", introducerId, byName ? null : madeAt, "in", "Introduced you")),
    ...contact("thanked", introducerId, thankedAt, "out", "Thanks for an introduction"),
    ...contact("told", introducerId, toldAt, "out", "What came of an introduction"),
  ];
}
