import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Stage } from "./stage.ts";

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
