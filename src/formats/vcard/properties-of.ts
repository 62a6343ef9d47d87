import { textValue } from "#formats/content-lines/text.ts";
import { APPLE_LABEL } from "./as-written.ts";
import { OWN_ID } from "./kept.ts";
import { type KeptFacts, keptFacts } from "./kept-facts.ts";
import { appleLabel, labelOf } from "./label.ts";
import { escapeText, type Property, plainProperty } from "./property.ts";
import type { Card, Position, Reachable } from "./write.ts";

/** Characters kept of each kind of value. */
const [LINE, NOTE, LABEL] = [500, 20_000, 60];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The labels that the RFC has a word for. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["work", "work"],
  ["home", "home"],
  ["mobile", "cell"],
  ["cell", "cell"],
  ["fax", "fax"],
  ["pager", "pager"],
]);
const CONTROL = /\p{Cc}/gu;

type Params = Property["params"];

/**
 * Somebody as the properties of a vCard 4.0, what stands on the way of every format: each fact as it was written where
 * it came from, as far as it is still told so, and after them what has no place here.
 */
export function propertiesOf(card: Card): readonly Property[] {
  const facts = keptFacts(card.kept);
  const groups = new Groups(card.kept);
  const own = urnOf(card.id);
  const given = textValue(card.uid ?? "", LINE);
  const uid = given === "" ? own : given;
  const part = facts.nameInParts(card.name);
  const formatted = facts.formattedName(card.name);
  const reach = reaching(groups);
  const written = [
    plainProperty("UID", uid),
    plainProperty("KIND", "individual"),
    { ...bare(formatted), name: "FN", value: textValue(card.name, LINE) },
    ...(part === undefined ? [] : [part]),
    ...nicknames(card.nicknames, facts),
    ...reach(card.emails, (email) => {
      const kept = facts.reached(["EMAIL"], email.value);
      return { ...bare(kept), name: "EMAIL", value: kept?.value ?? textValue(email.value, LINE) };
    }),
    ...reach(card.phones, (phone) => {
      const kept = facts.reached(["TEL"], phone.value);
      return { ...bare(kept), name: "TEL", value: kept?.value ?? textValue(phone.value, LINE) };
    }),
    ...reach(card.urls, (url) => {
      const kept = facts.reached(["URL", "SOCIALPROFILE", "X-SOCIALPROFILE"], url.value);
      // A page in a network may be told by the name there alone.
      if (kept !== undefined && kept.name !== "URL") return kept;
      return { ...bare(kept), name: "URL", value: uriValue(url.value) };
    }),
    // One line as somebody wrote it: it goes whole where a street would stand.
    ...reach(
      card.addresses,
      ({ value }) => facts.address(value) ?? plainProperty("ADR", `;;${textValue(value, LINE)};;;;`),
    ),
    ...card.positions.flatMap((one, at) => position(one, at, card.positions.length, facts)),
    ...(card.birthday === null ? [] : [birthday(card.birthday, facts)]),
    ...notes(card.note, facts),
    ...(uid === own ? [] : [plainProperty(OWN_ID, own)]),
  ];
  return [
    ...written,
    // A label is of the fact in its group, and is written with it.
    ...facts.others.filter(({ name, group }) => name !== APPLE_LABEL || !facts.groups.has(group)),
  ];
}

const LABEL_LINE = "X-ABLabel";

function urnOf(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : textValue(id, LINE);
}

/** The group and the parameters that a fact was written with. */
function bare(kept: Property | undefined): Pick<Property, "group" | "params"> {
  return { group: kept?.group ?? "", params: kept?.params ?? {} };
}

/** Which groups are taken, so that a label of ours is of no other property. */
class Groups {
  readonly #taken: Set<string>;
  readonly #labels = new Map<string, string>();
  #count = 0;

