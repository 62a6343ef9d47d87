import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Stage } from "./stage.ts";
import type { StageReading } from "./stage-on.ts";

/** Where I am, as one clause of a letter after "I": it says why I ask now, and changes with the stage. */
export function stageInLetters(stage: Stage, finishesOn: DateText | null): string {
  switch (stage) {
    case "exploring":
      return "am finding out which kinds of work could suit me";
    case "preparing":
      return "am getting ready for my next position and deciding what to learn before it";
    case "applying":
      return finishesOn === null
        ? "am looking for my next position"
        : `am looking for my next position, as I finish in ${monthOf(finishesOn)}`;
    case "settling-in":
      return "have come into a new position and am finding my feet";
  }
}

/**
 * Whether what the user was in is over by its dates, and nothing is said of what came after it, nor of the stage: no
 * letter may tell of a new position.
 */
export function isUnsaid(
  { stage, endsOn, next }: Pick<StageReading, "stage" | "endsOn" | "next">,
  today: DateText,
): boolean {
  return stage === "settling-in" && endsOn !== null && endsOn < today && next?.stage === "exploring";
}

/** The stage by which it is chosen what to ask: whoever has not said that something new began may be looking still. */
export function stageToAskBy(reading: StageReading, today: DateText): Stage {
  return isUnsaid(reading, today) ? "applying" : reading.stage;
}

/** What is unsaid is a gap in a letter; to me, as it stands there. */
export function whereInLetters(reading: StageReading, today: DateText): string {
  return isUnsaid(reading, today) ? UNSAID : stageInLetters(reading.stage, reading.finishesOn);
}

const UNSAID = "[where I am just now]";

/** The same clause said to me, after "you": "are looking for your next position, as you finish in May". */
export function stageToMe(clause: string): string {
  return clause
    .replace(/\bam\b/g, "are")
    .replace(/\bmy\b/g, "your")
    .replace(/\bme\b/g, "you")
    .replace(/\bI\b/g, "you");
}

function monthOf(date: DateText): string {
  return dateInWords(date).split(" ").slice(1).join(" ");
}
