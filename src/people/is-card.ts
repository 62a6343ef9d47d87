/** Whether a text is an address card as programs write them, which is imported and not read as a line. */
export function isCard(text: string): boolean {
  return /^\s*BEGIN:VCARD(?:\s|$)/im.test(text);
}

export const IS_A_CARD =
  "That is an address card. Save it as a file that ends in .vcf and import it: then nothing of it is lost.";
