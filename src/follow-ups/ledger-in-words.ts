import { type DateText, dateOf } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** One side of give and take, as things: no sum, no balance, no figure (R7). */
export type LedgerSide = {
  readonly side: keyof Ledger;
  /** "What came from them": a heading, which no line goes on from, since people's own words stand in the lines. */
  readonly title: string;
  /** "advice: “Learn R” (in March)" */
  readonly lines: readonly string[];
};

const TITLES: Record<keyof Ledger, string> = {
  asks: "What you asked for",
  help: "What came from them",
  offered: "What you offered",
  delivered: "What you gave",
};

/** The same thing on the same day is one line. The latest come first. */
export function ledgerInWords(
  ledger: Ledger,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): readonly LedgerSide[] {
  const words = ({ at, what, offRecord }: Entry) => {
    const when = at === null ? [] : [`in ${monthFrom(today, dateOf(at, timeZone))}`];
    const notes = [...when, ...(offRecord ? ["in confidence"] : [])];
    return notes.length === 0 ? what : `${what} (${notes.join(", ")})`;
  };
  return (["asks", "help", "offered", "delivered"] as const).map((side) => ({
    side,
    title: TITLES[side],
    lines: [...new Set(ledger[side].toReversed().map(words))],
  }));
}
