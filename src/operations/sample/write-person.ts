import { stepKindOf } from "#advice/step.ts";
import { insertInterview, saveQuestions } from "#database/interviews/interviews.ts";
import { insertAdvice, insertPromise } from "#database/options/advice.ts";
import { addAffiliation, organizationNamed } from "#database/organizations/organizations.ts";
import { addContactPoint } from "#database/people/contact-points.ts";
import { insertPerson, reindexPerson } from "#database/people/people.ts";
import { recountTie } from "#database/ties/ties.ts";
import { insertTouch } from "#database/ties/touches.ts";
import type { Interview } from "#interviews/interview.ts";
import { planInterview } from "#interviews/plan.ts";
import { questionById } from "#interviews/questions/library.ts";
import type { Option } from "#options/option.ts";
import { contactPoint } from "#people/contact-point.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import type { SampleAdvice, SampleInterview, SamplePerson, SampleTouch } from "#sample/story.ts";
import { addDays } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { daysAgo } from "./days-ago.ts";
import { writeHelp } from "./write-help.ts";

type Careers = ReadonlyMap<string, Option>;

/** Writes one invented person with everything that hangs on them. */
export async function writePerson(
  context: Context,
  sample: SamplePerson,
  careers: Careers,
): Promise<PersonId> {
  const { tx, newId } = context;
  const [present] = sample.positions;
  const oldest = Math.max(30, sample.rhythm?.from ?? 0, ...(sample.touches ?? []).map(([days]) => days));
  const id = newId<"person">();
  await insertPerson(tx, {
    id,
    name: sample.name,
    headline: present === undefined ? "" : `${present.role}, ${present.organization}`,
    familiarity: sample.familiarity,
    addressAs: "",
    howMet: sample.howMet ?? "",
    notes: sample.notes ?? "",
    leftOut: sample.leftOut ?? false,
    close: sample.close ?? false,
    mentor: sample.mentor ?? false,
    preferences: { ...NO_PREFERENCES, ...sample.preferences },
    connectedOn: sample.connected === undefined ? null : addDays(context.today, -sample.connected),
    birthday: null,
    version: 1,
    createdAt: daysAgo(context, oldest),
    updatedAt: daysAgo(context, 0),
  });
  await writePlaces(context, id, sample);
  for (const [days, kind, direction, subject] of [...rhythmOf(sample), ...(sample.touches ?? [])]) {
    await writeTouch(context, id, [days, kind, direction, subject], null);
  }
  const interviews = new Map<number, InterviewId>();
  for (const interview of sample.interviews ?? []) {
    const written = await writeInterview(context, id, interview, careers);
    if (interview.held !== undefined) interviews.set(interview.held, written);
  }
  for (const advice of sample.advice ?? []) await writeAdvice(context, id, advice, careers, interviews);
  for (const { text, dueIn, kept } of sample.promises ?? []) {
    await insertPromise(tx, {
      id: newId<"promise">(),
      personId: id,
      interviewId: null,
      text,
      dueOn: dueIn === null ? null : addDays(context.today, dueIn),
      keptAt: kept === undefined ? null : daysAgo(context, kept),
      version: 1,
    });
  }
  await writeHelp(context, id, sample);
  await recountTie(tx, id);
  return id;
}

async function writePlaces(context: Context, id: PersonId, sample: SamplePerson): Promise<void> {
  const { tx, newId, today } = context;
  const addedAt = daysAgo(context, 300);
  // Oldest first: the latest written is the present one.
  for (const { organization, field, role, from, to } of sample.positions.toReversed()) {
    const place = await organizationNamed(tx, organization, { field }, newId);
    await addAffiliation(tx, newId(), id, {
      organizationId: place.id,
      role,
      startsOn: from === undefined ? null : addDays(today, -from),
      endsOn: to === undefined ? null : addDays(today, -to),
      importId: null,
      addedAt,
    });
  }
  for (const [kind, value] of [
    ["email", sample.email],
    ["phone", sample.phone],
    ["url", sample.linkedIn],
  ] as const) {
    const point = value === undefined ? undefined : contactPoint(kind, value, addedAt);
    if (point !== undefined) await addContactPoint(tx, id, point);
  }
  await reindexPerson(tx, id);
}

