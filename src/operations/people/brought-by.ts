import { type AddedRow, insertCapture } from "#database/captures.ts";
import { deedId } from "#database/deeds.ts";
import type { CaptureId, PersonId } from "#people/id.ts";
import { addIntroduction, type BEGINNINGS } from "../introductions/add.ts";
import type { Context } from "../operation.ts";
import { done, type Outcome } from "../outcome.ts";

type Named = { readonly by: PersonId; readonly as: (typeof BEGINNINGS)[number] };

/**
 * Writes down who named somebody who was just added, as an introduction (R53); that and the `rows` of the person go back
 * in one step, as a note does.
 */
export async function broughtBy(
  context: Context,
  personId: PersonId,
  { by, as }: Named,
  rows: readonly AddedRow[],
): Promise<Outcome<CaptureId>> {
  const told = addIntroduction.input.parse({ introducerId: by, personId, state: as });
  const written = await addIntroduction.run(context, told);
  if (written.kind !== "done") return written;
  const { id, version } = written.value;
  const captureId = await deedId(context.tx, context.newId<"capture">);
  await insertCapture(context.tx, captureId, context.now, [{ table: "introductions", id, version }, ...rows]);
  return done(captureId);
}
