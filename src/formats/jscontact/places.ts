import { escapeText, type Property, plainProperty } from "#formats/vcard/property.ts";
import { addressValue, tellsComponents } from "./components.ts";
import { asVCardDate, asVCardInstant } from "./dates.ts";
import { isObject, type Json, list, text } from "./json.ts";

/** The property that an entry of a Card becomes: `used` are the entry's keys that stand in it. */
export type Made = {
  readonly name: string;
  readonly value: string;
  readonly params?: Property["params"];
  readonly used: readonly string[];
  /** What of it stands in properties of their own. */
  readonly beside?: readonly Property[];
};

export const CONTEXTS: ReadonlyMap<string, string> = new Map([["private", "home"]]);
export const FEATURES: ReadonlyMap<string, string> = new Map([["mobile", "cell"]]);

/** With which letter the ids of a map begin that are ours. */
export function letterOf(map: string): string {
  return map === "nicknames" ? "k" : (map[0] ?? "x");
}

/** Keys of every entry that become parameters. */
export const COMMON: ReadonlySet<string> = new Set(
  "@type contexts pref label mediaType listAs vCardParams vCardName".split(" "),
);

const LEVELS: ReadonlyMap<string, string> = new Map([
  ["low", "beginner"],
  ["medium", "average"],
  ["high", "expert"],
]);

type Make = (entry: Json) => Made | undefined;

/** The maps of a Card whose entries have a property of their own (RFC 9555, 3), and how it is made. */
export const MAPS: ReadonlyMap<string, Make> = new Map(
  Object.entries<Make>({
    nicknames: ({ name }) => made("NICKNAME", name, "name"),
    emails: ({ address }) => made("EMAIL", address, "address"),
    phones: ({ number }) => {
      const of = made("TEL", number, "number", "features");
      return of && /^tel:/i.test(text(number))
        ? { ...of, value: text(number), params: { VALUE: ["uri"] } }
        : of;
    },
    links: ({ kind, uri }) => {
      if (kind !== undefined && kind !== "contact") return undefined;
      return uriMade(kind === "contact" ? "CONTACT-URI" : "URL", uri, "uri", "kind");
    },
    onlineServices: (entry) => {
      const { service, user, uri, vCardName } = entry;
      const [called, who] = [text(service), text(user)];
      if (vCardName === "impp" && called === "" && who === "") return uriMade("IMPP", uri, "uri");
      const params = {
        ...(called !== "" && { "SERVICE-TYPE": [called] }),
        ...(who !== "" && text(uri) !== "" && { USERNAME: [who] }),
        ...(text(uri) === "" && { VALUE: ["text"] }),
      };
      const of = text(uri) === "" ? made("SOCIALPROFILE", who, "user") : uriMade("SOCIALPROFILE", uri, "uri");
      return of && { ...of, params, used: ["uri", "user", "service"] };
    },
    preferredLanguages: ({ language }) => made("LANG", language, "language"),
    addresses,
    organizations: ({ name, units, sortAs }) => {
      const inside = list(units).flatMap((unit) => (isObject(unit) ? text(unit["name"]) || [] : []));
      if (text(name) === "" && inside.length === 0) return undefined;
      const isPlain = list(units).every(
        (unit) => isObject(unit) && Object.keys(unit).every((key) => PLAIN_UNIT.has(key)),
      );
      return {
        name: "ORG",
        value: [text(name), ...inside].map(escapeText).join(";"),
        params: text(sortAs) === "" ? {} : { "SORT-AS": [text(sortAs)] },
        used: isPlain ? ["name", "units", "sortAs"] : ["name", "sortAs"],
      };
    },
    titles: ({ kind, name }) =>
      kind === undefined || kind === "title" || kind === "role"
        ? made(kind === "role" ? "ROLE" : "TITLE", name, "name", "kind", "organizationId")
        : undefined,
    notes: ({ note, created, author }) => {
      const of = made("NOTE", note, "note");
      const at = asVCardInstant(created);
      const [by, uri] = isObject(author) ? [text(author["name"]), text(author["uri"])] : ["", ""];
      return (
        of && {
          ...of,
          params: {
            ...(at !== undefined && { CREATED: [at] }),
            ...(by !== "" && { "AUTHOR-NAME": [by] }),
            ...(uri !== "" && { AUTHOR: [uri] }),
          },
          used: ["note", ...(at === undefined ? [] : ["created"]), ...(by + uri === "" ? [] : ["author"])],
        }
      );
    },
    anniversaries: ({ kind, date, place }) => {
      const name = ANNIVERSARIES.get(text(kind));
      const day = asVCardDate(date);
      if (name === undefined || day === undefined) return undefined;
      const where = isObject(place) && Object.keys(place).every((key) => key === "full" || key === "@type");
      const there = where && name !== "ANNIVERSARY" ? text(place["full"]) : "";
      const beside =
        there === "" ? [] : [plainProperty(name === "BDAY" ? "BIRTHPLACE" : "DEATHPLACE", escapeText(there))];
      return { name, value: day, used: ["kind", "date", ...(there === "" ? [] : ["place"])], beside };
    },
    media: ({ kind, uri }) => {
      const name = MEDIA.get(text(kind));
      return name === undefined ? undefined : uriMade(name, uri, "uri", "kind");
    },
    cryptoKeys: ({ kind, uri }) => (kind === undefined ? uriMade("KEY", uri, "uri") : undefined),
    directories: ({ kind, uri }) => {
      const name = DIRECTORIES.get(text(kind));
      return name === undefined ? undefined : uriMade(name, uri, "uri", "kind");
    },
    calendars: ({ kind, uri }) => {
      const name = CALENDARS.get(text(kind));
      return name === undefined ? undefined : uriMade(name, uri, "uri", "kind");
    },
    schedulingAddresses: ({ uri }) => uriMade("CALADRURI", uri, "uri"),
    personalInfo: ({ kind, value, level }) => {
      const name = PERSONAL.get(text(kind));
      const of = name === undefined ? undefined : made(name, value, "value", "kind", "level");
      const said = name === "EXPERTISE" ? (LEVELS.get(text(level)) ?? text(level)) : text(level);
      return of && { ...of, params: said === "" ? {} : { LEVEL: [said] } };
    },
    /** Within `speakToAs`. */
    pronouns: ({ pronouns }) => made("PRONOUNS", pronouns, "pronouns"),
  }),
);

