import type { Instant } from "#time/date.ts";
import type { ImportId } from "./id.ts";

/** Who said a fact: an import, or the user at a moment. */
export type Teller = ImportId | Instant;

export function isImport(teller: Teller): teller is ImportId {
  return typeof teller === "string";
}

/** A fact with all who said some of it; nobody where it is not known, or where there is no fact. */
export type Said = { readonly text: string; readonly by: readonly Teller[] };

/** As a column keeps it: null where it was whoever made the person, "" where nobody can tell. */
export function tellersIn(kept: string | null, maker: Teller): readonly Teller[] {
  if (kept === null) return [maker];
  return kept
    .split(" ")
    .filter((each) => each !== "")
    .map((each) => (/^\d+$/.test(each) ? Number(each) : (each as ImportId)));
}

export function keptTellers({ text, by }: Said, maker: Teller): string | null {
  const each = [...new Set(by)];
  return text === "" || (each.length === 1 && each[0] === maker) ? null : each.join(" ");
}

/** A fact that somebody changed is theirs; a long text that they only added to is also of who said the rest. */
export function changedBy(teller: Teller, before: Said, text: string, grows: boolean): Said {
  if (text === before.text) return before;
  const isMore = grows && isIn(before.text, text);
  return { text, by: isMore ? [...before.by, teller] : [teller] };
}

/** What became of two who said it: one's word is theirs, and what has something of several is of all of those. */
export function madeOf(text: string, one: Said, others: readonly Said[]): Said {
  if (text === one.text) return one;
  const theirs = others.filter((each) => isIn(each.text, text) && !isIn(each.text, one.text));
  const isBoth = isIn(one.text, text) && !theirs.some((each) => each.text === text);
  return { text, by: [...(isBoth ? one.by : []), ...theirs.flatMap(({ by }) => by)] };
}

function isIn(part: string, whole: string): boolean {
  return part !== "" && whole.includes(part);
}
