import type { Reply } from "#web/client/client.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { confided, keptOf, leadOf, type Mark, unconfided, withoutPrefix, withPrefix } from "./marks.ts";
import type { StageProps } from "./stage.ts";
import { useAsItIs } from "./use-as-it-is.ts";
import type { Conversation } from "./use-conversation.ts";

/**
 * Takes a mark back: the words stay in the notes, or go back into them. Its Undo marks them again, in the notes as they
 * are by then.
 */
export function useTakeBack(props: StageProps): (mark: Mark) => Promise<void> {
  const asItIs = useAsItIs(props);
  const removeAdvice = useWrite("advice.remove");
  const record = useWrite("advice.record");
  const edit = useWrite("advice.edit");
  const removePromise = useWrite("promise.remove");
  const make = useWrite("promise.make");
  const removeLead = useWrite("lead.remove");
  const recordLead = useWrite("lead.record");

  const steps = (mark: Mark): Steps => {
    switch (mark.of) {
      case "advice":
        return adviceSteps(mark.advice);
      case "promise":
        return promiseSteps(mark.promise);
      case "introduction":
        return introductionSteps(mark.text);
      case "opportunity":
        return opportunitySteps(mark.text);
      case "off-record":
        return confidedSteps(mark.text);
    }
  };

  /** What was said in confidence becomes advice like any other first. */
  const adviceSteps = (advice: Conversation["advice"][number]): Steps =>
    advice.offRecord
      ? {
          back: () => edit.run({ id: advice.id, offRecord: false }),
          again: () => edit.run({ id: advice.id, offRecord: true }),
        }
      : { back: () => removeAdvice.run({ id: advice.id }), again: () => record.run(adviceAsTyped(advice)) };

  const promiseSteps = (promise: Conversation["promises"][number]): Steps => {
    const { personId, interviewId, text, dueOn } = promise;
    return {
      back: () => removePromise.run({ id: promise.id }),
      again: () => make.run({ personId, interviewId, text, dueOn }),
    };
  };

  /** An introduction stands in the notes, and among the promises where it is mine to make. */
  const introductionSteps = (text: string): Steps => {
    const { promise } = keptOf(asItIs().conversation, text);
    const [inNotes, promised] = [noteSteps(text, "introduction"), promise && promiseSteps(promise)];
    const both = async (step: keyof Steps) => {
      const reply = await promised?.[step]();
      return reply !== undefined && reply.kind !== "done" ? reply : inNotes[step]();
    };
    return { back: () => both("back"), again: () => both("again") };
  };

  /** An opportunity stands in the notes and among what reached me. */
  const opportunitySteps = (text: string): Steps => {
    const { personId, optionId } = asItIs().conversation;
    const { lead } = keptOf(asItIs().conversation, text);
    const inNotes = noteSteps(text, "opportunity");
    return {
      back: async () => {
        const reply = lead && (await removeLead.run({ id: lead.id }));
        return reply !== undefined && reply.kind !== "done" ? reply : inNotes.back();
      },
      again: async () => {
        const reply = lead && (await recordLead.run(leadOf({ personId, optionId, text })));
        return reply !== undefined && reply.kind !== "done" ? reply : inNotes.again();
      },
    };
  };

  const noteSteps = (text: string, kind: "introduction" | "opportunity"): Steps => {
    const change = (as: typeof withPrefix) => async () => {
      const { writing } = asItIs();
      writing.change({ notes: as(writing.fields.notes, text, kind) });
      return DONE;
    };
    return { back: change(withoutPrefix), again: change(withPrefix) };
  };

  const confidedSteps = (text: string): Steps => ({
    back: async () => {
      const { writing, questions } = asItIs();
      const { notes } = writing.fields;
      questions.change(unconfided(questions.list, text));
      writing.change({ notes: notes === "" || notes.endsWith("\n") ? notes + text : `${notes}\n${text}` });
      return DONE;
    },
    again: async () => {
      const { writing, questions } = asItIs();
      const lines = writing.fields.notes.split("\n");
      const at = lines.lastIndexOf(text);
      questions.change(confided(questions.list, text));
      if (at >= 0) writing.change({ notes: lines.toSpliced(at, 1).join("\n") });
      return DONE;
    },
  });

  return async (mark) => {
    const { back, again } = steps(mark);
    const reply = await back();
    if (reply.kind !== "done") return say(reply.says);
    say(`Taken back: ${mark.kind}.`, () => void again());
  };
}

type Step = () => Promise<Reply<unknown>>;
type Steps = { readonly back: Step; readonly again: Step };

const DONE = { kind: "done", value: null } as const;

/** A piece of advice as it is written down anew. */
export function adviceAsTyped(advice: Conversation["advice"][number]) {
  const { personId, interviewId, optionId, text, useByStage, useByDate, offRecord } = advice;
  return { personId, interviewId, optionId, text, useByStage, useByDate, offRecord };
}
