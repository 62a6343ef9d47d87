import type { OptionId } from "#people/id.ts";
import { capitalised } from "#people/shown.ts";
import { STAGES, type Stage } from "#stages/stage.ts";
import { STAGE_NAMES } from "#stages/stage-on.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import type { Replan } from "./use-settings.ts";

type StageForProps = {
  readonly optionId: OptionId;
  readonly label: string;
  readonly onReplan: (replan: Replan) => void;
};

/** A stage of its own for one career: applying for one while still looking around in another (R1). */
export function StageFor({ optionId, label, onReplan }: StageForProps) {
  const shown = useRead("stage.show", {}).data;
  const change = useWrite("stage.change");
  const mine = shown?.careers.find((each) => each.optionId === optionId);
  if (shown === undefined || mine === undefined) return null;
  const choose = async (value: string) => {
    const stage = STAGES.find((each) => each === value) ?? null;
    const reply = await change.run({ stage, optionId });
    if (reply.kind !== "done") return say(reply.says);
    onReplan(reply.value.replan);
    say(stage === null ? "As everywhere else." : `For this career you are ${STAGE_NAMES[stage]}.`, () => {
      void change.run(reply.value.before).then((back) => {
        if (back.kind === "done") onReplan(back.value.replan);
      });
    });
  };
  const everywhere = `As everywhere: ${STAGE_NAMES[shown.reading.stage]}`;
  return (
    <Select
      label={label}
      value={mine.own ?? "everywhere"}
      disabled={change.busy}
      options={[
        { value: "everywhere", label: everywhere },
        ...STAGES.map((value: Stage) => ({ value, label: capitalised(STAGE_NAMES[value]) })),
      ]}
      onValue={(value) => void choose(value)}
    />
  );
}

/** All careers under consideration, each with its own stage where it has one. */
export function StageByCareer({ onReplan }: Pick<StageForProps, "onReplan">) {
  const careers = useRead("stage.show", {}).data?.careers ?? [];
  if (careers.length === 0) return null;
  return (
    <Disclosure summary="Another stage for one career">
      <div className="flex flex-col gap-4 py-2 text-body text-ink">
        {careers.map(({ optionId, name }) => (
          <StageFor key={optionId} optionId={optionId} label={name} onReplan={onReplan} />
        ))}
      </div>
    </Disclosure>
  );
}
