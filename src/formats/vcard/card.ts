import { spokenName } from "#people/spoken-name.ts";
import { asWritten } from "./as-written.ts";
import { appleLabel, labelOf } from "./label.ts";
import { PROFILES, webProfileIn } from "./profile.ts";
import { decodeQuoted, type Property, splitValue, unescapeText } from "./property.ts";
import { roleInPlaceOfTitle } from "./role.ts";

export type Labelled = {
  readonly value: string;
  readonly label: string;
  /** Of its kind, the one that the card prefers. */
  readonly preferred?: true;
};

export type NameParts = {
  readonly family: string;
  readonly given: string;
  readonly additional: string;
  readonly prefix: string;
  readonly suffix: string;
};

export type CardOrganization = {
  readonly name: string;
  readonly units: readonly string[];
  readonly title: string;
};

export type CardKind = "individual" | "org" | "group" | "place" | "thing" | "other";

/** What a card tells of someone, free of its version's syntax. Empty text and lists where it tells nothing. */
export type VCard = {
  readonly kind: CardKind;
  /** FN; without it the name's parts, put together; "" where the card names nobody. */
  readonly name: string;
  /** Null where the name is in one piece, as Apple writes a firm's. */
  readonly parts: NameParts | null;
  readonly nicknames: readonly string[];
  readonly emails: readonly Labelled[];
  readonly phones: readonly Labelled[];
  readonly urls: readonly Labelled[];
  /** Each on one line, in the order that the card writes it. */
  readonly addresses: readonly Labelled[];
  readonly organizations: readonly CardOrganization[];
  /** As written: `1963-09-21`, `19630921`, `--0412`, "circa 1800". */
  readonly birthday: string;
  readonly note: string;
  readonly uid: string;
  /** What has a place above, where the card says more of it than that, for the way back (as-written.ts). */
  readonly asWritten: readonly Property[];
  /** All else that has no place above, for the way back. */
  readonly others: readonly Property[];
};

/** Of a name in one piece that is a person's, as the card says. */
export const NO_PARTS: NameParts = { family: "", given: "", additional: "", prefix: "", suffix: "" };

/** Names that older drafts and directories used. */
const ALIASES: Readonly<Record<string, string>> = {
  CN: "FN",
  O: "ORG",
  PHONE: "TEL",
  MAIL: "EMAIL",
  FAX: "TEL",
};
/** What stands for itself, or says nothing about anybody. */
const SPENT: ReadonlySet<string> = new Set(["VERSION", "PRODID", "REV", "MAILER", "NAME"]);

/** Makes a card of its properties. Never throws. */
export function cardFrom(written: readonly Property[]): VCard {
  const properties = written.map((each) => {
    const name = ALIASES[each.name];
    return name === undefined ? each : { ...each, name };
  });
  const version = properties.find(({ name }) => name === "VERSION")?.value.trim() ?? "";
  const old = version !== "3.0" && version !== "4.0";
  const byName = Map.groupBy(properties, ({ name }) => name);
  const of = (name: string) => byName.get(name) ?? [];
  const texts = (name: string) =>
    of(name)
      .map((each) => textOf(each, old))
      .filter((each) => each !== "");
  const customLabels = new Map(of("X-ABLABEL").map(({ group, value }) => [group, appleLabel(value)]));
  const labelled = (name: string, read: (each: Property) => string): readonly Labelled[] => {
    const all = of(name);
    const preferred = preferredOf(all);
    return all
      .map((each) => ({
        value: read(each),
        label: labelOf(each, customLabels),
        ...(each === preferred && PREFERRED),
      }))
      .filter(({ value }) => value !== "");
  };
  const numbers = of("TEL");
  const preferredNumber = preferredOf(numbers);
  const parts = namePartsOf(of("N"), old);
  const others = othersOf(written);
  const [formatted = "", ...otherNames] = texts("FN");
  const nicknames = of("NICKNAME").flatMap((each) => list(textRaw(each, old)));
  return {
    kind: kindOf(texts("KIND")[0] ?? texts("X-ADDRESSBOOKSERVER-KIND")[0] ?? "", texts("X-ABSHOWAS")[0]),
    name: nameOf(formatted, parts) || texts("NAME").at(-1) || "",
    parts: parts ?? (/^individual$/i.test(texts("KIND")[0] ?? "") ? NO_PARTS : null),
    nicknames: [
      ...nicknames,
      ...otherNames.filter((each) => each !== formatted),
      ...of("X-ANDROID-CUSTOM").flatMap((each) => androidNickname(each) ?? []),
    ],
    emails: labelled("EMAIL", (each) => textOf(each, old)).flatMap(({ value, ...rest }) =>
      emailsOf(value).map((each) => ({ value: each, ...rest })),
    ),
    phones: numbers.flatMap((each) =>
      phoneOf(each, labelOf(each, customLabels), old).map((phone) => ({
        ...phone,
        ...(each === preferredNumber && PREFERRED),
      })),
    ),
    urls: [
      ...labelled("URL", (each) => textOf(each, old)),
      ...PROFILES.flatMap((name) => labelled(name, (each) => webProfileIn(textOf(each, old), each.params))),
    ],
    addresses: orElse(
      labelled(
        "ADR",
        (each) => addressOf(textRaw(each, old)) || onOneLine(unescapeText(each.params["LABEL"]?.[0] ?? "")),
      ),
      // As it stands on an envelope, where it is not told in parts (vCard 3.0 and before).
      labelled("LABEL", (each) => onOneLine(textOf(each, old))),
    ),
    organizations: organizationsOf(of("ORG"), of(texts("TITLE").length > 0 ? "TITLE" : "ROLE"), old),
    birthday: texts("BDAY")[0] ?? "",
    note: texts("NOTE").join("\n").replace(/\r\n?/g, "\n"),
    uid: texts("UID")[0] ?? "",
    asWritten: asWritten(properties, others, (each) => textRaw(each, old)),
    others,
  };
}

