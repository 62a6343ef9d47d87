import { mapInSteps, type Steps } from "#time/steps.ts";
import { cardFrom } from "./card.ts";
import { escapeText, type Property, plainProperty } from "./property.ts";
import type { Cards, Flaw, ReadCard } from "./read.ts";

const MAX_CARDS = 200_000;
const MAX_PROPERTIES = 2_000;
/** A card nests five deep: list, card, group, property, parameters. */
const DEEPEST = 20;
const TAGS_A_STEP = 5_000;

type Element = {
  readonly name: string;
  readonly line: number;
  readonly children: Element[];
  text: string;
  /** What it gives as its name: that of a group. */
  readonly called: string;
};

/**
 * Reads vCards written as XML (RFC 6351): `<vcards>` with a `<vcard>` for each, their properties perhaps in a
 * `<group>`. Only elements and text are read: a document type, with whatever it would expand to, is passed over. Never
 * throws.
 */
export function* readXCards(text: string): Steps<Cards> {
  const { root, flaws } = yield* elementsIn(text);
  const all = found(root, "vcard").slice(0, MAX_CARDS);
  const cards = yield* mapInSteps(all, ({ line, children }): ReadCard => {
    const properties = children.flatMap((child) =>
      child.name === "group"
        ? child.children.flatMap((each) => propertyIn(each, child.called))
        : propertyIn(child, ""),
    );
    return { line, card: cardFrom([VERSION, ...properties.slice(0, MAX_PROPERTIES)]) };
  });
  return { cards, flaws };
}

const VERSION: Property = plainProperty("VERSION", "4.0");
function found(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : found(child, name)));
}

const PART_OF: Readonly<Record<string, readonly string[]>> = {
  n: ["surname", "given", "additional", "prefix", "suffix"],
  adr: ["pobox", "ext", "street", "locality", "region", "code", "country"],
};

/** `<tel><parameters><type><text>cell</text></type></parameters><uri>tel:…</uri></tel>` as the property it stands for. */
function propertyIn({ name, children, text }: Element, group: string): readonly Property[] {
  if (!/^[\w-]{1,100}$/.test(name)) return [];
  const values = children.filter((child) => child.name !== "parameters");
  const parts = Object.hasOwn(PART_OF, name) ? PART_OF[name] : undefined;
  const textsOf = (part: string) =>
    values
      .filter((child) => child.name === part)
      .map((child) => escapeText(child.text.trim()))
      .join(",");
  const value =
    parts !== undefined
      ? parts.map(textsOf).join(";")
      : values.length === 0
        ? escapeText(text.trim())
        : values.map(written).join(name === "org" ? ";" : ",");
  return value.replaceAll(";", "") === ""
    ? []
    : [{ group, name: name.toUpperCase(), params: paramsIn(children), value }];
}

/** An address is no text: a comma in it parts nothing. */
function written({ name, text }: Element): string {
  return name === "uri" ? text.trim() : escapeText(text.trim());
}

function paramsIn(children: readonly Element[]): Property["params"] {
  const given = children.filter(({ name }) => name === "parameters").flatMap((each) => each.children);
  return Object.fromEntries(
    given.map(({ name, children: values, text }) => [
      name.toUpperCase(),
      values.length === 0 ? [text.trim()] : values.map((value) => value.text.trim()),
    ]),
  );
}

/** What opens something that is no element, with what closes it. */
const ASIDE = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
  ["<?", ">"],
] as const;
const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/;
const NAME = /\bname\s*=\s*["']([\w-]{1,100})["']/;
/** No tag of a card is longer; what is, is none. */
const LONGEST_TAG = 2_000;

/** The elements of a text, without their namespaces; one that is never closed ends with those around it. */
function* elementsIn(text: string): Steps<{ readonly root: Element; readonly flaws: readonly Flaw[] }> {
  const root: Element = { name: "", line: 1, children: [], text: "", called: "" };
  const open = [root];
  let [from, line, counted] = [0, 1, 0];
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", from)) {
    tags += 1;
    if (tags % TAGS_A_STEP === 0) yield;
    const inner = open.at(-1) ?? root;
    inner.text += decoded(text.slice(from, at));
    const aside = ASIDE.find(([begins]) => text.startsWith(begins, at));
    const end = text.indexOf(aside?.[1] ?? ">", at);
    // Nothing closes it, nor anything after it.
    if (end === -1) break;
    from = end + (aside?.[1].length ?? 1);
    if (aside?.[0] === "<![CDATA[") inner.text += text.slice(at + aside[0].length, end);
    const [, closing, tag = ""] = (aside === undefined && TAG.exec(text.slice(at, at + LONGEST_TAG))) || [];
    const name = tag.toLowerCase();
    if (name === "") continue;
    if (closing === "/") {
      const place = open.findLastIndex((each) => each.name === name);
      if (place > 0) open.length = place;
      continue;
    }
    line += newlinesIn(text.slice(counted, at));
    counted = at;
    const called = NAME.exec(text.slice(at, Math.min(end, at + LONGEST_TAG)))?.[1] ?? "";
    const element: Element = { name, line, children: [], text: "", called: called.toLowerCase() };
    inner.children.push(element);
    if (text[end - 1] !== "/" && open.length < DEEPEST) open.push(element);
  }
  const reason = "The file ends before it is closed; it was read as far as it goes.";
  return { root, flaws: open.length > 1 ? [{ line, reason }] : [] };
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}
