import { namesMeantBy } from "#people/nicknames.ts";
import { nameKey } from "./names.ts";
import { phoneEnding } from "./phones.ts";
import { isTown } from "./places.ts";
import { spellingKey } from "./spelling.ts";
import { type Traits, underEachName } from "./traits.ts";

const SHORTEST_LOCAL = 5;
const MOST_WORDS = 4;
const MOST_KEYS = 60;

/**
 * Keys under which two who may be one person meet, so that not everybody is compared with everybody; the strongest
 * first. Two without a common key are different people.
 */
export function blocksOf(traits: Traits): readonly string[] {
  const keys = underEachName(traits).flatMap(keysUnder);
  return traits.alsoCalled.length === 0 ? keys : [...new Set(keys)];
}

/** Whether a key is a profile or an address, which by itself can make two one person, or a program's own for them. */
export function isOwnKey(key: string): boolean {
  return key.startsWith("profile ") || key.startsWith("email ") || key.startsWith("uid ");
}

function keysUnder(traits: Traits): readonly string[] {
  const { folded, words, emails, phones, profiles, uids } = traits;
  const keys = [
    ...profiles.map((key) => `profile ${key}`),
    ...emails.map(({ key }) => `email ${key}`),
    ...uids.map((key) => `uid ${key}`),
    ...phones.map((key) => `phone ${phoneEnding(key)}`),
    `name ${words.length > 0 ? nameKey(words) : folded}`,
    ...byOrganization(traits),
    ...byBirthday(traits),
    ...byLocalPart(traits),
    ...byWords(words.slice(0, MOST_WORDS)),
    ...byTown(traits),
  ];
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

function byOrganization({ words, organizations }: Traits): readonly string[] {
  const family = words.at(-1);
  if (family === undefined || words.length < 2) return [];
  return organizations.map((organization) => `at ${organization} ${family}`);
}

/** The whole birthday; and where a part of it may be wrong, the others with a word of the name. */
function byBirthday({ birthday, words }: Traits): readonly string[] {
  if (birthday === null) return [];
  const [day, year] = [birthday.slice(-5), birthday.slice(0, 4)];
  return [
    `born ${birthday}`,
    ...words.slice(0, MOST_WORDS).flatMap((word) => {
      const sound = spellingKey(word);
      return birthday.startsWith("--")
        ? [`born ${day} ${sound}`]
        : [`born ${day} ${sound}`, `born ${year} ${sound}`];
    }),
  ];
}

function byLocalPart({ emails }: Traits): readonly string[] {
  return emails.flatMap(({ local, domain, isShared }) =>
    isShared || local.length < SHORTEST_LOCAL
      ? []
      : [`local ${local}`, `local ${local.slice(0, 4)} ${domain}`],
  );
}

/** One word as it sounds and how another begins, or what that is short for; in both directions, as names get swapped. */
function byWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) =>
    word.length < 3
      ? []
      : words.flatMap((other, place) => {
          if (place === at) return [];
          const sound = spellingKey(word);
          return [`word ${sound} ${other[0]}`, ...namesMeantBy(other).map((name) => `word ${sound} ${name}`)];
        }),
  );
}

function byTown({ places, words }: Traits): readonly string[] {
  const towns = places.filter(isTown).slice(0, 3);
  return towns.flatMap((town) => words.slice(0, MOST_WORDS).map((word) => `town ${town} ${word}`));
}
