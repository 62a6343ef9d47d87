import type { Familiarity } from "#people/person.ts";
import { LINE_PARTS, type LinePart, type LineRead } from "#people/read-line.ts";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { HowWell } from "./how-well.tsx";

type OnePersonProps = {
  readonly read: LineRead;
  /** Set by hand: each part in a field of its own. */
  readonly corrected: boolean;
  readonly onRead: (read: LineRead) => void;
  readonly familiarity: Familiarity | null;
  readonly onFamiliarity: (familiarity: Familiarity) => void;
};

/** What a line says of one person, shown split; put right part by part where it is wrong. */
export function OnePerson({ read, corrected, onRead, familiarity, onFamiliarity }: OnePersonProps) {
  return (
    <>
      {corrected ? (
        <Parts read={read} onRead={onRead} />
      ) : (
        <ReadAs read={read} onCorrect={() => onRead(read)} />
      )}
      {read.name === "" ? null : <HowWell value={familiarity} onValue={onFamiliarity} />}
    </>
  );
}

export const PART_NAMES: Record<LinePart, string> = {
  name: "Name",
  role: "What they do",
  organization: "Where",
  email: "E-mail",
  phone: "Phone",
  url: "Web page",
  address: "Address",
  howMet: "How you know each other",
  notes: "What else it says",
};

const ON_ONE_LINE = LINE_PARTS.filter((part) => part !== "notes");

function ReadAs({ read, onCorrect }: { readonly read: LineRead; readonly onCorrect: () => void }) {
  const parts = LINE_PARTS.filter((part) => read[part] !== "");
  if (parts.length < 2) return null;
  return (
    <section aria-label="Read as" className="flex flex-col gap-2">
      <ul className="flex flex-wrap gap-2" aria-live="polite">
        {parts.map((part) => (
          <li key={part} className="min-w-0 max-w-full">
            <Chip>
              <span className="shrink-0 text-ink-soft">{PART_NAMES[part]}</span>
              <bdi className="min-w-0 whitespace-pre-line break-words">{read[part]}</bdi>
            </Chip>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="plain" onClick={onCorrect}>
          Something is in the wrong place
        </Button>
      </div>
    </section>
  );
}

export function Parts({
  read,
  onRead,
}: {
  readonly read: LineRead;
  readonly onRead: (read: LineRead) => void;
}) {
  return (
    <fieldset className="grid gap-4 md:grid-cols-2">
      <legend className="sr-only">Each in its place</legend>
      {ON_ONE_LINE.map((part) => (
        <TextField
          key={part}
          label={PART_NAMES[part]}
          autoComplete="off"
          maxLength={part === "name" ? 200 : 500}
          value={read[part]}
          onChange={(event) => onRead({ ...read, [part]: event.target.value })}
        />
      ))}
      <div className="md:col-span-2">
        <TextArea
          label={PART_NAMES.notes}
          rows={2}
          autoComplete="off"
          value={read.notes}
          onChange={(event) => onRead({ ...read, notes: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
