import { draftsTo } from "#database/drafts.ts";
import { introductionsOf } from "#database/introductions.ts";
import type { Tx } from "#database/transaction.ts";
import { type Introduction, stateOf } from "#introductions/introduction.ts";
import type { Draft } from "#outreach/draft.ts";
import type { PersonId } from "#people/id.ts";

/** An introduction of me to somebody by one person that is thought of, under way or made: it is not begun twice. */
export async function begunIntroduction(
  tx: Tx,
  introducerId: PersonId,
  personId: PersonId,
): Promise<Introduction | undefined> {
  const all = (await introductionsOf(tx, introducerId)).filter(
    (each) =>
      each.introducerId === introducerId &&
      each.personId === personId &&
      !["declined", "let-go"].includes(stateOf(each)),
  );
  return all.find((each) => stateOf(each) !== "thought-of") ?? all[0];
}

/** The request for it that has been written and not sent. */
export async function waitingRequest(tx: Tx, { id, introducerId }: Introduction): Promise<Draft | undefined> {
  if (introducerId === null) return undefined;
  return (await draftsTo(tx, introducerId)).find(
    (draft) => draft.introductionId === id && draft.kind === "introduction" && draft.sentAt === null,
  );
}
