import type { Interview, InterviewState } from "./interview.ts";
import { lastStep } from "./steps.ts";
import { takeBack } from "./take-back.ts";

/** What can be taken back, as it ends "Take back that …"; null where nothing can. `name`: how they are called in a sentence. */
export function lastStepInWords(interview: Interview, name: string): string | null {
  if (takeBack(interview).kind === "not-possible") return null;
  const step = lastStep(interview);
  if (step === undefined || step.state !== undefined)
    return (interview.iAmAsked ? OF_MINE : OF_THEIRS)[interview.state](name);
  if (step.unrelatedAt !== undefined) return "their letter was about something else";
  return step.startsAt === undefined ? "what is agreed for the talk was changed" : "the time was changed";
}

type Said = Readonly<Record<InterviewState, (name: string) => string>>;

const EITHER = {
  planned: () => "it is planned",
  "no-answer": () => "no answer came",
  scheduled: () => "a time is arranged",
  moved: () => "it has to move",
  "did-not-happen": () => "it did not come about",
  held: (name: string) => `you talked with ${name}`,
};

/** Where I ask for their time. */
const OF_THEIRS: Said = {
  ...EITHER,
  asked: (name) => `you asked ${name}`,
  answered: (name) => `${name} answered`,
  declined: (name) => `${name} would rather not`,
  thanked: (name) => `you thanked ${name}`,
};

/** Where they ask for mine. */
const OF_MINE: Said = {
  ...EITHER,
  asked: (name) => `${name} asked you`,
  answered: () => "you said yes",
  declined: () => "you said no",
  thanked: (name) => `${name} thanked you`,
};
