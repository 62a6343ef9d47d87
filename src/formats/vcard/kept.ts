import { escapeText, type Property, plainProperty, unescapeText } from "./property.ts";

/**
 * A property that has no place here, as one line of vCard 4.0 for the way back: photographs become data URIs, encodings
 * and charsets are gone, what would end the line is escaped, and a name that no other program would read ("X-GOOGLE
 * TALK") has hyphens for what is wrong in it. Unfolded.
 */
export function keptLine({ group, name, params, value }: Property): string {
  const encoding = params["ENCODING"]?.[0]?.toUpperCase();
  const inline = encoding === "B" || encoding === "BASE64";
  const kept = Object.entries(params).filter(
    ([key]) => key !== "CHARSET" && key !== "ENCODING" && !(inline && (key === "TYPE" || key === "VALUE")),
  );
  const written = kept.map(([key, values]) => `;${key}=${values.map(paramValue).join(",")}`).join("");
  const data = inline
    ? `data:${mediaType(name, value, params["TYPE"]?.[0])};base64,${value}`
    : oneLine(/^data:/i.test(value) ? value.replace(/\\([;,:])/g, "$1") : value);
  return `${group === "" ? "" : `${plainName(group)}.`}${plainName(name)}${written}:${data}`;
}

/** The name or group with letters, digits and hyphens alone, as RFC 6350 has it. */
function plainName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, "-");
}

/** How pictures begin, in base64: what they are, whatever they are said to be. */
const PICTURES = [
  ["/9j/", "jpeg"],
  ["iVBORw0KGgo", "png"],
  ["R0lGOD", "gif"],
  ["UklGR", "webp"],
] as const;

function mediaType(name: string, value: string, type = "octet-stream"): string {
  const picture = PICTURES.find(([begins]) => value.startsWith(begins))?.[1];
  if (picture !== undefined && (name === "PHOTO" || name === "LOGO")) return `image/${picture}`;
  const known = type.toLowerCase();
  if (known.includes("/")) return known;
  return name === "PHOTO" || name === "LOGO" ? `image/${known}` : `application/${known}`;
}

/** RFC 6868 for what a parameter cannot hold, quotation marks for what would end it. */
function paramValue(value: string): string {
  const safe = value
    .replace(/\r\n?/g, "\n")
    .replace(/[\^\n"]/g, (letter) => (letter === "^" ? "^^" : letter === "\n" ? "^n" : "^'"));
  return /[,;:]/.test(safe) ? `"${safe}"` : safe;
}

function oneLine(value: string): string {
  return value.replace(/\r\n?|\n/g, "\\n");
}

const DETAIL = "X-WEAKTIES-DETAIL";

/** Something told of somebody that is no property of a vCard ("diet": "vegan"), as one. */
export function detailLine([name, value]: readonly [string, string]): string {
  return keptLine(plainProperty(DETAIL, escapeText(value), { "X-NAME": [name] }));
}

/** Under what our own id stands where another is the UID. */
export const OWN_ID = "X-WEAKTIES-ID";

/** What is kept of a property, under its name: a detail as it was told, an id as one, any other as a whole line. */
export function keptDetail(property: Property): readonly [string, string] {
  if (property.name === OWN_ID) return ["uid", unescapeText(property.value)];
  const [name = ""] = property.params["X-NAME"] ?? [];
  return property.name === DETAIL && name !== ""
    ? [name, unescapeText(property.value)]
    : [plainName(property.name), keptLine(property)];
}

/** Under what a department is kept: the organization is named where there are several. */
export function departmentOf(organization?: string): string {
  return organization === undefined ? "department" : `department of ${organization}`;
}
