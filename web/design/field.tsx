import { type ComponentProps, type ReactNode, useId } from "react";

export type FieldWords = {
  readonly label: string;
  /** One sentence under the label: what it changes, or an example. */
  readonly hint?: ReactNode;
  /** What is amiss and what to do, in a sentence. Shown by word and shape, not by colour. */
  readonly problem?: string | undefined;
  /** Keeps the label for screen readers only, where the place itself says it (a search box). */
  readonly quietLabel?: boolean | undefined;
};

type Wiring = {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
};

/** Label, hint and problem around one control, tied together for screen readers. */
export function Field({
  label,
  hint,
  problem,
  quietLabel,
  children,
}: FieldWords & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const parts = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter((part) => part !== "");
  const describedBy = parts.length === 0 ? undefined : parts.join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className={quietLabel ? "sr-only" : "font-[550]"}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children({ id, describedBy, invalid: problem ? true : undefined })}
      {problem ? (
        <p id={`${id}-problem`} className="flex gap-2 text-small">
          <span aria-hidden="true">→</span>
          {problem}
        </p>
      ) : null}
    </div>
  );
}

type TextFieldProps = FieldWords & Omit<ComponentProps<"input">, "id" | "className">;

/** One line of writing. Takes every attribute of <input>. */
export function TextField({ label, hint, problem, quietLabel, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hint, problem, quietLabel }}>
      {({ id, describedBy, invalid }) => (
        <input
          type="text"
          {...rest}
          id={id}
          className="box"
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
      )}
    </Field>
  );
}

type SelectProps = FieldWords &
  Omit<ComponentProps<"select">, "id" | "className" | "children" | "onChange"> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly onValue: (value: string) => void;
  };

/** The system's own list, which phones and screen readers know best. For two to five choices prefer RadioGroup. */
export function Select({ label, hint, problem, quietLabel, options, onValue, ...rest }: SelectProps) {
  return (
    <Field {...{ label, hint, problem, quietLabel }}>
      {({ id, describedBy, invalid }) => (
        <select
          {...rest}
          id={id}
          className="box"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onValue(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
