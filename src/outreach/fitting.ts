import { capitalised } from "#people/shown.ts";
import { midSentence } from "./phrases.ts";

/** Between two wordings of a line, in a template and once the facts are in: there no fact can hold one. */
const [WRITTEN, MARKED] = [" || ", "\u001f"];

type Line = {
  /** How soon it goes: never, last, first. */
  readonly goes: "never" | "last" | "first";
  /** Its wordings, the best first and the shortest last. */
  readonly ways: readonly [string, ...string[]];
};

/** Marks where a template gives several wordings of a line, before facts are put in that may hold anything. */
export function inWays(source: string): string {
  return source.replaceAll(WRITTEN, MARKED);
}

/**
 * The lines as one paragraph within the limit. What must stand takes its best wording that leaves room for the rest;
 * lines with `~~` go where even the shortest words leave none for them; of those with `~` as many stand, from the
 * first, as fit. No sentence is cut.
 */
export function fitted(text: string, limit: number, tidy: (text: string) => string): string {
  const lines = linesIn(text);
  const chosen = lines.map(({ goes, ways }) => (goes === "first" ? null : (ways.at(-1) ?? null)));
  const paragraph = () => tidy(joined(chosen.filter((each) => each !== null)));
  const fits = () => paragraph().length <= limit;
  for (let at = lines.length - 1; at >= 0 && !fits(); at -= 1)
    if (lines[at]?.goes === "last") chosen[at] = null;
  lines.forEach(({ goes, ways }, at) => {
    if (goes === "first" || chosen[at] === null) return;
    const shortest = chosen[at] ?? null;
    chosen[at] = ways.find((way) => fitsAs(at, way)) ?? shortest;
  });
  for (const [at, { goes, ways }] of lines.entries()) {
    if (goes !== "first") continue;
    const way = ways.find((each) => fitsAs(at, each));
    chosen[at] = way ?? null;
    if (way === undefined) break;
  }
  return paragraph();

  function fitsAs(at: number, way: string): boolean {
    chosen[at] = way;
    return fits();
  }
}

function linesIn(text: string): readonly Line[] {
  return text.split("\n").flatMap((written): Line[] => {
    const [, mark = "", rest = ""] = /^\s*(~{0,2})(.*)$/.exec(written) ?? [];
    const [first, ...more] = rest
      .split(MARKED)
      .map((way) => way.trim())
      .filter((way) => way !== "");
    const goes = mark === "~~" ? "last" : mark === "~" ? "first" : "never";
    return first === undefined ? [] : [{ goes, ways: [first, ...more] }];
  });
}

/** What comes after a full stop, or a gap for a sentence, begins with a capital; what comes after "Dear Ana," does not. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === "") return line;
    return `${text} ${/[.!?…”\]]$/u.test(text) ? capitalised(line) : midSentence(line)}`;
  }, "");
}
