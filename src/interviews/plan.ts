import type { InterviewId, OptionId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { Stage } from "#stages/stage.ts";
import type { Instant } from "#time/date.ts";
import { talkMinutes } from "./agenda.ts";
import type { Focus, Interview } from "./interview.ts";

export type Plan = {
  readonly id: InterviewId;
  readonly personId: PersonId;
  readonly at: Instant;
  /** The stage on the day of planning; being held replaces it by the stage of that day (R2). */
  readonly stage: Stage;
  readonly optionId?: OptionId | null;
  readonly focus?: Focus;
  readonly ask?: string;
  readonly minutes: number;
  readonly iAmAsked?: boolean;
  readonly place?: string;
};

/** What is known of somebody when a talk with them begins. */
export type KnownOfThem = {
  readonly familiarity: Familiarity;
  readonly hasNewPosition: boolean;
  /** Whether the organization they are at is known. */
  readonly hasPlace: boolean;
  /** Of family and close friends one asks about what they do, and not about the house they do it in. */
  readonly isKin?: boolean;
};

/**
 * What a talk is about until the user says it (R14). The new position of someone known comes before all (R26); then the
 * stage decides (R1): whoever applies asks about the place, and whoever has arrived catches up, or asks how one settles in
 * at a place. Before that, and where no place is known, it is their career.
 */
export function focusToBeginWith(of: KnownOfThem, stage: Stage): Focus {
  const known = of.familiarity === "known" || of.familiarity === "acquaintance";
  if (known && of.hasNewPosition) return "new-position";
  if (stage === "settling-in" && known) return "catch-up";
  const aboutAPlace = stage === "applying" || stage === "settling-in";
  return aboutAPlace && of.hasPlace && of.isKin !== true ? "organization" : "explore-career";
}

/** Where they ask me, it is about my work. */
export const WHERE_I_AM_ASKED: Focus = "explore-career";

/** The same for every stage: a career may have one of its own. */
export function fociToBeginWith(of: KnownOfThem): Readonly<Record<Stage, Focus>> {
  return {
    exploring: focusToBeginWith(of, "exploring"),
    preparing: focusToBeginWith(of, "preparing"),
    applying: focusToBeginWith(of, "applying"),
    "settling-in": focusToBeginWith(of, "settling-in"),
  };
}

/** A new interview; only the person is needed (R9). */
export function planInterview(plan: Plan): Interview {
  return {
    id: plan.id,
    personId: plan.personId,
    optionId: plan.optionId ?? null,
    focus: plan.focus ?? "explore-career",
    ask: plan.ask ?? "",
    minutes: talkMinutes(plan.minutes),
    stage: plan.stage,
    state: "planned",
    iAmAsked: plan.iAmAsked ?? false,
    previousId: null,
    place: plan.place ?? "",
    plannedAt: plan.at,
    askedAt: null,
    answeredAt: null,
    startsAt: null,
    heldAt: null,
    thankedAt: null,
    notes: "",
    learned: "",
    standing: "",
    wouldChange: "",
    helpAsked: "",
    unrelatedAt: null,
    steps: [],
    version: 1,
  };
}

/** The same person again, perhaps years later: a new interview that remembers the one before (R3). The old one is left as it was. */
export function repeatInterview(previous: Interview, plan: Omit<Plan, "personId">): Interview {
  return {
    ...planInterview({ optionId: previous.optionId, ...plan, personId: previous.personId }),
    previousId: previous.id,
  };
}

/** Which earlier interview a new one with this person follows: the last one held, else none. */
export function lastHeld(interviews: readonly Interview[], personId: PersonId): Interview | null {
  const held = interviews.filter((each) => each.personId === personId && each.heldAt !== null);
  return held.toSorted((one, other) => (other.heldAt ?? 0) - (one.heldAt ?? 0))[0] ?? null;
}