  constructor(kept: readonly string[]) {
    this.#taken = new Set(
      kept.flatMap((line) => /^([\w-]+)\.[\w-]+[;:]/.exec(line)?.[1]?.toLowerCase() ?? []),
    );
  }

  /** The group of a property's own, if what else is in it has no other label; a new one where not. */
  labelled(group: string, label: string): string {
    if (group !== "" && (this.#labels.get(group) ?? label) === label) {
      this.#labels.set(group, label);
      return group;
    }
    do this.#count += 1;
    while (this.#taken.has(`label${this.#count}`));
    return `label${this.#count}`;
  }
}

/** Addresses and numbers of one kind with their labels, and which of them is preferred. */
function reaching(groups: Groups) {
  return (all: readonly Reachable[], write: (each: Reachable) => Property): readonly Property[] => {
    const written = all.map((each) => ({ each, as: write(each) }));
    const ranks = written.flatMap(({ each, as }) => (each.preferred ? [] : (rankOf(as.params) ?? [])));
    const best = Math.min(...ranks.filter((rank) => rank > 1), Number.POSITIVE_INFINITY);
    return written.flatMap(({ each, as }) => {
      const { TYPE: types = [], PREF: _, [APPLE_LABEL]: apple = [], ...params } = as.params;
      const rank = rankOf(as.params);
      const kept = rank !== undefined && (each.preferred ? rank < best : rank > 1) ? rank : undefined;
      const pref = kept ?? (each.preferred ? 1 : undefined);
      const isAsWritten = each.label === labelOf(as, NONE);
      const inTypes = isAsWritten ? [] : typesOf(each.label);
      const now = isAsWritten || inTypes === undefined ? withoutWords(types) : typesNow(types, inTypes);
      const property = {
        ...as,
        params: {
          ...params,
          ...(now.length > 0 && { TYPE: now }),
          ...(pref !== undefined && { PREF: [String(pref)] }),
        },
      };
      if (inTypes !== undefined) return [property];
      const [marked] = apple;
      const label =
        marked !== undefined && appleLabel(marked) === each.label
          ? escapeText(marked)
          : textValue(each.label.trim(), LABEL);
      const group = groups.labelled(as.group, label);
      return [
        { ...property, group },
        { ...plainProperty(LABEL_LINE, label), group },
      ];
    });
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

function rankOf(params: Params): number | undefined {
  const rank = Number(params["PREF"]?.[0] ?? Number.NaN);
  return rank >= 1 && rank <= 100 ? rank : undefined;
}

const IS_PREFERRED = /^(?:type=)?(?:pref|internet)$/i;

function withoutWords(types: readonly string[]): readonly string[] {
  return types.filter((type) => !IS_PREFERRED.test(type));
}

/** The types of a label, and those that were there and tell of no place or kind; as written where they are the same. */
function typesNow(were: readonly string[], now: readonly string[]): readonly string[] {
  const told = withoutWords(were);
  const words = told.filter((type) => TYPES.has(type.toLowerCase())).map((type) => type.toLowerCase());
  if (words.toSorted().join() === now.toSorted().join()) return told;
  return [...now, ...told.filter((type) => !TYPES.has(type.toLowerCase()))];
}

/**
 * Only the words the RFC knows become a TYPE. A label in somebody's own words could break the line open: undefined, and
 * it stands on a line of its own as Apple's address book has it, which others read too.
 */
function typesOf(label: string): readonly string[] | undefined {
  const words = label
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
  const types = words.flatMap((word) => TYPES.get(word) ?? []);
  if (types.length < words.length) return textValue(label.trim(), LABEL) === "" ? [] : undefined;
  return types;
}

function nicknames(names: readonly string[], facts: KeptFacts): readonly Property[] {
  const kept = facts.nicknames(names);
  const told = new Set(kept.flatMap(([, each]) => each));
  const others = names.filter((name) => !told.has(name));
  return [...listed("NICKNAME", others, ","), ...kept.map(([property]) => property)];
}

/** Several places are told apart by groups: what somebody is, is written beside where. */
function position(
  { organization, units, role }: Position,
  at: number,
  length: number,
  facts: KeptFacts,
): readonly Property[] {
  const [isPlace, isRole] = [organization !== "", role.trim() !== ""];
  const there = isPlace ? facts.organization([organization, ...units]) : undefined;
  const asRole = isRole ? facts.role(role) : undefined;
  const title = isRole ? (asRole ?? facts.title(role)) : undefined;
  const group = length > 1 ? there?.group || title?.group || `job${at + 1}` : undefined;
  return [
    ...(isPlace
      ? listed("ORG", [organization, ...units], ";").map((each) => inGroup(each, there, group))
      : []),
    ...(isRole
      ? [inGroup(plainProperty(asRole === undefined ? "TITLE" : "ROLE", textValue(role, LINE)), title, group)]
      : []),
  ];
}

function inGroup(property: Property, kept: Property | undefined, group: string | undefined): Property {
  const written = bare(kept);
  return { ...property, ...written, group: group ?? written.group };
}

function birthday(said: string, facts: KeptFacts): Property {
  if (!isDay(said)) return plainProperty("BDAY", textValue(said, LINE), { VALUE: ["text"] });
  return { ...bare(facts.birthday(said)), name: "BDAY", value: said.replace(/(?<=\d)-/g, "") };
}

/** A day, or a year alone: what only looks like one is told in words. */
function isDay(said: string): boolean {
  const [, year = "", month, day] = /^(\d{4}|-)(?:-(\d\d)-(\d\d))?$/.exec(said) ?? [];
  if (month === undefined) return year.length === YEAR;
  // Of a day without its year the 29th of February is one.
  const date = new Date(`${year === "-" ? "2000" : year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === `${month}-${day}`;
}

const YEAR = 4;

function notes(note: string, facts: KeptFacts): readonly Property[] {
  const told = facts.notes(note) ?? [[undefined, note] as const];
  return told.flatMap(([kept, text]) =>
    text.trim() === "" ? [] : [{ ...bare(kept), name: "NOTE", value: textValue(text, NOTE) }],
  );
}

/** A URI is not escaped (4.2), so nothing that would end the line may be in it. */
function uriValue(value: string): string {
  return value.toWellFormed().replace(CONTROL, "").replace(/\s/gu, "%20").slice(0, LINE);
}

function listed(name: string, values: readonly string[], separator: "," | ";"): readonly Property[] {
  const texts = values.map((value) => textValue(value.trim(), LINE));
  return texts.length === 0 ? [] : [plainProperty(name, texts.join(separator))];
}
