import { capitalised, clipped, oneLine } from "#people/shown.ts";
import type { Remembered, ThenAndNow } from "./then-and-now.ts";

export type BesidePart = { readonly title: string; readonly lines: readonly string[] };

/** An earlier talk and the present, to stand beside each other: on a screen, on paper, in a terminal. */
export type Beside = { readonly earlier: readonly BesidePart[]; readonly present: readonly BesidePart[] };

/** Lines of each part, so that both columns stay on one page; what was said longest ago is on the talk's own page. */
const LINES = 8;
const LINE_LENGTH = 280;

/**
 * Left what was asked, answered, advised and taken away; right what I did with it, what they do not know yet, what
 * changed for either, and what I may ask now that I could not ask then (R4). Parts without lines are left out.
 */
export function besideEachOther(talk: ThenAndNow): Beside {
  const answered = new Set(talk.answered.map(({ question }) => question));
  const untold = new Set(talk.toTell.map(({ text }) => text));
  return {
    earlier: parts([
      ["You asked", talk.asked.filter((each) => !answered.has(each))],
      ["They told you", talk.answered.map((each) => `${each.question} ${remembered(each)}`)],
      ["They advised", talk.advised.map(remembered)],
      ["What you took away", talk.learned],
    ]),
    present: parts([
      ["What you did with it, and they do not know yet", talk.toTell.map(remembered)],
      ["What you did with it", talk.did.filter(({ text }) => !untold.has(text)).map(remembered)],
      ["What changed for you", talk.changedForMe],
      ["What changed for them", talk.changedForThem],
      ["What you may ask now, and could not then", talk.mayAskNow.map(({ ask }) => capitalised(ask.name))],
    ]),
  };
}

function parts(all: readonly (readonly [string, readonly string[]])[]): readonly BesidePart[] {
  return all
    .map(([title, lines]) => ({ title, lines: bounded(lines) }))
    .filter(({ lines }) => lines.length > 0);
}

function bounded(lines: readonly string[]): readonly string[] {
  const told = [...new Set(lines.map((line) => clipped(oneLine(line), LINE_LENGTH)))].filter(
    (line) => line !== "",
  );
  if (told.length <= LINES) return told;
  return [...told.slice(0, LINES - 1), `and ${told.length - LINES + 1} more, on the page of that talk`];
}

/** The sheet is the user's own; it says what is not to be repeated (R15). */
function remembered({ text, offRecord }: Remembered): string {
  return offRecord ? `${text} (in confidence)` : text;
}
