import { type Property, splitValue, unescapeText } from "#formats/vcard/property.ts";
import { componentsOf } from "./components.ts";
import { asJSDate, fromVCardInstant } from "./dates.ts";
import { type Building, isObject } from "./json.ts";
import { ANNIVERSARIES, CALENDARS, DIRECTORIES, MEDIA, PERSONAL, zoneOf } from "./places.ts";

/** An entry in one of a Card's maps, and which parameters of its property are in it, or words of its types. */
type Entry = {
  readonly map: string;
  readonly entry: Building;
  readonly spent?: readonly string[];
};

type Make = (property: Property) => Entry | readonly Entry[] | undefined;

/** What a property is in a Card; nothing where JSContact has no place for it. */
export function entryOf(property: Property): readonly Entry[] {
  const made = MAKE.get(property.name)?.(property);
  return made === undefined ? [] : Array.isArray(made) ? (made as readonly Entry[]) : [made as Entry];
}

const MAKE: ReadonlyMap<string, Make> = new Map(
  Object.entries<Make>({
    NICKNAME: ({ value }) =>
      splitValue(value, ",").flatMap((each) => {
        const name = unescapeText(each).trim();
        return name === "" ? [] : [{ map: "nicknames", entry: { name } }];
      }),
    EMAIL: textual("emails", "address"),
    TEL: textual("phones", "number"),
    URL: uri("links"),
    "CONTACT-URI": uri("links", "contact"),
    SOCIALPROFILE: profile,
    "X-SOCIALPROFILE": (property) => (isURI(property.value) ? profile(property) : undefined),
    IMPP: ({ value }) =>
      isURI(value)
        ? { map: "onlineServices", entry: { uri: plainURI(value), vCardName: "impp" } }
        : undefined,
    LANG: textual("preferredLanguages", "language"),
    ADR: address,
    TZ: ({ value }) => {
      const timeZone = zoneOf(value.trim());
      return timeZone === undefined ? undefined : { map: "addresses", entry: { timeZone }, spent: ["VALUE"] };
    },
    GEO: ({ value }) =>
      /^geo:\S+$/i.test(value)
        ? { map: "addresses", entry: { coordinates: value }, spent: ["VALUE"] }
        : undefined,
    ORG: ({ value, params }) => {
      const [name = "", ...units] = splitValue(value, ";").map((each) => unescapeText(each).trim());
      const named = units.filter((unit) => unit !== "").map((unit) => ({ name: unit }));
      const sortAs = params["SORT-AS"]?.join(",");
      return {
        map: "organizations",
        entry: {
          ...(name !== "" && { name }),
          ...(named.length > 0 && { units: named }),
          ...(sortAs !== undefined && { sortAs }),
        },
        spent: ["SORT-AS"],
      };
    },
    TITLE: textual("titles", "name"),
    ROLE: textual("titles", "name", "role"),
    NOTE: ({ value, params }) => {
      const created = fromVCardInstant(params["CREATED"]?.[0] ?? "");
      const [by, author] = [params["AUTHOR-NAME"]?.[0], params["AUTHOR"]?.[0]];
      const whose = { ...(by !== undefined && { name: by }), ...(author !== undefined && { uri: author }) };
      return {
        map: "notes",
        entry: {
          note: unescapeText(value),
          ...(created !== undefined && { created }),
          ...(Object.keys(whose).length > 0 && { author: whose }),
        },
        spent: ["AUTHOR", "AUTHOR-NAME", ...(created === undefined ? [] : ["CREATED"])],
      };
    },
    ...turned(ANNIVERSARIES, (kind) => ({ value, params }) => {
      const date = params["VALUE"]?.[0]?.toLowerCase() === "text" ? undefined : asJSDate(value.trim());
      return date === undefined
        ? undefined
        : { map: "anniversaries", entry: { kind, date }, spent: ["VALUE"] };
    }),
    ...turned(MEDIA, (kind) => uri("media", kind)),
    ...turned(DIRECTORIES, (kind) => uri("directories", kind)),
    ...turned(CALENDARS, (kind) => uri("calendars", kind)),
    ...turned(PERSONAL, (kind) => ({ value, params }) => {
      const said = params["LEVEL"]?.[0]?.toLowerCase() ?? "";
      const level = LEVELS.get(said) ?? said;
      return {
        map: "personalInfo",
        entry: { kind, value: unescapeText(value), ...(level !== "" && { level }) },
        spent: ["LEVEL"],
      };
    }),
    KEY: uri("cryptoKeys"),
    CALADRURI: uri("schedulingAddresses"),
    PRONOUNS: textual("pronouns", "pronouns"),
  }),
);

const LEVELS: ReadonlyMap<string, string> = new Map([
  ["beginner", "low"],
  ["average", "medium"],
  ["expert", "high"],
]);

function turned(kinds: ReadonlyMap<string, string>, make: (kind: string) => Make): Record<string, Make> {
  return Object.fromEntries([...kinds].map(([kind, name]) => [name, make(kind)]));
}

function textual(map: string, key: string, kind?: string): Make {
  return ({ value }) => {
    const said = unescapeText(value).trim();
    if (said === "") return undefined;
    return { map, entry: { ...(kind !== undefined && { kind }), [key]: said }, spent: ["VALUE"] };
  };
}

function uri(map: string, kind?: string): Make {
  return ({ value }) =>
    isURI(value) || map === "links"
      ? { map, entry: { ...(kind !== undefined && { kind }), uri: plainURI(value) }, spent: ["VALUE"] }
      : undefined;
}

