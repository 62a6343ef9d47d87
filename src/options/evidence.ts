import type { PersonId } from "#people/id.ts";
import { ASPECT_NAMES, ASPECTS, type Aspect, aspectsOf, unknownAspects } from "./aspect.ts";
import type { Evidence, VerdictKind } from "./option.ts";

/** Where voices disagree, side by side (R18). Both lists are non-empty and hold different voices. */
export type Disagreement<E extends Evidence = Evidence> = {
  readonly aspect: Aspect;
  /** "pay and security" */
  readonly about: string;
  readonly for: readonly E[];
  readonly against: readonly E[];
};

/** What is known of one career (R18). */
export type Board<E extends Evidence = Evidence> = {
  readonly for: readonly E[];
  readonly against: readonly E[];
  readonly disagreements: readonly Disagreement<E>[];
  /** Everybody who spoke to it, in a talk or by evidence; each once. */
  readonly spokenTo: readonly PersonId[];
  /** What nobody has told about yet: it feeds the choice of questions (R13). */
  readonly open: readonly Aspect[];
  readonly known: readonly Aspect[];
  /** What it would take to know it; "" where it was ruled out, and nobody is sent to ask about it any more (R21). */
  readonly sentence: string;
};

/** What else is known besides the evidence. */
export type Heard = {
  /** Whom I have talked to about it. */
  readonly spokenTo: readonly PersonId[];
  /** Voices of people who are left out: what they said stands, and they are not counted (R64). */
  readonly unnamed: readonly (PersonId | null)[];
  /** What their answers were about. */
  readonly aspects: readonly Aspect[];
};

/** Evidence for and against a career, oldest first, with what is still open. */
export function boardOf<E extends Evidence>(
  evidence: readonly E[],
  heard: Heard,
  verdict: VerdictKind = "undecided",
): Board<E> {
  const inOrder = evidence.toSorted((one, other) => one.at - other.at);
  const unnamed = new Set(heard.unnamed);
  const voices = inOrder.map((each) => each.personId).filter((id) => id !== null);
  const told = new Set([...heard.aspects, ...inOrder.flatMap((each) => aspectsOf(each.text))]);
  const known = ASPECTS.filter((aspect) => told.has(aspect));
  const open = unknownAspects(known);
  const spokenTo = [...new Set([...heard.spokenTo, ...voices])].filter((id) => !unnamed.has(id));
  return {
    for: inOrder.filter((each) => each.direction === "for"),
    against: inOrder.filter((each) => each.direction === "against"),
    disagreements: disagreementsIn(inOrder),
    spokenTo,
    known,
    open,
    sentence: verdict === "ruled-out" ? "" : summary(open, spokenTo.length > 0, verdict),
  };
}

/** Who may have made clear that a career is none: whoever spoke to it, but for those who only spoke for it (R21). */
export function whoSpokeAgainst(board: Pick<Board, "for" | "against" | "spokenTo">): readonly PersonId[] {
  const against = new Set(board.against.map((each) => each.personId));
  const inFavour = new Set(board.for.map((each) => each.personId));
  return board.spokenTo.filter((id) => against.has(id) || !inFavour.has(id));
}

/** Pairs what different voices say for and against the same aspect. One person may see both sides; that is no disagreement. */
export function disagreementsIn<E extends Evidence>(evidence: readonly E[]): readonly Disagreement<E>[] {
  const about = new Map(evidence.map((each) => [each, aspectsOf(each.text)]));
  return ASPECTS.flatMap((aspect) => {
    const said = evidence.filter((each) => about.get(each)?.includes(aspect));
    const pro = said.filter((each) => each.direction === "for");
    const contra = said.filter((each) => each.direction === "against");
    const disputed = (each: E, others: readonly E[]) =>
      others.some((other) => other.personId !== each.personId);
    const disagreement = {
      aspect,
      about: ASPECT_NAMES[aspect],
      for: pro.filter((each) => disputed(each, contra)),
      against: contra.filter((each) => disputed(each, pro)),
    };
    return disagreement.for.length > 0 ? [disagreement] : [];
  });
}

const NAMED = 3;

/** What is parked waits: nobody is urged to go on with it. */
function summary(open: readonly Aspect[], isHeard: boolean, verdict: VerdictKind): string {
  if (open.length === 0) return "Somebody has told you about every side of it.";
  if (open.length === ASPECTS.length && isHeard) return "Nothing of what you heard stands here yet.";
  if (open.length === ASPECTS.length)
    return `Nobody has told you anything about it yet.${verdict === "park" ? "" : " One talk will change that."}`;
  const names = open.slice(0, NAMED).map((aspect) => ASPECT_NAMES[aspect]);
  const last = names.pop() ?? "";
  return `Nobody has told you yet about ${names.length > 0 ? `${names.join(", ")} or ` : ""}${last}.`;
}
