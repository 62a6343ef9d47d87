import { escapeText, type Property, plainProperty } from "#formats/vcard/property.ts";
import { nameValue, tellsComponents } from "./components.ts";
import { asVCardInstant } from "./dates.ts";
import { propertyIn } from "./jcard.ts";
import { entries, isObject, type Json, list, text } from "./json.ts";
import { COMMON, CONTEXTS, FEATURES, letterOf, MAPS, type Made } from "./places.ts";

/** What says nothing about anybody, or is read where it stands. */
const READ: ReadonlySet<string> = new Set(["@type", "uid", "updated", "prodId", "kind", "fullName"]);
/** Where entries are written in the order that they were read, so that an id by its place is the same again. */
const IN_ORDER: ReadonlySet<string> = new Set(
  "emails phones links nicknames organizations titles notes".split(" "),
);
const [MAX_KEPT, MAX_OF_EACH] = [300, 200];

/**
 * A Card of JSContact as the properties of a vCard that RFC 9555 makes of it, a place for each there is one for; what
 * vCard has no word for stands whole in JSPROP, by where it stood. The other way is `cardOf`. Never throws.
 */
export function asProperties(card: Json): readonly Property[] {
  const made = Object.entries(card).flatMap(([name, value]) =>
    READ.has(name) ? [] : propertiesUnder(name, value, isObject(card["localizations"])),
  );
  return made.slice(0, MAX_KEPT);
}

/** What stands under one name of a Card. */
export function propertiesUnder(name: string, value: unknown, isPointedAt = false): readonly Property[] {
  const whole = () => (value === undefined || value === null ? [] : [leftAt([name], value)]);
  const one = SINGLE.get(name);
  if (one !== undefined) return one(value) ?? whole();
  const make = MAPS.get(name);
  if (make === undefined) return whole();
  if (!isObject(value)) return [];
  return entries(value)
    .slice(0, MAX_OF_EACH)
    .flatMap(([id, entry], at) => {
      const made = make(entry);
      if (made === undefined) return [leftAt([name, id], entry)];
      return propertiesOfEntry([name, id], at, entry, made, isPointedAt);
    });
}

function propertiesOfEntry(
  path: readonly [string, string],
  at: number,
  entry: Json,
  made: Made,
  isPointedAt: boolean,
): readonly Property[] {
  const [map, id] = path;
  const left = Object.entries(entry).filter(
    ([key, value]) => !COMMON.has(key) && !made.used.includes(key) && value !== undefined && value !== null,
  );
  const isOwn = IN_ORDER.has(map) && id === `${letterOf(map)}${at + 1}` && left.length === 0 && !isPointedAt;
  const given = isObject(entry["vCardParams"]) ? entry["vCardParams"] : {};
  const label = text(entry["label"]).trim();
  const group =
    text(given["group"]).toLowerCase() || (label === "" ? "" : `js-${map}-${at + 1}`.toLowerCase());
  const params: Record<string, readonly string[]> = {
    ...paramsIn(given),
    ...made.params,
    ...typesOf(entry, given),
    ...(typeof entry["pref"] === "number" && { PREF: [String(entry["pref"])] }),
    ...(text(entry["mediaType"]) !== "" && { MEDIATYPE: [text(entry["mediaType"])] }),
    ...(typeof entry["listAs"] === "number" && { INDEX: [String(entry["listAs"])] }),
    ...(!isOwn && id !== "" && { "PROP-ID": [id] }),
  };
  const main = { group, name: made.name, params, value: made.value };
  return [
    main,
    ...(label === "" ? [] : [{ group, name: "X-ABLABEL", params: {}, value: escapeText(label) }]),
    ...(made.beside ?? []).map((each) => ({ ...each, params: { ...each.params, "PROP-ID": [id] } })),
    ...left.map(([key, value]) => leftAt([...path, key], value)),
  ];
}

function paramsIn(given: Json): Property["params"] {
  const params = Object.entries(given).flatMap(([key, said]) =>
    key === "group" || key === "type"
      ? []
      : [[key.toUpperCase(), (Array.isArray(said) ? said : [said]).map(text)] as const],
  );
  return Object.fromEntries(params);
}

/** Where and for what: contexts, the features of a number, and other types that a vCard had. */
function typesOf({ contexts, features }: Json, given: Json): Property["params"] {
  const on = (map: unknown, words: ReadonlyMap<string, string>) =>
    isObject(map)
      ? Object.keys(map).flatMap((word) => (map[word] === true ? [words.get(word) ?? word] : []))
      : [];
  const more = given["type"];
  const types = [
    ...on(contexts, CONTEXTS),
    ...on(features, FEATURES),
    ...(more === undefined ? [] : (Array.isArray(more) ? more : [more]).map(text)),
  ].filter((type) => /^[\w-]{1,60}$/.test(type));
  return types.length === 0 ? {} : { TYPE: types };
}

