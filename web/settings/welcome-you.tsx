import { forgetPlace } from "#web/client/unsaved.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { TextField } from "#web/design/field.tsx";
import { LongLine } from "#web/design/text-area.tsx";
import { type StepProps, WelcomeQuestion } from "./welcome-step.tsx";
import { TYPED_IN } from "./welcomed.ts";

/** A name, and one line about oneself: what letters need of their writer. */
export function WelcomeYou({ settings, ...ways }: StepProps) {
  const [name, setName] = useUnsaved(TYPED_IN.name, settings.name);
  const [introduction, setIntroduction] = useUnsaved(TYPED_IN.introduction, settings.introduction);
  const edit = useWrite("settings.edit");
  const keep = async () => {
    if (name.trim() !== settings.name || introduction.trim() !== settings.introduction) {
      const reply = await edit.run({ name, introduction });
      if (reply.kind !== "done") return false;
    }
    forgetPlace(TYPED_IN.name);
    forgetPlace(TYPED_IN.introduction);
    return true;
  };
  return (
    <WelcomeQuestion
      title="Good to have you here"
      lead="A few short questions, so that your letters sound like you. All of it stays on this computer, and each can be skipped."
      keep={keep}
      busy={edit.busy}
      {...ways}
    >
      <TextField
        label="What is your name?"
        hint="It stands under your letters."
        autoComplete="name"
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={edit.failure?.says}
      />
      <LongLine
        label="And you in one line?"
        hint="Goes after “I am” in a first letter."
        placeholder="a biology teacher in Lyon, curious about museums"
        autoComplete="off"
        maxLength={500}
        value={introduction}
        onChange={(event) => setIntroduction(event.target.value)}
      />
    </WelcomeQuestion>
  );
}
