import { escapeText, type Property, unescapeText } from "#formats/vcard/property.ts";
import { roleInPlaceOfTitle } from "#formats/vcard/role.ts";
import { propertyIn } from "./jcard.ts";
import { entries, isObject, type Json, list, text } from "./json.ts";

/** What a card of ours has a place for, or what says nothing about anybody. */
const READ: ReadonlySet<string> = new Set(
  "@type uid created updated prodId kind fullName nicknames emails phones links organizations notes vCardProps".split(
    " ",
  ),
);
const MAX_KEPT = 100;

/**
 * Properties of a JSContact Card that have no place here, as RFC 9555 writes them into a vCard: a photograph as PHOTO,
 * what came from a vCard as it was there, all else as JSPROP. Names, addresses and services are kept whole beside what
 * is read of them, where they tell more than that: how a name is spoken and sorted, the parts of an address. The other
 * way is `takenBack`.
 */
export function keptProperties(card: Json): readonly Property[] {
  const photos = entries(card["media"])
    .filter(([, { kind, uri }]) => kind === "photo" && text(uri) !== "")
    .map(([, { uri }]) => property("PHOTO", {}, text(uri)));
  const fromCards = [
    ...list(card["vCardProps"]),
    ...list(isObject(card["vCard"]) ? card["vCard"]["properties"] : []),
  ]
    .flatMap(propertyIn)
    .slice(0, MAX_KEPT);
  const others = Object.entries(card)
    .filter(([name]) => !READ.has(name) && name !== "vCard")
    .flatMap(([name, value]) => {
      const left = leftOf(name, value);
      return left === undefined
        ? []
        : [property("JSPROP", { JSPTR: [name] }, escapeText(JSON.stringify(left)))];
    });
  const roles = entries(card["titles"])
    .filter(([, { kind, name }]) => kind === "role" && text(name) !== "")
    .map(([, { name }]) => roleInPlaceOfTitle(property("ROLE", {}, escapeText(text(name)))));
  return [...photos, ...fromCards, ...roles, ...others].slice(0, MAX_KEPT);
}

/** Whether what was kept of a Card (a line of a vCard, as `keptLine` writes it) tells of somebody's death. */
export function tellsOfDeath(line: string): boolean {
  return line.startsWith("JSPROP;JSPTR=anniversaries:") && /"(?:kind|type)":"death"/.test(line);
}

/** Whether what was kept of a Card tells a name or addresses in their parts, which we write out of what we know otherwise. */
export function tellsInParts(line: string): boolean {
  return /^JSPROP;JSPTR=(?:name|addresses):/.test(line);
}

/** Whether there is more of it than one line and its label say. */
function tellsMore(told: Json): boolean {
  return Object.keys(told).some((key) => !ON_ONE_LINE.has(key));
}

/** What of an address or a name is read, and written anew; with what drafts before the RFC had for it. */
export const ON_ONE_LINE: ReadonlySet<string> = new Set(
  "@type full label contexts pref value fullAddress street locality region postcode country".split(" "),
);

const PLACED: ReadonlyMap<string, (each: Json) => boolean> = new Map(
  Object.entries<(each: Json) => boolean>({
    anniversaries: ({ kind }) => kind === "birth",
    media: ({ kind, uri }) => kind === "photo" && text(uri) !== "",
    titles: (title) => text(title["name"]) !== "",
    addresses: (address) => !tellsMore(address),
  }),
);

/** A map without those of its entries that have a place: birthdays, photographs, titles, plain addresses. */
function leftOf(name: string, value: unknown): unknown {
  if (name === "version") return value === "2.0" ? value : undefined;
  if (name === "name") return isObject(value) && tellsMore(value) ? value : undefined;
  const fits = PLACED.get(name);
  if (fits === undefined || !isObject(value)) return value;
  const left = Object.entries(value).filter(([, each]) => !(isObject(each) && fits(each)));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

function property(name: string, params: Property["params"], value: string): Property {
  return { group: "", name, params, value };
}

/** What was kept goes back: photographs, properties of a Card as they were, and those of a vCard as `vCardProps`. */
export function takenBack(kept: readonly Property[]): Json {
  const own = new Map<string, unknown>();
  const media: Record<string, unknown> = {};
  const cards: unknown[] = [];
  for (const { group, name, params, value } of kept) {
    const pointer = params["JSPTR"]?.[0];
    if (name === "JSPROP" && pointer !== undefined && !READ.has(pointer)) {
      const known = parsed(unescapeText(value));
      if (known !== undefined) own.set(pointer, known);
    } else if (name === "PHOTO" && /^(?:data|https?):/i.test(value)) {
      media[`photo${Object.keys(media).length + 1}`] = { kind: "photo", uri: value.replaceAll("\\,", ",") };
    } else if (name !== "JSPROP") {
      const told = Object.entries(params).map(([key, values]) => [
        key.toLowerCase(),
        values.length === 1 ? values[0] : values,
      ]);
      cards.push([
        name.toLowerCase(),
        { ...Object.fromEntries(told), ...(group === "" ? {} : { group }) },
        "unknown",
        value,
      ]);
    }
  }
  const others = own.get("media");
  const all = { ...(isObject(others) ? others : {}), ...media };
  return {
    ...Object.fromEntries(own),
    ...(Object.keys(all).length === 0 ? {} : { media: all }),
    ...(cards.length === 0 ? {} : { vCardProps: cards }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