function rhythmOf({ rhythm }: SamplePerson): readonly SampleTouch[] {
  if (rhythm === undefined) return [];
  const days: number[] = [];
  for (let day = rhythm.from; day >= rhythm.to; day -= rhythm.every) days.push(day);
  return days.map((day, turn) => [day, "mail", turn % 2 === 0 ? "out" : "in", rhythm.about]);
}

async function writeTouch(
  context: Context,
  personId: PersonId,
  [days, kind, direction, subject]: SampleTouch,
  interviewId: InterviewId | null,
): Promise<void> {
  await insertTouch(context.tx, {
    id: context.newId<"touch">(),
    personId,
    at: daysAgo(context, days),
    kind,
    direction,
    subject,
    note: "",
    prompted: interviewId !== null,
    interviewId,
    importId: null,
    messageId: null,
  });
}

async function writeInterview(
  context: Context,
  personId: PersonId,
  sample: SampleInterview,
  careers: Careers,
): Promise<InterviewId> {
  const at = (days: number | undefined) => (days === undefined ? null : daysAgo(context, days));
  const interview: Interview = {
    ...planInterview({
      id: context.newId<"interview">(),
      personId,
      at: daysAgo(context, sample.planned),
      stage: sample.stage ?? "applying",
      optionId: careers.get(sample.career ?? "")?.id ?? null,
      focus: sample.focus,
      ask: sample.ask ?? "day-to-day",
      minutes: sample.minutes ?? 20,
      place: sample.place ?? "",
    }),
    state: sample.state,
    askedAt: at(sample.asked),
    answeredAt: at(sample.answered),
    startsAt: at(sample.starts),
    heldAt: at(sample.held),
    thankedAt: at(sample.thanked),
    learned: sample.learned ?? "",
    standing: sample.standing ?? "",
    helpAsked: sample.helpAsked ?? "",
  };
  await insertInterview(context.tx, interview);
  await saveQuestions(context.tx, interview.id, questionsOf(sample));
  const steps: readonly (readonly [number | undefined, SampleTouch[1], SampleTouch[2], string])[] = [
    [sample.asked, "mail", "out", "Asked for a conversation"],
    [sample.answered, "mail", "in", "Answered"],
    [sample.held, "meeting", "mutual", "Conversation"],
    [sample.thanked, "mail", "out", "Thanks"],
  ];
  for (const [days, kind, direction, subject] of steps) {
    if (days !== undefined)
      await writeTouch(context, personId, [days, kind, direction, subject], interview.id);
  }
  return interview.id;
}

function questionsOf({ answers = [] }: SampleInterview) {
  return answers.map(([questionId, answer]) => {
    const question = questionById(questionId);
    if (question === undefined)
      throw new Error(`The sample asks ${questionId}, which is not in the library.`);
    const { text, minutes } = question;
    return { questionId, text, minutes, because: "", asked: answer !== "", answer, offRecord: false };
  });
}

async function writeAdvice(
  context: Context,
  personId: PersonId,
  sample: SampleAdvice,
  careers: Careers,
  interviews: ReadonlyMap<number, InterviewId>,
): Promise<void> {
  const [outcome, cameOfIt, outcomeDays] = sample.outcome ?? [null, "", undefined];
  const outcomeAt = outcomeDays === undefined ? null : daysAgo(context, outcomeDays);
  await insertAdvice(context.tx, {
    id: context.newId<"advice">(),
    personId,
    interviewId: interviews.get(sample.given) ?? null,
    optionId: careers.get(sample.career ?? "")?.id ?? null,
    text: sample.text,
    offRecord: false,
    useByStage: sample.useByStage ?? null,
    useByDate: sample.useByIn === undefined ? null : addDays(context.today, sample.useByIn),
    stepOn: sample.stepIn === undefined ? null : addDays(context.today, sample.stepIn),
    stepKind: sample.stepIn === undefined ? null : stepKindOf(sample.text),
    did: sample.did ?? "",
    didAt: sample.did === undefined ? null : outcomeAt,
    outcome,
    cameOfIt,
    outcomeAt,
    toldAt: sample.told === undefined ? null : daysAgo(context, sample.told),
    givenAt: daysAgo(context, sample.given),
    version: 1,
  });
}
