import { type Property, unescapeText } from "#formats/vcard/property.ts";
import { entryOf, setOnce, setPlace } from "./entry-of.ts";
import { type Building, isObject, type Json } from "./json.ts";
import { letterOf } from "./places.ts";
import { pointTo } from "./pointed.ts";

/** Parameters that every entry has a key for, or that are none of JSContact's. */
const COMMON: ReadonlySet<string> = new Set(["TYPE", "PREF", "MEDIATYPE", "INDEX", "PROP-ID", "X-ABLABEL"]);
const ID = /^(?!__proto__$)[\w-]{1,255}$/;

/**
 * The properties of a vCard as a Card of JSContact, as RFC 9555 has it: each in its place, under the id that it had, and
 * what JSContact has no place for under `vCardProps`. What a JSPROP says goes back where it stood, and never in place of
 * what is known here. The other way is `asProperties`.
 */
export function cardOf(properties: readonly Property[]): Json {
  const card: Building = {};
  const labels = new Map(
    properties.flatMap(({ name, group, value }) =>
      isLabel(name) && group !== "" ? [[group, value] as const] : [],
    ),
  );
  const labelled = new Set<string>();
  const given = idsGiven(properties);
  const links = new Links();
  const left = new Set<Property>();
  for (const property of properties) {
    const { name, group } = property;
    if (isLabel(name) || name === "JSPROP" || setOnce(card, property)) continue;
    const found = entryOf(property);
    if (found.length === 0) left.add(property);
    for (const { map: called, entry, spent = [] } of found) {
      const map = mapIn(card, called);
      const id = freeId(property, called, map, given.get(called));
      const label = labels.get(group);
      if (label !== undefined) labelled.add(group);
      const whole = {
        ...entry,
        ...said(property, called, label, spent),
        ...common(property),
      };
      map[id] = whole;
      links.add(called, group, id, whole);
    }
  }
  links.join();
  for (const property of left) if (setPlace(card, property)) left.delete(property);
  for (const property of properties) if (property.name === "JSPROP") pointTo(card, property);
  const others = properties.filter(
    (each) => left.has(each) || (isLabel(each.name) && !labelled.has(each.group)),
  );
  return others.length === 0 ? card : { ...card, vCardProps: others.map(asJCard) };
}

function isLabel(name: string): boolean {
  return /^X-ABLABEL$/i.test(name);
}

/** Which ids the properties bring along, so that none of ours takes one of them. */
function idsGiven(properties: readonly Property[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const property of properties) {
    const id = property.params["PROP-ID"]?.[0] ?? "";
    if (!ID.test(id)) continue;
    for (const { map } of entryOf(property)) ids.set(map, (ids.get(map) ?? new Set()).add(id));
  }
  return ids;
}

function freeId(
  { params }: Property,
  called: string,
  map: Building,
  given: ReadonlySet<string> = new Set(),
): string {
  const id = params["PROP-ID"]?.[0] ?? "";
  if (ID.test(id) && !Object.hasOwn(map, id)) return id;
  for (let count = Object.keys(map).length + 1; ; count += 1) {
    const own = `${letterOf(called)}${count}`;
    if (!Object.hasOwn(map, own) && !given.has(own)) return own;
  }
}

function mapIn(card: Building, called: string): Building {
  const within = called === "pronouns" ? mapIn(card, "speakToAs") : card;
  const known = within[called];
  if (isObject(known)) return known as Building;
  const map: Building = {};
  within[called] = map;
  return map;
}

/** A title is of the organization in its group. */
class Links {
  readonly #places: { readonly group: string; readonly id: string }[] = [];
  readonly #titles: { readonly group: string; readonly entry: Building }[] = [];

  add(map: string, group: string, id: string, entry: Building): void {
    if (map === "organizations") this.#places.push({ group, id });
    else if (map === "titles") this.#titles.push({ group, entry });
  }

