import { hashOf } from "#formats/bytes/hash.ts";
import { PROFILES, webProfileIn } from "./profile.ts";
import { type Property, readProperty, unescapeText } from "./property.ts";

/** Properties that have a place of their own here: what they say is read, and written anew. */
const FACTS: ReadonlySet<string> = new Set(
  "FN N NICKNAME EMAIL TEL URL SOCIALPROFILE X-SOCIALPROFILE ADR ORG TITLE NOTE BDAY".split(" "),
);
const IN_PIECES: ReadonlySet<string> = new Set(["N", "ADR"]);
const LABELLED: ReadonlySet<string> = new Set(["EMAIL", "TEL", "URL", "ADR"]);
/** What a label tells in two words at most. */
const MOST_WORDS = 2;
/** Types that no label tells. */
const UNTOLD = /^(?:pref|voice|msg|text|video|textphone|main-number|x400|dom|intl|postal|parcel|other|uri)$/;
/** How the value was written, which is decoded; what the value itself shows; and the label of another letters' Android. */
const SPENT = /^(?:CHARSET|ENCODING|VALUE|X-APPLE-OMIT-YEAR|X-CUSTOM\(.*)$/;

/** Under this parameter a kept line has the label as Apple wrote it, where its words alone would not say so. */
export const APPLE_LABEL = "X-ABLABEL";

/** Whether a kept line is how a fact was written, which tells nothing that is not told elsewhere. */
export function isAsWritten(line: string): boolean {
  const name = /^(?:[\w-]{1,60}\.)?([\w-]{1,60})[;:]/.exec(line)?.[1]?.toUpperCase() ?? "";
  if (!FACTS.has(name)) return false;
  const property = PROFILES.includes(name) ? readProperty(line, false) : undefined;
  return property === undefined || isFact(property);
}

/** A profile that is no page is kept whole, and has no place here. */
export function isFact({ name, value, params }: Property): boolean {
  return (
    FACTS.has(name) && !(PROFILES.includes(name) && webProfileIn(unescapeText(value).trim(), params) === "")
  );
}

/**
 * Of what has a place here, the properties that say more than it will be written with: in which language and since when,
 * by what name the source numbers it, its types beside a label, a name and an address in their parts, and the group
 * that another property shares. On the way out each finds its fact by what it says (kept-facts.ts); one whose fact is
 * gone says nothing. `written` has the texts of the same properties, decoded.
 */
export function asWritten(
  properties: readonly Property[],
  others: readonly Property[],
  written: (property: Property) => string,
): readonly Property[] {
  const shared = new Set(others.flatMap(({ name, group }) => (name === APPLE_LABEL ? [] : [group])));
  const labels = new Map(
    properties.flatMap(({ group, name, value }) =>
      name === APPLE_LABEL && group !== "" ? [[group, value.trim()] as const] : [],
    ),
  );
  const notes = properties.filter(({ name }) => name === "NOTE");
  const areNotesKept = notes.some((each) => saysMore(each, undefined));
  const inOrder = [
    ...properties.filter(({ name }) => name === "N"),
    ...properties.filter(({ name }) => name !== "N"),
  ];
  return inOrder.flatMap((each) => {
    if (!isFact(each)) return [];
    const value = written(each);
    const label = labels.get(each.group);
    const group = each.group !== "" && shared.has(each.group) ? each.group : "";
    const isParted = IN_PIECES.has(each.name) && value.includes(";") && /[^;\s]/.test(value);
    const isWanted =
      isParted || group !== "" || saysMore(each, label) || (areNotesKept && each.name === "NOTE");
    if (each.name === "NOTE" && noteIn(value) === "") return [];
    if (!isWanted || (each.name === "N" && !isParted)) return [];
    const marked = label !== undefined && /^_?\$!</.test(label) ? { [APPLE_LABEL]: [label] } : {};
    const params = {
      ...(IN_PIECES.has(each.name) ? each.params : withoutPreference(each.params)),
      ...marked,
    };
    return [{ group, name: each.name, params, value: each.name === "NOTE" ? noteKey(noteIn(value)) : value }];
  });
}

/** As it is read. */
function noteIn(value: string): string {
  return unescapeText(value).trim().replace(/\r\n?/g, "\n");
}

/** By what a note is known again, without keeping its words a second time: they may be the user's to take away. */
export function noteKey(value: string): string {
  return `${value.length}-${hashOf(value)}`;
}

function saysMore({ name, params }: Property, label: string | undefined): boolean {
  if (name.endsWith("SOCIALPROFILE")) return true;
  if (label !== undefined && /^_?\$!</.test(label)) return true;
  return Object.entries(params).some(([key, values]) => {
    if (SPENT.test(key)) return false;
    if (key === "PREF") return values[0] !== "1";
    if (key !== "TYPE") return values.length > 0;
    const types = new Set(values.map((type) => type.toLowerCase().replace(/^type=/, "")));
    types.delete("internet");
    types.delete("pref");
    if (!LABELLED.has(name) || label !== undefined) return types.size > 0;
    return types.size > MOST_WORDS || [...types].some((type) => UNTOLD.test(type));
  });
}

/** A preference as 4.0 writes it; that an e-mail is one of the Internet's needs no word. */
function withoutPreference({
  CHARSET: _,
  ENCODING: __,
  TYPE: types,
  ...params
}: Property["params"]): Property["params"] {
  if (types === undefined) return params;
  const [rest, isPreferred] = [
    types.filter((type) => !/^(?:type=)?(?:pref|internet)$/i.test(type)),
    types.some((type) => /^(?:type=)?pref$/i.test(type)),
  ];
  return {
    ...params,
    ...(rest.length > 0 && { TYPE: rest }),
    ...(isPreferred && params["PREF"] === undefined && { PREF: ["1"] }),
  };
}
