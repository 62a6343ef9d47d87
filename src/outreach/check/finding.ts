import type { Familiarity } from "#people/person.ts";
import type { Addressed } from "../address.ts";
import type { DraftKind, Form, Wording } from "../draft.ts";
import type { ArrangedTime } from "./arranged-time.ts";
import type { Span } from "./text.ts";

/** Each thing that is looked at, by name; the set of letters reports precision and recall for each. */
export const CHECKS = [
  "slot",
  "language",
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
  "loud",
  "links",
  "repeated",
  "length",
  "no-ask",
  "detail",
  "news",
  "reproach",
  "to-pass-on",
  "when",
  "clear-no",
  "money",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing that the check would say in the margin. */
export type Finding = {
  readonly check: CheckName;
  /** The rule behind it: "R30". */
  readonly rule: string;
  /** `mend`: people would stumble over it. `consider`: a matter of taste, said once. */
  readonly severity: "mend" | "consider";
  /** The words at fault, with where they stand in the body; null where something is missing rather than wrong. */
  readonly words: Span | null;
  /** One full sentence. */
  readonly says: string;
  /** Words to put instead ("" takes them out), or to add where `words` is null; null where only the user knows. */
  readonly better: string | null;
  /** What `better` replaces in the body, in UTF-16 units; the same place twice where it is added. See `mended`. */
  readonly at: { readonly start: number; readonly end: number } | null;
};

/** The letter as it stands, and what is known about it. */
export type Checked = {
  readonly kind: DraftKind;
  readonly form: Form;
  readonly wording: Wording;
  readonly subject: string;
  readonly body: string;
  readonly recipient: Addressed & { readonly familiarity: Familiarity };
  /** "explore-career" and such; a request to explore asks for no job. */
  readonly focus: string;
  readonly minutes: number;
  /** Words in a first letter that nobody there finds long (R24). */
  readonly words: number;
  readonly noteLimit: number;
  /** For news: what they advised and what came of it, as far as it is known. */
  readonly advice?: { readonly text: string; readonly cameOfIt: string } | null;
  /** For a confirmation: when the talk is, where a time is arranged. */
  readonly arranged?: ArrangedTime | null;
  /** That the term helps with strangers has been said before; it is said once (R28). */
  readonly termExplained?: boolean;
};

/** The body with the better words of a finding in their place, and the blanks around them in order. */
export function mended(body: string, { better, at }: Pick<Finding, "better" | "at">): string {
  if (better === null || at === null) return body;
  const [before, after] = [body.slice(0, at.start), body.slice(at.end)];
  if (better === "") return withoutGap(before, after);
  if (at.start < at.end) return before + better + after;
  const isParagraph = better.startsWith("\n");
  const lead = before === "" || /\s$/.test(before) || isParagraph ? "" : " ";
  if (after.trim() === "") return before + lead + better;
  if (better.endsWith("\n") || /^\s*\n/.test(after)) return before + lead + better + after;
  return `${before}${lead}${better}${isParagraph ? "\n\n" : " "}${after.trimStart()}`;
}

/** What is left when words are taken out: no double blanks, no empty paragraphs. */
function withoutGap(before: string, after: string): string {
  if (/(?:^|\n)\s*$/.test(before)) {
    if (/^\s*(?:\n|$)/.test(after)) return [before.trimEnd(), after.trimStart()].filter(Boolean).join("\n\n");
    return before + after.replace(/^[\s,.;:!?]+/, "");
  }
  if (/\s$/.test(before) && /^(?:[\s,.;:!?]|$)/.test(after)) return before.trimEnd() + after;
  return before + after;
}
