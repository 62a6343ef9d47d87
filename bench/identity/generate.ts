import { buildPerson, type Found, type FoundPoint } from "#importing/build-person.ts";
import { Chance } from "./chance.ts";
import { mistype, phoneAs, profileAs, transliterate } from "./corrupt.ts";
import { COMPANIES, FAMILIES, GIVEN, SHORT_FORMS, STREETS, TOWNS } from "./names.ts";
import type { Labelled } from "./score.ts";

type Part = "training" | "held out";

type Someone = {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly company: string;
  readonly nextCompany: string;
  readonly email: string;
  readonly workEmail: string;
  readonly phone: string;
  readonly profile: string;
  readonly address: string;
  readonly birthday: string;
};

/**
 * Invented contacts as several sources tell of the same people: a network's export, a phone's address book, mail, a
 * list typed by hand. Families share street, number and name; namesakes, employers and towns are shared by chance. The
 * two parts have no given or family name, and no employer, in common.
 */
export function generateContacts(
  count: number,
  { seed, part }: { readonly seed: number; readonly part: Part },
): readonly Labelled[] {
  const chance = new Chance(seed);
  const contacts: Labelled[] = [];
  const taken = new Set<string>();
  let [last, at]: [Someone | undefined, number] = [undefined, 0];
  while (contacts.length < count) {
    const someone: Someone = invent(chance, part, `p${at}`, chance.below(12) === 0 ? last : undefined, taken);
    at += 1;
    last = someone;
    for (let more = recordsOf(chance); more > 0 && contacts.length < count; more -= 1) {
      const source = chance.pick([ofNetwork, ofPhone, ofMail, ofList]);
      const record = buildPerson(source(chance, someone), {
        file: "contacts.csv",
        line: contacts.length + 2,
      });
      contacts.push({ record, person: someone.id });
    }
  }
  return chance.shuffled(contacts);
}

function recordsOf(chance: Chance): number {
  return chance.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4]);
}

function invent(
  chance: Chance,
  part: Part,
  id: string,
  relative: Someone | undefined,
  taken: Set<string>,
): Someone {
  const half = <Value>(all: readonly Value[]) =>
    all.filter((_, at) => (at % 2 === 0) === (part === "training"));
  const given = chance.often(half(GIVEN));
  const family = relative?.family ?? chance.often(half(FAMILIES));
  const [company, nextCompany] = [chance.often(half(COMPANIES)), chance.often(half(COMPANIES))];
  const [first, second] = [plain(given), plain(family)];
  const figures = chance.below(3) === 0 ? String(chance.below(100)) : "";
  const local = chance.pick([
    `${first}.${second}`,
    `${first[0]}${second}`,
    `${first}${second}`,
    `${second}.${first}`,
  ]);
  return {
    id,
    given,
    family,
    company,
    nextCompany,
    email: free(
      chance,
      `${local}${figures}`,
      chance.pick(["gmail.com", "gmx.net", "outlook.com", "proton.me"]),
      taken,
    ),
    workEmail: free(
      chance,
      chance.pick([`${first}.${second}`, `${first[0]}${second}`]),
      `${plain(company)}.example`,
      taken,
    ),
    phone:
      relative?.phone ??
      `+${chance.pick(["49", "36", "44", "1", "33"])}${100_000_000 + chance.below(899_999_999)}`,
    profile: `${first}-${second}-${chance.below(1_000_000).toString(16)}`,
    address: relative?.address ?? `${chance.pick(STREETS)} ${1 + chance.below(150)}, ${chance.pick(TOWNS)}`,
    birthday: new Date(Date.UTC(1950 + chance.below(55), chance.below(12), 1 + chance.below(28)))
      .toISOString()
      .slice(0, 10),
  };
}

/** Nobody gets an address that somebody has: the next one has a figure more. */
function free(chance: Chance, local: string, domain: string, taken: Set<string>): string {
  let address = `${local}@${domain}`;
  while (taken.has(address)) address = `${local}${1 + chance.below(999)}@${domain}`;
  taken.add(address);
  return address;
}

function plain(name: string): string {
  return transliterate(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

function ofNetwork(chance: Chance, someone: Someone): Found {
  const points: FoundPoint[] = [];
  if (chance.below(10) < 8) points.push({ kind: "url", value: profileAs(chance, someone.profile) });
  if (chance.below(10) < 1) points.push({ kind: "email", value: emailOf(chance, someone) });
  return { name: nameOf(chance, someone, 1), points, affiliations: [at(chance, someone)] };
}

function ofPhone(chance: Chance, someone: Someone): Found {
  const points: FoundPoint[] = [{ kind: "phone", value: phoneAs(chance, someone.phone) }];
  if (chance.below(2) === 0) points.push({ kind: "email", value: emailOf(chance, someone) });
  if (chance.below(3) === 0) points.push({ kind: "address", value: someone.address });
  const birthday = chance.below(3) === 0 ? birthdayOf(chance, someone) : null;
  return { name: nameOf(chance, someone, 5), points, birthday };
}

function ofMail(chance: Chance, someone: Someone): Found {
  const name = chance.below(12) === 0 ? "" : nameOf(chance, someone, 2);
  return { name, points: [{ kind: "email", value: emailOf(chance, someone) }] };
}

function ofList(chance: Chance, someone: Someone): Found {
  const points: FoundPoint[] = [];
  if (chance.below(2) === 0) points.push({ kind: "email", value: emailOf(chance, someone) });
  if (chance.below(4) === 0) points.push({ kind: "phone", value: phoneAs(chance, someone.phone) });
  const birthday = chance.below(5) === 0 ? birthdayOf(chance, someone) : null;
  return { name: nameOf(chance, someone, 3), points, affiliations: [at(chance, someone)], birthday };
}

/** A fifth have moved on since; some sources write the legal form, some do not. */
function at(chance: Chance, { company, nextCompany }: Someone) {
  const organization = chance.below(5) === 0 ? nextCompany : company;
  return {
    organization: `${organization}${chance.pick(["", "", "", " GmbH", ", Inc."])}`,
    role: "Scientist",
  };
}

function emailOf(chance: Chance, { email, workEmail }: Someone): string {
  const actual = chance.below(3) === 0 ? workEmail : email;
  return chance.below(12) === 0 ? mistype(chance, actual) : actual;
}

function birthdayOf(chance: Chance, { birthday }: Someone): string {
  const kind = chance.below(12);
  if (kind === 0) return `-${birthday.slice(4)}`;
  return kind === 1 ? `${birthday.slice(0, 8)}${String(1 + chance.below(28)).padStart(2, "0")}` : birthday;
}

/** `loose` of ten are not written as the person writes them. */
function nameOf(chance: Chance, { given, family }: Someone, loose: number): string {
  if (chance.below(10) >= loose) return `${given} ${family}`;
  const short = SHORT_FORMS.get(given);
  return chance.pick([
    () => `${family}, ${given}`,
    () => `${family} ${given}`,
    () => `${given[0]}. ${family}`,
    () => given,
    () => `${short === undefined ? given : chance.pick(short)} ${family}`,
    () => `${short === undefined ? given : chance.pick(short)} ${family}`,
    () => transliterate(`${given} ${family}`),
    () => `Dr. ${given} ${family}`,
    () => `${mistype(chance, given)} ${family}`,
    () => `${given} ${mistype(chance, family)}`,
    () => `${given} ${String.fromCharCode(65 + chance.below(26))}. ${family}`,
  ])();
}
