import { bareName } from "#people/bare-name.ts";
import { isNobodysProfile } from "#people/contact-point.ts";
import type { ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import type { ImportedPerson } from "../record.ts";
import { type Mailbox, mailboxOf } from "./emails.ts";
import { isNobodysEmail, isNobodysPhone } from "./nobodys.ts";
import { mailName, mailNamesIn, plainOrganization } from "./organizations.ts";
import { type Shape, shapeOf } from "./shapes.ts";
import { latinLetters } from "./spelling.ts";

/** What recognising someone goes by, the same for a record of a file and for a person in the book. */
export type Traits = Named & {
  /** Other names of the same person: somebody known by any of them is known. */
  readonly alsoCalled: readonly Named[];
  readonly emails: readonly Mailbox[];
  readonly phones: readonly string[];
  readonly profiles: readonly string[];
  /** Web sites and postal addresses: shared by households and labs, so they only support a name. */
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  /** The organizations as addresses write them, and what the addresses' domains are called. */
  readonly mailNames: readonly string[];
  readonly mailedFrom: readonly string[];
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  /** When a network connected us. */
  readonly connectedOn: string | null;
  /** What programs number them by, this one among them. */
  readonly uids: readonly string[];
};

type Named = {
  readonly name: string;
  /** The name as written, folded. */
  readonly folded: string;
  /**
   * Words of the name in Latin letters, folded, without titles and letters after it; empty where an address stands
   * for the name.
   */
  readonly words: readonly string[];
  /** The same words, to be told apart at a glance. */
  readonly shapes: readonly Shape[];
  /** "Sr.", "Jr." or "III" behind the name; "" where there is none. */
  readonly generation: string;
};

/** Longer names are compared by their first words. */
const MOST_WORDS = 12;
/** Of one person's addresses, numbers or organizations, so many are compared: a bound for a hostile file. */
const MOST_OF_A_KIND = 12;
const MOST_NAMES = 6;
/** Short numbers are extensions and emergency lines. */
const SHORTEST_SHARED_PHONE = 7;
/** Shorter ones count from 1 in every file. */
const SHORTEST_UID = 6;
const NONE: readonly string[] = [];

export function traitsOfRecord(record: ImportedPerson): Traits {
  const keys = (...kinds: readonly string[]) =>
    record.points
      .filter(({ kind, label }) => kinds.includes(kind) && !/\bfax\b/.test(label))
      .map(({ key }) => key);
  return traits(
    record,
    keys,
    record.affiliations.map((each) => foldText(each.organization)),
    record.extra.flatMap(([name, value]) => (name === "uid" ? [value] : [])),
  );
}

export function traitsOfExisting(person: ExistingPerson): Traits {
  const keys = (...kinds: readonly string[]) =>
    person.points.flatMap((point) => {
      const colon = point.indexOf(":");
      return kinds.includes(point.slice(0, colon)) ? [point.slice(colon + 1)] : [];
    });
  return traits(
    person,
    keys,
    person.places.map(({ organization }) => organization),
    [person.id, ...(person.details ?? []).flatMap((key) => (key.startsWith("uid:") ? [key.slice(4)] : []))],
  );
}

function traits(
  given: {
    readonly name: string;
    readonly birthday: string | null;
    readonly connectedOn: string | null;
    readonly alsoCalled?: readonly string[];
  },
  keys: (...kinds: readonly string[]) => readonly string[],
  organizations: readonly string[],
  uids: readonly string[],
): Traits {
  const some = (of: readonly string[]) => eachOnce(of.slice(0, MOST_OF_A_KIND));
  const emails = some(keys("email").filter((key) => !isNobodysEmail(key)));
  const known = some(organizations.map(plainOrganization).filter((each) => each !== ""));
  return {
    ...named(given.name),
    alsoCalled: (given.alsoCalled ?? []).slice(0, MOST_NAMES).map(named),
    emails: emails.map(mailboxOf),
    phones: some(keys("phone").filter(isOfSomebody)),
    profiles: some(keys("linkedin").filter((key) => !isNobodysProfile(key))),
    places: some(keys("url", "address").map(foldText)),
    organizations: known,
    mailNames: eachOnce(known.map(mailName)),
    mailedFrom: eachOnce(emails.flatMap(mailNamesIn)),
    birthday: given.birthday,
    connectedOn: given.connectedOn,
    uids: some(uids.map(plainUid).filter((each) => each.length >= SHORTEST_UID)),
  };
}

function isOfSomebody(phone: string): boolean {
  return phone.replace("+", "").length >= SHORTEST_SHARED_PHONE && !isNobodysPhone(phone);
}

/** As a list: of a long file so many sets would take more memory than what it says. */
function eachOnce(of: readonly string[]): readonly string[] {
  return of.length === 0 ? NONE : [...new Set(of)];
}

/** A UUID with what says that it is one is the same without. */
function plainUid(uid: string): string {
  return uid
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, "");
}

function named(name: string): Named {
  const shapes = (name.includes("@") ? [] : wordsOf(name)).map(shapeOf);
  const folded = foldText(name);
  // One text for each word, however many are called so, is compared in no time.
  return { name, folded, words: shapes.map(({ word }) => word), shapes, generation: generationIn(folded) };
}

/** Who of those that share one name, as parent and child do: "Jr.", "sen.", "(fils)", "ifj." before it. */
function generationIn(folded: string): string {
  if (CHILD.test(folded)) return "child";
  if (PARENT.test(folded)) return "parent";
  return NUMBERED.exec(folded)?.[1] ?? "";
}

/** What is a name as well counts with its full stop alone: Kim Jun, Amartya Sen. */
const CHILD = /[\s,(](?:(?:jr|junior|fils|hijo|figlio|filho)\.?|jun\.)\)?$|^ifj\.? /;
const PARENT = /[\s,(](?:(?:sr|senior|pere|padre|pai)\.?|sen\.)\)?$|^id(?:\.|osb) /;
const NUMBERED = /[\s,](i{2,3}|iv)\.?$/;

/** The same person under each of their names, the one in use first. */
export function underEachName(traits: Traits): readonly Traits[] {
  return traits.alsoCalled.length === 0
    ? [traits]
    : [traits, ...traits.alsoCalled.map((other) => ({ ...traits, ...other }))];
}

/** "Al-Rashidi", "O'Brien", "Mac Intosh" and "Ní Bhriain", which is a daughter's for Ó Briain: one word each. */
function joined(folded: string): string {
  return folded
    .replace(/(?<=\s)(?:n[ií]|ui|u[ií])\s+([bcdfgmpst])h(?=\p{L})/gu, "o$1")
    .replace(/(?<=\s)nic\s+/gu, "mac")
    .replace(/(?<=\s|^)(al|el|ad|as|ash|at|an|ar|az|mac|mc|o)-(?=\p{L}{3})/gu, "$1")
    .replace(/(?<=\s)(al|el|mac|mc|o)\s+(?=\p{L}{3})/gu, "$1");
}

function wordsOf(name: string): readonly string[] {
  const plain = joined(latinLetters(foldText(bareName(name)))).replace(/['’ʼ`]/g, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}
