import { shownName } from "#people/shown.ts";
import { TextLink } from "#web/design/link.tsx";
import { proposedInWords } from "#web/interviews/words.ts";
import type { Plan } from "./plan.ts";
import { dayOf } from "./when.ts";

type AnswersFoundProps = Pick<Plan, "answered"> & {
  /** Whether it is noted, or would be. */
  readonly done: boolean;
};

/** Requests that a letter among the files answers, with the times that it proposes and the way to the talk (R33). */
export function AnswersFound({ answered, done }: AnswersFoundProps) {
  if (answered.length === 0) return null;
  return (
    <ul aria-label="Answers to what you asked" className="flex flex-col gap-2">
      {answered.map(({ interviewId, name, at, noted, sentence, times }) => (
        <li key={interviewId} dir="auto">
          {shownName(name)} answered on {dayOf(at)}
          {noted ? `, and that ${done ? "is" : "will be"} noted.` : "."} {sentence}
          {times.length === 0 ? "" : ` Proposed: ${times.map(proposedInWords).join("; ")}.`}{" "}
          {done ? (
            <TextLink to="/conversations/$id" params={{ id: interviewId }} search={{ stage: "arrange" }}>
              Go on with {shownName(name)}
            </TextLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Arranged talks that will not be, with the way to each: what becomes of it is said there. */
export function CalledOffFound({ calledOff }: Pick<Plan, "calledOff">) {
  if (calledOff.length === 0) return null;
  return (
    <ul aria-label="Talks that are called off or moved" className="flex flex-col gap-2">
      {calledOff.map(({ interviewId, name, sentence }) => (
        <li key={interviewId} dir="auto">
          {sentence} Nothing is noted of it yet.{" "}
          <TextLink to="/conversations/$id" params={{ id: interviewId }} search={{ stage: "arrange" }}>
            Go on with {shownName(name)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
