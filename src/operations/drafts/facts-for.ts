import type { Advice } from "#advice/advice.ts";
import { adviceFrom, findAdvice, promisesTo } from "#database/advice.ts";
import { findInterview } from "#database/interviews.ts";
import { findOption } from "#database/options.ts";
import { affiliationsOf } from "#database/people.ts";
import { newPositionOf } from "#follow-ups/new-position.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import type { Interview } from "#interviews/interview.ts";
import type { LetterFacts } from "#outreach/facts.ts";
import type { AdviceId, InterviewId, IntroductionId, LeadId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { stageInLetters } from "#stages/in-letters.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { dayFrom } from "#time/near.ts";
import type { Context } from "../operation.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { introducerTo, introductionFacts, leadFacts } from "./introduced-facts.ts";

export type About = {
  readonly interviewId: InterviewId | null;
  readonly adviceId: AdviceId | null;
  readonly introductionId: IntroductionId | null;
  readonly leadId: LeadId | null;
  readonly introducer: string;
  readonly third: string;
  readonly offer: string;
  readonly mine: string;
};

/** What a letter to someone may say, gathered from what is kept of them, of the conversation and of their advice. */
export async function factsFor(context: Context, person: Person, about: About): Promise<LetterFacts> {
  const { tx, today, timeZone } = context;
  const interview = about.interviewId === null ? undefined : await findInterview(tx, about.interviewId);
  const optionId = interview?.optionId ?? null;
  const option = optionId === null ? undefined : await findOption(tx, optionId);
  const { stage, endsOn } = await whereIAm(context, optionId);
  const me = await settings(tx, timeZone);
  const affiliations = await affiliationsOf(tx, person.id);
  const present = affiliations.find((each) => each.endsOn === null || each.endsOn >= today);
  return {
    me: { name: me.name, introduction: me.introduction, stage: stageInLetters(stage, endsOn) },
    them: {
      name: person.name,
      familiarity: person.familiarity,
      howMet: person.howMet,
      role: present?.role || (present === undefined ? person.headline : ""),
      organization: present?.organization ?? "",
    },
    focus: interview?.focus ?? "explore-career",
    career: option?.name ?? "",
    ask: interview === undefined ? "" : (askById(interview.ask)?.words ?? interview.ask),
    minutes: interview?.minutes ?? 20,
    newPosition: newPositionOf(affiliations, today, timeZone),
    introducer: about.introducer || (await introducerTo(context, person.id)),
    third: about.third,
    when: momentOf(interview, context),
    place: interview?.place ?? "",
    learned: firstSentence(interview?.learned ?? ""),
    advice: await adviceFor(context, person, about),
    offer: about.offer || (await promiseIn(context, person, interview)),
    by: "",
    mine: about.mine,
    ...(await introductionFacts(context, person, about.introductionId)),
    ...(await leadFacts(context, person, about.leadId)),
  };
}

async function adviceFor({ tx }: Context, person: Person, about: About): Promise<LetterFacts["advice"]> {
  const advice =
    about.adviceId !== null
      ? await findAdvice(tx, about.adviceId)
      : (await adviceFrom(tx, person.id)).find(
          (each) => each.interviewId === about.interviewId && !each.offRecord,
        );
  return advice === undefined ? null : wordsOf(advice);
}

function wordsOf({ text, did, cameOfIt, outcome }: Advice): LetterFacts["advice"] {
  return { text, did, cameOfIt, outcome };
}

async function promiseIn({ tx }: Context, person: Person, interview: Interview | undefined): Promise<string> {
  if (interview === undefined) return "";
  const promises = await promisesTo(tx, person.id);
  const open = promises.find((each) => each.interviewId === interview.id && each.keptAt === null);
  return open?.text ?? "";
}

/** When we talked, or will: "yesterday", "on Friday at 10:30". */
function momentOf(interview: Interview | undefined, { today, timeZone }: Context): string {
  const at = interview?.heldAt ?? interview?.startsAt ?? null;
  if (at === null) return "";
  const day = dateOf(at, timeZone);
  const words = dayFrom(today, day);
  return interview?.heldAt === null ? `${words} at ${clock(at, timeZone)}` : words;
}

function clock(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
}

function firstSentence(text: string): string {
  return /^[^\n]*?[.!?](?=\s|$)|^[^\n]*/.exec(text.trim())?.[0] ?? "";
}
