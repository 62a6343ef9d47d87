import { z } from "zod";
import { nextInChain } from "#advice/chain.ts";
import { findInterview, interviewsWith, questionsOf } from "#database/interviews/interviews.ts";
import { adviceFrom, promisesTo } from "#database/options/advice.ts";
import { listOptions, verdictsOn } from "#database/options/options.ts";
import { familiarityAtAsking } from "#database/outreach/drafts.ts";
import { affiliationsOf, findPerson } from "#database/people/people.ts";
import { contactDaysOf, tieOf } from "#database/ties/ties.ts";
import { prepBrief } from "#interviews/brief.ts";
import { suggestGive } from "#interviews/gives.ts";
import { theyAnswered } from "#interviews/interview.ts";
import { lastHeld } from "#interviews/plan.ts";
import { adviceByTalk, type EarlierTalk, type VerdictSince } from "#interviews/then-and-now.ts";
import { introduction } from "#outreach/phrases.ts";
import { isTold } from "#people/position.ts";
import { tieInWords } from "#ties/words.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { situationWith } from "./situation.ts";

/** The one-page sheet for a talk: who, what I know, questions, what I can offer, and then and now for a repeat (R4). */
export const briefConversation = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"interview">() }),
  async run(context, input) {
    const { tx, today, timeZone } = context;
    const interview = await findInterview(tx, input.id);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const reading = await whereIAm(context, interview.optionId);
    const { familiarity, mentor } = person;
    const { stage } = reading;
    const history = await tieOf(tx, person.id);
    const { all: contactDays, talks: talkDays } = await contactDaysOf(tx, person.id, timeZone);
    const advice = await adviceFrom(tx, person.id);
    const talks = await interviewsWith(tx, person.id);
    const others = talks.filter((each) => each.id !== interview.id);
    const last = lastHeld(others, person.id);
    const me = await settings(tx, timeZone);
    const brief = prepBrief({
      interview,
      person,
      introduction: whoIAm(me.introduction),
      tie: tieInWords(
        { ...person, history, contactDays, talkDays, answered: theyAnswered(talks), connected: null },
        today,
      ),
      questions: await questionsOf(tx, interview.id),
      give: suggestGive({
        stage,
        familiarity,
        mentor,
        firstMessage: history.lastAt === null,
        inventory: me.gives,
        about: [person.headline, person.notes].join("\n"),
        thanksDue: others.some((each) => each.state === "held" && !each.iAmAsked),
        news: advice.filter((each) => nextInChain(each) === "tell").map((each) => each.cameOfIt),
      }),
      promises: await promisesTo(tx, person.id),
      earlier: await earlierTalks(context, others, advice),
      since: {
        today,
        timeZone,
        reading,
        situation: await situationWith(context, person, interview),
        familiarityThen: last === null ? null : await familiarityAtAsking(tx, last.id),
        affiliations: (await affiliationsOf(tx, person.id)).filter(isTold),
        verdicts: await allVerdicts(context),
      },
    });
    return done({ ...brief, interview, personName: person.name });
  },
});

async function earlierTalks(
  { tx, timeZone }: Context,
  interviews: Awaited<ReturnType<typeof interviewsWith>>,
  advice: Awaited<ReturnType<typeof adviceFrom>>,
): Promise<readonly EarlierTalk[]> {
  const given = adviceByTalk(interviews, advice, timeZone);
  const talks: EarlierTalk[] = [];
  for (const interview of interviews) {
    const { id } = interview;
    talks.push({ interview, questions: await questionsOf(tx, id), advice: given.get(id) ?? [] });
  }
  return talks;
}

async function allVerdicts({ tx }: Context): Promise<readonly VerdictSince[]> {
  const verdicts: VerdictSince[] = [];
  for (const option of await listOptions(tx)) {
    for (const verdict of await verdictsOn(tx, option.id)) verdicts.push({ ...verdict, option: option.name });
  }
  return verdicts;
}

/** "PhD student in Graz" as letters have it, with its article; a sentence of my own stays as it is. */
function whoIAm(said: string): string {
  return /^(?:my\b|i (?!am\b))/i.test(said) ? said : introduction(said) || said;
}
