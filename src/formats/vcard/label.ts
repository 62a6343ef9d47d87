import { decodeQuoted, type Property, unescapeText } from "./property.ts";

/** "_$!<HomePage>!$_" of Apple's address book is "homepage"; some who write it leave the outer marks away. */
export function appleLabel(value: string): string {
  const inner = /^_?\$!<(.*)>!\$_?$/.exec(value.trim())?.[1];
  return inner === undefined ? unescapeText(value).trim() : inner.toLowerCase();
}

const UNTOLD = /^(?:internet|pref|voice|msg|text|video|x400|dom|intl|postal|parcel|other|uri|x-.*)$/i;

/** A label of somebody's own, as Android writes it; programs write their own marks in capitals. */
const OWN_WORDS = /^X-(?!CUSTOM\()([\p{L}\p{N}][^=]*\p{Ll}.*)$/u;

/** `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC=72=6F):`, as Android writes one in other letters. */
function androidLabel(params: Property["params"]): readonly string[] {
  const written = params["X-CUSTOM(CHARSET"]?.at(-1);
  return written === undefined ? [] : [decodeQuoted(written.replace(/\)$/, ""), undefined)];
}

const TOLD_IN_TWO: ReadonlySet<string> = new Set(["EMAIL", "TEL", "ADR", "LABEL", "URL"]);

/** What somebody calls it: by Apple's label of the same group, else by its types. */
export function labelOf({ group, name, params }: Property, custom: ReadonlyMap<string, string>): string {
  const own = group === "" ? undefined : custom.get(group);
  if (own !== undefined) return own;
  const place = group === "home" || group === "work" ? [group] : [];
  const types = [...(params["TYPE"] ?? []), ...place]
    .map((type) => OWN_WORDS.exec(type)?.[1] ?? type.toLowerCase().replace(/^type=/, ""))
    .filter((type) => !UNTOLD.test(type));
  const told = [
    ...new Set([...androidLabel(params), ...types].map((type) => (type === "cell" ? "mobile" : type))),
  ];
  if (TOLD_IN_TWO.has(name)) return told.slice(0, 2).join(" ");
  return told[0] ?? (name.endsWith(PROFILE) ? networkIn(params) : "");
}

/** That a page is LinkedIn's shows in its address. */
function networkIn(params: Property["params"]): string {
  const network = params["SERVICE-TYPE"]?.[0] ?? "";
  return /^linkedin$/i.test(network) ? "" : network;
}

/** A page in a network is called by the network, where nothing else is said of it (RFC 9554, 4.9). */
const PROFILE = "SOCIALPROFILE";
