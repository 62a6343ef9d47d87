import type { Advice } from "#advice/advice.ts";
import { oneLine, quoted } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import type { Document } from "./document.ts";
import { HELP_NAMES, type Help, type HelpKind } from "./help.ts";

/** One piece of help from one person, wherever it was noted: as advice, as help, or as a document they read. */
export type Received = {
  readonly kind: HelpKind;
  /** Null where no day is told. */
  readonly at: Instant | null;
  /** In their words or mine; "" where nothing more was noted. */
  readonly note: string;
  readonly offRecord: boolean;
  /** I did something with it. */
  readonly actedOn: boolean;
};

export type HelpFacts = {
  readonly advice: readonly Pick<Advice, "text" | "offRecord" | "didAt" | "outcome" | "givenAt">[];
  readonly help: readonly (Pick<Help, "kind" | "note" | "offRecord"> & Pick<Received, "at">)[];
  readonly documents: readonly Pick<Document, "kind" | "suggested" | "used" | "answeredAt">[];
};

/** All help from one person in the order of time (R54). */
export function helpReceived({ advice, help, documents }: HelpFacts): readonly Received[] {
  return [
    ...advice.map(
      (each): Received => ({
        kind: "advice",
        at: each.givenAt,
        note: each.text,
        offRecord: each.offRecord,
        actedOn: each.didAt !== null || each.outcome !== null,
      }),
    ),
    ...help.map(({ kind, note, offRecord, at }): Received => ({ kind, at, note, offRecord, actedOn: true })),
    ...documents.flatMap((each): Received[] =>
      each.answeredAt === null
        ? []
        : [
            {
              kind: each.kind,
              at: each.answeredAt,
              note: each.suggested,
              offRecord: false,
              actedOn: each.used !== "",
            },
          ],
    ),
  ].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** "advice “apply for the June course”", "a look at your CV"; what was said in confidence is not quoted (R15). */
export function receivedInWords({ kind, note, offRecord }: Received): string {
  const said = oneLine(note);
  if (said === "" || offRecord) return HELP_NAMES[kind];
  return `${HELP_NAMES[kind]}: ${quoted(said, 70)}`;
}