const PLAIN_UNIT: ReadonlySet<string> = new Set(["@type", "name"]);
export const ANNIVERSARIES: ReadonlyMap<string, string> = new Map([
  ["birth", "BDAY"],
  ["death", "DEATHDATE"],
  ["wedding", "ANNIVERSARY"],
]);
export const MEDIA: ReadonlyMap<string, string> = new Map([
  ["photo", "PHOTO"],
  ["logo", "LOGO"],
  ["sound", "SOUND"],
]);
export const DIRECTORIES: ReadonlyMap<string, string> = new Map([
  ["entry", "SOURCE"],
  ["directory", "ORG-DIRECTORY"],
]);
export const CALENDARS: ReadonlyMap<string, string> = new Map([
  ["calendar", "CALURI"],
  ["freeBusy", "FBURL"],
]);
export const PERSONAL: ReadonlyMap<string, string> = new Map([
  ["expertise", "EXPERTISE"],
  ["hobby", "HOBBY"],
  ["interest", "INTEREST"],
]);

/** An address; one that tells nothing but a time zone or a point is that property. */
function addresses(entry: Json): Made | undefined {
  const { full, components, countryCode, coordinates, timeZone } = entry;
  const [whole, zone, point] = [text(full), text(timeZone), text(coordinates)];
  const value = addressValue(components);
  if (value === "" && whole === "") {
    const told = Object.keys(entry).filter((key) => !COMMON.has(key));
    if (told.join() === "timeZone") return { name: "TZ", value: offsetIn(zone), used: ["timeZone"] };
    if (told.join() === "coordinates") return { name: "GEO", value: point, used: ["coordinates"] };
    return undefined;
  }
  const isTold = value !== "" && tellsComponents("ADR", value, components);
  return {
    name: "ADR",
    value: value === "" ? `;;${escapeText(whole)};;;;` : value,
    params: {
      ...(whole !== "" && { LABEL: [whole] }),
      ...(text(countryCode) !== "" && { CC: [text(countryCode)] }),
      ...(point !== "" && { GEO: [point] }),
      ...(zone !== "" && { TZ: [zone] }),
    },
    used: [
      "full",
      "countryCode",
      "coordinates",
      "timeZone",
      ...(isTold || components === undefined ? ["components"] : []),
    ],
  };
}

/** `Etc/GMT-1` is an hour east of Greenwich: +0100. Other zones stand by their names. */
function offsetIn(zone: string): string {
  const [, sign, hours = ""] = /^Etc\/GMT([+-])(\d\d?)$/.exec(zone) ?? [];
  return sign === undefined ? zone : `${sign === "-" ? "+" : "-"}${hours.padStart(2, "0")}00`;
}

/** The other way; undefined for what names no zone that JSContact has a name for. */
export function zoneOf(value: string): string | undefined {
  const [, sign, hours] = /^([+-])(0\d|1[0-2])00$/.exec(value) ?? [];
  if (sign !== undefined)
    return Number(hours) === 0 ? undefined : `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`;
  return /^[A-Z]\w*(?:\/[\w+-]+)+$/.test(value) && !value.startsWith("Etc/GMT") ? value : undefined;
}

function made(name: string, said: unknown, ...used: readonly string[]): Made | undefined {
  return text(said).trim() === "" ? undefined : { name, value: escapeText(text(said)), used };
}

/** A URI is not escaped, and stands on one line. */
function uriMade(name: string, said: unknown, ...used: readonly string[]): Made | undefined {
  const uri = text(said);
  return uri === "" || /\p{Cc}/u.test(uri) ? undefined : { name, value: uri, used };
}
