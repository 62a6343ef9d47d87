/** Files as an import was given them. */
export type Given = { readonly format: string; readonly files: readonly string[] };

/**
 * Whether two imports are of the same source at two times: an address book saved anew, a list of connections fetched
 * again. It is called the same then, but for a day or a number: "contacts.vcf", "contacts (2).vcf".
 */
export function isSameSource(one: Given, other: Given): boolean {
  if (one.format !== other.format) return false;
  const names = new Set(one.files.map(named));
  return other.files.some((file) => names.has(named(file)));
}

function named(file: string): string {
  return file
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}.]+/gu, "");
}
