import type { Standing, Waiting } from "#interviews/standing.ts";
import { standingInWords } from "#interviews/standing-in-words.ts";
import type { DraftKind } from "#outreach/draft.ts";
import type { Reading } from "./reading.ts";
import type { KnownPerson, OpenInterview } from "./snapshot.ts";
import type { Ranked, SuggestionKind } from "./suggestion.ts";

export type One = {
  readonly reading: Reading;
  readonly interview: OpenInterview;
  readonly person: KnownPerson;
};
export type Of<Kind extends Standing["kind"]> = Extract<Standing, { readonly kind: Kind }>;

type Line = Pick<Ranked, "sentence" | "why" | "rank"> &
  Pick<Ranked["action"], "label" | "letter"> &
  Partial<Pick<Ranked["action"], "target">>;

/** It leads to the conversation, where nothing else is said. */
export function line(
  kind: SuggestionKind,
  { interview, person }: One,
  { sentence, label, letter, why, rank, target = { kind: "interview", id: interview.id } }: Line,
): Ranked {
  const key = `${kind}:${interview.id}`;
  return { kind, key, personId: person.id, sentence, action: { label, target, letter }, why, rank };
}

/** The letter is written, or opened where it is begun. */
export function writing(
  kind: DraftKind,
  letter: Waiting | null,
  label: { readonly anew: string; readonly begun: string },
): Pick<Line, "label" | "letter" | "target"> {
  return letter === null
    ? { label: label.anew, letter: kind }
    : { label: label.begun, letter: null, target: { kind: "draft", id: letter.id } };
}

/** As the conversation's own page says it. */
export function said({ reading, interview, person }: One, stands: Standing): string {
  const organization = interview.whoElseAt?.organization ?? null;
  return standingInWords(stands, { today: reading.snapshot.today, name: person.name, organization });
}
