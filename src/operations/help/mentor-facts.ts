import { adviceFrom } from "#database/advice.ts";
import { documentsFor } from "#database/documents.ts";
import { broughtBy, helpFrom, mentorAnswers } from "#database/help.ts";
import { interviewsWith } from "#database/interviews.ts";
import { affiliationsOf } from "#database/people.ts";
import { tieOf } from "#database/ties.ts";
import { type MentorSuggestion, suggestMentor } from "#help/mentor.ts";
import type { Person } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import type { Context } from "../operation.ts";

/** Whether someone could be called a mentor by now, and what speaks for it; null where not, or where that was answered. */
export async function mentorSuggestionFor(
  { tx, today, timeZone }: Context,
  person: Person,
): Promise<MentorSuggestion | null> {
  const [place] = (await affiliationsOf(tx, person.id)).filter((each) => isPresent(each, today));
  return suggestMentor(
    {
      person,
      history: await tieOf(tx, person.id),
      interviews: await interviewsWith(tx, person.id),
      advice: await adviceFrom(tx, person.id),
      help: [...(await helpFrom(tx, person.id)), ...(await broughtBy(tx, person.id))],
      documents: await documentsFor(tx, person.id),
      role: place?.role || person.headline,
      answered: (await mentorAnswers(tx, [person.id])).get(person.id) ?? null,
    },
    { today, timeZone },
  );
}