function isURI(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
}

/** Some escape a URI as if it were text. */
function plainURI(value: string): string {
  return value.replace(/\\([,;:])/g, "$1");
}

function profile({ value, params }: Property): Entry {
  const place = /^(?:work|home|pref|internet)$/i;
  const type = params["SERVICE-TYPE"]?.[0] ?? params["TYPE"]?.find((each) => !place.test(each));
  const user = params["USERNAME"]?.[0] ?? params["X-USER"]?.[0];
  return {
    map: "onlineServices",
    entry: {
      ...(type !== undefined && { service: type }),
      ...(user !== undefined && { user }),
      ...(isURI(value) ? { uri: plainURI(value) } : { user: unescapeText(value) }),
    },
    spent: [
      "SERVICE-TYPE",
      "USERNAME",
      "X-USER",
      "VALUE",
      ...(type === undefined ? [] : [type.toLowerCase()]),
    ],
  };
}

/** What stands in the street alone is the whole address, in nobody's parts. */
function address({ value, params }: Property): Entry | undefined {
  const components = componentsOf("ADR", value);
  const [only, ...more] = components;
  const isWhole = only?.kind === "name" && more.length === 0 && splitValue(value, ";").length <= 7;
  const full = params["LABEL"]?.[0] ?? (isWhole ? only.value : undefined);
  const [countryCode, coordinates, timeZone] = ["CC", "GEO", "TZ"].map((name) => params[name]?.[0]);
  const entry = {
    ...(components.length > 0 && !isWhole && { components }),
    ...(full !== undefined && { full }),
    ...(countryCode !== undefined && { countryCode }),
    ...(coordinates !== undefined && { coordinates }),
    ...(timeZone !== undefined && { timeZone }),
  };
  return Object.keys(entry).length === 0
    ? undefined
    : { map: "addresses", entry, spent: ["LABEL", "CC", "GEO", "TZ"] };
}

/** What stands once on a Card; false where it is no such thing, or stands there already. */
export function setOnce(card: Building, property: Property): boolean {
  const { name, value, params } = property;
  const isPlain = Object.keys(params).every((each) => each === "VALUE");
  const once = (key: string, told: unknown): boolean => {
    if (told === undefined || told === "" || card[key] !== undefined || !isPlain) return false;
    card[key] = told;
    return true;
  };
  switch (name) {
    case "FN":
      setName(card, { full: unescapeText(value), ...paramsOf(params, []) });
      return true;
    case "N": {
      const components = componentsOf("N", value);
      const [surname, given] = (params["SORT-AS"] ?? []).flatMap((each) => splitValue(each, ","));
      const sortAs = {
        ...(surname !== undefined && surname !== "" && { surname }),
        ...(given !== undefined && { given }),
      };
      setName(card, {
        ...(components.length > 0 && { components }),
        ...(Object.keys(sortAs).length > 0 && { sortAs }),
      });
      return true;
    }
    case "LANGUAGE":
      return once("language", unescapeText(value));
    case "CREATED":
      return once("created", fromVCardInstant(value));
    case "GRAMGENDER": {
      if (!isPlain) return false;
      const known = isObject(card["speakToAs"]) ? card["speakToAs"] : {};
      card["speakToAs"] = { ...known, grammaticalGender: value.toLowerCase() };
      return true;
    }
    case "CATEGORIES": {
      const words = splitValue(value, ",").map((each) => unescapeText(each).trim());
      return once("keywords", keysTrue(words.filter((word) => word !== "")));
    }
    case "RELATED":
      return relate(card, property);
    default:
      return false;
  }
}

function setName(card: Building, told: object): void {
  card["name"] = { ...(isObject(card["name"]) ? card["name"] : {}), ...told };
}

function paramsOf(params: Property["params"], spent: readonly string[]): object {
  const left = Object.entries(params).filter(([name]) => !spent.includes(name));
  if (left.length === 0) return {};
  const told = left.map(([name, values]) => [name.toLowerCase(), values.length === 1 ? values[0] : values]);
  return { vCardParams: Object.fromEntries(told) };
}

function keysTrue(words: readonly string[]): object {
  return Object.fromEntries(words.map((word) => [word, true]));
}

function relate(card: Building, { value, params }: Property): boolean {
  const isPlain = Object.keys(params).every((each) => each === "VALUE" || each === "TYPE");
  const uid = isURI(value) ? value : unescapeText(value);
  const known = isObject(card["relatedTo"]) ? card["relatedTo"] : {};
  if (!isPlain || uid === "__proto__" || Object.hasOwn(known, uid)) return false;
  const types = (params["TYPE"] ?? []).map((type) => type.toLowerCase());
  card["relatedTo"] = { ...known, [uid]: { relation: keysTrue(types) } };
  return true;
}

/** Where somebody was born or died, beside the day of it. */
export function setPlace(card: Building, { name, value, params }: Property): boolean {
  const kind = name === "BIRTHPLACE" ? "birth" : name === "DEATHPLACE" ? "death" : undefined;
  const days = card["anniversaries"];
  const isPlain = Object.keys(params).every((each) => each === "PROP-ID");
  if (kind === undefined || !isObject(days) || !isPlain) return false;
  const day = Object.values(days).find((each) => isObject(each) && each["kind"] === kind);
  if (!isObject(day)) return false;
  (day as Building)["place"] = { full: unescapeText(value) };
  return true;
}