const PREFERRED = { preferred: true } as const;

/** What an address, a number or a page of a kept line is, as it is read. */
export function reachIn(property: Property): string {
  switch (property.name) {
    case "EMAIL":
      return emailsOf(textOf(property, false))[0] ?? "";
    case "TEL":
      return phoneOf(property, "", false)[0]?.value ?? "";
    case "ADR":
      return addressOf(property.value);
    default:
      return PROFILES.includes(property.name)
        ? webProfileIn(textOf(property, false), property.params)
        : textOf(property, false);
  }
}

/** Of several properties of one name, the one that is preferred: by a number from 1 (4.0), or by its type (before). */
function preferredOf(properties: readonly Property[]): Property | undefined {
  return ofBestRank(properties, rankOf);
}

/** The first of those whose rank is the lowest; undefined where none has any. */
export function ofBestRank<Each>(all: readonly Each[], rankOf: (each: Each) => number): Each | undefined {
  let best = Number.POSITIVE_INFINITY;
  let preferred: Each | undefined;
  for (const each of all) {
    const rank = rankOf(each);
    if (rank < best) [best, preferred] = [rank, each];
  }
  return preferred;
}

function rankOf({ params }: Property): number {
  const rank = Number(params["PREF"]?.[0] ?? Number.NaN);
  if (rank >= 1 && rank <= 100) return rank;
  const types = (params["TYPE"] ?? []).flatMap((type) => type.split(","));
  return types.some((type) => /^(?:type=)?pref$/i.test(type.trim())) ? 1 : Number.POSITIVE_INFINITY;
}

const READ: ReadonlySet<string> = new Set(
  "BEGIN END FN N NICKNAME EMAIL TEL URL ADR ORG TITLE BDAY NOTE UID KIND".split(" "),
);

/** A role beside a title, and Apple's label of a property that is kept, are kept as well. */
function othersOf(written: readonly Property[]): readonly Property[] {
  const titled = written.some(({ name, value }) => name === "TITLE" && value.trim() !== "");
  const kept = written.filter(
    (each) =>
      !SPENT.has(each.name) &&
      !READ.has(ALIASES[each.name] ?? each.name) &&
      !(PROFILES.includes(each.name) && webProfileIn(textOf(each, true), each.params) !== "") &&
      each.name !== "X-ABLABEL" &&
      androidNickname(each) === undefined,
  );
  const groups = new Set(kept.map(({ group }) => group).filter((group) => group !== ""));
  const labels = written.filter(({ name, group }) => name === "X-ABLABEL" && groups.has(group));
  return [
    ...kept.map((each) => (each.name === "ROLE" && !titled ? roleInPlaceOfTitle(each) : each)),
    ...labels,
  ];
}

/** A text longer than this is no text of a card; photographs are among `others` and stay whole. */
const MAX_TEXT = 100_000;

/** The value with escapes; in the oldest cards quoted-printable that nobody declared is undone. */
function textRaw({ value, params }: Property, old: boolean): string {
  const text = value.slice(0, MAX_TEXT);
  const undeclared = old && params["ENCODING"] === undefined && /=[89A-F][0-9A-F]/.test(text);
  return undeclared ? decodeQuoted(text, params["CHARSET"]?.[0]) : text;
}

function textOf(property: Property, old: boolean): string {
  return unescapeText(textRaw(property, old)).trim();
}

function list(value: string): readonly string[] {
  return splitValue(value, ",")
    .map((each) => unescapeText(each).trim())
    .filter((each) => each !== "");
}

