/** How a line begins that opens an address card, as programs write them, with what marks the charset before it. */
const OPENS = /^[^\w\n]{0,8}BEGIN[ \t]*:[ \t]*VCARD(?!\w)/im;

/** Whether there is an address card in a text, which is imported and not read as a line. */
export function isCard(text: string): boolean {
  return OPENS.test(text);
}

export const IS_A_CARD =
  "That is an address card. Import it, as a file that ends in .vcf or pasted into “weakties import -”: then nothing of it is lost.";
