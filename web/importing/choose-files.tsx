import { useId, useState } from "react";
import { Problem } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";

type ChooseFilesProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly problem?: string | undefined;
};

/** Drop files, or choose them; any of the kinds, several at once. */
export function ChooseFiles({ onFiles, problem }: ChooseFilesProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <>
      {problem ? (
        <Problem
          what={problem}
          safe="Nothing was imported, and what you had is as it was."
          todo="Choose the file again, or another one."
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
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <label
          htmlFor={id}
          className="button has-focus-visible:outline-2 has-focus-visible:outline-offset-2 cursor-pointer"
          data-kind="primary"
        >
          Choose files
          <input
            id={id}
            type="file"
            multiple
            className="sr-only"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </label>
        <p className="text-ink-soft">
          Or drop them here: LinkedIn’s Connections.csv, address books (.vcf), a mailbox (.mbox, .eml), any
          table of people (.csv), a .zip of these, or everything from another Weakties (.json).
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
