import { escapeText, splitValue, unescapeText } from "#formats/vcard/property.ts";
import { isObject, type Json, list, text } from "./json.ts";

/** What the parts of N are called, in their order (RFC 9554, 2.2). */
const NAME = ["surname", "given", "given2", "title", "credential", "surname2", "generation"];
/** And those of ADR (RFC 9554, 2.1): the first seven are those of every vCard. */
const ADDRESS = [
  "postOfficeBox",
  "apartment",
  "name",
  "locality",
  "region",
  "postcode",
  "country",
  "room",
  "apartment",
  "floor",
  "number",
  "name",
  "building",
  "block",
  "subdistrict",
  "district",
  "landmark",
  "direction",
];
const [CLASSICAL_NAME, CLASSICAL_ADDRESS] = [5, 7];
const [FAMILY, CREDENTIAL, SURNAME2, GENERATION] = [0, 4, 5, 6];
const [EXTENDED, STREET] = [1, 2];
/** What stands in the street for who knows no more than seven parts. */
const IN_STREET: ReadonlySet<string> = new Set(
  "room apartment floor number name building block landmark direction".split(" "),
);
/** In which order a street in parts is told, where no other is. */
const TOLD = [0, 7, 8, 9, 12, 10, 11, 13, 17, 16, 14, 15, 3, 4, 5, 6];

type Component = { readonly kind: string; readonly value: string };

/** Components of a name as the value of N; "" where there are none that it has a part for. */
export function nameValue(components: unknown): string {
  const told = componentsIn(components).filter(({ kind }) => NAME.includes(kind));
  if (told.length === 0) return "";
  const of = (...kinds: readonly string[]) =>
    kinds.flatMap((kind) => told.flatMap((each) => (each.kind === kind ? [each.value] : [])));
  const parts = [
    of("surname", "surname2"),
    of("given"),
    of("given2"),
    of("title"),
    of("credential", "generation"),
    of("surname2"),
    of("generation"),
  ];
  const isMore = [SURNAME2, GENERATION].some((at) => (parts[at] ?? []).length > 0);
  return joinedParts(isMore ? parts : parts.slice(0, CLASSICAL_NAME));
}

/** Components of an address as the value of ADR; "" where there are none that it has a part for. */
export function addressValue(components: unknown): string {
  const told = componentsIn(components).filter(({ kind }) => ADDRESS.includes(kind));
  if (told.length === 0) return "";
  const isMore = told.some(({ kind }) => !ADDRESS.slice(0, CLASSICAL_ADDRESS).includes(kind));
  const of = (kind: string) => told.flatMap((each) => (each.kind === kind ? [each.value] : []));
  const street = told.flatMap(({ kind, value }) => (IN_STREET.has(kind) ? [value] : []));
  const classical = ADDRESS.slice(0, CLASSICAL_ADDRESS).map((kind, at) =>
    isMore && at === EXTENDED ? [] : isMore && at === STREET ? [street.join(" ")] : of(kind),
  );
  return joinedParts(isMore ? [...classical, ...ADDRESS.slice(CLASSICAL_ADDRESS).map(of)] : classical);
}

/** The parts of N or ADR as components. */
export function componentsOf(name: "N" | "ADR", value: string): readonly Component[] {
  const parts = splitValue(value, ";").map((part) =>
    splitValue(part, ",")
      .map((each) => unescapeText(each).trim())
      .filter((each) => each !== ""),
  );
  const kinds = name === "N" ? NAME : ADDRESS;
  const order =
    name === "N" || parts.slice(CLASSICAL_ADDRESS).every((part) => part.length === 0) ? undefined : TOLD;
  return (order ?? kinds.slice(0, name === "N" ? NAME.length : CLASSICAL_ADDRESS).map((_, at) => at)).flatMap(
    (at) => {
      const again = name === "N" ? saidAgain(at, parts) : [];
      const own = (parts[at] ?? []).filter((each) => !again.includes(each));
      const kind = kinds[at] ?? "";
      // A street in one piece may have commas in it: it is one part.
      const joined = name === "ADR" && own.length > 1 && at < CLASSICAL_ADDRESS ? [own.join(", ")] : own;
      return joined.map((each) => ({ kind, value: each }));
    },
  );
}

/** Whether a value tells these components, all of them and in their order, so that nothing more need be kept. */
export function tellsComponents(name: "N" | "ADR", value: string, components: unknown): boolean {
  return JSON.stringify(componentsOf(name, value)) === JSON.stringify(list(components));
}

/** A second family name and a generation stand a first time where older programs look for them. */
function saidAgain(at: number, parts: readonly (readonly string[])[]): readonly string[] {
  if (at === FAMILY) return parts[SURNAME2] ?? [];
  return at === CREDENTIAL ? (parts[GENERATION] ?? []) : [];
}

function componentsIn(components: unknown): readonly Component[] {
  return list(components)
    .filter(isObject)
    .map(({ kind, value }: Json) => ({ kind: text(kind), value: text(value).trim() }))
    .filter(({ value }) => value !== "");
}

function joinedParts(parts: readonly (readonly string[])[]): string {
  return parts.map((part) => part.map(escapeText).join(",")).join(";");
}
