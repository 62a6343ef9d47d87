import { bareName } from "#people/bare-name.ts";
import type { Letter } from "./correspondence.ts";
import type { ImportedPerson, ImportedTouch } from "./record.ts";

/** Somebody whom the mail knows and Weakties leaves out, with the reason and a way back (R62). */
export type LeftOutSender = {
  readonly address: string;
  readonly name: string;
  readonly reason: string;
  readonly messages: number;
};

export type Correspondence = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly leftOut: readonly LeftOutSender[];
};

/** A letter to more people than this is to nobody in particular. */
const MOST_RECEIVERS = 12;
/** Somebody I never wrote to is a correspondent once they have written this often, to me and by themselves. */
const LETTERS_TO_COUNT = 2;

type Correspondent = {
  readonly address: string;
  readonly names: Map<string, number>;
  readonly touches: ImportedTouch[];
  out: number;
  received: number;
  automatic: { reason: string; count: number } | null;
  first: Letter;
};

/**
 * Who the user's correspondents are, with every letter between them as a touch. Lists, machines and mass mail are
 * left out and shown; `keep` names addresses that the user wants all the same (R62).
 */
export function correspondentsIn(
  letters: readonly Letter[],
  mine: ReadonlySet<string>,
  keep: ReadonlySet<string>,
): Correspondence {
  const found = new Map<string, Correspondent>();
  for (const letter of letters) {
    if (mine.has(letter.from.address)) fromMe(letter, mine, found);
    else toMe(letter, mine, keep, found);
  }
  const all = [...found.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const kept = all.filter((each) => reasonAgainst(each, keep) === null);
  return {
    people: kept.map(personOf),
    touches: kept.flatMap((each) => each.touches),
    leftOut: all.flatMap((each): LeftOutSender[] => {
      const reason = reasonAgainst(each, keep);
      const messages = each.received + (each.automatic?.count ?? 0);
      return reason === null ? [] : [{ address: each.address, name: nameOf(each), reason, messages }];
    }),
  };
}

function fromMe(letter: Letter, mine: ReadonlySet<string>, found: Map<string, Correspondent>): void {
  const receivers = letter.to.filter((each) => !mine.has(each.address));
  if (receivers.length > MOST_RECEIVERS) return;
  for (const { address, name } of receivers) {
    const each = correspondent(found, address, name, letter);
    each.out += 1;
    each.touches.push(touchOf(letter, address, name, "out"));
  }
}

function toMe(
  letter: Letter,
  mine: ReadonlySet<string>,
  keep: ReadonlySet<string>,
  found: Map<string, Correspondent>,
): void {
  const { address, name } = letter.from;
  const each = correspondent(found, address, name, letter);
  const reason = letter.automatic ?? massMail(letter, mine);
  if (reason !== null && !keep.has(address)) {
    each.automatic = { reason: each.automatic?.reason ?? reason, count: (each.automatic?.count ?? 0) + 1 };
    return;
  }
  each.received += 1;
  each.touches.push(touchOf(letter, address, name, "in"));
}

function massMail(letter: Letter, mine: ReadonlySet<string>): string | null {
  if (letter.to.length > MOST_RECEIVERS) return `It went to ${letter.to.length} people at once.`;
  return mine.size > 0 && !letter.to.some((each) => mine.has(each.address))
    ? "It was not addressed to you."
    : null;
}

function correspondent(
  found: Map<string, Correspondent>,
  address: string,
  name: string,
  first: Letter,
): Correspondent {
  const known = found.get(address);
  const each = known ?? {
    address,
    names: new Map(),
    touches: [],
    out: 0,
    received: 0,
    automatic: null,
    first,
  };
  if (known === undefined) found.set(address, each);
  if (name !== "" && name.toLowerCase() !== address) each.names.set(name, (each.names.get(name) ?? 0) + 1);
  return each;
}

function reasonAgainst(each: Correspondent, keep: ReadonlySet<string>): string | null {
  if (keep.has(each.address) || each.out > 0 || each.received >= LETTERS_TO_COUNT) return null;
  if (each.received === 0) return each.automatic?.reason ?? "It is no letter between people.";
  return "They wrote to you once, and you have not written to them.";
}

/** The name they are written with most; the address where there is none. */
function nameOf({ names, address }: Correspondent): string {
  const [most] = [...names].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined ? address : bareName(most[0].replace(/^['"]+|['"]+$/g, "")) || address;
}

function personOf(each: Correspondent): ImportedPerson {
  return {
    name: nameOf(each),
    headline: "",
    points: [{ kind: "email", value: each.address, key: each.address, label: "" }],
    affiliations: [],
    howMet: "",
    notes: "",
    birthday: null,
    connectedOn: null,
    extra: [],
    source: each.first.source,
  };
}

function touchOf(
  letter: Letter,
  address: string,
  displayName: string,
  direction: "in" | "out",
): ImportedTouch {
  const { at, subject, messageId, source } = letter;
  return { address, displayName, at, kind: "mail", direction, subject, messageId, source };
}
