import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { compareNames } from "./names.ts";
import { Tally } from "./tally.ts";
import type { Traits } from "./traits.ts";

/** What forms that want an address or a number are given: "none@none.com", "na@na", "0000000". */
const NO_ADDRESS =
  /^(?:none|no[._-]?(?:e?mail|address|one|body)|unknown|null|not[._-]?(?:available|known)|n[./]a)@|^([^@]{1,4})@\1(?:\.|$)/;
const NO_NUMBER = /^\+?(?:(\d)\1*|0?123456\d*)$/;

export function isNobodysEmail(key: string): boolean {
  return NO_ADDRESS.test(key);
}

export function isNobodysPhone(key: string): boolean {
  return NO_NUMBER.test(key);
}

/** So many with names that have nothing in common make an address, a number or a profile nobody's. */
const CROWD = 3;
/** Of those who share one, so many are looked at. */
const MOST_LOOKED_AT = 40;
const OWN = ["phones", "profiles", "uids"] as const;

/**
 * Takes from everybody what a crowd has: a switchboard, an office's mailbox, "see website" in a column of profiles. It
 * speaks for none of them. Two, or a family, are no crowd; they are asked about.
 */
export function* withoutCrowded(all: readonly Traits[]): Steps<readonly Traits[]> {
  const heard = new Tally(all.length);
  yield* partOf(
    mapInSteps(all, (each) => heard.add(ownKeys(each))),
    0,
    0.3,
  );
  const bearers = new Map<string, Traits[]>();
  const gather = (each: Traits) => {
    for (const key of ownKeys(each)) {
      if (!heard.hasTwice(key)) continue;
      const known = bearers.get(key);
      if (known === undefined) bearers.set(key, [each]);
      else if (known.length < MOST_LOOKED_AT) known.push(each);
    }
  };
  yield* partOf(mapInSteps(all, gather), 0.3, 0.6);
  const crowded = new Set([...bearers].flatMap(([key, those]) => (isCrowd(those) ? [key] : [])));
  if (crowded.size === 0) return all;
  return yield* partOf(
    mapInSteps(all, (each) => without(each, crowded)),
    0.6,
    1,
  );
}

function ownKeys(traits: Traits): readonly string[] {
  const emails = traits.emails.map(({ key }) => `emails ${key}`);
  return [...emails, ...OWN.flatMap((kind) => traits[kind].map((key) => `${kind} ${key}`))];
}

function isCrowd(those: readonly Traits[]): boolean {
  if (those.length < CROWD) return false;
  const apart: Traits[] = [];
  for (const each of those) {
    if (!apart.every(({ words }) => compareNames(words, each.words).level === "apart")) continue;
    apart.push(each);
    if (apart.length === CROWD) return true;
  }
  return false;
}

function without(traits: Traits, crowded: ReadonlySet<string>): Traits {
  if (!ownKeys(traits).some((key) => crowded.has(key))) return traits;
  const emails = traits.emails.filter(({ key }) => !crowded.has(`emails ${key}`));
  const left = OWN.map((kind) => [kind, traits[kind].filter((key) => !crowded.has(`${kind} ${key}`))]);
  return { ...traits, emails, ...Object.fromEntries(left) };
}
