import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { KINDS, type Kind } from "./kinds.ts";

export type Found = Answer<"contacts.connect">["collections"];

type WhichProps = {
  readonly kind: Kind;
  readonly found: Found;
  readonly busy: boolean;
  readonly onChosen: (url: string) => void;
};

/** Of several that a server has, the one that is meant. */
export function Which({ kind, found, busy, onChosen }: WhichProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onChosen(chosen);
      }}
    >
      <RadioGroup
        legend="There are several. Which one?"
        options={found.map(({ url, name }) => ({ value: url, label: <bdi>{name}</bdi> }))}
        value={chosen}
        onValue={setChosen}
      />
      <div>
        <Button kind="primary" submits busy={busy}>
          Connect {KINDS[kind].elsewhere}
        </Button>
      </div>
    </form>
  );
}