/** What vCard has no word for, by the JSON pointer of where it stood (RFC 9555, 3.2.1). */
function leftAt(path: readonly string[], value: unknown): Property {
  const pointer = path.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
  return plainProperty("JSPROP", escapeText(JSON.stringify(value)), { JSPTR: [pointer] });
}

/** What stands once on a card; undefined where it is not what it should be, and is kept whole. */
const SINGLE: ReadonlyMap<string, (value: unknown) => readonly Property[] | undefined> = new Map(
  Object.entries<(value: unknown) => readonly Property[] | undefined>({
    version: (value) => (value === "2.0" ? undefined : []),
    name: (value) => (isObject(value) ? nameIn(value) : []),
    created: (value) => asInstant("CREATED", value),
    language: (value) =>
      typeof value === "string" ? [plainProperty("LANGUAGE", escapeText(value))] : undefined,
    keywords: (value) => {
      const words = setIn(value);
      return words === undefined || words.length === 0
        ? undefined
        : [plainProperty("CATEGORIES", words.map(escapeText).join(","))];
    },
    members: (value) => setIn(value)?.map((member) => plainProperty("MEMBER", member)),
    relatedTo: (value) =>
      entries(value).map(([uid, { relation }]) => {
        const types = isObject(relation)
          ? Object.keys(relation).filter((each) => relation[each] === true)
          : [];
        const isAddress = /^[a-z][a-z0-9+.-]*:\S+$/i.test(uid);
        return plainProperty("RELATED", isAddress ? uid : escapeText(uid), {
          ...(types.length > 0 && { TYPE: types }),
          ...(!isAddress && { VALUE: ["text"] }),
        });
      }),
    speakToAs: (value) => {
      if (!isObject(value)) return undefined;
      const { grammaticalGender, pronouns, "@type": _, ...more } = value;
      const gender = text(grammaticalGender);
      return [
        ...(gender === "" ? [] : [plainProperty("GRAMGENDER", escapeText(gender.toUpperCase()))]),
        ...propertiesUnder("pronouns", pronouns ?? {}).map((each) =>
          each.name === "JSPROP"
            ? { ...each, params: { JSPTR: [`speakToAs/${each.params["JSPTR"]?.[0]}`] } }
            : each,
        ),
        ...Object.entries(more).map(([key, each]) => leftAt(["speakToAs", key], each)),
      ];
    },
    vCardProps: (value) => list(value).flatMap(propertyIn),
    /** As some programs write them that go by a later draft. */
    vCard: (value) => (isObject(value) ? list(value["properties"]).flatMap(propertyIn) : []),
  }),
);

function asInstant(name: string, value: unknown): readonly Property[] | undefined {
  const instant = asVCardInstant(value);
  return instant === undefined ? undefined : [plainProperty(name, instant)];
}

function setIn(value: unknown): readonly string[] | undefined {
  if (!isObject(value)) return undefined;
  const words = Object.keys(value);
  return words.every((word) => value[word] === true && word !== "") ? words : undefined;
}

function nameIn(name: Json): readonly Property[] {
  const { "@type": _, full, components, sortAs, value: __, vCardParams, ...more } = name;
  const parts = nameValue(components);
  const sorted = isObject(sortAs) ? [text(sortAs["surname"]), text(sortAs["given"])] : [];
  const isSorted =
    isObject(sortAs) && Object.keys(sortAs).every((key) => key === "surname" || key === "given");
  const isPlain = parts !== "" && isSorted;
  const isWhole = components === undefined || (parts !== "" && tellsComponents("N", parts, components));
  return [
    ...(text(full) === ""
      ? []
      : [plainProperty("FN", escapeText(text(full)), isObject(vCardParams) ? paramsIn(vCardParams) : {})]),
    ...(parts === ""
      ? []
      : [
          plainProperty(
            "N",
            parts,
            isPlain ? { "SORT-AS": [sorted.filter((each, at) => at === 0 || each !== "").join(",")] } : {},
          ),
        ]),
    ...(isWhole ? [] : [leftAt(["name", "components"], components)]),
    ...(sortAs === undefined || isPlain ? [] : [leftAt(["name", "sortAs"], sortAs)]),
    ...Object.entries(more).map(([key, value]) => leftAt(["name", key], value)),
  ];
}
