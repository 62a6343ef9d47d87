import { searchWords } from "#people/fold.ts";
import { isAsWritten, noteKey } from "./as-written.ts";
import { reachIn } from "./card.ts";
import { addressKey, makesAddress, nameNow, partsIn } from "./in-parts.ts";
import { type Property, readProperty, splitValue, unescapeText } from "./property.ts";
import { roleAmong } from "./role.ts";

/**
 * How the facts of somebody were written where they came from, found again by what they say: each line is of one fact,
 * and somebody may have been renamed since, or have moved: then it is of none.
 */
export type KeptFacts = {
  readonly formattedName: (name: string) => Property | undefined;
  readonly nameInParts: (name: string) => Property | undefined;
  readonly reached: (names: readonly string[], value: string) => Property | undefined;
  readonly address: (value: string) => Property | undefined;
  /** The nicknames that stood together in one property, where all of them are among these. */
  readonly nicknames: (names: readonly string[]) => readonly (readonly [Property, readonly string[]])[];
  readonly organization: (units: readonly string[]) => Property | undefined;
  readonly title: (title: string) => Property | undefined;
  /** A role that is read as a title, since there was none. */
  readonly role: (title: string) => Property | undefined;
  /** A note in the properties that make it, and what stands before them; undefined where they do not make it. */
  readonly notes: (note: string) => readonly (readonly [Property | undefined, string])[] | undefined;
  readonly birthday: (day: string) => Property | undefined;
  readonly others: readonly Property[];
  /** In which of these groups a fact stood. */
  readonly groups: ReadonlySet<string>;
};

export function keptFacts(kept: readonly string[]): KeptFacts {
  const facts = new Map<string, Property[]>();
  const others: Property[] = [];
  const roles = new Map<string, Property>();
  for (const line of kept) {
    const property = KEPT.test(line) ? readProperty(line, false) : undefined;
    if (property === undefined) continue;
    const role = roleAmong(property);
    if (role !== undefined) roles.set(unescapeText(role.value).trim(), role);
    else if (!isAsWritten(line)) others.push(property);
    else facts.set(property.name, [...(facts.get(property.name) ?? []), property]);
  }
  const of = (name: string) => facts.get(name) ?? [];
  const take = (names: readonly string[], fits: (each: Property) => boolean): Property | undefined => {
    for (const name of names) {
      const found = of(name).find(fits);
      if (found === undefined) continue;
      facts.set(
        name,
        of(name).filter((each) => each !== found),
      );
      return found;
    }
    return undefined;
  };
  const addresses = new Map(
    of("ADR").flatMap((each) => addressKeys(each).map((key) => [key, each] as const)),
  );
  return {
    others,
    groups: new Set([...facts.values()].flat().map(({ group }) => group)),
    formattedName: (name) => take(["FN"], (each) => inWords(unescapeText(each.value)) === inWords(name)),
    nameInParts: (name) => nameNow(of("N"), name),
    reached: (names, value) => take(names, (each) => isOnePage(reachIn(each), value)),
    address(value) {
      const known = addresses.get(addressKey(value));
      if (known !== undefined || addresses.size === 0) return known;
      const words = searchWords(value);
      return of("ADR").find((each) => {
        const [, , street = "", town = "", ...more] = partsIn(each);
        return makesAddress({ street, town, beside: more.join(" ") }, words);
      });
    },
    nicknames(names) {
      const left = new Set(names);
      return of("NICKNAME").flatMap((each) => {
        const told = splitValue(each.value, ",").map((one) => unescapeText(one).trim());
        if (!told.every((one) => left.has(one))) return [];
        for (const one of told) left.delete(one);
        return [[each, told] as const];
      });
    },
    organization: (units) =>
      take(["ORG"], ({ value }) => {
        const told = splitValue(value, ";").map((part) => unescapeText(part).trim());
        return told.filter((part) => part !== "").join("\n") === units.join("\n");
      }),
    title: (title) => take(["TITLE"], ({ value }) => unescapeText(value).trim() === title.trim()),
    role: (title) => roles.get(title.trim()),
    notes: (note) => notesIn(note, of("NOTE")),
    birthday: (day) => take(["BDAY"], ({ value }) => value.replaceAll("-", "") === day.replaceAll("-", "")),
  };
}

/** A kept line counts only where it is one property with a plain name, none that a card has once. */
const KEPT =
  /^(?:[A-Za-z0-9-]+\.)?(?!(?:BEGIN|END|VERSION|PRODID|UID|KIND|REV)[;:])([A-Za-z][A-Za-z0-9-]*(?:;[^:\p{Cc}]*)?):([^\p{Cc}]*)$/iu;

/** An address is known by its parts, or by how it stands on an envelope, with the country's code and without. */
function addressKeys(property: Property): readonly string[] {
  const [whole, label = "", country = ""] = [
    reachIn(property),
    property.params["LABEL"]?.[0],
    property.params["CC"]?.[0],
  ];
  return [whole, `${whole} ${country}`, label, `${label} ${country}`]
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map(addressKey);
}

function inWords(name: string): string {
  return searchWords(name).toSorted().join(" ") || name.trim();
}

function isOnePage(one: string, other: string): boolean {
  const plain = (page: string) => page.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return one === other || (one !== "" && plain(one) === plain(other));
}

function notesIn(note: string, told: readonly Property[]): ReturnType<KeptFacts["notes"]> {
  const lengths = told.map(({ value }) => Number(/^(\d{1,6})-/.exec(value)?.[1] ?? Number.NaN));
  const start = note.length - lengths.reduce((sum, each) => sum + each + 1, -1);
  if (told.length === 0 || !(start >= 0)) return undefined;
  let at = start;
  const found: (readonly [Property | undefined, string])[] = [];
  for (const [place, each] of told.entries()) {
    const text = note.slice(at, at + (lengths[place] ?? 0));
    if (noteKey(text) !== each.value) return undefined;
    found.push([each, text]);
    at += text.length + 1;
  }
  const before = note.slice(0, start).trim();
  return before === "" ? found : [[undefined, before], ...found];
}
