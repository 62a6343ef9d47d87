import { type FormEvent, useState } from "react";
import type { Advice } from "#advice/advice.ts";
import { type DateText, parseDate } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";

type PutOnADateProps = { readonly advice: Pick<Advice, "id" | "stepOn" | "version"> };

/** Advice becomes a step with a day (R17): it is spoken of on Today then, and stands in the calendar. */
export function PutOnADate({ advice }: PutOnADateProps) {
  const [day, setDay] = useState<string>(advice.stepOn ?? "");
  const step = useWrite("advice.step");
  const { id, stepOn } = advice;
  const put = async (on: DateText | null) => {
    const reply = await step.run({ id, on }, { ifMatch: advice.version });
    if (reply.kind !== "done") return say(reply.says);
    const { until } = reply.value;
    const late = until === null ? "" : ` You noted that it is of use until ${dateInWords(until)}.`;
    say(on === null ? "It has no day any more." : `Set for ${dateInWords(on)}.${late}`, () => {
      void step.run({ id, on: stepOn });
    });
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const on = parseDate(day);
    if (on === undefined) return say("Which day?");
    await put(on);
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4 py-2 text-body text-ink">
      <div className="max-w-[14rem]">
        <TextField
          label="On which day?"
          type="date"
          value={day}
          problem={step.failure?.kind === "invalid" ? step.failure.says : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button submits busy={step.busy}>
          Set the day
        </Button>
        {stepOn === null ? null : (
          <Button kind="plain" onClick={() => void put(null)}>
            No day
          </Button>
        )}
      </div>
    </form>
  );
}
