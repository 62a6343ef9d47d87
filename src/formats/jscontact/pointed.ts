import { type Property, unescapeText } from "#formats/vcard/property.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { type Building, isObject, type Json, list, text } from "./json.ts";

/** What a Card says of itself, which nothing that was kept may say otherwise. */
const OURS: ReadonlySet<string> = new Set(["@type", "uid", "updated", "kind", "prodId", "vCardProps"]);
const NO_KEY = "__proto__";

/**
 * Sets what a JSPROP says where it stood. An entry that is gone has no place for it, nor has a name that is another now;
 * what is known here stays, but for the parts of what it says, which a Card tells more exactly than a vCard.
 */
export function pointTo(card: Building, { params, value }: Property): void {
  const path = (params["JSPTR"]?.[0] ?? "")
    .replace(/^\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const told = parsed(unescapeText(value));
  const [first = "", second, third, ...more] = path;
  if (told === undefined || path.includes(NO_KEY) || first === "" || OURS.has(first) || more.length > 1)
    return;
  if (second === undefined) setWhole(card, first, told);
  else if (first === "name") setInName(card, second, third, told);
  else if (third === undefined) setIn(first, second, told);
  else if (more[0] !== undefined) set(entryAt(entryAt(card[first], second), third), more[0], told);
  else set(entryAt(card[first], second), third, told);

  function setIn(map: string, id: string, entry: unknown): void {
    if (card[map] === undefined) card[map] = {};
    set(isObject(card[map]) ? (card[map] as Building) : undefined, id, entry);
  }
}

function setWhole(card: Building, key: string, told: unknown): void {
  const known = card[key];
  if (known === undefined) card[key] = told;
  else if (isObject(known) && isObject(told) && key !== "name") card[key] = { ...told, ...known };
}

function setInName(card: Building, key: string, within: string | undefined, told: unknown): void {
  const name = card["name"];
  if (!isObject(name) || within !== undefined || key === "full") return;
  const components = key === "components" ? told : name["components"];
  if (!makes(components, text(name["full"]))) return;
  if (key === "components" || !Object.hasOwn(name, key)) card["name"] = { ...name, [key]: told };
}

function entryAt(map: unknown, id: string): Building | undefined {
  const entry = isObject(map) && Object.hasOwn(map, id) ? map[id] : undefined;
  return isObject(entry) ? (entry as Building) : undefined;
}

function set(entry: Building | undefined, key: string, told: unknown): void {
  if (entry !== undefined && (key === "components" || !Object.hasOwn(entry, key))) entry[key] = told;
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

/** Whether a name in parts is still what somebody is called. */
function makes(components: unknown, name: string): boolean {
  const words = new Set(searchWords(foldText(name)));
  const told = list(components)
    .filter(isObject)
    .filter(({ kind }: Json) => kind === "given" || kind === "surname")
    .map(({ value }) => foldText(text(value)));
  // "山田太郎" has no spaces.
  if (told.length > 0 && told.join("") === foldText(name).replace(/\s/gu, "")) return true;
  const inWords = told.flatMap(searchWords);
  return inWords.length > 0 && inWords.every((word) => words.has(word));
}
