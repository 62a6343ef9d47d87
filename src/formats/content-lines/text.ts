/** Octets of a content line before it is folded, its line break not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Line breaks of any kind; the last three end a line for some readers and would split a value open. */
const BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Control characters but line feed and tab. */
const FORBIDDEN = /(?![\n\t])\p{Cc}/gu;
/** What neither needs a mark before it nor is left out; nor half a letter, which is none. */
const PLAIN = /^[^\\;,\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();

/** A TEXT value (3.3.11): one logical line, whatever the text holds, and no longer than `length` characters. */
export function textValue(text: string, length: number): string {
  // Nearly every value is, and an address book has hundreds of thousands.
  if (text.length <= length && PLAIN.test(text)) return text;
  return Array.from(text.toWellFormed().replace(BREAKS, "\n").replace(FORBIDDEN, ""))
    .slice(0, length)
    .join("")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** A content line, folded at 75 octets between characters, never inside one (3.1), ended by CRLF. */
export function contentLine(name: string, value: string): string {
  const whole = `${name}:${value}`;
  if (whole.length <= LINE_OCTETS && ASCII.test(whole)) return `${whole}\r\n`;
  let [folded, octets] = ["", 0];
  for (const character of whole) {
    const size = character < "\u0080" ? 1 : encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
