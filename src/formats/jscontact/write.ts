import { addressKey, inParts, isInParts, partsIn } from "#formats/vcard/in-parts.ts";
import { escapeText, type Property, readProperty } from "#formats/vcard/property.ts";
import { rolesAmong } from "#formats/vcard/role.ts";
import type { Card, Position, Reachable } from "#formats/vcard/write.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { entries, isObject, type Json, list, text } from "./json.ts";
import { ON_ONE_LINE, takenBack } from "./kept.ts";
import { addressOf } from "./read.ts";

const [LINE, NOTE] = [500, 20_000];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * People as a list of JSContact Cards. All of it stands in version 1.0 (RFC 9553), which readers of 2.0 (RFC 9982) take
 * as well; whoever came in 2.0 goes out in it. What a card once brought along goes back beside it, and never in place of
 * what is known here: a name in parts and an address in parts as long as they make what is known.
 */
export function writeContacts(cards: readonly Card[], { first, last }: Portion = WHOLE): string {
  const written = cards.map((each) => `\n${JSON.stringify(card(each))}`).join(",");
  return `${first ? "[" : written === "" ? "" : ","}${written}${last ? "\n]\n" : ""}`;
}

/** Which part of a list it is that is written, for whoever writes it piece by piece. */
export type Portion = { readonly first: boolean; readonly last: boolean };

const WHOLE: Portion = { first: true, last: true };

function card(each: Card) {
  const { roles, others: kept } = rolesAmong(each.kept);
  const others = kept.filter((line) => !isInParts(line));
  const born = each.birthday === null ? undefined : dateOf(each.birthday);
  const {
    version,
    name: whole,
    addresses,
    onlineServices,
    ...back
  } = takenBack([
    ...others.flatMap((line) => readProperty(line, false) ?? []),
    // A day that is none has no place in a Card: RFC 9555 keeps it as the vCard has it.
    ...(each.birthday === null || born !== undefined
      ? []
      : [{ group: "", name: "BDAY", params: { VALUE: ["text"] }, value: escapeText(each.birthday) }]),
  ]);
  const parts = inParts(each.kept, each.name);
  const addressed = new Map(entries(addresses).map(([, one]) => [addressKey(addressOf(one)), one]));
  const services = entries(onlineServices).filter(
    ([, { uri }]) => !isOnWeb(uri) || each.urls.some(({ value }) => isOnePage(value, uri)),
  );
  const links = each.urls.filter(({ value }) => !services.some(([, { uri }]) => isOnePage(value, uri)));
  return {
    "@type": "Card",
    version: version === "2.0" ? "2.0" : "1.0",
    ...back,
    ...(services.length === 0 ? {} : { onlineServices: Object.fromEntries(services) }),
    uid: UUID.test(each.id) ? `urn:uuid:${each.id}` : each.id,
    kind: "individual",
    updated: `${new Date(each.updatedAt).toISOString().slice(0, 19)}Z`,
    name: {
      full: each.name.slice(0, LINE),
      ...(isObject(whole) && makes(whole, each.name)
        ? beyondOneLine(whole)
        : components(parts.name, NAME_PARTS)),
    },
    ...(each.nicknames.length === 0
      ? {}
      : { nicknames: numbered("k", each.nicknames, (name) => ({ name: name.slice(0, LINE) })) }),
    ...map("emails", each.emails, ({ value }) => ({ address: value })),
    ...map("phones", each.phones, ({ value }) => ({ number: value })),
    ...map("links", links, ({ value }) => ({ uri: value })),
    ...map("addresses", each.addresses, ({ value }) => ({
      full: value,
      ...components(parts.address(value), ADDRESS_PARTS),
      ...beyondOneLine(addressed.get(addressKey(value)) ?? {}),
    })),
    ...positionsOf(each.positions, roles),
    ...(born === undefined
      ? {}
      : { anniversaries: { ...known(back["anniversaries"]), birth: { kind: "birth", date: born } } }),
    ...(each.note === "" ? {} : { notes: { n1: { note: each.note.slice(0, NOTE) } } }),
  };
}

/** What the parts of N and ADR are called, in their order (RFC 9555, 2.4 and 2.5). */
const NAME_PARTS = ["surname", "given", "given2", "title", "credential"];
const ADDRESS_PARTS = ["postOfficeBox", "apartment", "name", "locality", "region", "postcode", "country"];

