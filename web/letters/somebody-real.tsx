import { useDeferredValue, useState } from "react";
import type { PersonId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";

type Somebody = { readonly id: PersonId; readonly name: string };

const FOUND = 5;

/** To whom a letter is shown: a few letters of the name, then one of those found. */
export function SomebodyReal(props: {
  readonly somebody: Somebody;
  readonly onSomebody: (somebody: Somebody) => void;
}) {
  const { somebody, onSomebody } = props;
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useRead("person.list", { search, limit: FOUND }, { when: search !== "", keep: true }).data
    ?.people;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={`As it would read to ${somebody.name}`}
        hint="Or to somebody else: a few letters of the name."
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {search === "" ? null : (
        <ul className="flex flex-wrap gap-2" aria-label="Found">
          {(found ?? []).map(({ id, name }) => (
            <li key={id}>
              <Button
                onClick={() => {
                  onSomebody({ id, name });
                  setText("");
                }}
              >
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
