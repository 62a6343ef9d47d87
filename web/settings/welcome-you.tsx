import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { type StepProps, WelcomeStep } from "./welcome-step.tsx";

/** A name, and one line about oneself: what letters need of their writer. */
export function WelcomeYou({ settings, onNext, onBack, onLeave }: StepProps) {
  const [name, setName] = useState(settings.name);
  const [introduction, setIntroduction] = useState(settings.introduction);
  const edit = useWrite("settings.edit");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== settings.name || introduction.trim() !== settings.introduction) {
      const reply = await edit.run({ name, introduction });
      if (reply.kind !== "done") return;
    }
    onNext();
  };
  return (
    <WelcomeStep
      title="Good to have you here"
      lead="Three short questions, so that your letters sound like you. All of it stays on this computer, and each can be skipped."
      onBack={onBack}
      onSkip={onNext}
      onLeave={onLeave}
    >
      <form onSubmit={submit} className="flex flex-col gap-6">
        <TextField
          label="What is your name?"
          hint="It stands under your letters."
          autoComplete="name"
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={edit.failure?.says}
        />
        <TextField
          label="And you in one line?"
          hint="Goes after “I am” in a first letter."
          placeholder="a second-year PhD student in cell biology in Lyon"
          autoComplete="off"
          maxLength={500}
          value={introduction}
          onChange={(event) => setIntroduction(event.target.value)}
        />
        <div>
          <Button kind="primary" submits busy={edit.busy}>
            Go on
          </Button>
        </div>
      </form>
    </WelcomeStep>
  );
}
