import type { LineRead } from "./read-line.ts";
import { clipped } from "./shown.ts";
import { addressFits, BY_FAMILY_NAME, isWholeName, spelledForAddress } from "./whose-address.ts";

/** A line of a page: somebody with what the line says of them, or what is said of somebody on another line. */
export type PageLine =
  | { readonly kind: "people"; readonly people: readonly LineRead[]; readonly heading: string }
  | { readonly kind: "said"; readonly said: LineRead; readonly line: string }
  | { readonly kind: "gap" };

type Part = "role" | "organization" | "email" | "phone" | "url";
const PARTS: readonly Part[] = ["role", "organization", "email", "phone", "url"];

type Said = { readonly said: LineRead; readonly line: string; used: boolean };
/** Names in a row, and what is said below them; the first of a block may have nobody, and be what stands above. */
type Run = { readonly names: number[]; readonly said: Said[] };
type Block = Run[];
type Address = { readonly of: Said; readonly block: Block; readonly nextTo: number | undefined };
type Person = { -readonly [Each in keyof LineRead]: string };

const AN_ORGANIZATION =
  /\b(?:universit\p{L}*|institut\p{L}*|college|school|hospital|academy|cent(?:er|re)|laborator\p{L}*|ltd|inc|gmbh|ag|plc)\b/iu;
const LONGEST_ROLE_ABOVE = 6;
/** People beyond are not shown. */
const MOST_COMPARED = 300;

export type Placed = {
  readonly people: readonly LineRead[];
  readonly unread: readonly string[];
  /** Addresses that are of somebody there, or of nobody: it cannot be told whose. */
  readonly unplaced: readonly string[];
};

/**
 * Gives what lines say to whoever they are about. Of a block with one name it is theirs. Among several, each kind of
 * detail stands either before the names or after them, as its first and its last show; where both may be, it is nobody's.
 * An address that names one of them is theirs wherever it stands, and one that names another is not a neighbour's.
 */
export function placedOnPage(lines: readonly PageLine[]): Placed {
  const people: Person[] = [];
  const headings: string[] = [];
  const all: Said[] = [];
  const addresses: Address[] = [];
  for (const block of blocksOf(lines, people, headings, all)) {
    for (const part of PARTS) place(part, block, people, addresses);
  }
  const unplaced = placeAddresses(addresses, people);
  return {
    people: people.map((each, at) => ({ ...each, role: each.role || (headings[at] ?? "") })),
    unread: all.filter(({ used }) => !used).map(({ line }) => line),
    unplaced,
  };
}

function blocksOf(
  lines: readonly PageLine[],
  people: Person[],
  headings: string[],
  all: Said[],
): readonly Block[] {
  const blocks: Block[] = [[]];
  const runOf = (isName: boolean): Run => {
    const block = blocks.at(-1) ?? [];
    const last = block.at(-1);
    if (last !== undefined && (!isName || last.said.length === 0)) return last;
    const run = { names: [], said: [] };
    block.push(run);
    return run;
  };
  for (const line of lines) {
    if (line.kind === "gap") blocks.push([]);
    else if (line.kind === "people") {
      // What stands below a list belongs to none of them.
      if (line.people.length > 1) blocks.push([]);
      for (const each of line.people) {
        runOf(true).names.push(people.length);
        headings.push(line.heading);
        people.push({ ...each });
      }
      if (line.people.length > 1) blocks.push([]);
    } else {
      const said = { said: line.said, line: line.line, used: false };
      all.push(said);
      runOf(false).said.push(said);
    }
  }
  return blocks;
}

function place(part: Part, block: Block, people: Person[], addresses: Address[]): void {
  const says = ({ names, said }: Run) =>
    said.filter((each) => each.said[part] !== "" && (names.length > 0 || isAbove(part, each)));
  const [first] = block;
  const count = block.reduce((sum, { names }) => sum + names.length, 0);
  const isAboveAll = first !== undefined && first.names.length === 0 && says(first).length > 0;
  const last = block.at(-1);
  const isBelowAll = last !== undefined && last.names.length > 0 && says(last).length > 0;
  for (const [at, run] of block.entries()) {
    const { names } = run;
    const told = says(run);
    const isUnsure = isAboveAll && isBelowAll && (count > 1 || names.length === 0);
    const isNext = isAboveAll && (count > 1 || names.length === 0);
    const to = isUnsure ? undefined : isNext ? block[at + 1]?.names[0] : names.at(-1);
    for (const each of told) {
      const isOfRun = names.length > 1 && !isNext;
      if (part === "email")
        addresses.push({ of: each, block, nextTo: isOfRun || isSentence(each) ? undefined : to });
      // Below a column of names a column of roles may stand.
      else if (to !== undefined && !(isOfRun && told.length > 1)) give(people[to], part, each);
    }
  }
}

/** Above a name stands the title of a page as well: a role is short there, and an organization called one. */
function isAbove(part: Part, { said, line }: Said): boolean {
  if (part === "organization") return AN_ORGANIZATION.test(said.organization);
  return part !== "role" || (line.split(" ").length <= LONGEST_ROLE_ABOVE && !/[:?!.]/.test(line));
}

/** "For questions write to Lena Schmidt (lena@example.org)" is of nobody above. */
function isSentence({ said, line }: Said): boolean {
  return said.role === "" && line.split(" ").length > 4 && /\s\p{Ll}+\s\p{Ll}+\s/u.test(line);
}

function give(to: Person | undefined, part: Part, of: Said): boolean {
  if (to === undefined || to[part] !== "") return false;
  to[part] = clipped(of.said[part], 200);
  of.used = true;
  return true;
}

function placeAddresses(addresses: readonly Address[], people: Person[]): readonly string[] {
  const spelled = people.slice(0, MOST_COMPARED).map(({ name }) => spelledForAddress(name));
  const fitted = addresses.map((address) => {
    const fits = spelled.map((name) => addressFits(address.of.said.email, name));
    return { ...address, fits, most: Math.max(0, ...fits) };
  });
  const left = fitted.filter(
    ({ of, fits, most }) => most < BY_FAMILY_NAME || !give(people[onlyOne(fits, most)], "email", of),
  );
  return left.flatMap(({ of, block, nextTo, fits, most }) => {
    const { email } = of.said;
    const isOthers = nextTo !== undefined && fits[nextTo] === 0 && (most > 1 || isWholeName(email));
    if (nextTo !== undefined && !isOthers && give(people[nextTo], "email", of)) return [];
    if (most > 0) {
      const free = new Set(
        block.flatMap(({ names }) => names.filter((at) => people[at]?.email === "" && fits[at] === most)),
      );
      const [one = -1] = free.size === 1 ? free : [];
      if (give(people[one], "email", of)) return [];
    }
    of.used = true;
    return [email];
  });
}

/** The only one whom an address fits as well as it fits anybody; -1 where there are several, or none. */
function onlyOne(fits: readonly number[], most: number): number {
  const at = fits.indexOf(most);
  return fits.includes(most, at + 1) ? -1 : at;
}
