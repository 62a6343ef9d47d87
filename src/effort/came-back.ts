import { HELP_NAMES, type HelpKind } from "#help/help.ts";
import type { VerdictKind } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import { clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";

/** What came back in the same time, from whoever it came. */
export type CameBackFacts = {
  readonly advice: readonly {
    readonly personId: PersonId;
    readonly personName: string;
    readonly text: string;
    readonly offRecord: boolean;
    readonly at: Instant;
  }[];
  readonly help: readonly {
    readonly personId: PersonId;
    readonly personName: string;
    readonly kind: HelpKind;
    readonly note: string;
    readonly offRecord: boolean;
    readonly at: Instant;
  }[];
  readonly verdicts: readonly { readonly career: string; readonly kind: VerdictKind; readonly at: Instant }[];
};

export const CAME_BACK_KINDS = ["opportunity", "introduction", "advice", "help", "verdict"] as const;

export type CameBack = {
  readonly kind: (typeof CAME_BACK_KINDS)[number];
  readonly personId: PersonId | null;
  /** With which the sentence begins; "" where nobody is named. */
  readonly name: string;
  readonly sentence: string;
  readonly at: Instant;
};

/** Each thing by itself, with whom it came from; what weighs most first, and never as a sum (R49). */
export function cameBackSince(facts: CameBackFacts, since: Instant): readonly CameBack[] {
  return [
    ...facts.help.map(
      ({ personId, personName, kind, note, offRecord, at }): CameBack => ({
        kind: kind === "introduction" || kind === "opportunity" ? kind : "help",
        personId,
        name: shownName(personName),
        sentence: `${shownName(personName)}: ${HELP_NAMES[kind]}${note === "" || offRecord ? "" : `, ${quoted(note, 80)}`}.`,
        at,
      }),
    ),
    ...facts.advice.map(
      ({ personId, personName, text, offRecord, at }): CameBack => ({
        kind: "advice",
        personId,
        name: shownName(personName),
        sentence: `${shownName(personName)} ${offRecord ? "told you something in confidence" : `advised ${quoted(text)}`}.`,
        at,
      }),
    ),
    ...facts.verdicts
      .filter(({ kind }) => kind !== "undecided")
      .map(
        ({ career, kind, at }): CameBack => ({
          kind: "verdict",
          personId: null,
          name: "",
          sentence: `You know where you stand on ${clipped(oneLine(career), 60)}: ${STANDS[kind]}.`,
          at,
        }),
      ),
  ]
    .filter((each) => each.at >= since)
    .toSorted((a, b) => CAME_BACK_KINDS.indexOf(a.kind) - CAME_BACK_KINDS.indexOf(b.kind) || b.at - a.at);
}

const STANDS: Record<VerdictKind, string> = {
  undecided: "open",
  pursue: "worth pursuing",
  park: "aside for now",
  "ruled-out": "ruled out, which is a result",
};
