import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { type Asking, type Introduction, stateOf, whoIsAsked, type YesOrNo } from "./introduction.ts";

export type Stepped =
  | { readonly kind: "stepped"; readonly introduction: Introduction }
  | { readonly kind: "refused"; readonly says: string };

/** Somebody was asked whether it may happen. Asking twice keeps the first day. */
export function withAsked(introduction: Introduction, personId: PersonId, at: Instant): Stepped {
  return withAsking(introduction, personId, (asking) => ({ ...asking, askedAt: asking.askedAt ?? at }));
}

/** They said yes or no. An answer may be changed until the introduction is made. */
export function withAnswer(
  introduction: Introduction,
  personId: PersonId,
  answer: YesOrNo,
  at: Instant,
): Stepped {
  if (introduction.madeAt !== null) return refused("It has been made; their answer stands.");
  const { closedAt, replaced } = introduction;
  const side = sideOf(introduction, personId);
  const was = introduction[side];
  const over = was.answer === null && closedAt === null ? [] : [{ at, was: { [side]: was, closedAt } }];
  const open = { ...introduction, closedAt: null, replaced: [...replaced, ...over].slice(-MOST_REPLACED) };
  return withAsking(open, personId, (asking) => ({ ...asking, answer, answeredAt: at }));
}

/** Nobody takes back more answers than these. */
const MOST_REPLACED = 20;

/** The one reminder went out (R33). */
export function withReminded(introduction: Introduction, at: Instant): Stepped {
  return stepped({ ...introduction, remindedAt: introduction.remindedAt ?? at });
}

/** I let it rest: nobody answered, or nobody wrote (R33). */
export function withClosed(introduction: Introduction, at: Instant): Stepped {
  const state = stateOf(introduction);
  if (state === "declined") return refused("They said no already; there is nothing to let go.");
  return stepped({ ...introduction, closedAt: introduction.closedAt ?? at });
}

/** It happened. Between two of mine only after both said yes (R53): nobody's address goes out before. */
export function withMade(introduction: Introduction, at: Instant): Stepped {
  const mine = introduction.introducerId === null;
  if (mine && introduction.madeAt === null && stateOf(introduction) !== "agreed")
    return refused("Ask both first, each on their own; it is made once both have said yes.");
  // Whoever had only named them has brought us together since.
  const madeAt = introduction.byName ? at : (introduction.madeAt ?? at);
  return stepped({ ...introduction, madeAt, byName: false, closedAt: null });
}

/** The introducer has my thanks. Trying is worth thanks too, whatever came of it. */
export function withThanked(introduction: Introduction, at: Instant): Stepped {
  if (introduction.introducerId === null)
    return refused("You made this one yourself; the thanks are theirs to give.");
  return stepped({ ...introduction, thankedAt: introduction.thankedAt ?? at });
}

/** What came of it; news after the introducer was told opens it again, because they know the old ending. */
export function withCameOfIt(introduction: Introduction, cameOfIt: string): Introduction {
  if (cameOfIt === introduction.cameOfIt) return introduction;
  return { ...introduction, cameOfIt, toldAt: null };
}

/** The introducer heard what came of it. */
export function withTold(introduction: Introduction, at: Instant): Stepped {
  if (introduction.introducerId === null)
    return refused("You made this one yourself; there is nobody to tell.");
  if (introduction.madeAt === null)
    return refused("Mark first that it was made; then there is news to tell.");
  return stepped({ ...introduction, toldAt: introduction.toldAt ?? at });
}

type Undoing = { readonly at: Instant | null; readonly without: Partial<Introduction> };

/** Takes back the last thing that was noted: of two on the same moment, the one that comes later by nature. */
export function withoutLast(introduction: Introduction): Stepped {
  const { asking, otherAsking } = introduction;
  const steps: readonly Undoing[] = [
    { at: asking.askedAt, without: { asking: { ...asking, askedAt: null } } },
    { at: otherAsking.askedAt, without: { otherAsking: { ...otherAsking, askedAt: null } } },
    withoutAnswer(introduction, "asking"),
    withoutAnswer(introduction, "otherAsking"),
    { at: introduction.madeAt, without: { madeAt: null } },
    { at: introduction.thankedAt, without: { thankedAt: null } },
    { at: introduction.toldAt, without: { toldAt: null } },
    { at: introduction.remindedAt, without: { remindedAt: null } },
    { at: introduction.closedAt, without: { closedAt: null } },
  ];
  const last = steps
    .filter((step) => step.at !== null)
    .reduce<Undoing | undefined>(
      (best, step) => (best !== undefined && (best.at ?? 0) > (step.at ?? 0) ? best : step),
      undefined,
    );
  if (last === undefined) return refused("Nothing has been noted of it yet.");
  return stepped({ ...introduction, ...last.without });
}

/**
 * The introduction without what was noted at one moment, such as by a letter that did not go out after all. Whoever
 * has answered was asked, whatever became of the letter.
 */
export function withoutMoment(introduction: Introduction, at: Instant): Introduction {
  const not = (moment: Instant | null) => (moment === at ? null : moment);
  const asked = (asking: Asking) =>
    asking.answer === null ? { ...asking, askedAt: not(asking.askedAt) } : asking;
  return {
    ...introduction,
    asking: asked(introduction.asking),
    otherAsking: asked(introduction.otherAsking),
    madeAt: not(introduction.madeAt),
    thankedAt: not(introduction.thankedAt),
    toldAt: not(introduction.toldAt),
    remindedAt: not(introduction.remindedAt),
  };
}

type Side = "asking" | "otherAsking";

function sideOf({ otherId }: Introduction, personId: PersonId): Side {
  return personId === otherId ? "otherAsking" : "asking";
}

/** Without an answer, or with the one that it was given in place of. */
function withoutAnswer({ replaced, ...introduction }: Introduction, side: Side): Undoing {
  const asking = introduction[side];
  const before = replaced.at(-1);
  return before?.at === asking.answeredAt && before.was[side] !== undefined
    ? { at: asking.answeredAt, without: { ...before.was, replaced: replaced.slice(0, -1) } }
    : { at: asking.answeredAt, without: { [side]: { ...asking, answer: null, answeredAt: null } } };
}

function withAsking(
  introduction: Introduction,
  personId: PersonId,
  change: (asking: Asking) => Asking,
): Stepped {
  if (!whoIsAsked(introduction).some((each) => each.personId === personId))
    return refused("They are not the one to ask here.");
  const side = sideOf(introduction, personId);
  return stepped({ ...introduction, [side]: change(introduction[side]) });
}

function stepped(introduction: Introduction): Stepped {
  return { kind: "stepped", introduction };
}

function refused(says: string): Stepped {
  return { kind: "refused", says };
}
