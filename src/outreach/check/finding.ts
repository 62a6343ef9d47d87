import type { Familiarity } from "#people/person.ts";
import type { DraftKind, Form, Wording } from "../draft.ts";

/** Each thing that is looked at, by name; the set of letters reports precision and recall for each. */
export const CHECKS = [
  "slot",
  "greeting",
  "wrong-name",
  "thanks",
  "bounded-time",
  "why-you",
  "one-ask",
  "easy-no",
  "no-job-request",
  "by-mail",
  "term",
  "attachment",
  "pressure",
  "apology",
  "flattery",
  "cliche",
  "length",
  "no-ask",
  "detail",
  "reproach",
  "to-pass-on",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing that the check would say in the margin. */
export type Finding = {
  readonly check: CheckName;
  /** The rule behind it: "R30". */
  readonly rule: string;
  /** `mend`: people would stumble over it. `consider`: a matter of taste, said once. */
  readonly severity: "mend" | "consider";
  /** The words at fault, with where they stand; null where something is missing rather than wrong. */
  readonly words: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** One full sentence. */
  readonly says: string;
  /** Words to put instead, or to add where `words` is null. */
  readonly better: string | null;
};

/** The letter as it stands, and what is known about it. */
export type Checked = {
  readonly kind: DraftKind;
  readonly form: Form;
  readonly wording: Wording;
  readonly subject: string;
  readonly body: string;
  readonly recipient: { readonly name: string; readonly familiarity: Familiarity };
  /** "explore-career" and such; a request to explore asks for no job. */
  readonly focus: string;
  readonly minutes: number;
  readonly noteLimit: number;
};
