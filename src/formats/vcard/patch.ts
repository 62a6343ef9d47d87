import { contentLine, textValue } from "#formats/content-lines/text.ts";
import { type Contact, changesBetween, nameOf, type Point, type PointChange } from "#syncing/contact.ts";
import { cardFrom } from "./card.ts";
import { partsAfter } from "./in-parts.ts";
import { keptLine } from "./kept.ts";
import { logicalLines } from "./lines.ts";
import { type Property, plainProperty, readProperty, splitValue, unescapeText } from "./property.ts";

const [LINE, NOTE, LABEL] = [500, 20_000, 60];
const PROPERTY_OF = { email: "EMAIL", phone: "TEL", url: "URL", linkedin: "URL", address: "ADR" } as const;

/** By what a point on a card is known: the caller reads a card's values into kinds and keys, and does so here again. */
export type PointsOn = (property: Property) => readonly Pick<Point, "kind" | "key" | "value">[];

type Writing = {
  /** vCard 4.0. */
  readonly modern: boolean;
  readonly pointsOn: PointsOn;
  readonly wasPreferred: (point: Point) => boolean;
};

type Line = { readonly text: string; readonly property: Property | undefined };

/**
 * A card as another program wrote it, changed from what it says to what it is to say. Every property that does not
 * change stays as it stands, the unknown ones too; the lines are folded anew. For vCard 3.0 and 4.0.
 */
export function patchCard(text: string, from: Contact, to: Contact, pointsOn: PointsOn): string {
  const changes = changesBetween(from, to);
  let lines: readonly Line[] = [...logicalLines(text)].map(({ text: line }) => ({
    text: line,
    property: readProperty(line, false),
  }));
  const modern = lines.some(
    ({ property }) => property?.name === "VERSION" && property.value.trim() === "4.0",
  );
  if (changes.name !== undefined) lines = named(lines, changes.name);
  if (changes.position !== undefined) {
    lines = withFirst(lines, "ORG", orgValue(lines, changes.position.organization));
    const isRole = of(lines, "TITLE").length === 0 && of(lines, "ROLE").length > 0;
    lines = withFirst(lines, isRole ? "ROLE" : "TITLE", textValue(changes.position.role, LINE));
  }
  if (changes.birthday !== undefined)
    lines = withFirst(lines, "BDAY", birthdayValue(changes.birthday, modern));
  if (changes.note !== undefined) {
    const [first] = of(lines, "NOTE");
    lines = withFirst(
      lines.filter((line) => line === first || line.property?.name !== "NOTE"),
      "NOTE",
      textValue(to.note, NOTE),
    );
  }
  const preferred = new Set(from.points.flatMap((point) => (point.preferred ? [nameOf(point)] : [])));
  const how: Writing = { modern, pointsOn, wasPreferred: (point) => preferred.has(nameOf(point)) };
  for (const change of changes.points) lines = withPoint(lines, change, how);
  return lines.map(written).join("");
}

/** A new card for an address book: vCard 3.0, which every server takes (RFC 6352, 6.3.2.2). */
export function newCard(uid: string, contact: Contact, pointsOn: PointsOn): string {
  const bare = ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Weakties//Weakties//EN", `UID:${uid}`, "END:VCARD"];
  return patchCard(bare.join("\r\n"), { ...contact, ...NOTHING }, contact, pointsOn);
}

const NOTHING: Contact = { name: "", organization: "", role: "", birthday: null, note: "", points: [] };

/** FN, and N beside it. */
function named(lines: readonly Line[], name: string): readonly Line[] {
  const old = of(lines, "N")[0]?.property?.value ?? "";
  return withFirst(withFirst(lines, "FN", textValue(name, LINE)), "N", partsOf(name, old));
}

/**
 * Which of the words is the family name is not guessed: the part that the card told before stays that part, and
 * otherwise all of it stands as the given name, which address books show as it is.
 */
function partsOf(name: string, old: string): string {
  const [family = "", given = ""] = splitValue(old, ";").map((part) => unescapeText(part).trim());
  const parts = partsAfter(name, family, given) ?? ["", name];
  return `${parts.map((part) => textValue(part.trim(), LINE)).join(";")};;;`;
}

function of(lines: readonly Line[], name: string): readonly Line[] {
  return lines.filter(({ property }) => property?.name === name);
}

/** The card with the first property of that name changed where it stands; an empty value takes it away. */
function withFirst(lines: readonly Line[], name: string, value: string): readonly Line[] {
  const [first] = of(lines, name);
  if (value.replace(/;/g, "") === "") return without(lines, (line) => line === first);
  const property = first?.property;
  if (property === undefined) return appended(lines, [lineOf(plainProperty(name, value))]);
  const changed = lineOf({ ...property, params: plain(property), value });
  return lines.map((line) => (line === first ? changed : line));
}

/** Departments stay where the organization does. */
function orgValue(lines: readonly Line[], organization: string): string {
  const old = of(lines, "ORG")[0]?.property?.value ?? "";
  const [name = "", ...units] = splitValue(old, ";");
  const value = textValue(organization, LINE);
  return name === value ? [name, ...units].join(";") : value;
}

function birthdayValue(birthday: string | null, modern: boolean): string {
  if (birthday === null) return "";
  return modern ? birthday.replace(/(?<=\d)-/g, "") : birthday;
}

