import type { SharedItem } from "./consent.ts";
import { withInitials } from "./initials.ts";

/** Everything that a reader gets to see of me and of others; nothing else goes into the file. */
export type Shown = {
  /** Null where the form has no subject. */
  readonly subject: string | null;
  readonly body: string;
  /** Who the recipient is and how well I know them; "" where I did not approve a line (R42). */
  readonly line: string;
  /** What I am called in it; "" where I stay unnamed. */
  readonly name: string;
};

export type Choices = {
  readonly line: string;
  readonly name: string;
  /** The recipient's name stands as initials. */
  readonly initials: boolean;
};

/** What a reader will see of a letter: the one place that decides it. */
export function shownOf(
  draft: { readonly form: string; readonly subject: string; readonly body: string },
  recipient: { readonly name: string; readonly addressAs?: string },
  { line, name, initials }: Choices,
): Shown {
  const written = (text: string) => (initials ? unnamed(evened(text)) : evened(text));
  // "Bine" tells who she is as well as her name does.
  const unnamed = (text: string) =>
    [recipient.name, recipient.addressAs ?? ""].reduce((told, name) => withInitials(told, name), text);
  return {
    subject: draft.form === "email" ? written(draft.subject) : null,
    body: written(draft.body),
    line: written(line).trim(),
    name: name.trim(),
  };
}

/** As a browser's text box gives it back: one kind of line end, whole characters. Else all would seem edited. */
export function evened(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replaceAll("\0", "");
}

/** The parts of what is shown, as consent is given to them. */
export function itemsIn({ subject, line, name }: Shown): readonly SharedItem[] {
  return [
    "letter",
    ...(subject === null || subject === "" ? [] : (["subject"] as const)),
    ...(line === "" ? [] : (["line"] as const)),
    ...(name === "" ? [] : (["name"] as const)),
  ];
}
