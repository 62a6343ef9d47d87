import { interviewsWith } from "#database/interviews/interviews.ts";
import { broughtBy, helpFrom, mentorAnswers } from "#database/introductions/help.ts";
import { adviceFrom } from "#database/options/advice.ts";
import { documentsFor } from "#database/outreach/documents.ts";
import { affiliationsOf, type Position } from "#database/people/people.ts";
import { tieOf } from "#database/ties/ties.ts";
import { type MentorFacts, type MentorSuggestion, suggestMentor } from "#help/mentor.ts";
import type { Person } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import type { Context } from "../operation.ts";

type Known = Pick<MentorFacts, "history" | "interviews" | "advice" | "help" | "documents"> & {
  readonly affiliations: readonly Position[];
};

/** Whether someone could be called a mentor by now, and what speaks for it; null where not, or where that was answered. */
export async function mentorSuggestionFor(
  { tx, today, timeZone }: Context,
  person: Person,
  { affiliations, ...known }: Known,
): Promise<MentorSuggestion | null> {
  const place = affiliations.find((each) => isPresent(each, today));
  const facts = {
    ...known,
    person,
    role: place?.role || person.headline,
    answered: (await mentorAnswers(tx, [person.id])).get(person.id) ?? null,
  };
  return suggestMentor(facts, { today, timeZone });
}

/** What it goes by, where a page has not read it already. */
export async function readMentorFacts({ tx }: Context, { id }: Person): Promise<Known> {
  return {
    affiliations: await affiliationsOf(tx, id),
    history: await tieOf(tx, id),
    interviews: await interviewsWith(tx, id),
    advice: await adviceFrom(tx, id),
    help: [...(await helpFrom(tx, id)), ...(await broughtBy(tx, id))],
    documents: await documentsFor(tx, id),
  };
}
