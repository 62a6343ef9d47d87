import { bareName } from "#people/bare-name.ts";
import type { SharedItem } from "./consent.ts";

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
  recipient: string,
  { line, name, initials }: Choices,
): Shown {
  const written = (text: string) => (initials ? withInitials(evened(text), recipient) : evened(text));
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

/** "Dear Ana Ruiz" → "Dear A. R."; words that only contain the name stay. */
export function withInitials(text: string, name: string): string {
  const words = new Set(
    bareName(name)
      .split(/[\s-]+/)
      .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
      .filter((word) => [...word].length > 1),
  );
  return text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    words.has(word) ? `${[...word][0]}.` : ofOwner(word, words),
  );
}

/** "Ana's" is her name as well. */
function ofOwner(word: string, words: ReadonlySet<string>): string {
  const [, owner = "", ending = ""] = /^(.+?)(['’]s)$/u.exec(word) ?? [];
  return words.has(owner) ? `${[...owner][0]}.${ending}` : word;
}
