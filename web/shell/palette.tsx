import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Icon, type IconName } from "#web/design/icon.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";
import { useBindings } from "./keyboard.ts";
import { UNDER_NAME } from "./places.ts";

type PaletteProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };
type Find = {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly note: string;
  readonly keys: string;
  readonly go: () => void;
};

const PEOPLE_SHOWN = 6;

/** Ctrl K: one line to write in; people first, then places and what this page can do. */
export default function Palette({ open, onOpen }: PaletteProps) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const finds = useFinds(text.trim());
  const id = useId();
  const chosen = finds[Math.min(at, finds.length - 1)];

  const close = () => {
    onOpen(false);
    setText("");
    setAt(0);
  };
  const pick = (find: Find | undefined) => {
    if (find === undefined) return;
    close();
    find.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && finds.length > 0) setAt((at + by + finds.length) % finds.length);
    else if (event.key === "Enter") pick(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open={open} onOpen={(next) => (next ? onOpen(true) : close())} title="Find" quietTitle>
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Find a person, a place or an action"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          autoComplete="off"
          placeholder="A name, a place, or what you want to do"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-14 w-full bg-transparent outline-none"
        />
      </div>
      <div role="listbox" id={`${id}-list`} aria-label="Found" className="py-2">
        {finds.map((find) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keyboard
          <div
            key={find.id}
            id={`${id}-${find.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={find === chosen}
            onClick={() => pick(find)}
            className="flex min-h-11 cursor-pointer items-center gap-3 px-4 text-ink-soft hover:text-ink aria-selected:bg-wash aria-selected:text-ink"
          >
            <Icon name={find.icon} size={16} />
            <bdi className="truncate">{find.label}</bdi>
            <bdi className="ms-auto truncate text-small">{find.note}</bdi>
            {find.keys === "" ? null : <KeyHint keys={find.keys} />}
          </div>
        ))}
      </div>
      {finds.length === 0 ? (
        <p className="px-4 pb-4 text-ink-soft" role="status">
          Nothing of that name here. Add can take it as a new person.
        </p>
      ) : null}
    </Dialog>
  );
}

function useFinds(text: string): readonly Find[] {
  const navigate = useNavigate();
  const bindings = useBindings();
  const people = useRead(
    "person.list",
    { search: text, limit: PEOPLE_SHOWN },
    { when: text !== "", keep: true },
  );
  const found: Find[] = [];
  if (text !== "") {
    for (const person of people.data?.people ?? []) {
      found.push({
        id: person.id,
        icon: "person",
        label: person.name,
        note: person.headline,
        keys: "",
        go: () => void navigate({ to: "/people/$id", params: { id: person.id } }),
      });
    }
  }
  const wanted = text.toLowerCase();
  for (const { keys, does, run } of bindings) {
    if (keys === "Ctrl k" || !does.toLowerCase().includes(wanted)) continue;
    found.push({ id: keys.replace(/\W/g, "-"), icon: "turn", label: does, note: "", keys, go: run });
  }
  for (const { to, label, keys } of UNDER_NAME) {
    if (keys !== "" || !label.toLowerCase().includes(wanted)) continue;
    found.push({
      id: label,
      icon: "turn",
      label: `Go to ${label}`,
      note: "",
      keys,
      go: () => void navigate({ to }),
    });
  }
  return found;
}
