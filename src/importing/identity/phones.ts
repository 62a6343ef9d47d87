export type PhoneLevel = "missing" | "same" | "different";

const SHORTEST_NATIONAL = 7;
const LONGEST_COUNTRY_CODE = 3;
/** A number has so many figures after all that may be dialled before it. */
const ENDING = 4;
/** What is dialled before a number within its country, the longest first. */
const TRUNK = /^(?:06|0|8(?=\d{10}$))/;

/** Compares numbers as they are dialled: "+36 1 555 0134", "06 1 555 0134" and "1 555 0134" are one. */
export function comparePhones(a: ReadonlySet<string>, b: ReadonlySet<string>): PhoneLevel {
  if (a.size === 0 || b.size === 0) return "missing";
  return commonPhone(a, b) === undefined ? "different" : "same";
}

export function commonPhone(a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  for (const one of a) {
    if (b.has(one)) return one;
    for (const other of b) if (areOne(one, other)) return one.startsWith("+") ? one : other;
  }
  return undefined;
}

function areOne(a: string, b: string): boolean {
  // However they are dialled, they end alike: most pairs end here.
  if (!a.endsWith(b.slice(-ENDING))) return false;
  if (a.startsWith("+") === b.startsWith("+")) {
    return a.startsWith("+") ? withoutInnerTrunk(a) === withoutInnerTrunk(b) : national(a) === national(b);
  }
  const [world, home] = a.startsWith("+")
    ? [withoutInnerTrunk(a).slice(1), b]
    : [withoutInnerTrunk(b).slice(1), a];
  return [home, home.replace(/^0/, ""), national(home)].some(
    (digits) =>
      digits.length >= SHORTEST_NATIONAL &&
      world.endsWith(digits) &&
      world.length - digits.length <= LONGEST_COUNTRY_CODE,
  );
}

function national(digits: string): string {
  return digits.replace(TRUNK, "");
}

/** "+49 (0)6221 54" as people write it. */
function withoutInnerTrunk(key: string): string {
  return key.replace(/^(\+(?:3[0-46]|4[0134-9]))0/, "$1");
}

/** What equal numbers have in common however they are written. */
export function phoneEnding(key: string): string {
  return key.slice(-SHORTEST_NATIONAL);
}
