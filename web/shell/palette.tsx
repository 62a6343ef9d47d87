import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Client } from "#web/client/client.ts";
import { openNetwork, readNetwork } from "#web/client/network.ts";
import { enterSample } from "#web/client/sample.ts";
import { useClient, useRead } from "#web/client/use-client.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Icon, type IconName } from "#web/design/icon.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";
import { say } from "#web/design/toast.ts";
import { type Around, aroundFor } from "./around.ts";
import { doingsFor, holds } from "./doings.ts";
import { useBindings } from "./keyboard.ts";
import { UNDER_NAME } from "./places.ts";
import { setTheme } from "./theme.ts";

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
const PLACES_OF_WORK_SHOWN = 4;

/** Ctrl K: one line to write in; people first, then places of work, then what can be done and where. */
export default function Palette({ open, onOpen }: PaletteProps) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const finds = useFinds(text.trim());
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const chosen = finds[Math.min(at, finds.length - 1)];

  const chosenId = chosen === undefined ? "" : `${id}-${chosen.id}`;
  useEffect(() => {
    document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

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
    <Dialog
      open={open}
      onOpen={(next) => (next ? onOpen(true) : close())}
      title="Find"
      quietTitle
      focus={line}
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Icon name="search" />
        <input
          ref={line}
          role="combobox"
          aria-label="Find a person, a place or an action"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosenId || undefined}
          autoComplete="off"
          placeholder="A name, a place, an action"
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
            className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-1 text-ink-soft hover:text-ink aria-selected:bg-wash aria-selected:text-ink"
          >
            <Icon name={find.icon} size={16} />
            <span className="flex min-w-0 grow flex-col sm:flex-row sm:items-baseline sm:gap-3">
              <bdi className="break-words">{find.label}</bdi>
              <bdi className="truncate text-small sm:ms-auto">{find.note}</bdi>
            </span>
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
  const people = usePeopleFound(text);
  const work = useWorkFound(text);
  const doings = useDoingsFound(text.toLowerCase());
  return [...people, ...work, ...doings];
}

function usePeopleFound(text: string): readonly Find[] {
  const navigate = useNavigate();
  const { data } = useRead(
    "person.list",
    { search: text, limit: PEOPLE_SHOWN },
    { when: text !== "", keep: true },
  );
  if (text === "") return [];
  return (data?.people ?? []).map(({ id, name, headline }) => ({
    id,
    icon: "person",
    label: name,
    note: headline,
    keys: "",
    go: () => void navigate({ to: "/people/$id", params: { id } }),
  }));
}

/** Organizations; each leads to its page. */
function useWorkFound(text: string): readonly Find[] {
  const navigate = useNavigate();
  const { data } = useRead(
    "organization.list",
    { search: text, limit: PLACES_OF_WORK_SHOWN },
    { when: text !== "", keep: true },
  );
  if (text === "") return [];
  return (data?.organizations ?? []).map(({ id, name, field }) => ({
    id: `work-${id}`,
    icon: "people",
    label: name,
    note: field === "" ? "whom you know there" : field,
    keys: "",
    go: () => void navigate({ to: "/organizations/$id", params: { id } }),
  }));
}

/** Keys that do nothing from here: it is open, and what was said lies under it. */
const BESIDE_IT = new Set(["Ctrl k", "F6", "Escape"]);

/** The keys of this screen, the places, and, once something is typed, every operation that has a screen. */
function useDoingsFound(wanted: string): readonly Find[] {
  const navigate = useNavigate();
  const client = useClient();
  const bound = useBindings()
    .filter(({ keys, does, also = "" }) => !BESIDE_IT.has(keys) && holds(`${does} ${also}`, wanted))
    .map(({ keys, does, run }): Find => {
      return { id: (keys || does).replace(/\W/g, "-"), icon: "turn", label: does, note: "", keys, go: run };
    });
  const other = wanted === "" ? [] : aroundFor(wanted, readNetwork());
  const around = other.map(({ does, label }): Find => {
    return { id: does, icon: "turn", label, note: "", keys: "", go: () => void goAround(does, client) };
  });
  const places = UNDER_NAME.filter(({ keys, label }) => keys === "" && holds(`Go to ${label}`, wanted)).map(
    ({ to, label }): Find => {
      const go = () => void navigate({ to });
      return { id: label, icon: "turn", label: `Go to ${label}`, note: "", keys: "", go };
    },
  );
  const found = wanted === "" ? [] : doingsFor(wanted);
  const doings = found.map(({ of, label, note, to }): Find => {
    return {
      id: of.replace(".", "-"),
      icon: "turn",
      label,
      note,
      keys: "",
      go: () => void navigate({ to }),
    };
  });
  return [...bound, ...places, ...around, ...doings];
}

async function goAround(does: Around["does"], client: Client) {
  switch (does) {
    case "own":
      return openNetwork("me");
    case "sample": {
      const failure = await enterSample(client);
      return failure === undefined ? undefined : say(failure.says);
    }
    default:
      return setTheme(does);
  }
}
