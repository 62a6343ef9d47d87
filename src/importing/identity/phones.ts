export type PhoneLevel = "missing" | "same" | "different";

const SHORTEST_NATIONAL = 7;
const LONGEST_COUNTRY_CODE = 3;
/** A number has so many figures after all that may be dialled before it. */
const ENDING = 4;
/** What is dialled before a number within its country, the longest first. */
const TRUNK = /^(?:06|0|8(?=\d{10}$))/;

/** Compares numbers as they are dialled: "+36 1 555 0134", "06 1 555 0134" and "1 555 0134" are one. */
export function comparePhones(a: readonly string[], b: readonly string[]): PhoneLevel {
  if (a.length === 0 || b.length === 0) return "missing";
  return commonPhone(a, b) === undefined ? "different" : "same";
}

export function commonPhone(a: readonly string[], b: readonly string[]): string | undefined {
  for (const one of a) {
    if (b.includes(one)) return one;
    for (const other of b) if (areOne(one, other)) return one.startsWith("+") ? one : other;
  }
  return undefined;
}

/**
 * The same rule in keys, for where only digests of numbers are left: two numbers are one where what is `noted` of the
 * first and what is `asked` of the second have one in common.
 */
export function dialledKeys(key: string): {
  readonly noted: readonly string[];
  readonly asked: readonly string[];
} {
  if (!key.startsWith("+")) {
    const forms = [...new Set([key, key.replace(/^0/, ""), national(key)])];
    const long = forms.filter((each) => each.length >= SHORTEST_NATIONAL);
    const own = `national:${national(key)}`;
    return {
      noted: [own, ...long.map((each) => `home:${each}`)],
      asked: [own, ...long.map((each) => `end:${each}`)],
    };
  }
  const world = withoutInnerTrunk(key).slice(1);
  const ends = Array.from({ length: LONGEST_COUNTRY_CODE + 1 }, (_, code) => world.slice(code));
  const long = ends.filter((each) => each.length >= SHORTEST_NATIONAL);
  const own = `world:${world}`;
  return {
    noted: [own, ...long.map((each) => `end:${each}`)],
    asked: [own, ...long.map((each) => `home:${each}`)],
  };
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

/** The digits of an extension. */
const [OWN_PART, LONGEST_OWN_PART] = [4, 5];

/** Whether numbers begin the same and end otherwise, as those of two people at one switchboard do. */
export function areOfOneSwitchboard(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => haveOneMain(one, other) || haveOneMain(other, one)));
}

/** "2093-1234" and "2093-5678"; and "2093-0", where nobody in particular answers. */
function haveOneMain(a: string, b: string): boolean {
  const main = a.slice(0, -OWN_PART);
  if (main.length >= SHORTEST_NATIONAL && a.length >= b.length && b.startsWith(main)) return true;
  const more = a.length - b.length;
  return more > 0 && more <= LONGEST_OWN_PART && b.endsWith("0") && a.startsWith(b.slice(0, -1));
}

/** "+49 (0)6221 54" as people write it. */
function withoutInnerTrunk(key: string): string {
  return key.replace(/^(\+(?:3[0-46]|4[0134-9]))0/, "$1");
}

/** What equal numbers have in common however they are written. */
export function phoneEnding(key: string): string {
  return key.slice(-SHORTEST_NATIONAL);
}
