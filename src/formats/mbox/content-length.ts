/** How long a message says its body is, in bytes; 0 where it says nothing. Headers come one code unit per byte. */
export function lengthIn(headers: string): number {
  // Hardly any message says so, and each is asked: what all spellings have in common is looked for first.
  for (let at = headers.indexOf(COMMON); at !== -1; at = headers.indexOf(COMMON, at + 1)) {
    const begin = at - BEFORE;
    if (begin !== 0 && headers[begin - 1] !== "\n") continue;
    const [, digits] = TOLD.exec(headers.slice(begin, begin + MAX_LINE)) ?? [];
    if (digits !== undefined) return Number(digits);
  }
  return 0;
}

const COMMON = "ength:";
const BEFORE = "Content-L".length;
const MAX_LINE = 100;
const TOLD = /^Content-Length:[ \t]*(\d{1,12})[ \t]*(?:\r?\n|$)/i;
