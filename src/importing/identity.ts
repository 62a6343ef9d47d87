import { bareName } from "#people/bare-name.ts";
import type { ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import type { ImportedPerson } from "./record.ts";

/** What recognising someone goes by, the same for a record of a file and for a person in the book. */
export type Traits = {
  readonly name: string;
  /** The name as written, folded. */
  readonly folded: string;
  /** Words of the folded name without titles and letters after it; empty where an address stands for the name. */
  readonly words: readonly string[];
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  /** Web sites and postal addresses: shared by households and labs, so they only support a name. */
  readonly places: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly birthday: string | null;
};

/** Whether two are one person, and why in words that begin a sentence. */
export type Verdict =
  | { readonly kind: "certain"; readonly reason: string }
  | { readonly kind: "ask"; readonly reason: string }
  | { readonly kind: "different" };

const DIFFERENT: Verdict = { kind: "different" };
/** Longer names are compared by their first words. */
const MOST_WORDS = 12;
/** Short numbers are extensions and emergency lines. */
const SHORTEST_SHARED_PHONE = 7;
const ROLE_MAILBOX =
  /^(?:info|office|contact|kontakt|mail|hello|team|lab|admin|sales|support|service|sekretariat|secretary|reception|hr|jobs|family|familie)(?:[.+_-].*)?@/;
const LEGAL_FORM =
  /\b(?:inc|incorporated|llc|ltd|limited|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|plc|corp|corporation|co|company)\b/g;

export function traitsOfRecord(record: ImportedPerson): Traits {
  const keys = (...kinds: readonly string[]) =>
    record.points
      .filter(({ kind, label }) => kinds.includes(kind) && !/\bfax\b/.test(label))
      .map(({ key }) => key);
  return traits({
    name: record.name,
    emails: keys("email"),
    phones: keys("phone"),
    profiles: keys("linkedin"),
    places: keys("url", "address"),
    organizations: record.affiliations.map((each) => foldText(each.organization)),
    birthday: record.birthday,
  });
}

export function traitsOfExisting(person: ExistingPerson): Traits {
  const keys = (...kinds: readonly string[]) =>
    person.points.flatMap((point) => {
      const colon = point.indexOf(":");
      return kinds.includes(point.slice(0, colon)) ? [point.slice(colon + 1)] : [];
    });
  return traits({
    name: person.name,
    emails: keys("email"),
    phones: keys("phone"),
    profiles: keys("linkedin"),
    places: keys("url", "address"),
    organizations: person.places.map((place) => place.slice(0, place.lastIndexOf("|"))),
    birthday: person.birthday,
  });
}

function traits(given: {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly profiles: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly birthday: string | null;
}): Traits {
  const named = !given.name.includes("@");
  return {
    name: given.name,
    folded: foldText(given.name),
    words: named ? (foldText(bareName(given.name)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS) : [],
    emails: new Set(given.emails),
    phones: new Set(given.phones.filter((key) => key.replace("+", "").length >= SHORTEST_SHARED_PHONE)),
    profiles: new Set(given.profiles),
    places: new Set(given.places),
    organizations: new Set(given.organizations.map(plainOrganization).filter((each) => each !== "")),
    birthday: given.birthday,
  };
}

/** "Lumen, Inc." and "Lumen" are one organization. */
function plainOrganization(folded: string): string {
  const plain = folded
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(LEGAL_FORM, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? folded : plain;
}

/**
 * Keys under which two who may be one person meet, so that not everybody is compared with everybody. Two without a
 * common key are different people.
 */
export function blocksOf(traits: Traits): readonly string[] {
  const { folded, words, emails, phones, profiles, organizations } = traits;
  const family = words.at(-1);
  return [
    ...[...profiles].map((key) => `profile ${key}`),
    ...[...emails].map((key) => `email ${key}`),
    ...[...phones].map((key) => `phone ${key}`),
    `name ${words.length > 0 ? nameKey(words) : folded}`,
    ...(family === undefined || words.length < 2
      ? []
      : [...organizations].map((organization) => `at ${organization} ${family}`)),
  ];
}

/**
 * Compares two. An address or profile of one's own is certain, unless the names speak against it; a number is shared
 * by households and offices and needs the name beside it; a name needs something else beside it, or is asked about.
 * The weights of Fellegi and Sunter can take this function's place: whoever calls it needs no more than its verdict.
 */
export function compare(a: Traits, b: Traits): Verdict {
  const profile = common(a.profiles, b.profiles);
  if (profile !== undefined) return certain(`The same LinkedIn profile: ${profile}.`);
  const names = compareNames(a, b);
  const email = common(a.emails, b.emails);
  if (email !== undefined) return byEmail(email, names);
  const phone = common(a.phones, b.phones);
  if (phone !== undefined && (names === "same" || names === "unknown"))
    return certain(`The same number: ${phone}.`);
  if (phone !== undefined && names === "alike") return ask("the number is the same and the name is close.");
  if (conflicting(a, b)) return DIFFERENT;
  if (names === "same") return byName(a, b);
  const organization = common(a.organizations, b.organizations);
  if (names === "alike" && organization !== undefined) {
    return ask("the name is close, at the same organization.");
  }
  return DIFFERENT;
}

function byEmail(email: string, names: Names): Verdict {
  if (names !== "apart") return certain(`The same e-mail address: ${email}.`);
  return ROLE_MAILBOX.test(email)
    ? DIFFERENT
    : ask(`the e-mail address ${email} is the same, under another name.`);
}

function byName(a: Traits, b: Traits): Verdict {
  if (a.words.length < 2) return ask("the name is the same, and it is a single word.");
  if (common(a.organizations, b.organizations) !== undefined) {
    return a.emails.size > 0 && b.emails.size > 0
      ? ask("the name and the organization are the same, and the e-mail addresses are not.")
      : certain("The same name at the same organization.");
  }
  if (a.birthday !== null && a.birthday === b.birthday) return certain("The same name and birthday.");
  if (common(a.places, b.places) !== undefined) return certain("The same name at the same address.");
  if (mailedFrom(a, b) || mailedFrom(b, a))
    return certain("The same name, and an e-mail address of that organization.");
  const apart = a.organizations.size > 0 && b.organizations.size > 0;
  return ask(
    apart
      ? "the name is the same, at another organization."
      : "the name is the same, and nothing else tells.",
  );
}

/** Two profiles, or two birthdays, are two people whatever they are called. */
function conflicting(a: Traits, b: Traits): boolean {
  const profiles = a.profiles.size > 0 && b.profiles.size > 0;
  const days = a.birthday !== null && b.birthday !== null && !sameDay(a.birthday, b.birthday);
  return profiles || days;
}

function sameDay(a: string, b: string): boolean {
  return a === b || ((a.startsWith("--") || b.startsWith("--")) && a.slice(-5) === b.slice(-5));
}

/** "ana@lumen.example" is at Lumen. */
function mailedFrom({ emails }: Traits, { organizations }: Traits): boolean {
  for (const email of emails) {
    const labels = email
      .slice(email.indexOf("@") + 1)
      .split(".")
      .slice(0, -1);
    for (const organization of organizations) {
      if (labels.some((label) => label.length > 2 && label === organization.replaceAll(" ", ""))) return true;
    }
  }
  return false;
}

/**
 * `alike`: one given name is the other's initial or beginning; `partly`: a word in common, as after a marriage;
 * `unknown`: an address stands in for a name.
 */
type Names = "same" | "alike" | "partly" | "unknown" | "apart";

function compareNames({ words: a, folded }: Traits, { words: b, folded: other }: Traits): Names {
  if (folded === other) return "same";
  if (a.length === 0 || b.length === 0) return "unknown";
  if (nameKey(a) === nameKey(b)) return "same";
  const shared = a.filter((word) => b.includes(word));
  if (shared.length === 0) return "apart";
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const middleApart = fewer.length >= 2 && fewer.every((word) => more.includes(word));
  if (middleApart) return "same";
  const begins = fewer.every((word) =>
    more.some((other) => other === word || shortens(word, other) || shortens(other, word)),
  );
  return begins ? "alike" : "partly";
}

/** "Jo" is short for Joanna; "Person 3" is not short for Person 30. */
function shortens(word: string, longer: string): boolean {
  return longer.startsWith(word) && !/^\p{N}/u.test(longer.slice(word.length));
}

/** The words of a name in no order ("Kovács Imre" is Imre Kovács), initials between them left out. */
function nameKey(words: readonly string[]): string {
  const whole = words.filter((word) => word.length > 1);
  return (whole.length >= 2 ? whole : words).toSorted().join(" ");
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  for (const each of a) if (b.has(each)) return each;
  return undefined;
}

function certain(reason: string): Verdict {
  return { kind: "certain", reason };
}

function ask(reason: string): Verdict {
  return { kind: "ask", reason };
}
