import { type ReactNode, useId } from "react";

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

type RadioGroupProps<Value extends string> = {
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly options: readonly Choice<Value>[];
  /** null while nothing is chosen: nothing is chosen for people. */
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  /** Side by side where there is room; for short words. */
  readonly inline?: boolean | undefined;
};

/** One of a few. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-[550]">{props.legend}</legend>
      {props.hint ? <p className="mb-1 text-small text-ink-soft">{props.hint}</p> : null}
      <div className={props.inline ? "flex flex-wrap gap-x-6" : "flex flex-col"}>
        {props.options.map((option) => (
          <Line key={option.value} label={option.label} hint={option.hint}>
            <input
              type="radio"
              name={name}
              className={`${MARK} rounded-full before:inset-[5px] before:rounded-full`}
              checked={props.value === option.value}
              onChange={() => props.onValue(option.value)}
            />
          </Line>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few short things that came out of a text, such as the times of a reply. */
export function ChoiceChips<Value extends string>(props: Omit<RadioGroupProps<Value>, "inline">) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-[550]">{props.legend}</legend>
      {props.hint ? <p className="mb-2 text-small text-ink-soft">{props.hint}</p> : null}
      <div className="flex flex-wrap gap-3">
        {props.options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-edge bg-sheet ps-3 pe-4 has-checked:border-ink has-checked:bg-wash hover:border-ink"
          >
            <input
              type="radio"
              name={name}
              className={`${MARK} mt-0! rounded-full before:inset-[5px] before:rounded-full`}
              checked={props.value === value}
              onChange={() => props.onValue(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ToggleProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
};

/** Yes or no, taken when the form is. */
export function Checkbox({ label, hint, checked, onChecked }: ToggleProps) {
  return (
    <Line label={label} hint={hint}>
      <input
        type="checkbox"
        className={`${MARK} rounded-[3px] before:inset-[3px] before:[clip-path:polygon(14%_44%,0_62%,40%_100%,100%_22%,84%_6%,38%_66%)]`}
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
    </Line>
  );
}

/** On or off, at once. */
export function Switch({ label, hint, checked, onChecked }: ToggleProps) {
  return (
    <Line label={label} hint={hint}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={
          "relative mt-[calc((1lh-1.25rem)/2)] h-5 w-9 shrink-0 appearance-none rounded-full border border-edge bg-sheet before:absolute before:inset-y-[3px] before:start-[3px] before:w-3 before:rounded-full before:bg-edge before:transition-[inset-inline-start] checked:border-ink checked:bg-ink checked:before:start-[19px] checked:before:bg-sheet focus-visible:rounded-full"
        }
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
    </Line>
  );
}

const MARK =
  "relative mt-[calc((1lh-1.25rem)/2)] size-5 shrink-0 appearance-none border border-edge bg-sheet before:absolute before:scale-0 before:bg-sheet checked:border-ink checked:bg-ink checked:before:scale-100";

function Line(props: { readonly label: ReactNode; readonly hint?: ReactNode; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="flex cursor-pointer items-start gap-3 py-2">
      {props.children}
      <span className="flex flex-col">
        {props.label}
        {props.hint ? <span className="text-small text-ink-soft">{props.hint}</span> : null}
      </span>
    </label>
  );
}
