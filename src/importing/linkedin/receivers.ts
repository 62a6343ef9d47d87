import { foldText } from "#people/fold.ts";
import { oneLine } from "#people/shown.ts";
import { type Somebody, somebodyAt } from "./somebody.ts";

/** "Ph.D.", "MBA", "Jr.": what stands behind a name, after a comma of its own. */
const BEHIND_A_NAME = /^(?=.*(?:\.|\p{Lu}.*\p{Lu}))[\p{L}.]{2,8}$/u;

/**
 * Those to whom a message went: their names and profiles in one cell each, a comma between several, which may stand
 * within a name too. Without profiles (before 2023 there were none) whoever is `known` by that name, having written.
 */
export function receiversIn(
  names: string,
  profiles: string,
  known: ReadonlyMap<string, Somebody>,
): readonly Somebody[] {
  const urls = profiles.split(/[,;\s]+/).filter((url) => url !== "");
  const whole = known.get(foldText(names));
  const said = urls.length === 1 ? [names] : namesIn(names);
  if (urls.length === 0) return whole ? [whole] : said.flatMap((name) => known.get(foldText(name)) ?? []);
  return urls.flatMap((url, at) => {
    const name = said.length === urls.length ? (said[at] ?? "") : "";
    const found = somebodyAt(url, name);
    return found === undefined ? [] : [found];
  });
}

/** "Imre Kovács, Ph.D., Ana Ruiz" are two. */
function namesIn(cell: string): readonly string[] {
  const names: string[] = [];
  for (const piece of cell.split(",").map(oneLine)) {
    const last = names.at(-1);
    if (last !== undefined && BEHIND_A_NAME.test(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else if (piece !== "") names.push(piece);
  }
  return names;
}
