import { expect, it } from "vitest";
import type { InterviewId, PersonId } from "#people/id.ts";
import type { Interview, InterviewState } from "./interview.ts";
import { lastStepInWords } from "./last-step-in-words.ts";
import { planInterview } from "./plan.ts";
import { moveInterview } from "./progress.ts";
import { withUnrelated } from "./take-back.ts";

const AT = Date.UTC(2027, 2, 1, 9);
const planned = (iAmAsked = false): Interview =>
  planInterview({
    id: "one" as InterviewId,
    personId: "ana" as PersonId,
    at: AT,
    stage: "exploring",
    minutes: 20,
    iAmAsked,
  });

function moved(interview: Interview, to: InterviewState, startsAt = AT): Interview {
  const next = moveInterview(interview, to, { at: AT, stage: "exploring", startsAt });
  if (next.kind === "not-possible") throw new Error(next.because);
  return next.interview;
}

it("says what would be taken back, and nothing where there is no step", () => {
  const asked = moved(planned(), "asked");
  expect(lastStepInWords(planned(), "Ana")).toBeNull();
  expect(lastStepInWords(asked, "Ana")).toBe("you asked Ana");
  expect(lastStepInWords(moved(moved(asked, "no-answer"), "answered"), "Ana")).toBe("Ana answered");
  const arranged = moved(asked, "scheduled");
  expect(lastStepInWords(arranged, "Ana")).toBe("a time is arranged");
  expect(lastStepInWords(moved(arranged, "scheduled", AT + 5), "Ana")).toBe("the time was changed");
  expect(lastStepInWords(withUnrelated(asked, AT + 5), "Ana")).toBe("their letter was about something else");
});

it("says it the other way round where they ask me", () => {
  const asked = moved(planned(true), "asked");
  expect(lastStepInWords(asked, "Ana")).toBe("Ana asked you");
  expect(lastStepInWords(moved(asked, "answered"), "Ana")).toBe("you said yes");
  expect(lastStepInWords(moved(asked, "declined"), "Ana")).toBe("you said no");
});

it("says nothing of a time that was given up before steps were kept: it is not known any more", () => {
  const given = moved(moved(planned(), "scheduled"), "moved");
  expect(lastStepInWords(given, "Ana")).toBe("it has to move");
  expect(lastStepInWords({ ...given, steps: [] }, "Ana")).toBeNull();
});
