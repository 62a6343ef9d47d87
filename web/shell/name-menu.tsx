import { Link } from "@tanstack/react-router";
import { useId, useRef, useSyncExternalStore } from "react";
import { readNetwork } from "#web/client/network.ts";
import { enterSample } from "#web/client/sample.ts";
import { useClient } from "#web/client/use-client.tsx";
import { Icon } from "#web/design/icon.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";
import { say } from "#web/design/toast.ts";
import { UNDER_NAME } from "./places.ts";
import { onTheme, readTheme, setTheme, THEMES, type Theme } from "./theme.ts";

type NameMenuProps = {
  /** The user's own name; empty where none was given. */
  readonly name: string;
  /** Where the slip opens from. */
  readonly place: "rail" | "top";
  readonly onKeys: () => void;
};

/** What lives under the name: a plain list of links on a slip of paper, in the browser's own popover. */
export function NameMenu({ name, place, onKeys }: NameMenuProps) {
  const id = useId();
  const slip = useRef<HTMLDivElement>(null);
  const client = useClient();
  const close = () => slip.current?.hidePopover();
  const lookRound = async () => {
    close();
    const failure = await enterSample(client);
    if (failure !== undefined) say(failure.says);
  };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={place === "top" ? `${name || "You"}: settings, import, export, sprint` : undefined}
        className={
          place === "rail"
            ? "-ms-1 flex min-h-11 w-full items-center gap-2 text-start text-ink-soft hover:text-ink"
            : "grid size-11 place-items-center text-ink-soft"
        }
      >
        <Icon name="person" size={place === "top" ? 24 : 20} />
        {place === "rail" ? <bdi className="min-w-0 truncate">{name || "You"}</bdi> : null}
      </button>
      <div
        ref={slip}
        id={id}
        popover="auto"
        className={`raised fixed m-0 w-60 py-2 text-ink ${place === "rail" ? "start-4 top-auto bottom-16" : "start-auto end-2 top-14"}`}
      >
        <ul>
          {UNDER_NAME.map(({ to, label, keys }) => (
            <li key={to}>
              <Link to={to} onClick={close} className={ROW}>
                {label}
                {keys ? <KeyHint keys={keys} /> : null}
              </Link>
            </li>
          ))}
          {readNetwork() === "me" ? (
            <li>
              <button type="button" className={ROW} onClick={() => void lookRound()}>
                Sample network
              </button>
            </li>
          ) : null}
          <li>
            <button
              type="button"
              className={ROW}
              onClick={() => {
                close();
                onKeys();
              }}
            >
              Keys
              <KeyHint keys="?" />
            </button>
          </li>
        </ul>
        <ThemeChoice />
      </div>
    </>
  );
}

const ROW = "flex min-h-11 w-full items-center justify-between px-4 hover:bg-wash";

function ThemeChoice() {
  const theme = useSyncExternalStore(onTheme, readTheme);
  const id = useId();
  return (
    <fieldset className="mx-4 mt-2 border-line border-t pt-2">
      <legend className="sr-only">Light</legend>
      <div className="flex justify-between text-small">
        {THEMES.map((each) => (
          <label
            key={each}
            className="flex min-h-9 cursor-pointer items-center text-ink-soft has-checked:text-ink"
          >
            <input
              type="radio"
              name={id}
              className="peer sr-only"
              checked={theme === each}
              onChange={() => setTheme(each)}
            />
            <span className="border-transparent border-b-2 peer-checked:border-thread peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2">
              {WORDS[each]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const WORDS: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
