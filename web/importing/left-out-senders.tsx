import { useId, useState } from "react";
import { capitalised } from "#people/shown.ts";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import type { Plan } from "./plan.ts";
import { people } from "./words.ts";

const SHOWN = 100;

type LeftOutSendersProps = {
  readonly senders: Plan["leftOut"];
  readonly kept: readonly string[];
  /** Hears which are ticked, and not taken in yet. */
  readonly onTicked?: ((addresses: readonly string[]) => void) | undefined;
  readonly onKeep: (addresses: readonly string[]) => void;
};

/**
 * Who was left out of the mail, with the reason and a way back (R62): people in the open, and folded what went to others,
 * and lists and machines. An address of the user's own name is asked about where theirs are.
 */
export function LeftOutSenders({ senders, kept, onTicked, onKeep }: LeftOutSendersProps) {
  const id = useId();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (addresses: readonly string[]) => {
    setTicked(addresses);
    onTicked?.(addresses);
  };
  const persons = senders.filter(({ kind }) => kind === "once");
  const keep = (some: readonly string[]) => onKeep([...kept, ...some]);
  return (
    <>
      {persons.length === 0 ? null : (
        <section aria-labelledby={id} className="flex flex-col gap-3">
          <h3 id={id}>{capitalised(people(persons.length))} wrote once, and you have not written to them</h3>
          <p className="text-ink-soft">Left out so far; whoever you know can come in.</p>
          <Senders senders={persons} ticked={ticked} onTicked={tick} onKeep={keep} />
        </section>
      )}
      {FOLDED.map(({ kind, what }) => {
        const such = senders.filter((each) => each.kind === kind);
        return such.length === 0 ? null : (
          <Disclosure key={kind} summary={`${such.length.toLocaleString("en")} left out: ${what}`}>
            <Senders senders={such} ticked={ticked} onTicked={tick} onKeep={keep} />
          </Disclosure>
        );
      })}
    </>
  );
}

const FOLDED = [
  { kind: "to-others", what: "what they wrote went to others, or to many at once" },
  { kind: "machine", what: "lists, machines and mass mail" },
] as const;

type SendersProps = {
  readonly senders: Plan["leftOut"];
  readonly ticked: readonly string[];
  readonly onTicked: (addresses: readonly string[]) => void;
  readonly onKeep: (addresses: readonly string[]) => void;
};

function Senders({ senders, ticked, onTicked, onKeep }: SendersProps) {
  const [search, setSearch] = useState("");
  const term = search.trim().toLowerCase();
  const found = senders.filter(({ address, name }) => `${name} ${address}`.toLowerCase().includes(term));
  const mine = ticked.filter((each) => senders.some(({ address }) => address === each));
  return (
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
                  {name && name !== address ? <bdi>{address}. </bdi> : null}
                  {reason} {messages === 1 ? "One message." : `${messages.toLocaleString("en")} messages.`}
                </>
              }
              checked={ticked.includes(address)}
              onChecked={(take) =>
                onTicked(take ? [...ticked, address] : ticked.filter((each) => each !== address))
              }
            />
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p>And {found.length - SHOWN} more; search for one by name.</p> : null}
      <div>
        <Button disabled={mine.length === 0} onClick={() => onKeep(mine)}>
          {mine.length === 0
            ? "Tick a person to take them in"
            : `Take in ${mine.length === 1 ? "this one" : `these ${mine.length}`} after all`}
        </Button>
      </div>
    </div>
  );
}
