import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import { clipped } from "#people/shown.ts";
import { buildPerson } from "./build-person.ts";
import type { Letter } from "./correspondence.ts";
import type { ImportedPerson, ImportedTouch, Problem } from "./record.ts";

/** Somebody whom the mail knows and Weakties leaves out, with the reason and a way back (R62). */
export type LeftOutSender = {
  readonly address: string;
  readonly name: string;
  readonly reason: string;
  readonly kind: LeftOutKind;
  readonly messages: number;
};

/**
 * It bears the user's own name, and may be another address of theirs; somebody wrote to them once; what somebody wrote
 * went to others or to many; a list or a machine wrote.
 */
export type LeftOutKind = "perhaps-mine" | "once" | "to-others" | "machine";

export type Correspondence = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly leftOut: readonly LeftOutSender[];
  /** Letters of the user's own that count for nobody, said in a sentence. */
  readonly problems: readonly Problem[];
};

/** Whose mail it is, and whose letters count although nothing but the letters would tell. */
export type Known = {
  readonly mine: ReadonlySet<string>;
  /** Addresses of people in the book or the same import, or of whom a letter was saved: one from them is contact. */
  readonly people: ReadonlySet<string>;
  /** Addresses that the user wants all the same, lists and machines among them (R62). */
  readonly keep: ReadonlySet<string>;
};

/** A letter to more people than this is to nobody in particular. */
const MOST_RECEIVERS = 12;
/** Somebody I never wrote to is a correspondent once they have written this often, to me and by themselves. */
const LETTERS_TO_COUNT = 2;
const MOST_LEFT_OUT = 20_000;

type Correspondent = {
  readonly address: string;
  readonly names: Map<string, number>;
  readonly touches: ImportedTouch[];
  out: number;
  received: number;
  answered: boolean;
  automatic: { reason: string; count: number } | null;
  /** What of theirs went to many, or to others: told also of somebody whose other letters count. */
  mass: { reason: string; count: number } | null;
  readonly first: Letter;
};

/**
 * Who the user's correspondents are, with every letter between them as a touch, one per letter and person. A
 * correspondent is somebody the user wrote to, who answered, or who wrote more than once. Lists, machines and mass
 * mail are left out and shown. Without an address of the user's own nobody can be told from anybody: then there is
 * neither.
 */
