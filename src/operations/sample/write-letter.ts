import { insertDraft } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { composeLetter } from "#outreach/compose.ts";
import type { PersonId } from "#people/id.ts";
import { SAMPLE_LETTER } from "#sample/contacts.ts";
import { factsFor } from "../drafts/facts-for.ts";
import type { Context } from "../operation.ts";
import { daysAgo } from "./days-ago.ts";

const ABOUT = { interviewId: null, adviceId: null, introductionId: null, leadId: null } as const;
const NOTHING = { ...ABOUT, introducer: "", third: "", offer: "", mine: "" };

/** A letter that has been ready for days: the moment at which most people hesitate. */
export async function writeWaitingLetter(
  context: Context,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> {
  const id = people.get(SAMPLE_LETTER.to);
  const person = id === undefined ? undefined : await findPerson(context.tx, id);
  if (person === undefined) throw new Error(`The sample has nobody called ${SAMPLE_LETTER.to}.`);
  const facts = await factsFor(context, person, NOTHING);
  const letter = composeLetter(facts, { kind: "request", form: "email", seed: 1 });
  const at = daysAgo(context, SAMPLE_LETTER.days);
  await insertDraft(context.tx, {
    id: context.newId<"draft">(),
    personId: person.id,
    ...ABOUT,
    kind: letter.kind,
    form: letter.form,
    wording: letter.wording,
    subject: letter.subject,
    body: letter.body,
    sentAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  });
}
