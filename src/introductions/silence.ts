import type { PersonId } from "#people/id.ts";
import { addWorkingDays, type DateText, dateOf, daysBetween, type Instant } from "#time/date.ts";
import { type Introduction, stateOf, whoIsAsked } from "./introduction.ts";

/** A reminder, or a first letter, after this many days would come out of nowhere. */
const TOO_LATE_DAYS = 60;

/** What silence around an introduction asks for, and the last thing that it followed. */
export type Quiet =
  | { readonly kind: "nothing" }
  /** Asked and no answer: one reminder to whoever was asked. */
  | { readonly kind: "remind"; readonly personId: PersonId; readonly since: DateText }
  /** Introduced, and nobody has written: the first line is mine. */
  | { readonly kind: "write"; readonly personId: PersonId; readonly since: DateText }
  /** Reminded, or left, for as long again: let it rest. */
  | { readonly kind: "let-go"; readonly personId: PersonId; readonly since: DateText };

export type AroundIntroduction = {
  readonly today: DateText;
  readonly timeZone: string;
  /** Working days for which silence is normal where somebody works (R24). */
  readonly patienceOf: (id: PersonId) => number;
  /** The last day on which there was any contact with somebody; null where there was none. */
  readonly lastContactOf: (id: PersonId) => DateText | null;
};

const NOTHING: Quiet = { kind: "nothing" };

/**
 * The rule of silence (R33) for introductions: some working days of patience, then one reminder, or one first line to
 * whom I was introduced to; after as many days again it is let go. What was closed is not spoken of again.
 */
export function quietOf(introduction: Introduction, around: AroundIntroduction): Quiet {
  if (introduction.closedAt !== null) return NOTHING;
  switch (stateOf(introduction)) {
    case "asked":
      return unanswered(introduction, around);
    case "made":
      return unwritten(introduction, around);
    default:
      return NOTHING;
  }
}

function unanswered(introduction: Introduction, around: AroundIntroduction): Quiet {
  const silent = whoIsAsked(introduction).find(
    ({ asking }) => asking.askedAt !== null && asking.answer === null,
  );
  if (silent === undefined || silent.asking.askedAt === null) return NOTHING;
  const { personId } = silent;
  const { remindedAt } = introduction;
  const since = on(remindedAt ?? silent.asking.askedAt, around);
  if (around.today < addWorkingDays(since, around.patienceOf(personId))) return NOTHING;
  const late = daysBetween(since, around.today) > TOO_LATE_DAYS;
  return { kind: remindedAt !== null || late ? "let-go" : "remind", personId, since };
}

/** Where I brought two of mine together, what they make of it is theirs. */
function unwritten({ introducerId, personId, madeAt }: Introduction, around: AroundIntroduction): Quiet {
  if (introducerId === null || madeAt === null) return NOTHING;
  const since = on(madeAt, around);
  const last = around.lastContactOf(personId);
  if (last !== null && last >= since) return NOTHING;
  const patience = around.patienceOf(personId);
  const [due, over] = [addWorkingDays(since, patience), addWorkingDays(since, 2 * patience)];
  if (around.today < due) return NOTHING;
  return { kind: around.today < over ? "write" : "let-go", personId, since };
}

function on(at: Instant, { timeZone }: AroundIntroduction): DateText {
  return dateOf(at, timeZone);
}
