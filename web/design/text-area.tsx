import { type ComponentProps, type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Field, type FieldWords } from "./field.tsx";

type TextAreaProps = FieldWords &
  Omit<ComponentProps<"textarea">, "id" | "className" | "ref"> & { readonly rows?: number };

const CAN_SIZE_ITSELF = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** Several lines of writing; grows with what is written. `rows` is its least height. */
export function TextArea({ label, hint, problem, quietLabel, rows = 3, ...rest }: TextAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => grow(box.current), [rest.value]);
  return (
    <Field {...{ label, hint, problem, quietLabel }}>
      {({ id, describedBy, invalid }) => (
        <textarea
          {...rest}
          ref={box}
          id={id}
          rows={rows}
          className="box"
          style={{ "--rows": rows } as CSSProperties}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={(event) => {
            grow(event.currentTarget);
            rest.onInput?.(event);
          }}
        />
      )}
    </Field>
  );
}

/** One line that may be longer than a telephone is wide: it wraps, and Enter does what it does in any field. */
export function LongLine({ onChange, onKeyDown, ...rest }: Omit<TextAreaProps, "rows">) {
  const enter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.key !== "Enter" || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <TextArea
      {...rest}
      rows={1}
      onKeyDown={enter}
      onChange={(event) => {
        event.target.value = event.target.value.replace(/\s*\n\s*/g, " ");
        onChange?.(event);
      }}
    />
  );
}

function grow(box: HTMLTextAreaElement | null) {
  if (box === null || CAN_SIZE_ITSELF) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}
