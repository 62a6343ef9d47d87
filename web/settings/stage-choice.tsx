import { useState } from "react";
import { STAGES, type Stage } from "#stages/stage.ts";
import { STAGE_NAMES } from "#stages/stage-on.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Callout } from "#web/design/callout.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import type { Kept, Replan } from "./use-settings.ts";
import { WhatChanged } from "./what-changed.tsx";

type Choice = Stage | "dates";

/** What each stage changes, in words. */
export const STAGE_MEANS: Record<Stage, string> = {
  exploring: "Letters ask what the work is like; courses and internships still fit.",
  preparing: "Letters ask what to learn and whom to meet before the next position.",
  applying: "Letters ask for the inside view of a place, and later for openings.",
  "settling-in": "News and thanks come first: the people who helped would like to know.",
};

type StageChoiceProps = {
  readonly settings: Kept;
  readonly replan: Replan | null;
  readonly onReplan: (replan: Replan) => void;
};

/** The stage that follows from the dates, and the user's own word against them, from today on (R1). */
export function StageChoice({ settings, replan, onReplan }: StageChoiceProps) {
  const standing = useRead("stage.show", {}).data?.reading;
  const change = useWrite("stage.change");
  // Shown as soon as it is pressed, until it is kept.
  const [pressed, setPressed] = useState<Choice | null>(null);
  const said = settings.stageOverrides.findLast((each) => each.optionId === null)?.stage ?? null;
  if (standing === undefined) return null;
  const choose = async (choice: Choice) => {
    const stage = choice === "dates" ? null : choice;
    if (stage === said) return;
    setPressed(choice);
    const reply = await change.run({ stage });
    setPressed(null);
    if (reply.kind !== "done") return say(reply.says);
    onReplan(reply.value.replan);
    say(stage === null ? "Your dates decide again." : `From today on you are ${STAGE_NAMES[stage]}.`, () => {
      void change.run(reply.value.before).then((back) => {
        if (back.kind === "done") onReplan(back.value.replan);
      });
    });
  };
  return (
    <div className="flex flex-col gap-4">
      <Callout live>
        <p>{standing.because}</p>
        <p className="text-ink-soft">{STAGE_MEANS[standing.stage]}</p>
      </Callout>
      <RadioGroup<Choice>
        legend="Does that fit?"
        hint="Your own word goes before the dates. Conversations keep the stage they were held in."
        options={[
          { value: "dates", label: "Yes, let the dates decide" },
          ...STAGES.map((value) => ({
            value,
            label: `No, I am ${STAGE_NAMES[value]}`,
            hint: STAGE_MEANS[value],
          })),
        ]}
        value={pressed ?? said ?? "dates"}
        onValue={(choice) => void choose(choice)}
      />
      {replan === null ? null : <WhatChanged replan={replan} after={standing.because} />}
    </div>
  );
}
