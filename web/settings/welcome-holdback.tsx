import { useState } from "react";
import { atTheBeginning, HOLDBACK_QUESTIONS } from "#interviews/hesitation.ts";
import { HOLDBACKS, type Holdback } from "#interviews/reframings.ts";
import { stageOn } from "#stages/stage-on.ts";
import { dateOf } from "#time/date.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { type StepProps, WelcomeStep } from "./welcome-step.tsx";

/** Asked once, gently, and answered with one other way to see it and one small step (R12). Nothing of it is kept. */
export function WelcomeHoldback({ settings, onNext, onBack, onLeave }: StepProps) {
  const [holdback, setHoldback] = useState<Holdback | null>(null);
  const today = dateOf(Date.now(), settings.timeZone);
  const { stage } = stageOn(settings.programmes, settings.stageOverrides, today);
  const said = holdback === null ? undefined : atTheBeginning(holdback, stage);
  return (
    <WelcomeStep
      title="What holds you back?"
      lead="Nearly everybody has one. Yours is not kept anywhere; you get one other way to see it."
      onBack={onBack}
      onSkip={onNext}
      onLeave={onLeave}
    >
      <RadioGroup<Holdback>
        legend="When you think of writing to somebody"
        options={HOLDBACKS.map((value) => ({ value, label: HOLDBACK_QUESTIONS[value] }))}
        value={holdback}
        onValue={setHoldback}
      />
      {said === undefined ? null : (
        <Callout live>
          <p className="font-serif text-lead">{said.thought}</p>
          <p className="text-ink-soft">{said.step}</p>
        </Callout>
      )}
      <div>
        <Button kind="primary" onClick={onNext}>
          Go on
        </Button>
      </div>
    </WelcomeStep>
  );
}