function withPoint(lines: readonly Line[], { kind, point }: PointChange, how: Writing): readonly Line[] {
  const onLine = ({ property }: Line) =>
    (property === undefined ? [] : how.pointsOn(property)).find(
      (each) => each.kind === point.kind && each.key === point.key,
    );
  const same = lines.filter((line) => onLine(line) !== undefined);
  if (kind === "removed") return without(lines, (line) => same.includes(line));
  const [first] = same;
  const old = first?.property;
  if (first === undefined || old === undefined)
    return appended(
      lines,
      pointLines(point, {
        group: freeGroup(lines),
        name: "",
        params: withPreference({}, point, how),
        value: "",
      }),
    );
  // An address in its parts keeps them where only its label changed.
  const value = onLine(first)?.value === point.value ? old.value : "";
  const fresh = pointLines(point, {
    ...old,
    group: old.group || freeGroup(lines),
    params: withPreference(withoutTypes(old), point, how),
    value,
  });
  const labels = of(lines, "X-ABLABEL").filter(
    ({ property }) => old.group !== "" && property?.group === old.group,
  );
  return lines.flatMap((line) =>
    line === first ? fresh : same.includes(line) || labels.includes(line) ? [] : [line],
  );
}

/**
 * A point as lines in the place of an old one, or none. The labels that the RFC has a word for become a TYPE; others
 * stand on a line of their own, as Apple's do.
 */
function pointLines(point: Point, { group, params, value: old }: Property): readonly Line[] {
  const words = point.label
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
  const types = words.flatMap((word) => TYPES.get(word) ?? []);
  const known = types.length === words.length;
  const text = textValue(point.value, LINE);
  const fresh =
    point.kind === "address"
      ? `;;${text};;;;`
      : point.kind === "url" || point.kind === "linkedin"
        ? uri(point.value)
        : text;
  const property = {
    group: known ? "" : group,
    name: PROPERTY_OF[point.kind],
    params: known && types.length > 0 ? { ...params, TYPE: [...types, ...(params["TYPE"] ?? [])] } : params,
    value: old || fresh,
  };
  const label = { group, name: "X-ABLABEL", params: {}, value: textValue(point.label.trim(), LABEL) };
  return known
    ? [lineOf(property)]
    : [lineOf(property), { property: label, text: `${group}.X-ABLabel:${label.value}` }];
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["work", "WORK"],
  ["home", "HOME"],
  ["mobile", "CELL"],
  ["cell", "CELL"],
  ["fax", "FAX"],
  ["pager", "PAGER"],
]);

function uri(value: string): string {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return address
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .replace(/\s/gu, "%20")
    .slice(0, LINE);
}

function freeGroup(lines: readonly Line[]): string {
  const taken = new Set(lines.map(({ property }) => property?.group ?? ""));
  for (let count = 1; ; count += 1) if (!taken.has(`item${count}`)) return `item${count}`;
}

/** Takes lines away, and Apple's labels of what is gone. */
function without(lines: readonly Line[], gone: (line: Line) => boolean): readonly Line[] {
  const rest = lines.filter((line) => !gone(line));
  const groups = new Set(
    rest.flatMap(({ property }) =>
      property === undefined || property.name === "X-ABLABEL" ? [] : [property.group],
    ),
  );
  return rest.filter(({ property }) => property?.name !== "X-ABLABEL" || groups.has(property.group));
}

function appended(lines: readonly Line[], more: readonly Line[]): readonly Line[] {
  const end = lines.findLastIndex(({ property }) => property?.name === "END");
  return end === -1 ? [...lines, ...more] : [...lines.slice(0, end), ...more, ...lines.slice(end)];
}

/** What says how the old value was written says nothing of the new one. */
function plain({ params }: Property): Property["params"] {
  return Object.fromEntries(
    Object.entries(params).filter(([name]) => !["ENCODING", "CHARSET", "VALUE", "LANGUAGE"].includes(name)),
  );
}

function withoutTypes(property: Property): Property["params"] {
  const { TYPE: types = [], ...others } = plain(property);
  const kept = types.filter((type) => /^(?:pref|internet|voice|x-.*)$/i.test(type));
  return kept.length === 0 ? others : { ...others, TYPE: kept };
}

/** One of each kind is preferred: by a number (4.0), or by its type (before). What else is said of an order stays. */
function withPreference(
  params: Property["params"],
  point: Point,
  { modern, wasPreferred }: Writing,
): Property["params"] {
  if ((point.preferred ?? false) === wasPreferred(point)) return params;
  const { PREF: _, TYPE: types = [], ...others } = params;
  const rest = types.filter((type) => !/^pref$/i.test(type));
  const now = point.preferred && !modern ? [...rest, "PREF"] : rest;
  return {
    ...others,
    ...(now.length > 0 && { TYPE: now }),
    ...(point.preferred && modern && { PREF: ["1"] }),
  };
}

function lineOf(property: Property): Line {
  return { text: keptLine(property), property };
}

/** Folded again; a line that is no property is left as it was. */
function written({ text }: Line): string {
  const colon = text.indexOf(":");
  return colon === -1 ? `${text}\r\n` : contentLine(text.slice(0, colon), text.slice(colon + 1));
}

/** The one property as a card of its own, for whoever reads values out of cards. */
export function alone(property: Property) {
  return cardFrom([plainProperty("VERSION", "3.0"), property]);
}
