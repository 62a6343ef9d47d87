import type { FormEvent, ReactNode } from "react";
import { Button } from "#web/design/button.tsx";
import { Page } from "#web/design/page.tsx";
import type { Kept } from "./use-settings.ts";

export type StepProps = {
  readonly settings: Kept;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onLeave: () => void;
};

type QuestionProps = Pick<StepProps, "onNext" | "onBack" | "onLeave"> & {
  readonly title: string;
  readonly lead: string;
  /** Keeps what was filled in; false where it was refused, and the question stays. */
  readonly keep: () => Promise<boolean>;
  readonly busy: boolean;
  readonly children: ReactNode;
};

/** A step whose answer is typed, kept on the way on. */
export function WelcomeQuestion({ keep, busy, onNext, children, ...step }: QuestionProps) {
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep()) onNext();
  };
  return (
    <WelcomeStep {...step} onSkip={onNext}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        {children}
        <div>
          <Button kind="primary" submits busy={busy}>
            Go on
          </Button>
        </div>
      </form>
    </WelcomeStep>
  );
}

type WelcomeStepProps = Pick<StepProps, "onBack" | "onLeave"> & {
  readonly title: string;
  readonly lead: ReactNode;
  /** "Skip this question"; the last step has nothing to skip. */
  readonly onSkip?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** One question on an empty sheet, with the ways on, back and out. */
export function WelcomeStep({ title, lead, onBack, onSkip, onLeave, children }: WelcomeStepProps) {
  return (
    <Page title={title} lead={lead}>
      {children}
      <p className="flex flex-wrap gap-x-6">
        {onBack ? (
          <Button kind="plain" onClick={onBack}>
            Back
          </Button>
        ) : null}
        {onSkip ? (
          <Button kind="plain" onClick={onSkip}>
            Skip this question
          </Button>
        ) : null}
        <Button kind="plain" onClick={onLeave}>
          Skip all of it
        </Button>
      </p>
    </Page>
  );
}
