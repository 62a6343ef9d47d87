const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits, over UTF-16 units: the same number for the same text, everywhere and for ever. Against chance, not
 * malice (draft-eastlake-fnv, section 2).
 */
export function fnv1a(text: string, basis = BASIS): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** The same over code points; beyond the basic plane they differ, and what is kept of one is not found by the other. */
export function fnv1aOfLetters(text: string, basis = BASIS): number {
  let hash = basis;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME);
  return hash >>> 0;
}
