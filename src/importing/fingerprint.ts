import type { ImportedPerson } from "./record.ts";

/**
 * What makes a record the very same as one imported before, wherever it stands: all that it tells, hashed. By it a file
 * imported again adds nothing, also when the user has corrected since what came of it the first time.
 */
export function fingerprintOf(record: ImportedPerson): string {
  const { source: _, ...told } = record;
  return hashOf(JSON.stringify(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, hexadecimal. Against chance, not against malice. */
export function hashOf(text: string): string {
  const half = (seed: number) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}
