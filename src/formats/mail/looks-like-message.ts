import { plainLetter } from "./plain.ts";

const HEAD_UNITS = 64 * 1024;

/** Whether a text is a message as mail programs save it (RFC 5322), headers first, rather than words copied out of one. */
export function looksLikeMessage(text: string): boolean {
  const head = headOf(messageIn(plainLetter(text)));
  return (
    /^[\w-]+:[ \t]/.test(head) &&
    /^From:/im.test(head) &&
    /^(?:Date|Message-ID|MIME-Version|Received):/im.test(head)
  );
}

/** The message without what may stand around it: blank lines, or its length and Apple Mail's own notes (.emlx). */
export function messageIn(text: string): string {
  const counted = /^(\d{1,10}) *\r?\n/.exec(text);
  if (counted === null) return text.replace(/^(?:\ufeff|\xef\xbb\xbf)?\s*/, "");
  return text.slice(counted[0].length).slice(0, Number(counted[1]));
}

/** Its headers, as they stand. */
export function headOf(text: string): string {
  return text.slice(0, HEAD_UNITS).split(/\r?\n\r?\n/)[0] ?? "";
}
