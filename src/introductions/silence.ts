import { type SilenceStep, stepAfterSilence } from "#interviews/silence.ts";
import type { PersonId } from "#people/id.ts";
import { addWorkingDays, type DateText, dateOf, type Instant } from "#time/date.ts";
import { type Introduction, stateOf, whoIsAsked } from "./introduction.ts";

/** What silence around an introduction asks for, and the last thing that it followed. */
export type Quiet =
  | { readonly kind: "nothing" }
  /** They wrote on that day, after they were asked, and nobody has said yet whether it is the answer. */
  | { readonly kind: "hear"; readonly personId: PersonId; readonly since: DateText }
  /** Asked by an address that reaches them no more (R58). */
  | { readonly kind: "reach"; readonly personId: PersonId; readonly since: DateText }
  /** Asked and no answer: one reminder to whoever was asked. */
  | { readonly kind: "remind"; readonly personId: PersonId; readonly since: DateText }
  /** They said yes to introducing me on that day, and it has not come: one soft word to them. */
  | { readonly kind: "nudge"; readonly personId: PersonId; readonly since: DateText }
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
  /** When somebody first wrote after they were asked; null where they have not. */
  readonly wroteAt: (id: PersonId, askedAt: Instant) => Instant | null;
  /** No e-mail address of theirs reaches them any more, and there was one. */
  readonly isLost: (id: PersonId) => boolean;
};

const NOTHING: Quiet = { kind: "nothing" };

/**
 * The rule of silence (R33) for introductions: some working days of patience, then one reminder, or one first line to
 * whom I was introduced to; after as many days again it is let go. What was closed is not spoken of again.
 */
export function quietOf(introduction: Introduction, around: AroundIntroduction): Quiet {
  if (introduction.closedAt !== null || introduction.imported === true) return NOTHING;
  switch (stateOf(introduction)) {
    case "asked":
      return unanswered(introduction, around);
    case "agreed":
      return notCome(introduction, around);
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
  const { askedAt } = silent.asking;
  const { remindedAt } = introduction;
  const wroteAt = around.wroteAt(personId, askedAt);
  if (wroteAt !== null) return { kind: "hear", personId, since: on(wroteAt, around) };
  if (around.isLost(personId)) return { kind: "reach", personId, since: on(askedAt, around) };
  const silence = {
    askedOn: on(askedAt, around),
    remindedOn: remindedAt === null ? null : on(remindedAt, around),
    otherAskedOn: null,
    closed: false,
    patience: around.patienceOf(personId),
  };
  const { kind, since } = stepAfterSilence(silence, around.today);
  const quiet = STEPS[kind];
  return quiet === "nothing" ? NOTHING : { kind: quiet, personId, since };
}

/** Whom I asked for an introduction nobody stands in for. */
const STEPS: Record<SilenceStep["kind"], "nothing" | "remind" | "let-go"> = {
  wait: "nothing",
  remind: "remind",
  "remind-or-ask-another": "remind",
  "ask-another": "let-go",
  "let-go": "let-go",
};

/**
 * A yes is a favour under way: it has twice the patience of a question, then one word is fine, for as long again, and there
 * never is a second one. Where I bring two together, the letter is mine to write.
 */
function notCome(introduction: Introduction, around: AroundIntroduction): Quiet {
  const { introducerId, personId, asking, remindedAt, createdAt } = introduction;
  if (introducerId === null || remindedAt !== null) return NOTHING;
  const since = on(asking.answeredAt ?? createdAt, around);
  const last = around.lastContactOf(personId);
  if (last !== null && last >= since) return NOTHING;
  const patience = around.patienceOf(introducerId);
  const [due, over] = [addWorkingDays(since, 2 * patience), addWorkingDays(since, 4 * patience)];
  if (around.today < due || around.today >= over) return NOTHING;
  return { kind: "nudge", personId: introducerId, since };
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
