import {
  type CardOrganization,
  kindSaid,
  type Labelled,
  NO_PARTS,
  ofBestRank,
  type VCard,
} from "#formats/vcard/card.ts";
import { oneLine } from "#people/shown.ts";
import { type Flaw, wholeCards } from "./file.ts";
import { entries, isObject, type Json, list, text } from "./json.ts";
import { keptOf } from "./kept.ts";

const MAX_CARDS = 200_000;
/** Of what a map holds, no more is looked at. */
const MAX_OF_EACH = 200;

export type ReadContacts = {
  readonly cards: readonly { readonly line: number; readonly card: VCard }[];
  readonly flaws: readonly Flaw[];
};

/**
 * Reads JSContact 1.0 (RFC 9553) and 2.0 (RFC 9982, where the uid may be missing): one Card, a list of them, or the
 * whole Cards within a file that is damaged. What has no place in a card is kept as RFC 9555 writes it into a vCard,
 * so that it goes back into either. Never throws.
 */
export function readContacts(content: string): ReadContacts {
  const { found, flaws } = wholeCards(content);
  return {
    cards: found.slice(0, MAX_CARDS).map(({ line, value }) => ({ line, card: cardFrom(value) })),
    flaws:
      found.length <= MAX_CARDS
        ? flaws
        : [
            ...flaws,
            { line: null, reason: `There are more than ${MAX_CARDS} cards; those after them were not read.` },
          ],
  };
}

function cardFrom(card: Json): VCard {
  const each = (name: string) => entries(card[name]).slice(0, MAX_OF_EACH);
  const name = nameOf(card["name"]) || wholeIn(card["fullName"]) || groupNamed(card);
  const titles = titlesAmong(each("titles"));
  const birth = each("anniversaries").find(([, { kind }]) => kind === "birth")?.[1];
  return {
    kind: kindOf(card["@type"] === "CardGroup" ? "group" : text(card["kind"])),
    name,
    parts: name === "" && text(card["kind"]) === "" ? null : NO_PARTS,
    nicknames: each("nicknames").flatMap(([, { name }]) => text(name) || []),
    emails: labelled(each("emails"), ({ address }) => text(address)),
    phones: labelled(each("phones"), ({ number }) => text(number)).map(plainNumber),
    urls: [
      ...labelled(each("links"), ({ uri }) => text(uri)),
      ...each("onlineServices")
        .filter(([, service]) => isWebService(service))
        .map(([, { uri, service, label }]) => ({ value: text(uri), label: text(label) || text(service) })),
    ],
    addresses: labelled(each("addresses"), addressOf),
    organizations: organizationsOf(each("organizations"), titles),
    birthday: dateOf(birth?.["date"]),
    note: each("notes")
      .flatMap(([, { note }]) => text(note) || [])
      .join("\n"),
    uid: text(card["uid"]),
    ...keptOf(card, (role) => titles.some(([, { kind, name }]) => kind === "role" && text(name) === role)),
  };
}

/** A web page of somebody's; what else a service knows them by is kept whole. */
function isWebService({ uri }: Json): boolean {
  return /^https?:/i.test(text(uri));
}

function kindOf(kind: string): VCard["kind"] {
  const said = kind.toLowerCase();
  return said === "org" || said === "group" ? said : kindSaid(said);
}

/** Drafts before the RFC had the whole name beside its parts, as a text or under `value`. */
function wholeIn(told: unknown): string {
  return (isObject(told) ? text(told["value"]) : text(told)).trim();
}

/** Drafts before the RFC had a group in an object of its own, with its name as a text and a card within. */
function groupNamed({ "@type": type, name, card }: Json): string {
  if (type !== "CardGroup") return "";
  return text(name).trim() || (isObject(card) ? nameOf(card["name"]) || wholeIn(card["fullName"]) : "");
}

const NAME_ORDER = ["title", "given", "given2", "surname", "surname2", "generation", "credential"];

/**
 * The name in full; else its components as they are ordered, with what parts them, or as names are in the languages that
 * most cards are in.
 */
function nameOf(name: unknown): string {
  if (!isObject(name)) return "";
  const full = text(name["full"]).trim();
  if (full !== "") return full;
  const components = list(name["components"]).filter(isObject);
  if (name["isOrdered"] === true) return parted(components, name["defaultSeparator"], " ");
  return withoutSeparators(components)
    .toSorted((a, b) => NAME_ORDER.indexOf(text(a["kind"])) - NAME_ORDER.indexOf(text(b["kind"])))
    .map(({ value }) => text(value))
    .join(" ");
}

function withoutSeparators(components: readonly Json[]): readonly Json[] {
  return components.filter(({ kind, value }) => kind !== "separator" && text(value).trim() !== "");
}

/** Components in their order, each behind the separator that stands before it, or the one that is everywhere (2.2.1.1). */
function parted(components: readonly Json[], everywhere: unknown, otherwise: string): string {
  const usual = typeof everywhere === "string" ? everywhere : otherwise;
  let [whole, between] = ["", ""];
  for (const { kind, value } of components) {
    if (kind === "separator") between = text(value);
    else if (text(value).trim() !== "") {
      whole += `${between}${text(value).trim()}`;
      between = usual;
    }
  }
  return oneLine(whole);
}

