import type { ReactNode } from "react";
import { Button } from "#web/design/button.tsx";
import { Page } from "#web/design/page.tsx";
import type { Kept } from "./use-settings.ts";

export type StepProps = {
  readonly settings: Kept;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onLeave: () => void;
};

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
