import type { Remark } from "./link.ts";

/** One of two versions of something: "45 minutes", "Postdoc, EMBL"; a moment as whoever shows it says it. */
export function versionInWords(
  field: Remark["field"],
  version: string,
  moment: (text: string) => string = (text) => text,
): string {
  switch (field) {
    case "time":
    case "birthday":
      return moment(version);
    case "length":
      return version === "1" ? "1 minute" : `${version} minutes`;
    case "place":
      return version === "" ? "no place" : version;
    default:
      return version
        .split("\n")
        .filter((part) => part !== "")
        .join(", ");
  }
}
