import { useId, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Problem } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { chosenFiles, type Dropped, droppedFiles } from "./dropped.ts";
import { NotRight } from "./not-right.tsx";
import type { Plan } from "./plan.ts";

type ChooseFilesProps = {
  readonly onFiles: (files: Dropped | Promise<Dropped>) => void;
  readonly problem?: string | undefined;
  readonly problems?: Plan["problems"] | undefined;
  /** Where what was handed over is still there. */
  readonly onGoOn?: (() => void) | undefined;
  /** After an import, when something else comes first. */
  readonly again: boolean;
};

/** Drop files, or choose them; any of the kinds, several at once. */
export function ChooseFiles({ onFiles, problem, problems = [], onGoOn, again }: ChooseFilesProps) {
  const [over, setOver] = useState(false);
  return (
    <>
      {problem ? (
        <Problem
          what={problem}
          safe="Nothing was imported, and what you had is as it was."
          todo={
            <>
              {onGoOn === undefined ? (
                "Choose the file again, or another one."
              ) : (
                <Button kind="primary" onClick={onGoOn}>
                  Go on with what you handed over
                </Button>
              )}
              {problems.length > 1 ? <NotRight problems={problems} /> : null}
            </>
          }
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the control inside does the same */}
      <div
        className={`flex flex-col items-start gap-4 rounded-paper border border-dashed px-6 py-8 ${over ? "border-ink bg-wash" : "border-edge"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer.items.length > 0) onFiles(droppedFiles(event.dataTransfer));
        }}
      >
        <div className="flex flex-wrap gap-3">
          <Chooser
            kind={again || onGoOn !== undefined ? "quiet" : "primary"}
            label="Choose files"
            onChosen={(files) => onFiles({ kind: "files", files })}
          />
          <Chooser
            kind="quiet"
            label="Choose a folder"
            folder
            onChosen={(files) => onFiles(chosenFiles(files))}
          />
        </div>
        <p className="text-ink-soft">
          <span className="pointer-coarse:hidden">Or drop them here, folders too: </span>LinkedIn’s
          Connections.csv, address books (.vcf), a mailbox (.mbox, .eml), any table of people (.csv), a .zip
          of these, or everything from another Weakties (.json).
        </p>
      </div>
      <Disclosure summary="Where do I find such a file?">
        <ul className="flex flex-col gap-2">
          <li>
            LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. It comes by mail after a
            while.
          </li>
          <li>Google Contacts: Export, as vCard or CSV. Outlook: People, Manage, Export contacts.</li>
          <li>A phone: share all contacts as a .vcf file.</li>
          <li>
            Mail: Thunderbird keeps mbox files; Google Takeout makes one. Only names, addresses, dates and
            subjects are read, never the letters.
          </li>
        </ul>
      </Disclosure>
    </>
  );
}

type ChooserProps = {
  readonly kind: "primary" | "quiet";
  readonly label: string;
  readonly folder?: boolean;
  readonly onChosen: (files: readonly File[]) => void;
};

/** The browser's own control for choosing, as a button. */
function Chooser({ kind, label, folder = false, onChosen }: ChooserProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="button has-focus-visible:outline-2 has-focus-visible:outline-offset-2 cursor-pointer"
      data-kind={kind}
    >
      {label}
      <input
        id={id}
        type="file"
        multiple
        {...(folder ? { webkitdirectory: "" } : {})}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onChosen(files);
        }}
      />
    </label>
  );
}
