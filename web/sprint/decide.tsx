import { type FormEvent, useState } from "react";
import type { OptionId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Select } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import type { Ending } from "./ended.tsx";
import { Heard } from "./heard.tsx";
import type { Running } from "./month.tsx";

type Decision = "build-skills" | "look-at-another";

/** The end of the month (P5). The decision is small and may be changed: it is a verdict like any other. */
export function Decide(props: { readonly month: Running; readonly onDecided: (ending: Ending) => void }) {
  const { month, onDecided } = props;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [optionId, setOptionId] = useState<OptionId | "">(month.careers[0]?.id ?? "");
  const [verdict, setVerdict] = useState<"park" | "ruled-out">("park");
  const [reason, setReason] = useUnsaved("month", "");
  const decide = useWrite("sprint.decide");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (decision === null) return;
    const reply = await decide.run({
      decision,
      optionId: optionId === "" ? null : optionId,
      verdict,
      reason,
    });
    if (reply.kind !== "done") return;
    const { verdict: given } = reply.value;
    setReason("");
    onDecided({
      optionId: given?.optionId ?? null,
      verdict: given?.kind ?? "undecided",
    });
    say("Decided. You can think otherwise tomorrow; the trail keeps both.");
  };
  const careers = month.careers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <Heard month={month} />
      <RadioGroup<Decision>
        legend="What does this month say?"
        hint="For today. A decision may be small, and may be changed."
        options={[
          {
            value: "build-skills",
            label: "I will build skills for this one",
            hint: "It goes on your careers as one to pursue.",
          },
          {
            value: "look-at-another",
            label: "I will look at another",
            hint: "Knowing that is a result, and the earlier the better.",
          },
        ]}
        value={decision}
        onValue={setDecision}
      />
      {decision === null ? null : (
        <>
          {careers.length > 1 || decision === "look-at-another" ? (
            <Select
              label={decision === "build-skills" ? "Which one?" : "Which one do you leave?"}
              value={optionId}
              options={
                decision === "build-skills"
                  ? careers
                  : [...careers, { value: "", label: "None yet; they stay as they are" }]
              }
              onValue={(value) => setOptionId(value as OptionId | "")}
            />
          ) : null}
          {decision === "look-at-another" && optionId !== "" ? (
            <RadioGroup<"park" | "ruled-out">
              legend="And it is"
              inline
              options={[
                { value: "park", label: "parked for now" },
                { value: "ruled-out", label: "ruled out" },
              ]}
              value={verdict}
              onValue={setVerdict}
            />
          ) : null}
          <TextArea
            label="What made you decide?"
            hint="Half a sentence is enough."
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            problem={decide.failure?.says}
          />
          <div>
            <Button kind="primary" submits busy={decide.busy}>
              Keep the decision
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
