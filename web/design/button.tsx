import type { ComponentProps, ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";

/** primary: the one action of a screen. quiet: any other. plain: words that act, such as "not now". */
export type ButtonKind = "primary" | "quiet" | "plain";

export type ButtonProps = Omit<ComponentProps<"button">, "type"> & {
  readonly kind?: ButtonKind | undefined;
  /** The key that does the same, such as "c" or "Ctrl ↵"; the caller binds it with `useKeys`. */
  readonly keys?: string | undefined;
  /** At work: keeps its words and its focus, ignores presses. */
  readonly busy?: boolean | undefined;
  readonly submits?: boolean | undefined;
  readonly children: ReactNode;
};

/** A button named by a verb and its object: "Copy letter to Ana". At most one `primary` per screen. */
export function Button({ kind = "quiet", keys, busy = false, submits, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submits ? "submit" : "button"}
      className={`button ${rest.className ?? ""}`}
      data-kind={kind}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut(keys)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {children}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </button>
  );
}

/** ARIA knows chords, not sequences such as "g t"; those are announced by the `?` sheet alone. */
function shortcut(keys: string | undefined): string | undefined {
  if (keys === undefined || /^\S+ \S$/.test(keys.replace("Ctrl ", ""))) return undefined;
  return keys.replace("Ctrl ", "Control+").replace("↵", "Enter");
}
