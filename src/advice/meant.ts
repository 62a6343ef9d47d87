import { searchWords } from "#people/fold.ts";
import type { Advice } from "./advice.ts";

const SHORTEST = 4;
/** Words that stand in advice of any kind. */
const ANYWHERE = new Set(
  "with that this from they them have their there then what when your about apply applied".split(" "),
);

/** Which piece of advice a report of what came of it speaks of, by the words they share; the only one that shares most. */
export function adviceMeant<One extends Pick<Advice, "text">>(
  open: readonly One[],
  report: string,
): One | undefined {
  const said = stems(report);
  const ranked = open
    .map((each) => ({ each, shared: [...stems(each.text)].filter((word) => said.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared);
  const [first, second] = ranked;
  return first !== undefined && first.shared !== second?.shared ? first.each : undefined;
}

function stems(text: string): ReadonlySet<string> {
  return new Set(
    searchWords(text)
      .filter((word) => word.length >= SHORTEST && !ANYWHERE.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|e)$/, "")),
  );
}