function namePartsOf(properties: readonly Property[], old: boolean): NameParts | null {
  for (const property of properties) {
    const [family = "", given = "", additional = "", prefix = "", suffix = ""] = splitValue(
      textRaw(property, old),
      ";",
    ).map((part) => list(part).join(" "));
    const parts = { family, given, additional, prefix, suffix };
    if (joined(parts) !== "") return parts;
  }
  return null;
}

function joined(parts: NameParts | null): string {
  if (parts === null) return "";
  const { prefix, suffix } = parts;
  const spoken = spokenName({ ...parts, middle: parts.additional });
  return [prefix, spoken, suffix].filter((part) => part !== "").join(" ");
}

/** FN as it stands; the parts where there is none, or only an address in its place. */
function nameOf(formatted: string, parts: NameParts | null): string {
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(formatted);
  return formatted === "" || isAddress ? joined(parts) || formatted : formatted;
}

function kindOf(kind: string, shownAs: string | undefined): VCard["kind"] {
  const said = kind.toLowerCase();
  if (said === "org" || said === "organization" || /^company$/i.test(shownAs ?? "")) return "org";
  if (said === "group") return "group";
  return kindSaid(said);
}

/** RFC 6350, 6473 and 6869 name more kinds than people and firms; of an unknown one nobody can tell. */
export function kindSaid(said: string): CardKind {
  if (said === "" || said === "individual") return "individual";
  if (said === "location") return "place";
  return said === "application" || said === "device" ? "thing" : "other";
}

const MAX_ADDRESS = 500;

/** Google once wrote several addresses of one label into one property. */
function emailsOf(value: string): readonly string[] {
  const several = value.slice(0, MOST_TOGETHER).split(/\s*[,;]\s*/);
  return several.length > 1 && several.every((each) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(each))
    ? several
    : [emailOf(value)];
}

const MOST_TOGETHER = 2_000;

function emailOf(value: string): string {
  const short = value.slice(0, MAX_ADDRESS);
  return (/<([^<>]+@[^<>]+)>/.exec(short)?.[1] ?? short.replace(/^mailto:/i, "")).trim();
}

/** RFC 3966: `tel:+1-418-656-9254;ext=102`; with its extension it is a number of its own. */
function phoneOf(property: Property, label: string, old: boolean): readonly Labelled[] {
  const [number = "", ...params] = textOf(property, old).replace(/^tel:/i, "").split(";");
  const extension = params.find((param) => /^ext=/i.test(param))?.slice(4);
  const value = number.trim();
  if (value === "") return [];
  return [{ value: extension === undefined ? value : `${value} ext. ${extension}`, label }];
}

/** Post-office box; extended address; street; locality; region; code; country; then the street in parts (RFC 9554). */
function addressOf(value: string): string {
  const parts = splitValue(value, ";");
  const street = parts.slice(1, 3).some((part) => part.trim() !== "");
  return onOneLine((street ? parts.slice(0, 7) : parts).map((part) => list(part).join(", ")).join("\n"));
}

/** What stands on several lines, on one. */
export function onOneLine(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "")
    .join(", ");
}

function orElse<Each>(first: readonly Each[], second: readonly Each[]): readonly Each[] {
  return first.length > 0 ? first : second;
}

/**
 * Android's own cards had no other place for one: `vnd.android.cursor.item/nickname;Anita;1;;;`. Some servers escape what
 * parts it, for they do not know what it is.
 */
function androidNickname({ name, value }: Property): string | undefined {
  if (name !== "X-ANDROID-CUSTOM") return undefined;
  const [kind = "", nickname = ""] = splitValue(value.replaceAll("\\;", ";"), ";");
  return kind.endsWith("/nickname") ? unescapeText(nickname).trim() : undefined;
}

/** A title belongs to the organization of its own group, or of the same place; what is over stands alone. */
function organizationsOf(
  organizations: readonly Property[],
  titles: readonly Property[],
  old: boolean,
): readonly CardOrganization[] {
  const told = titles.map((each) => ({ group: each.group, title: textOf(each, old), used: false }));
  const take = (group: string | undefined) => {
    const found = told.find(
      (each) => !each.used && each.title !== "" && (group === undefined || each.group === group),
    );
    if (found !== undefined) found.used = true;
    return found?.title ?? "";
  };
  const grouped = new Set(told.map((each) => each.group));
  const named = organizations.flatMap((each) => {
    const units = splitValue(textRaw(each, old), ";").map((part) => unescapeText(part).trim());
    const [name = "", ...rest] = units.filter((unit) => unit !== "");
    const own = each.group !== "" && grouped.size > 0 && (grouped.size > 1 || !grouped.has(""));
    return name === "" ? [] : [{ name, units: rest, title: take(own ? each.group : undefined) }];
  });
  const over = told.filter((each) => !each.used && each.title !== "");
  return [...named, ...over.map(({ title }) => ({ name: "", units: [], title }))];
}
