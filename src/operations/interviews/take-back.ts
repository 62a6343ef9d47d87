import { z } from "zod";
import { findInterview, questionsOf, updateInterview } from "#database/interviews/interviews.ts";
import { adviceFrom, promisesTo } from "#database/options/advice.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { recountTie } from "#database/ties/ties.ts";
import { removeMessage, stepTouches } from "#database/ties/touches.ts";
import type { Interview } from "#interviews/interview.ts";
import { lastStep } from "#interviews/steps.ts";
import { takeBack } from "#interviews/take-back.ts";
import { whatStays } from "#interviews/what-stays.ts";
import type { InterviewId } from "#people/id.ts";
import { MOVES_TO } from "../drafts/sent.ts";
import { conversationBefore, unsend } from "../drafts/take-back.ts";
import { giveBackThanks } from "../drafts/thanks-of-talk.ts";
import { id, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";
import { takeBackAlong } from "./noted-along.ts";
import { isAmongMail, touchOfStep } from "./step-touch.ts";

/** Takes the last step back, after a slip of the finger, and what it put on the timeline; a letter that was the step is unsent again. */
export const takeBackStep = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version }),
  async run(context, input) {
    const { tx } = context;
    const current = await findInterview(tx, input.id);
    if (current === undefined) return missing("conversation");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const { answeredAt } = current;
    const answered =
      answeredAt !== null &&
      ((await stepTouches(tx, current.id, "answered")).length > 0 ||
        (await isAmongMail(context, current, {
          at: answeredAt,
          kind: "mail",
          direction: current.iAmAsked ? "out" : "in",
        })));
    const back = takeBack(current, answered);
    const isStep = back.kind === "moved" && back.interview.state !== current.state;
    const letter = isStep ? await letterOfStep(context, current) : undefined;
    const taken = (letter && (await conversationBefore(context, letter, letter.sentAt))) ?? back;
    if (taken.kind === "not-possible") return refused(taken.because);
    const interview = { ...taken.interview, version: current.version + 1 };
    await updateInterview(tx, interview);
    const step = lastStep(current);
    if (step !== undefined && interview.steps.length < current.steps.length)
      await takeBackAlong(context, step, current.personId);
    const touch = interview.state === current.state ? undefined : touchOfStep(current);
    if (touch !== undefined) await removeMessage(tx, current.personId, touch);
    if (current.state === "held" && interview.heldAt === null) await giveBackThanks(context, current);
    if (letter !== undefined) await unsend(context, letter, letter.sentAt);
    await recountTie(tx, current.personId);
    return done({
      ...interview,
      /** The letter that had made the step, which waits again to be sent. */
      letterId: letter?.id ?? null,
      /** Of a talk that did not take place after all: what was written down of it, in a sentence; "" where nothing was. */
      stays: current.state === "held" && interview.heldAt === null ? await staysOf(context, interview) : "",
    });
  },
});

async function staysOf({ tx }: Context, talk: Interview): Promise<string> {
  const ofTheTalk = ({ interviewId }: { readonly interviewId: InterviewId | null }) =>
    interviewId === talk.id;
  const questions = await questionsOf(tx, talk.id);
  return whatStays({
    talk,
    answers: questions.filter(({ answer }) => answer.trim() !== "").length,
    advice: (await adviceFrom(tx, talk.personId)).filter(ofTheTalk).length,
    promises: (await promisesTo(tx, talk.personId)).filter(ofTheTalk).length,
  });
}

/** The letter with which a conversation came to be asked, or thanked. */
async function letterOfStep({ tx }: Context, { id, personId, state, askedAt, thankedAt }: Interview) {
  const at = state === "asked" ? askedAt : state === "thanked" ? thankedAt : null;
  const letters = at === null ? [] : await draftsTo(tx, personId);
  const letter = letters.find(
    (each) => each.interviewId === id && MOVES_TO[each.kind] === state && each.sentAt === at,
  );
  return letter && at !== null ? { ...letter, sentAt: at } : undefined;
}
