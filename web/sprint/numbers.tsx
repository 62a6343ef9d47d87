import { SPRINT_PHASES, type SprintGoals } from "#interviews/sprint.ts";
import type { Input } from "#operations/catalog.ts";
import { TextField } from "#web/design/field.tsx";

const FIELDS = [
  { name: "letters", label: "Letters" },
  { name: "toStrangers", label: "Of them to people you do not know" },
  { name: "talks", label: "Conversations held" },
  { name: "chooseMinutes", label: "Minutes to choose and read" },
  { name: "writeMinutes", label: "Minutes to write" },
  { name: "talkMinutes", label: "Minutes to talk" },
  { name: "decideMinutes", label: "Minutes to decide" },
] as const;

type Name = (typeof FIELDS)[number]["name"];
export type Typed = Readonly<Record<Name, string>>;

export function typedOf({ letters, toStrangers, talks, minutes }: SprintGoals): Typed {
  const times = SPRINT_PHASES.map((phase) => [`${phase}Minutes`, String(minutes[phase])]);
  return {
    letters: String(letters),
    toStrangers: String(toStrangers),
    talks: String(talks),
    ...Object.fromEntries(times),
  } as Typed;
}

/** What reads as a number; the rest stays as it was. */
export function numbersOf(typed: Typed): Input<"sprint.edit"> {
  const read = FIELDS.flatMap(({ name }) => {
    const number = Number(typed[name]);
    return typed[name].trim() === "" || !Number.isInteger(number) || number < 0 ? [] : [[name, number]];
  });
  return Object.fromEntries(read);
}

/** The numbers of a month. They may be lowered, also while it runs. */
export function Numbers(props: {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onLeave?: (() => void) | undefined;
}) {
  const { typed, onTyped, onLeave } = props;
  return (
    <div className="grid gap-4 py-2 text-body text-ink sm:grid-cols-2">
      {FIELDS.map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed[name]}
          onChange={(event) => onTyped({ ...typed, [name]: event.target.value })}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
