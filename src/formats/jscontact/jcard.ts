import { cardFrom, type VCard } from "#formats/vcard/card.ts";
import { escapeText, type Property } from "#formats/vcard/property.ts";
import { isObject, list, text } from "./json.ts";

const MAX_CARDS = 200_000;
const MAX_PROPERTIES = 2_000;

/**
 * Reads vCards written as JSON (RFC 7095): one `["vcard", […]]`, or a list of them. Undefined for a text that is none,
 * or is cut off.
 */
export function readJCards(content: string): readonly VCard[] | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
  const all = list(whole)[0] === "vcard" ? [whole] : list(whole);
  const cards = all.filter((each) => list(each)[0] === "vcard").slice(0, MAX_CARDS);
  return cards.map((each) => cardFrom(list(list(each)[1]).slice(0, MAX_PROPERTIES).flatMap(propertyIn)));
}

/** `["x-icq", {"type": "home"}, "text", "1"]` as the property it stands for; none where it is no such thing. */
export function propertyIn(written: unknown): readonly Property[] {
  const [name, params, type, ...values] = list(written);
  if (typeof name !== "string" || !/^[\w-]{1,100}$/.test(name) || values.length === 0) return [];
  const given = isObject(params) ? Object.entries(params) : [];
  const kept = given
    .filter(([key]) => key !== "group")
    .map(([key, said]) => [key.toUpperCase(), (Array.isArray(said) ? said : [said]).map(text)] as const);
  const group = isObject(params) ? text(params["group"]) : "";
  // An address is no text: a comma in it parts nothing.
  const plain = type === "uri" || type === "unknown";
  const value = plain ? values.map(text).join(",") : values.map(partsOf).join(",");
  return value === "" ? [] : [{ group, name: name.toUpperCase(), params: Object.fromEntries(kept), value }];
}

/** A value of several parts is a list, and so is a part of several values. */
function partsOf(value: unknown): string {
  return Array.isArray(value)
    ? value
        .map((part) =>
          list(Array.isArray(part) ? part : [part])
            .map(textOf)
            .join(","),
        )
        .join(";")
    : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === "boolean" ? String(value) : escapeText(text(value));
}
