import { type FormEvent, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import type { Plan } from "./use-import.ts";

type MyAddressesProps = {
  readonly me: Plan["me"];
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly onAgain: (me: readonly string[]) => void;
};

/** Which side of the mail is mine, asked and confirmed (R61). */
export function MyAddresses({ me, remember, onRemember, onAgain }: MyAddressesProps) {
  const [text, setText] = useState(me.addresses.join("\n"));
  const wanted = text.split(/[\s,;]+/).filter((each) => each !== "");
  const changed = wanted.join(" ") !== me.addresses.join(" ");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAgain(wanted);
  };
  return (
    <form onSubmit={submit} className="sheet flex flex-col gap-3 px-6 py-5">
      <TextArea
        label="Which addresses are yours?"
        hint={`${me.because === "" ? "" : `${me.because} `}One a line, former ones too: mail from them is yours.`}
        rows={2}
        inputMode="email"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox label="Remember them in Settings" checked={remember} onChecked={onRemember} />
      {changed ? (
        <div>
          <Button submits>Look again with these</Button>
        </div>
      ) : null}
    </form>
  );
}
