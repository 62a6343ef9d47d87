import { clipped, oneLine } from "#people/shown.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** One side of give and take, to be read as a sentence: no sum, no balance, no figure (R7). */
export type LedgerSide = {
  readonly side: keyof Ledger;
  /** "You asked for": what its lines go on from. */
  readonly title: string;
  /** "how they got there (in March)" */
  readonly lines: readonly string[];
};

const TITLES: Record<keyof Ledger, string> = {
  asks: "You asked for",
  help: "They gave you",
  offered: "You offered",
  delivered: "You gave them",
};

/** The same thing on the same day is one line. The latest come first. */
export function ledgerInWords(
  ledger: Ledger,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): readonly LedgerSide[] {
  const words = ({ at, what, offRecord }: Entry) => {
    const said = clipped(oneLine(what).replace(/\.$/, ""), 140);
    const when = at === null ? [] : [`in ${monthFrom(today, dateOf(at, timeZone))}`];
    const notes = [...when, ...(offRecord ? ["in confidence"] : [])];
    return notes.length === 0 ? said : `${said} (${notes.join(", ")})`;
  };
  return (["asks", "help", "offered", "delivered"] as const).map((side) => ({
    side,
    title: TITLES[side],
    lines: [...new Set(ledger[side].toReversed().map(words))],
  }));
}
