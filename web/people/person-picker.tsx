import { useDeferredValue, useRef, useState } from "react";
import type { PersonId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";

export type Picked = { readonly id: PersonId; readonly name: string };

type PersonPickerProps = {
  /** "Who said it?" */
  readonly label: string;
  readonly hint?: string | undefined;
  /** Before the name once somebody is picked: "Said by". */
  readonly before: string;
  readonly picked: Picked | null;
  readonly onPicked: (picked: Picked | null) => void;
  /** Hears of somebody who is just being added; null where that fails. */
  readonly onAdding?: ((added: Promise<Picked | null>) => void) | undefined;
  /** Somebody who is not found may be added with their name alone. */
  readonly mayAdd?: boolean | undefined;
  /** Never found: whose page it is. */
  readonly except?: PersonId | undefined;
};

/** Who is picked in a form, for its PersonPicker; `chosen` waits for somebody who is still being added. */
export function usePicked(first: Picked | null = null) {
  const [picked, setPicked] = useState(first);
  const adding = useRef<Promise<Picked | null> | null>(null);
  const onPicked = (next: Picked | null) => {
    adding.current = null;
    setPicked(next);
  };
  const onAdding = (added: Promise<Picked | null>) => {
    adding.current = added;
  };
  return { picker: { picked, onPicked, onAdding }, chosen: async () => (await adding.current) ?? picked };
}

const FOUND = 5;

/** A few letters of the name, then one of those found. */
export function PersonPicker(props: PersonPickerProps) {
  const { picked, onPicked, before } = props;
  if (picked === null) return <Finding {...props} />;
  return (
    <p className="flex flex-wrap items-center gap-3">
      {before}
      <Chip>
        <bdi>{picked.name}</bdi>
      </Chip>
      <Button kind="plain" onClick={() => onPicked(null)}>
        somebody else
      </Button>
    </p>
  );
}

function Finding({ label, hint, onPicked, onAdding, mayAdd, except }: PersonPickerProps) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const add = useWrite("person.add");
  const found = useRead(
    "person.list",
    { search, limit: FOUND },
    { when: search !== "", keep: true },
  ).data?.people.filter(({ id }) => id !== except);
  const nobody = search !== "" && found?.length === 0;
  const addThem = async (): Promise<Picked | null> => {
    const reply = await add.run({ name: search });
    if (reply.kind !== "done") {
      say(reply.says);
      return null;
    }
    const added = { id: reply.value.id, name: reply.value.name };
    onPicked(added);
    return added;
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        hint={hint}
        type="search"
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="flex flex-wrap gap-2" aria-label="Found">
        {search === ""
          ? null
          : found?.map(({ id, name }) => (
              <li key={id} className="min-w-0">
                <Button onClick={() => onPicked({ id, name })}>
                  <bdi className="truncate">{name}</bdi>
                </Button>
              </li>
            ))}
      </ul>
      <p role="status" className="text-small text-ink-soft">
        {nobody ? "Nobody by that name yet." : ""}
      </p>
      {nobody && mayAdd ? (
        <div>
          <Button
            busy={add.busy}
            onClick={() => {
              const added = addThem();
              onAdding?.(added);
            }}
          >
            Add <bdi>{search}</bdi>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