export function correspondentsIn(letters: readonly Letter[], known: Known): Correspondence {
  if (known.mine.size === 0) return { people: [], touches: [], leftOut: [], problems: [] };
  const found = new Map<string, Correspondent>();
  const lists = new Set(letters.map(({ list }) => list).filter((list) => list !== ""));
  const forNobody: ForNobody = { toMany: [], toNone: [] };
  for (const letter of letters) {
    if (known.mine.has(letter.from.address)) fromMe(letter, known, { lists, found, forNobody });
    else toMe(letter, known, found);
  }
  const all = [...found.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const myNames = namesOf(letters, known.mine);
  const kept = all.filter((each) => reasonAgainst(each, known) === null);
  const leftOut = all.flatMap((each): LeftOutSender[] => {
    const reason = reasonAgainst(each, known);
    const messages = each.received + (each.automatic?.count ?? 0);
    const of = { address: each.address, name: nameOf(each) };
    const { mass } = each;
    if (reason === null)
      return mass === null ? [] : [{ ...of, reason: mass.reason, kind: "to-others", messages: mass.count }];
    const kind = kindOf(each, myNames);
    return [{ ...of, reason: kind === "perhaps-mine" ? BEARS_MY_NAME : reason, kind, messages }];
  });
  return {
    people: kept.flatMap(personOf),
    touches: kept.flatMap((each) => each.touches),
    leftOut: leftOut.length > MOST_LEFT_OUT ? foremost(leftOut) : leftOut,
    problems: [...forNobodySay(forNobody), ...unlistedSay(leftOut.length - MOST_LEFT_OUT, letters)],
  };
}

/** Who may be oneself, and who wrote most, where not all can be listed. */
function foremost(leftOut: readonly LeftOutSender[]): readonly LeftOutSender[] {
  const mayBeMe = ({ kind }: LeftOutSender) => Number(kind === "perhaps-mine");
  return leftOut
    .toSorted((one, other) => mayBeMe(other) - mayBeMe(one) || other.messages - one.messages)
    .slice(0, MOST_LEFT_OUT);
}

function unlistedSay(more: number, [letter]: readonly Letter[]): readonly Problem[] {
  if (more <= 0 || letter === undefined) return [];
  const reason = `Of the senders who are left out, ${MOST_LEFT_OUT.toLocaleString("en")} are listed, those with the most letters; ${more.toLocaleString("en")} more are not.`;
  return [{ file: letter.source.file, line: null, reason }];
}

const BEARS_MY_NAME = "It bears your name: perhaps it is yours, too.";

function kindOf(each: Correspondent, myNames: ReadonlySet<string>): LeftOutKind {
  const byPeople = each.received > 0 || each.automatic?.reason === each.mass?.reason;
  if (byPeople && [...each.names.keys()].some((name) => myNames.has(foldText(name)))) return "perhaps-mine";
  if (each.received > 0) return "once";
  return byPeople ? "to-others" : "machine";
}

/** The names that my addresses go by; a given name alone is that of many. */
function namesOf(letters: readonly Letter[], mine: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const hear = ({ address, name }: Letter["from"]) => mine.has(address) && names.add(name);
  for (const { from, to } of letters) {
    hear(from);
    to.forEach(hear);
  }
  return new Set([...names].map(foldText).filter((name) => /\S\s+\S/u.test(name)));
}

/** Letters of mine to more than can be meant, and such as name nobody but me: those by Bcc, and notes to myself. */
type ForNobody = { readonly toMany: Letter[]; readonly toNone: Letter[] };

/** In a sentence about the one, or about all together. */
function told(
  letters: readonly Letter[],
  one: (letter: Letter) => string,
  all: (count: string) => string,
): readonly Problem[] {
  const [first, ...more] = letters;
  if (first === undefined) return [];
  if (more.length === 0) return [{ ...first.source, reason: `${called(first)} ${one(first)}.` }];
  const reason = `${all(letters.length.toLocaleString("en"))}: ${calledAll(letters)}.`;
  return [{ file: first.source.file, line: null, reason }];
}

const WHY_NONE = "as a note to yourself or one that went by Bcc";

function forNobodySay({ toMany, toNone }: ForNobody): readonly Problem[] {
  return [
    ...told(
      toMany,
      ({ to }) => `went to ${to.length} people at once, and counts as written to none of them`,
      (count) =>
        `${count} letters of yours went to more than ${MOST_RECEIVERS} people at once, and count as written to none of them`,
    ),
    ...told(
      toNone,
      () => `names nobody but you, ${WHY_NONE}, and counts for nobody`,
      (count) => `${count} letters of yours name nobody but you, ${WHY_NONE}, and count for nobody`,
    ),
  ];
}

const [SUBJECTS_NAMED, SUBJECT_SHOWN] = [3, 60];

function called({ subject }: Letter): string {
  return subject === "" ? "A letter without a subject" : `“${clipped(subject, SUBJECT_SHOWN)}”`;
}

function calledAll(letters: readonly Letter[]): string {
  const names = [...new Set(letters.slice(0, SUBJECTS_NAMED).map(called))];
  const more = letters.length - Math.min(letters.length, SUBJECTS_NAMED);
  return [...names, ...(more > 0 ? [`and ${more.toLocaleString("en")} more`] : [])].join(", ");
}

type Finding = {
  readonly lists: ReadonlySet<string>;
  readonly found: Map<string, Correspondent>;
  readonly forNobody: ForNobody;
};

function fromMe(letter: Letter, { mine, keep }: Known, { lists, found, forNobody }: Finding): void {
  const receivers = new Map(letter.to.map((each) => [each.address, each]));
  for (const address of mine) receivers.delete(address);
  if (receivers.size === 0) forNobody.toNone.push(letter);
  if (receivers.size > MOST_RECEIVERS) {
    forNobody.toMany.push(letter);
    return;
  }
  for (const { address, name } of receivers.values()) {
    const each = correspondent(found, address, name, letter);
    if (lists.has(address) && !keep.has(address)) {
      each.automatic = { reason: "It is a mailing list.", count: (each.automatic?.count ?? 0) + 1 };
      continue;
    }
    each.out += 1;
    each.touches.push(touchOf(letter, address, name, "out"));
  }
}

function toMe(letter: Letter, { mine, keep }: Known, found: Map<string, Correspondent>): void {
  const { address, name } = letter.from;
  const each = correspondent(found, address, name, letter);
  const mass = letter.automatic === null ? massMail(letter, mine) : null;
  const reason = letter.automatic ?? mass;
  if (reason !== null && !keep.has(address)) {
    if (mass !== null) each.mass = { reason: each.mass?.reason ?? mass, count: (each.mass?.count ?? 0) + 1 };
    each.automatic = { reason: each.automatic?.reason ?? reason, count: (each.automatic?.count ?? 0) + 1 };
    return;
  }
  each.received += 1;
  if (letter.answers) each.answered = true;
  each.touches.push(touchOf(letter, address, name, "in"));
}

function massMail(letter: Letter, mine: ReadonlySet<string>): string | null {
  if (letter.to.length > MOST_RECEIVERS) return `It went to ${letter.to.length} people at once.`;
  return letter.to.some((each) => mine.has(each.address)) ? null : "It was not addressed to you.";
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
    answered: false,
    automatic: null,
    mass: null,
    first,
  };
  if (known === undefined) found.set(address, each);
  if (name !== "" && name.toLowerCase() !== address) each.names.set(name, (each.names.get(name) ?? 0) + 1);
  return each;
}

function reasonAgainst(each: Correspondent, { people, keep }: Known): string | null {
  if (each.received === 0 && each.out === 0)
    return each.automatic?.reason ?? "It is no letter between people.";
  if (each.out > 0 || each.answered || each.received >= LETTERS_TO_COUNT) return null;
  if (keep.has(each.address) || people.has(each.address)) return null;
  return "They wrote to you once, and you have not written to them.";
}

/** The name they are written with most; the address where there is none. */
function nameOf({ names, address }: Correspondent): string {
  const [most] = [...names].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined
    ? address
    : bareName(turnedByAddress(most[0].replace(/^['"]+|['"]+$/g, ""), address)) || address;
}

/** "Etxeberria Ruiz, Itziar" at itziar.etxeberria@… is Itziar, of whom no list of names has heard. */
function turnedByAddress(name: string, address: string): string {
  const [family = "", given = "", ...more] = name.split(/\s*,\s*/);
  const inAddress = foldText(address.split("@")[0] ?? "").split(/[^\p{L}]+/u);
  const isThere = (words: string) =>
    foldText(words)
      .split(/[ -]/)
      .some((word) => word !== "" && inAddress.includes(word));
  return more.length === 0 && isThere(given) && isThere(family) ? `${given} ${family}` : name;
}

function personOf(each: Correspondent): readonly ImportedPerson[] {
  const points = [{ kind: "email" as const, value: each.address }];
  const person = buildPerson({ name: nameOf(each), points }, each.first.source);
  return person === undefined ? [] : [person];
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