  join(): void {
    const only = this.#places.length === 1 && this.#titles.length === 1 ? this.#places : undefined;
    for (const { group, entry } of this.#titles) {
      const [one, ...more] = only ?? this.#places.filter((each) => each.group === group);
      if (one !== undefined && more.length === 0) entry["organizationId"] = one.id;
    }
  }
}

const CONTEXTS: ReadonlyMap<string, string> = new Map([
  ["work", "work"],
  ["home", "private"],
]);
const OF_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ...CONTEXTS,
  ["billing", "billing"],
  ["delivery", "delivery"],
]);
const FEATURES: ReadonlyMap<string, string> = new Map(
  ["mobile", "voice", "text", "video", "fax", "pager", "textphone", "main-number"].map(
    (word) => [word === "mobile" ? "cell" : word, word] as const,
  ),
);

/** Of the features, those that are told in a label. */
const OF_A_LABEL: ReadonlySet<string> = new Set(["cell", "fax", "pager"]);

/**
 * Label, contexts and features out of the label and the types, and under `vCardParams` what JSContact has no word for.
 * Words in an order that contexts and features would not give back stand as a label.
 */
function said(
  { group, params }: Property,
  map: string,
  label: string | undefined,
  spent: readonly string[],
): object {
  const types = [...new Set((params["TYPE"] ?? []).map((type) => type.toLowerCase()))].filter(
    (type) => !spent.includes(type) && type !== "pref" && type !== "internet",
  );
  const words = map === "addresses" ? OF_ADDRESSES : CONTEXTS;
  const contexts = types.flatMap((type) => words.get(type) ?? []);
  const features = map === "phones" ? types.flatMap((type) => FEATURES.get(type) ?? []) : [];
  const beyond = types.filter((type) => !words.has(type) && !(map === "phones" && FEATURES.has(type)));
  const isTurned =
    label === undefined &&
    map === "phones" &&
    types.some((type) => OF_A_LABEL.has(type)) &&
    types.findIndex((type) => words.has(type)) > types.findIndex((type) => OF_A_LABEL.has(type));
  const more = [
    ...Object.entries(params)
      .filter(([name]) => !COMMON.has(name) && !spent.includes(name))
      .map(([name, values]) => [name.toLowerCase(), values.length === 1 ? values[0] : values] as const),
    ...(beyond.length === 0 ? [] : [["type", beyond.length === 1 ? beyond[0] : beyond] as const]),
    ...(group === "" || OURS.test(group) ? [] : [["group", group] as const]),
  ];
  const own = label === undefined ? undefined : unescapeText(label);
  return {
    ...(own !== undefined && { label: own }),
    ...(isTurned && { label: types.map((type) => FEATURES.get(type) ?? type).join(" ") }),
    ...(!isTurned && contexts.length > 0 && { contexts: set(contexts) }),
    ...(!isTurned && features.length > 0 && { features: set(features) }),
    ...(more.length > 0 && { vCardParams: Object.fromEntries(more) }),
  };
}

/** Groups that were made for a label, or for several places. */
const OURS = /^(?:label\d+|job\d+|js-.*)$/;

function common({ params }: Property): object {
  const [pref, index] = [Number(params["PREF"]?.[0]), Number(params["INDEX"]?.[0])];
  const mediaType = params["MEDIATYPE"]?.[0] ?? "";
  return {
    ...(pref >= 1 && pref <= 100 && { pref }),
    ...(index >= 1 && Number.isInteger(index) && { listAs: index }),
    ...(mediaType !== "" && { mediaType }),
  };
}

function set(words: readonly string[]): object {
  return Object.fromEntries(words.map((word) => [word, true]));
}

/** A property that JSContact has no place for, as jCard writes it (RFC 9555, 2.15.1). */
function asJCard({ group, name, params, value }: Property): unknown {
  const told = Object.entries(params).map(([key, values]) => [
    key.toLowerCase(),
    values.length === 1 ? values[0] : values,
  ]);
  const given = { ...Object.fromEntries(told), ...(group === "" ? {} : { group }) };
  return [name.toLowerCase(), given, "unknown", value];
}
