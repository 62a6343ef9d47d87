import { asWritten, isFact } from "#formats/vcard/as-written.ts";
import { keptLine } from "#formats/vcard/kept.ts";
import { type Property, readProperty, unescapeText } from "#formats/vcard/property.ts";
import { roleInPlaceOfTitle } from "#formats/vcard/role.ts";
import { asProperties, propertiesUnder } from "./as-properties.ts";
import type { Json } from "./json.ts";

/**
 * What is kept of a Card beside what is read of it: how its facts were written, and what has no place here, both as the
 * properties that RFC 9555 makes of them, so that they go back into either format. `isTitle` knows which roles are read
 * as titles.
 */
export function keptOf(
  card: Json,
  isTitle: (role: string) => boolean,
): {
  readonly asWritten: readonly Property[];
  readonly others: readonly Property[];
} {
  return apart(asProperties(card), isTitle);
}

function apart(properties: readonly Property[], isTitle: (role: string) => boolean = () => true) {
  const groups = new Set(properties.flatMap((each) => (isFact(each) ? [each.group] : [])));
  const others = properties
    .filter((each) => !isFact(each) && !(each.name === "X-ABLABEL" && groups.has(each.group)))
    .map((each) =>
      each.name === "ROLE" && isTitle(unescapeText(each.value)) ? roleInPlaceOfTitle(each) : each,
    );
  return { asWritten: asWritten(properties, others, ({ value }) => value), others };
}

/** What an earlier Weakties kept of a Card whole, as it is kept now; any other line as it is. */
export function keptNow(line: string): readonly string[] {
  const [, name = ""] = WHOLE.exec(line) ?? [];
  const property =
    name === "" || name === "version" || name.startsWith('"') ? undefined : readProperty(line, false);
  if (property === undefined) return [line];
  try {
    const { asWritten: facts, others } = apart(
      propertiesUnder(name, JSON.parse(unescapeText(property.value))),
    );
    return [...facts, ...others].map(keptLine);
  } catch {
    return [line];
  }
}

const WHOLE = /^JSPROP;JSPTR=("[^"/]+"|[^:;"/]+):/;

/** Whether what was kept of a Card (a line of a vCard, as `keptLine` writes it) tells of somebody's death. */
export function tellsOfDeath(line: string): boolean {
  return /^JSPROP;JSPTR=anniversaries[/:]/.test(line) && /"(?:kind|type)":"death"/.test(line);
}
