import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foldText } from "#people/fold.ts";
import type { LineRead } from "#people/read-line.ts";

export const FIELDS = ["name", "role", "organization", "email", "phone", "url"] as const;
export type Field = (typeof FIELDS)[number];

export type Labelled = { readonly text: string; readonly says: Readonly<Record<Field, string>> };

export function readSignatures(file: string): readonly Labelled[] {
  const all = readFileSync(join(import.meta.dirname, file), "utf8")
    .split(/^===== /m)
    .slice(1);
  return all.map((each) => {
    const [head = "", ...lines] = each.split("\n");
    const parts = head.split("|").map((part) => part.trim());
    const says = Object.fromEntries(FIELDS.map((field, at) => [field, parts[at] ?? ""]));
    return { text: lines.join("\n").trim(), says: says as Record<Field, string> };
  });
}

/** Which fields of a reading are right: the same words, whatever their case, order of names and legal form. */
export function rightFields(read: LineRead | undefined, { says }: Labelled): readonly Field[] {
  return FIELDS.filter((field) => plain(field, read?.[field] ?? "") === plain(field, says[field]));
}

function plain(field: Field, text: string): string {
  switch (field) {
    case "name":
      return foldText(text).split(" ").toSorted().join(" ");
    case "phone":
      return text.replace(/\D/g, "");
    case "organization":
      return foldText(text)
        .replace(/\s(?:gmbh|ab|as|a\/s|sas|s\.r\.o|kft|ltda|inc|llp|sal|pvt|ltd|pte|co)\b.*$/, "")
        .replace(/^the /, "");
    case "url":
      return text.replace(/^https?:\/\//, "");
    default:
      return foldText(text);
  }
}
