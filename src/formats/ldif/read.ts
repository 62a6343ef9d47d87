import { decodeLine } from "#formats/bytes/decode.ts";
import { cardFrom } from "#formats/vcard/card.ts";
import { escapeText, type Property } from "#formats/vcard/property.ts";
import type { Cards, Flaw, ReadCard } from "#formats/vcard/read.ts";
import type { Steps } from "#time/steps.ts";

const MAX_ENTRIES = 200_000;
const MAX_ATTRIBUTES = 2_000;
const MAX_VALUE = 100_000;
const MAX_FLAWS = 1_000;
const LINES_A_STEP = 2_000;

type Attribute = { readonly name: string; readonly value: string };

/**
 * Reads people from a directory's text (LDIF, RFC 2849), as Thunderbird and address servers export them, into cards; what
 * has no place on one is kept under its own name. Never throws.
 */
export function* readLdif(text: string): Steps<Cards> {
  const cards: ReadCard[] = [];
  const flaws: Flaw[] = [];
  let entry: Attribute[] = [];
  let begun = 0;
  const close = () => {
    if (entry.some(({ name }) => name !== "dn" && name !== "version"))
      cards.push({ line: begun, card: cardFrom(propertiesOf(entry)) });
    entry = [];
  };
  let lines = 0;
  for (const { line, written } of unfolded(text)) {
    lines += 1;
    if (lines % LINES_A_STEP === 0) yield;
    if (cards.length === MAX_ENTRIES) {
      flaws.push({
        line,
        reason: `There are more than ${MAX_ENTRIES} entries; those from here on were not read.`,
      });
      break;
    }
    const attribute = attributeIn(written);
    if (written === "") close();
    else if (attribute === undefined) {
      if (flaws.length < MAX_FLAWS)
        flaws.push({ line, reason: "The line is no attribute and was passed over." });
    } else {
      if (entry.length === 0) begun = line;
      if (entry.length < MAX_ATTRIBUTES) entry.push(attribute);
    }
  }
  close();
  return { cards, flaws };
}

/** Lines that begin with a space go on with the one before; comments are left out. */
function* unfolded(text: string): Generator<{ readonly line: number; readonly written: string }> {
  let held: { line: number; parts: string[] } | undefined;
  for (const { line, written } of physicalLines(text)) {
    if (written.startsWith(" ") && held !== undefined) {
      held.parts.push(written.slice(1));
      continue;
    }
    if (held !== undefined) yield { line: held.line, written: held.parts.join("").slice(0, MAX_VALUE) };
    held = { line, parts: [written] };
    if (written.startsWith("#")) held.parts = [];
    if (held.parts.length === 0) held = undefined;
  }
  if (held !== undefined) yield { line: held.line, written: held.parts.join("").slice(0, MAX_VALUE) };
}

function* physicalLines(text: string): Generator<{ readonly line: number; readonly written: string }> {
  const breaks = /\r\n?|\n/g;
  for (let [line, from] = [1, 0]; from <= text.length; line += 1) {
    const found = breaks.exec(text);
    yield { line, written: text.slice(from, found?.index) };
    from = found === null ? Number.POSITIVE_INFINITY : breaks.lastIndex;
  }
}

/** "cn: Ana", "cn:: QW5h" in base64, and "cn;lang-de: Ana" with an option, which says nothing here. */
function attributeIn(written: string): Attribute | undefined {
  const [, name, encoded, value = ""] = /^([a-z][\w.-]*)(?:;[\w-]+)*:(:?)[ \t]*(.*)$/is.exec(written) ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), value: encoded === "" ? value.trim() : fromBase64(value) };
}

function fromBase64(value: string): string {
  try {
    return decodeLine(Uint8Array.from(atob(value.trim()), (letter) => letter.charCodeAt(0))).trim();
  } catch {
    return "";
  }
}

/** Each property of a card, with its label, and the attributes that it may stand in, those of Mozilla's among them. */
const PLACES: readonly (readonly [property: string, type: string, attributes: string])[] = [
  ["FN", "", "displayname cn"],
  ["NICKNAME", "", "mozillanickname xmozillanickname nickname"],
  ["EMAIL", "", "mail rfc822mailbox email mozillasecondemail xmozillasecondemail"],
  ["TEL", "work", "telephonenumber"],
  ["TEL", "home", "homephone"],
  ["TEL", "cell", "mobile mobiletelephonenumber cellphone"],
  ["TEL", "fax", "facsimiletelephonenumber fax"],
  ["TEL", "pager", "pager pagertelephonenumber pagerphone"],
  ["TITLE", "", "title"],
  ["URL", "work", "mozillaworkurl workurl"],
  ["URL", "home", "mozillahomeurl homeurl"],
  ["URL", "", "labeleduri"],
  ["NOTE", "", "description notes"],
];
const NAMED = ["sn surname", "givenname"];
const ORGANIZED = ["o organizationname company", "ou department orgunit"];
/** Street, locality, region, code and country. */
const ADDRESSES: readonly (readonly [type: string, parts: readonly string[]])[] = [
  [
    "work",
    ["street streetaddress mozillaworkstreet2", "l locality", "st region", "postalcode zip", "c countryname"],
  ],
  [
    "home",
    [
      "mozillahomestreet homestreet mozillahomestreet2",
      "mozillahomelocalityname",
      "mozillahomestate",
      "mozillahomepostalcode",
      "mozillahomecountryname",
    ],
  ],
];
const BORN = ["birthyear", "birthmonth", "birthday"];
/** The directory's own books. */
const SPENT = new Set("version dn objectclass changetype modifytimestamp member uniquemember".split(" "));
const LISTS = new Set(["groupofnames", "groupofuniquenames", "mozillaaddresslist", "mailgroup"]);

function propertiesOf(entry: readonly Attribute[]): readonly Property[] {
  const used = new Set<string>();
  const all = (names: string) =>
    names.split(" ").flatMap((name) => {
      used.add(name);
      return entry.filter((each) => each.name === name && each.value !== "").map(({ value }) => value);
    });
  const property = (name: string, value: string, type = ""): Property => ({
    ...{ group: "", name, value },
    params: type === "" ? {} : { TYPE: [type] },
  });
  const joined = (name: string, parts: readonly string[], type = "", before = "") => {
    const texts = parts.map((names) => all(names).map(escapeText).join(","));
    return texts.some((each) => each !== "") ? [property(name, before + texts.join(";"), type)] : [];
  };
  const known = [
    ...joined("N", NAMED).map((each) => ({ ...each, value: `${each.value};;;` })),
    ...PLACES.flatMap(([name, type, names]) =>
      all(names).map((value) => property(name, escapeText(value), type)),
    ),
    ...joined("ORG", ORGANIZED),
    ...ADDRESSES.flatMap(([type, parts]) => joined("ADR", parts, type, ";;")),
    ...birthdayIn(BORN.map((name) => all(name)[0] ?? "")).map((value) => property("BDAY", value)),
    ...(entry.some(({ name, value }) => name === "objectclass" && LISTS.has(value.toLowerCase()))
      ? [property("KIND", "group")]
      : []),
  ];
  const others = entry
    .filter(({ name, value }) => value !== "" && !used.has(name) && !SPENT.has(name))
    .map(({ name, value }) => property(`X-${name.toUpperCase()}`, escapeText(value)));
  return [property("VERSION", "4.0"), ...known, ...others];
}

function birthdayIn([year = "", month = "", day = ""]: readonly string[]): readonly string[] {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return [];
  const inYear = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [/^\d{4}$/.test(year) ? `${year}-${inYear}` : `--${inYear}`];
}
