import { compareDays, type DayLevel } from "./days.ts";
import { areOfOnePattern, compareEmails, type EmailLevel, isMadeOf, isMadeWith } from "./emails.ts";
import { type ComparedNames, compareNames, type NameLevel } from "./names.ts";
import { compareOrganizations, type OrganizationLevel } from "./organizations.ts";
import { comparePhones, type PhoneLevel } from "./phones.ts";
import { comparePlaces, type PlaceLevel } from "./places.ts";
import type { Traits } from "./traits.ts";

/** How far two agree, field by field. `missing` is what one of them does not tell, and says nothing. */
export type Agreement = {
  readonly name: NameLevel;
  readonly email: EmailLevel;
  readonly phone: PhoneLevel;
  readonly organization: OrganizationLevel;
  readonly birthday: DayLevel;
  readonly place: PlaceLevel;
};

export type Field = keyof Agreement;
export const FIELDS: readonly Field[] = ["name", "email", "phone", "organization", "birthday", "place"];

export type Compared = { readonly agreement: Agreement; readonly sharedWords: readonly string[] };

/** Compares all fields; who has compared names and birthdays already hands them over. */
export function compareTraits(
  a: Traits,
  b: Traits,
  names: ComparedNames = compareNames(a.words, b.words),
  birthday: DayLevel = compareDays(a.birthday, b.birthday),
): Compared {
  // A slip in a name is seldom made in the address too: who has another name has an address made of that.
  const isSame = names.level === "same";
  const organization = organizationOf(a, b);
  const email = compareEmails(
    a.emails,
    b.emails,
    (one, other) =>
      (!isSame && isMadeOf(one, a.words) && isMadeOf(other, b.words)) ||
      (!isSame && isMadeWith(one, wordsOnlyIn(a, b)) && isMadeWith(other, wordsOnlyIn(b, a))) ||
      areOfOnePattern([one, a.words], [other, b.words], isSame),
    organization === "different",
  );
  return {
    agreement: {
      name: names.level,
      email:
        email === "missing" && TELLS_LITTLE.has(names.level) && (madeOf(a, b) || madeOf(b, a))
          ? "named"
          : email,
      phone: comparePhones(a.phones, b.phones),
      organization,
      birthday,
      place: comparePlaces(a.places, b.places),
    },
    sharedWords: names.shared,
  };
}

function wordsOnlyIn({ words }: Traits, { words: others }: Traits): readonly string[] {
  return words.filter((word) => !others.includes(word));
}

function organizationOf(a: Traits, b: Traits): OrganizationLevel {
  const level = compareOrganizations(a.organizations, b.organizations);
  if (level === "same" || level === "close") return level;
  return haveCommon(a.mailedFrom, b.mailNames) || haveCommon(b.mailedFrom, a.mailNames) ? "mailed" : level;
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  for (const each of a) if (b.includes(each)) return true;
  return false;
}

/** Where the names say enough, an address made of them says nothing more. */
const TELLS_LITTLE: ReadonlySet<NameLevel> = new Set<NameLevel>(["missing", "one-word", "one-word-close"]);

function madeOf({ emails }: Traits, { words }: Traits): boolean {
  if (words.length < 2) return false;
  for (const email of emails) if (isMadeOf(email, words)) return true;
  return false;
}
