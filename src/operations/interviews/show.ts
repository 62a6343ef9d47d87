import { z } from "zod";
import { findInterview, interviewsWith, questionsOf } from "#database/interviews/interviews.ts";
import { readStandings } from "#database/interviews/standings.ts";
import { listLeads } from "#database/introductions/leads.ts";
import { adviceFrom, promisesTo } from "#database/options/advice.ts";
import { findOption } from "#database/options/options.ts";
import { readAside } from "#database/outreach/aside.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { affiliationsOf, findPerson } from "#database/people/people.ts";
import { contactDaysOf, tieOf } from "#database/ties/ties.ts";
import { agendaFor } from "#interviews/agenda.ts";
import { asksFor, judgeAsk } from "#interviews/asks.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import { theyAnswered } from "#interviews/interview.ts";
import { lastStepInWords } from "#interviews/last-step-in-words.ts";
import { asksAnother } from "#interviews/next-step.ts";
import { movesFrom } from "#interviews/progress.ts";
import { givenName } from "#people/bare-name.ts";
import { shownName } from "#people/shown.ts";
import { tieInWords } from "#ties/words.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { introducedBy } from "./introduced-by.ts";
import { situationWith } from "./situation.ts";
import { shownStanding } from "./where-they-stand.ts";

const LEADS_SHOWN = 100;

/** One conversation with all that its five stages need: whom, the ask, letters, agenda, questions, what came of it. */
export const showConversation = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"interview">() }),
  async run(context, input) {
    const { tx, today } = context;
    const interview = await findInterview(tx, input.id);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const reading = await whereIAm(context, interview.optionId);
    const situation = await situationWith(context, person, interview);
    const affiliations = await affiliationsOf(tx, person.id);
    const letters = (await draftsTo(tx, person.id)).filter((each) => each.interviewId === interview.id);
    const aside = await readAside(tx, letters, context.now);
    const history = await tieOf(tx, person.id);
    const { all: contactDays, talks: talkDays } = await contactDaysOf(tx, person.id, context.timeZone);
    const answered = theyAnswered(await interviewsWith(tx, person.id));
    const tie = { history, contactDays, talkDays, answered, connected: null, ...person };
    const read = (await readStandings(tx, [interview], context))(interview);
    const shown = shownStanding(read, person.name, today);
    return done({
      ...interview,
      person,
      tie: tieInWords(tie, today),
      affiliations,
      contactPoints: await contactPointsOf(tx, person.id),
      option: interview.optionId === null ? null : ((await findOption(tx, interview.optionId)) ?? null),
      reading,
      asks: asksFor(situation),
      askInWords: askById(interview.ask)?.name ?? interview.ask,
      askJudgement: judgeAsk(interview.ask, situation),
      questions: await questionsOf(tx, interview.id),
      agenda: agendaFor(interview.minutes, interview.focus, interview.iAmAsked),
      drafts: letters.map((each) => ({ ...each, aside: aside(each.id) })),
      /** What reached me through them; a line marked as an opportunity is one of them. */
      leads: await listLeads(tx, { personId: person.id, limit: LEADS_SHOWN }),
      advice: (await adviceFrom(tx, person.id)).filter((each) => each.interviewId === interview.id),
      promises: (await promisesTo(tx, person.id)).filter((each) => each.interviewId === interview.id),
      moves: movesFrom(interview),
      /** What taking the last step back takes back, as it ends "Take back that …"; null where nothing can be. */
      lastStep: lastStepInWords(interview, givenName(shownName(person.name))),
      ...shown,
      /** How an introduction to them stands, as long as they are not asked. */
      introduction: await introducedBy(context, interview),
      /** Where somebody else is known who could be asked, as soon as that is a next step (R33). */
      whoElseAt: asksAnother(shown.nextStep) ? read.whoElseAt : null,
    });
  },
});
