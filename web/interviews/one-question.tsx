import { type FormEvent, useState } from "react";
import { focusInWords } from "#interviews/focus-in-words.ts";
import type { ListedQuestion } from "#interviews/questions/mine.ts";
import { ROLE_FAMILY_NAMES } from "#interviews/questions/role-family.ts";
import type { Input } from "#operations/catalog.ts";
import { ASPECT_NAMES, ASPECTS, type Aspect } from "#options/aspect.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { FOCUS_CHOICES } from "./words.ts";

type Changes = Omit<Input<"question.edit">, "id" | "version">;

/** One question with what it is for; reworded in place, put away with one tap, and each with its way back. */
export function OneQuestion({ question }: { readonly question: ListedQuestion }) {
  const [changing, setChanging] = useState(false);
  const edit = useWrite("question.edit");
  const remove = useWrite("question.remove");
  const add = useWrite("question.add");
  const { id, text, minutes, foci, stages, roleFamilies, reveals, hidden, origin } = question;
  const change = async (changes: Changes, words: string) => {
    const reply = await edit.run({ id, ...changes });
    if (reply.kind !== "done") return say(reply.says);
    setChanging(false);
    const before = {
      id,
      text,
      minutes,
      foci: known(foci),
      stages: [...stages],
      reveals: [...reveals],
      hidden,
    };
    say(words, () => void edit.run(before));
  };
  const takeOut = async () => {
    const reply = await remove.run({ ids: [id] });
    if (reply.kind !== "done") return say(reply.says);
    const back =
      origin === "own"
        ? () => void add.run({ text, minutes, foci: known(foci), reveals: [...reveals] })
        : () => void edit.run({ id, text, minutes, foci: known(foci), reveals: [...reveals], hidden });
    say(origin === "own" ? "Taken out." : "As it came again.", back);
  };
  return (
    <li className="border-line border-b py-3">
      {changing ? (
        <Reword question={question} onChange={change} busy={edit.busy} onClose={() => setChanging(false)} />
      ) : (
        <p className="font-serif" dir="auto">
          {text}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
        <span className="grow">
          {[originWords(question), ...tagsOf(roleFamilies, reveals, minutes)].join(" · ")}
        </span>
        <span className="ms-auto flex flex-wrap gap-x-3" data-print="none">
          {changing || hidden ? null : (
            <Act onClick={() => setChanging(true)} text={text}>
              reword
            </Act>
          )}
          {origin === "own" ? (
            <Act onClick={() => void takeOut()} text={text}>
              take out
            </Act>
          ) : (
            <Act
              onClick={() => void change({ hidden: !hidden }, hidden ? "In use again." : "Put away.")}
              text={text}
            >
              {hidden ? "use again" : "put away"}
            </Act>
          )}
          {origin === "reworded" ? (
            <Act onClick={() => void takeOut()} text={text}>
              as it came
            </Act>
          ) : null}
        </span>
      </div>
    </li>
  );
}

function Act(props: { readonly onClick: () => void; readonly text: string; readonly children: string }) {
  return (
    <Button
      kind="plain"
      className="text-small!"
      onClick={props.onClick}
      aria-label={`${props.children}: ${props.text}`}
    >
      {props.children}
    </Button>
  );
}

function Reword(props: {
  readonly question: ListedQuestion;
  readonly onChange: (changes: Changes, words: string) => Promise<void>;
  readonly busy: boolean;
  readonly onClose: () => void;
}) {
  const { question } = props;
  const [text, setText] = useState(question.text);
  const [minutes, setMinutes] = useState(String(question.minutes));
  const [foci, setFoci] = useState<readonly string[]>(question.foci);
  const [reveals, setReveals] = useState<readonly Aspect[]>(question.reveals);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const length = Number(minutes);
    void props.onChange(
      {
        text,
        ...(length >= 0.5 && length <= 60 ? { minutes: length } : {}),
        foci: known(foci),
        reveals: [...reveals],
      },
      "Kept in your words.",
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 py-2">
      <TextArea
        label="In your words"
        rows={2}
        maxLength={500}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="max-w-[10rem]">
        <TextField
          label="Minutes"
          type="number"
          min={0.5}
          max={60}
          step={0.5}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </div>
      <Tags
        legend="For a conversation about"
        options={FOCUS_CHOICES}
        chosen={foci}
        onChosen={(next) => setFoci(next)}
      />
      <Tags
        legend="It tells you about"
        options={ASPECTS.map((value) => ({ value, label: ASPECT_NAMES[value] }))}
        chosen={reveals}
        onChosen={(next) => setReveals(ASPECTS.filter((each) => next.includes(each)))}
      />
      <div className="flex flex-wrap gap-3">
        <Button submits busy={props.busy} disabled={text.trim() === ""}>
          Keep these words
        </Button>
        <Button kind="plain" onClick={props.onClose}>
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}

function Tags(props: {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="font-[550]">{props.legend}</legend>
      <div className="grid sm:grid-cols-2">
        {props.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={props.chosen.includes(value)}
            onChecked={(on) =>
              props.onChosen(on ? [...props.chosen, value] : props.chosen.filter((each) => each !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function originWords({ origin, foci }: ListedQuestion): string {
  if (origin === "own") return "Your own";
  if (origin === "reworded") return "In your words";
  if (foci.length === FOCUS_CHOICES.length) return "For any talk";
  return foci.length > 2 ? "For most talks" : `For ${foci.map(focusInWords).join(", ")}`;
}

function tagsOf(
  roleFamilies: ListedQuestion["roleFamilies"],
  reveals: ListedQuestion["reveals"],
  minutes: number,
): readonly string[] {
  const roles = roleFamilies.length > 3 ? [] : roleFamilies.map((each) => ROLE_FAMILY_NAMES[each]);
  return [...roles, ...reveals.map((each) => ASPECT_NAMES[each]), `${minutes}\u00a0min`];
}

function known(foci: readonly string[]) {
  return FOCUS_CHOICES.map(({ value }) => value).filter((each) => foci.includes(each)) as NonNullable<
    Changes["foci"]
  >;
}
