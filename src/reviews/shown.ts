import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
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

/**
 * "Dear Ana Ruiz" → "Dear A. R.", however the name is written there: without its accents, in capitals, in an address.
 * Words that only contain the name stay, and so does "will" for somebody called Will.
 */
export function withInitials(text: string, name: string): string {
  const bare = bareName(name);
  const parts = bare
    .split(/[\s-]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
    .filter((word) => [...word].length > 1);
  const folded = new Set(parts.map(folds));
  const isName = (word: string) => folded.has(folds(word)) && (/^\P{Ll}/u.test(word) || parts.includes(word));
  const initial = (word: string) => `${[...word.normalize()][0]}.`;
  const written = WITHOUT_BLANKS.test(bare) ? text.replaceAll(bare, initial(bare)) : text;
  return written
    .replace(/[\p{L}\p{M}\d._%+-]{1,200}@(?=[\p{L}\d])/gu, (local) => (holds(local, folded) ? "…@" : local))
    .replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => {
      if (isName(word)) return initial(word);
      // "Ana's" is her name as well.
      const [, owner = "", ending = ""] = /^(.+?)(['’]s)$/u.exec(word) ?? [];
      return isName(owner) ? initial(owner) + ending : word;
    });
}

/** In these writings a name stands within a sentence without a blank on either side. */
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}・\s]{2,}$/u;

function folds(word: string): string {
  return foldText(word.replaceAll("’", "'"));
}

/** "ana.ruiz@" and "aruiz@" tell whose they are. */
function holds(local: string, names: ReadonlySet<string>): boolean {
  const letters = foldText(local);
  return [...names].some((name) => name.length > 2 && letters.includes(name));
}
