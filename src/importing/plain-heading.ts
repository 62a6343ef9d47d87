import { foldText } from "#people/fold.ts";

const HEADING_READ = 100;

/**
 * A heading's words, folded, however it parts them: "E-mail 1 - Value", "emailAddress", "Last_Name"; without the table
 * that Airtable says it comes from.
 */
export function plainHeading(heading: string): string {
  return (
    foldText(
      heading
        .slice(0, HEADING_READ)
        .replace(/[[(](?:required|optional)[\])]|\(from [^()]*\)\s*$/gi, "")
        .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"),
    )
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .replace(/(\p{L})(\d)/gu, "$1 $2")
      .trim()
      .replace(/\be (?=mail|post)/g, "e")
      // A mobile telephone in Turkish; the postcode in Portuguese.
      .replace(/\bcep (?=tel)/g, "mobile ")
      .replace(/\blinked in\b/g, "linkedin")
      .replace(/\bhome page\b/g, "homepage")
      .slice(0, HEADING_READ)
      .trim()
  );
}