function components(property: Property | undefined, kinds: readonly string[]): object {
  const told = property === undefined ? [] : partsIn(property).slice(0, kinds.length);
  const found = told.map((value, at) => ({ kind: kinds[at], value })).filter(({ value }) => value !== "");
  return found.length === 0 ? {} : { components: found };
}

function beyondOneLine(told: Json): Json {
  return Object.fromEntries(Object.entries(told).filter(([key]) => !ON_ONE_LINE.has(key)));
}

/** Whether a name in parts is still what somebody is called. */
function makes(whole: Json, name: string): boolean {
  const words = new Set(searchWords(foldText(name)));
  const parts = list(whole["components"]).filter(isObject);
  const told = parts
    .filter(({ kind }) => kind === "given" || kind === "surname")
    .map(({ value }) => foldText(text(value)));
  // "山田太郎" has no spaces.
  if (told.length > 0 && told.join("") === foldText(name).replace(/\s/gu, "")) return true;
  const inWords = told.flatMap(searchWords);
  return inWords.length > 0 && inWords.every((word) => words.has(word));
}

function isOnWeb(uri: unknown): boolean {
  return /^https?:/i.test(text(uri));
}

function isOnePage(value: string, uri: unknown): boolean {
  const plain = (page: string) => page.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return isOnWeb(uri) && plain(value) === plain(text(uri));
}

function positionsOf(positions: readonly Position[], roles: ReadonlySet<string>): object {
  const organizations = positions.flatMap(({ organization, units }, at) =>
    organization === ""
      ? []
      : [
          [
            `o${at + 1}`,
            {
              name: organization,
              ...(units.length === 0 ? {} : { units: units.map((name) => ({ name })) }),
            },
          ] as const,
        ],
  );
  const titles = positions.flatMap(({ organization, role }, at) =>
    role === ""
      ? []
      : [
          [
            `t${at + 1}`,
            {
              ...(roles.has(role) && { kind: "role" }),
              name: role,
              ...(organization === "" ? {} : { organizationId: `o${at + 1}` }),
            },
          ] as const,
        ],
  );
  return {
    ...(organizations.length === 0 ? {} : { organizations: Object.fromEntries(organizations) }),
    ...(titles.length === 0 ? {} : { titles: Object.fromEntries(titles) }),
  };
}

function numbered(letter: string, all: readonly string[], value: (each: string) => object): object {
  return Object.fromEntries(all.map((each, at) => [`${letter}${at + 1}`, value(each)]));
}

function known(value: unknown): object {
  return isObject(value) ? value : {};
}

function map(name: string, all: readonly Reachable[], value: (each: Reachable) => object): object {
  const entries = all.map((each, at) => [
    `${name[0]}${at + 1}`,
    { ...value(each), ...labelled(each.label, name), ...(each.preferred && { pref: 1 }) },
  ]);
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}

const CONTEXTS = new Map([
  ["work", "work"],
  ["home", "private"],
]);
const FEATURES = new Map([
  ["mobile", "mobile"],
  ["cell", "mobile"],
  ["fax", "fax"],
  ["pager", "pager"],
]);

/** A label whose words the format knows, in them; any other as it was written. */
function labelled(label: string, of: string): object {
  const words = label.split(" ").filter((word) => word !== "");
  const contexts = words.flatMap((word) => CONTEXTS.get(word) ?? []);
  const features = of === "phones" ? words.flatMap((word) => FEATURES.get(word) ?? []) : [];
  const ordered = words.findIndex((word) => FEATURES.has(word)) >= contexts.length || features.length === 0;
  if (contexts.length + features.length < words.length || !ordered) return { label: label.slice(0, LINE) };
  return {
    ...(contexts.length === 0 ? {} : { contexts: set(contexts) }),
    ...(features.length === 0 ? {} : { features: set(features) }),
  };
}

function set(words: readonly string[]): object {
  return Object.fromEntries(words.map((word) => [word, true]));
}

/** `YYYY-MM-DD`, `--MM-DD` or `YYYY` as a PartialDate; undefined for what is none of these. */
function dateOf(day: string): object | undefined {
  if (/^\d{4}$/.test(day)) return { "@type": "PartialDate", year: Number(day) };
  const [, year, month, ofMonth] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  return {
    "@type": "PartialDate",
    ...(year === "-" ? {} : { year: Number(year) }),
    month: Number(month),
    day: Number(ofMonth),
  };
}
