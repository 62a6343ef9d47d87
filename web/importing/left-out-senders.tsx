import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import type { Plan } from "./use-import.ts";

const SHOWN = 100;

type LeftOutSendersProps = {
  readonly senders: Plan["leftOut"];
  readonly kept: readonly string[];
  /** Hears which are ticked, and not taken in yet. */
  readonly onTicked?: ((addresses: readonly string[]) => void) | undefined;
  readonly onKeep: (addresses: readonly string[]) => void;
};

/** Lists, machines and mass mail, left out with the reason and a way back (R62). */
export function LeftOutSenders({ senders, kept, onTicked, onKeep }: LeftOutSendersProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (addresses: readonly string[]) => {
    setTicked(addresses);
    onTicked?.(addresses);
  };
  const [search, setSearch] = useState("");
  const term = search.trim().toLowerCase();
  const found = senders.filter(({ address, name }) => `${name} ${address}`.toLowerCase().includes(term));
  return (
    <Disclosure summary={`${senders.length.toLocaleString("en")} left out: lists, newsletters and machines`}>
      <div className="flex flex-col gap-3">
        {senders.length > SHOWN ? (
          <TextField
            label="Search what was left out"
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        ) : null}
        <ul className="max-h-[24rem] overflow-y-auto">
          {found.slice(0, SHOWN).map(({ address, name, reason, messages }) => (
            <li key={address} className="border-line border-b">
              <Checkbox
                label={<bdi className="text-ink">{name || address}</bdi>}
                hint={
                  <>
                    {name ? <bdi>{address}. </bdi> : null}
                    {reason} {messages === 1 ? "One message." : `${messages.toLocaleString("en")} messages.`}
                  </>
                }
                checked={ticked.includes(address)}
                onChecked={(take) =>
                  tick(take ? [...ticked, address] : ticked.filter((each) => each !== address))
                }
              />
            </li>
          ))}
        </ul>
        {found.length > SHOWN ? <p>And {found.length - SHOWN} more; search for one by name.</p> : null}
        <div>
          <Button disabled={ticked.length === 0} onClick={() => onKeep([...kept, ...ticked])}>
            {ticked.length === 0
              ? "Tick a person to take them in"
              : `Take in ${ticked.length === 1 ? "this one" : `these ${ticked.length}`} after all`}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
