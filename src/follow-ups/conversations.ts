import type { Standing } from "#interviews/standing.ts";
import type { One } from "./conversation-line.ts";
import type { Reading } from "./reading.ts";
import { heard, lost, notSentYet, silent, toAnswer, toSchedule, unchosen } from "./requests.ts";
import type { Ranked } from "./suggestion.ts";
import { ahead, thanksDue, toRecord } from "./talks.ts";

/** What the interviews that are under way ask for next, of those for whom it is time. */
export function conversationsUnderWay(reading: Reading): readonly Ranked[] {
  return reading.snapshot.interviews.flatMap((interview) => {
    const person = reading.person(interview.personId);
    const line = person && lineOf({ reading, interview, person }, interview.stands);
    return line === undefined ? [] : [line];
  });
}

function lineOf(one: One, stands: Standing): Ranked | undefined {
  switch (stands.kind) {
    case "planned":
      return notSentYet(one, stands);
    case "they-wrote":
      return heard(one, stands);
    case "out-of-reach":
      return lost(one, stands);
    case "silent":
      return silent(one, stands);
    case "answered":
    case "to-move":
      return toSchedule(one, stands);
    case "times-offered":
      return unchosen(one, stands);
    case "asks-me":
      return toAnswer(one, stands);
    case "arranged":
    case "talk-today":
      return ahead(one, stands);
    case "time-passed":
      return toRecord(one, stands);
    case "thanks-due":
      return thanksDue(one, stands);
    // Of what waits or rests nothing is said, and what is open after a talk has lines of its own.
    case "often-enough":
    case "quiet-month":
    case "no-letters":
    case "waiting":
    case "news-to-tell":
    case "promise-to-keep":
    case "complete":
    case "declined":
    case "fell-through":
      return undefined;
  }
}