function labelled(
  found: readonly (readonly [string, Json])[],
  read: (each: Json) => string,
): readonly Labelled[] {
  const all = found.map(([, each]) => each);
  const preferred = ofBestRank(all, ({ pref }) => rankOf(pref));
  return all
    .map((each) => ({
      value: read(each).trim(),
      label: labelOf(each),
      ...(each === preferred && { preferred: true as const }),
    }))
    .filter(({ value }) => value !== "");
}

const LAST_RANK = 100;

/** The lower, the more preferred (RFC 9553, 1.5.4). */
function rankOf(pref: unknown): number {
  return typeof pref === "number" && pref >= 1 && pref <= LAST_RANK ? pref : Number.POSITIVE_INFINITY;
}

const PLACES = new Map([
  ["work", "work"],
  ["private", "home"],
]);
const FEATURES = new Map([
  ["mobile", "mobile"],
  ["fax", "fax"],
  ["pager", "pager"],
]);

function labelOf({ label, contexts, features }: Json): string {
  const own = text(label).trim();
  if (own !== "") return own;
  const on = (map: unknown, words: ReadonlyMap<string, string>) =>
    isObject(map) ? [...words].filter(([word]) => map[word] === true).map(([, said]) => said) : [];
  return [...on(contexts, PLACES), ...on(features, FEATURES)].join(" ");
}

/** RFC 3966: `tel:+1-418-656-9254;ext=102`; with its extension it is a number of its own. */
function plainNumber({ value, ...rest }: Labelled): Labelled {
  const [number = "", ...params] = value.replace(/^tel:/i, "").split(";");
  const extension = params.find((param) => /^ext=/i.test(param))?.slice(4);
  return { value: extension === undefined ? number : `${number} ext. ${extension}`, ...rest };
}

/** Drafts before the RFC had parts of it beside its components. */
const DRAFT_PARTS = ["street", "locality", "region", "postcode", "country"];

function addressOf(address: Json): string {
  const { full, components, defaultSeparator, countryCode } = address;
  const whole = text(full).trim() || wholeIn(address["fullAddress"]);
  if (whole !== "")
    return whole
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join(", ");
  const parts = list(components).filter(isObject);
  const beside = DRAFT_PARTS.map((part) => text(address[part]).trim());
  const isOrdered = address["isOrdered"] === true && parts.some(({ kind }) => kind === "separator");
  const told = isOrdered
    ? [parted(parts, defaultSeparator, ", ")]
    : withoutSeparators(parts).map(({ value }) => text(value).trim());
  told.push(...beside);
  const between = isOrdered ? "" : text(defaultSeparator).trim();
  const hasCountry = parts.some(({ kind }) => kind === "country") || beside.at(-1) !== "";
  const country = hasCountry ? "" : text(countryCode);
  return [...told, country].filter((part) => part !== "").join(between === "" ? ", " : `${between} `);
}

/** As on a vCard, a role is a title only where there is none, or none of its organization. */
function titlesAmong(all: readonly (readonly [string, Json])[]): readonly (readonly [string, Json])[] {
  const titled = new Set(
    all.flatMap(([, { kind, organizationId }]) => (kind === "role" ? [] : [organizationId])),
  );
  return all.filter(
    ([, { kind, organizationId }]) =>
      kind !== "role" || titled.size === 0 || (organizationId !== undefined && !titled.has(organizationId)),
  );
}

/** A title belongs to the organization it names; else to the first that has none; what is over stands alone. */
function organizationsOf(
  organizations: readonly (readonly [string, Json])[],
  titles: readonly (readonly [string, Json])[],
): readonly CardOrganization[] {
  const left = titles
    .filter(([, { name }]) => text(name) !== "")
    .toSorted(([, a], [, b]) => Number(a["kind"] === "role") - Number(b["kind"] === "role"));
  const take = (fits: (title: Json) => boolean): string => {
    const at = left.findIndex(([, title]) => fits(title));
    return at === -1 ? "" : text(left.splice(at, 1)[0]?.[1]["name"]);
  };
  const named = organizations.map(([id, each]) => ({
    name: text(each["name"]),
    units: list(each["units"]).flatMap((unit) => (isObject(unit) ? text(unit["name"]) || [] : [])),
    title: take(({ organizationId }) => organizationId === id),
  }));
  const filled = named.map((each) => ({
    ...each,
    title: each.title || take(({ organizationId }) => text(organizationId) === ""),
  }));
  return [...filled, ...left.map(([, { name }]) => ({ name: "", units: [], title: text(name) }))];
}

/** A PartialDate or a Timestamp, as a vCard has it: `1980-04-12`, `--0412`; "" for what is no day. */
function dateOf(date: unknown): string {
  if (!isObject(date)) return "";
  const utc = text(date["utc"]);
  if (utc !== "") return utc.slice(0, 10);
  const { year, month, day } = date;
  const two = (part: unknown) => (Number.isInteger(part) ? String(part).padStart(2, "0") : "");
  if (two(month) === "" || two(day) === "") return Number.isInteger(year) ? String(year) : "";
  return Number.isInteger(year)
    ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
    : `--${two(month)}${two(day)}`;
}
