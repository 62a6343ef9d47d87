import { foldText, searchWords } from "#people/fold.ts";
import { oneLine } from "#people/shown.ts";
import { cardFrom } from "./card.ts";
import { type Property, readProperty, splitValue, unescapeText } from "./property.ts";

/**
 * Names and addresses in the parts that a card once gave, out of the lines that were kept of it. Somebody may have been
 * renamed since or have moved: parts that no longer make what is known of them are not told.
 */
export type InParts = {
  readonly name: Property | undefined;
  /** By what an address is known by. */
  readonly addresses: ReadonlyMap<string, Property>;
};

export function inParts(kept: readonly string[], name: string): InParts {
  const properties = kept.flatMap((line) => (/^(?:N|ADR)[;:]\P{Cc}*$/iu.test(line) ? propertyOn(line) : []));
  const words = new Set(searchWords(name));
  return {
    name: properties.find((each) => each.name === "N" && namedIn(each, words)),
    addresses: new Map(
      properties.filter((each) => each.name === "ADR").map((each) => [addressIn(each), each] as const),
    ),
  };
}

/** Whether a kept line is one of these, and so stands in a place of its own. */
export function isInParts(line: string): boolean {
  return /^(?:N|ADR)[;:]/i.test(line);
}

/** The parts of a value, read. */
export function partsIn({ value }: Property): readonly string[] {
  return splitValue(value, ";").map((part) => unescapeText(part).trim());
}

/** An address is known by its words, however they stand: the postcode goes before the town, or after it. */
export function addressKey(address: string): string {
  return searchWords(address).toSorted().join(" ") || oneLine(address);
}

function propertyOn(line: string): readonly Property[] {
  const property = readProperty(line, false);
  return property === undefined ? [] : [property];
}

function namedIn(property: Property, words: ReadonlySet<string>): boolean {
  const [family = "", given = ""] = partsIn(property);
  const told = searchWords(foldText(`${family} ${given}`));
  return told.length > 0 && told.every((word) => words.has(word));
}

function addressIn(property: Property): string {
  const { addresses } = cardFrom([{ group: "", name: "VERSION", params: {}, value: "4.0" }, property]);
  return addressKey(addresses[0]?.value ?? "");
}
