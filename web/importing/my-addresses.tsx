import type { FormEvent } from "react";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import type { Plan } from "./plan.ts";

type MyAddressesProps = {
  readonly me: Plan["me"];
  /** Addresses in the mail that bear the user's name. */
  readonly perhaps: readonly string[];
  /** What stands in the field, one address a line. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly onAgain: (me: readonly string[]) => void;
};

/** Which side of the mail is mine, asked and confirmed (R61). */
export function MyAddresses({ me, perhaps, text, onText, remember, onRemember, onAgain }: MyAddressesProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAgain(addressesIn(text));
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
        onChange={(event) => onText(event.target.value)}
      />
      {perhaps
        .filter((each) => !addressesIn(text).includes(each))
        .map((each) => (
          <p key={each} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>
              <bdi>{each}</bdi> bears your name: perhaps it is yours, too.
            </span>
            <Button onClick={() => onText(`${text.trimEnd()}\n${each}`)}>It is mine</Button>
          </p>
        ))}
      <Checkbox label="Remember them in Settings" checked={remember} onChecked={onRemember} />
      {areOthers(text, me) ? (
        <div>
          <Button kind="primary" submits>
            Look again with these
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function addressesIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((each) => each !== "");
}

/** Whether the plan was made with other addresses than those in the field: then it is no longer what would happen. */
export function areOthers(text: string, { addresses }: Plan["me"]): boolean {
  const plain = (list: readonly string[]) =>
    [...new Set(list.map((each) => each.toLowerCase()))].toSorted().join(" ");
  return plain(addressesIn(text)) !== plain(addresses);
}
