import { addDays, type DateText } from "#time/date.ts";
import { governingOn } from "./governing.ts";
import type { Programme } from "./stage.ts";

/** No list of programmes is longer; see the settings. */
const MOST = 20;

/**
 * A job that was got is a contract that begins (R1). Where nothing is known of what goes before it, that much is: it ends
 * when this one begins.
 */
export function withPosition(
  programmes: readonly Programme[],
  title: string,
  startsOn: DateText,
): readonly Programme[] {
  const others = withoutPosition(programmes, title);
  const first = governingOn(others, startsOn).kind === "none" ? [whatWentBefore(startsOn)] : [];
  const all = [...others, ...first, { title, startsOn, endsOn: null }];
  return all.length > MOST ? programmes : all;
}

/** The same without it, as before it was got; one whose dates or name were changed since is the user's, and stays. */
export function withoutPosition(programmes: readonly Programme[], title: string): readonly Programme[] {
  const position = programmes.find(
    (each) => each.title === title && each.startsOn !== null && each.endsOn === null,
  );
  if (position?.startsOn == null) return programmes;
  const before = whatWentBefore(position.startsOn);
  return programmes.filter(
    (each) => each !== position && !(isUnnamed(each) && each.endsOn === before.endsOn),
  );
}

function whatWentBefore(startsOn: DateText): Programme {
  return { title: "", startsOn: null, endsOn: addDays(startsOn, -1) };
}

function isUnnamed({ title, startsOn }: Programme): boolean {
  return title === "" && startsOn === null;
}
