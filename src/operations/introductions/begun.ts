import { introductionsOf } from "#database/introductions/introductions.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import type { Tx } from "#database/transaction.ts";
import { type Introduction, stateOf } from "#introductions/introduction.ts";
import type { Draft } from "#outreach/draft.ts";
import type { PersonId } from "#people/id.ts";

/**
 * An introduction of me to somebody by one person that is thought of, under way, made or declined: it is not begun twice,
 * and a no is not asked for a second time. What was let go may be.
 */
export async function begunIntroduction(
  tx: Tx,
  introducerId: PersonId,
  personId: PersonId,
): Promise<Introduction | undefined> {
  const all = (await introductionsOf(tx, introducerId)).filter(
    (each) => each.introducerId === introducerId && each.personId === personId && stateOf(each) !== "let-go",
  );
  const goesOn = all.find((each) => !["thought-of", "declined"].includes(stateOf(each)));
  return goesOn ?? all.find((each) => stateOf(each) === "declined") ?? all[0];
}

type Three = Pick<Introduction, "introducerId" | "personId" | "otherId">;

/**
 * The introduction of the same three that goes on, was made, or met a no; the furthest where there are several. What
 * was let go is over.
 */
export async function introductionOfThree(tx: Tx, three: Three): Promise<Introduction | undefined> {
  const key = threeKey(three);
  const same = (await introductionsOf(tx, three.personId)).filter(
    (each) => threeKey(each) === key && stateOf(each) !== "let-go",
  );
  return (
    same.find((each) => stateOf(each) === "declined") ?? same.find((each) => each.madeAt === null) ?? same[0]
  );
}

/** Whom I bring together may be named in either order. */
function threeKey({ introducerId, personId, otherId }: Three): string {
  return [introducerId ?? "", ...[personId, otherId ?? ""].toSorted()].join(" ");
}

/** The request for it that has been written and not sent. */
export async function waitingRequest(tx: Tx, { id, introducerId }: Introduction): Promise<Draft | undefined> {
  if (introducerId === null) return undefined;
  return (await draftsTo(tx, introducerId)).find(
    (draft) => draft.introductionId === id && draft.kind === "introduction" && draft.sentAt === null,
  );
}
