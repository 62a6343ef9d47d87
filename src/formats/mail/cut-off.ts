/** Fields that tell a letter from others; half of any other does no harm. */
const READ = /^(?:from|to|cc|date|subject|message-id|delivered-to)[ \t]*:/i;
/** An address or an id with its bracket; a day with its clock. */
const CLOSED = /(?:[^\s<>]@[^\s<>]+>|\d:\d\d(?::\d\d)? *(?:[+-]\d{4}|GMT|UTC?)(?: *\([^()]*\))?)\s*$/;

/**
 * Headers that the file ends within, without the last where that may be half of one: half an address reads as another
 * address. `closed`: it shows its own end, as where an editor only left out the last line break.
 */
export function headersBeforeEnd(given: string): { readonly block: string; readonly closed: boolean } {
  const block = given.trimEnd();
  let last = block.lastIndexOf("\n") + 1;
  while (last > 0 && /[ \t]/.test(block.charAt(last))) last = block.lastIndexOf("\n", last - 2) + 1;
  const field = block.slice(last);
  const closed = CLOSED.test(field.slice(-LONGEST_END));
  return { block: closed || !READ.test(field) ? block : block.slice(0, last), closed };
}

const LONGEST_END = 400;
