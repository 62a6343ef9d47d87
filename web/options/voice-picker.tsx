import { useDeferredValue, useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { TextField } from "#web/design/field.tsx";

export type Voice = { readonly id: string; readonly name: string };

const FOUND = 5;

/** Who said it: a few letters of the name, then one of those found. Nobody is a fine answer. */
export function VoicePicker(props: {
  readonly voice: Voice | null;
  readonly onVoice: (voice: Voice | null) => void;
}) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useRead("person.list", { search, limit: FOUND }, { when: search !== "", keep: true }).data
    ?.people;
  if (props.voice !== null) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        Said by
        <Chip>
          <bdi>{props.voice.name}</bdi>
        </Chip>
        <Button kind="plain" onClick={() => props.onVoice(null)}>
          somebody else
        </Button>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label="Who said it?"
        hint="Leave it empty for your own view."
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="flex flex-wrap gap-2" aria-label="Found">
        {search === ""
          ? null
          : found?.map(({ id, name }) => (
              <li key={id}>
                <Button
                  onClick={() => {
                    props.onVoice({ id, name });
                    setText("");
                  }}
                >
                  <bdi>{name}</bdi>
                </Button>
              </li>
            ))}
      </ul>
      <p role="status" className="text-small text-ink-soft">
        {search !== "" && found?.length === 0 ? "Nobody by that name yet." : ""}
      </p>
    </div>
  );
}
