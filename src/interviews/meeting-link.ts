/** A part of what is said about a place: words, or an address that can be opened. */
export type PlacePart = {
  readonly text: string;
  readonly href: string | null;
  /** Where it begins. */
  readonly at: number;
};

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/giu;
/** What ends a sentence or a bracket is no part of the address before it. */
const AFTER_IT = /[.,;:!?)\]}'’]+$/;

/** "Zoom, https://zoom.example/j/1" in its parts; only http and https, without a name to sign in with, can be opened. */
export function placeParts(place: string): readonly PlacePart[] {
  const parts: PlacePart[] = [];
  let from = 0;
  for (const { 0: found, index } of place.matchAll(ADDRESS)) {
    const text = found.replace(AFTER_IT, "");
    const url = URL.parse(text);
    if (url === null || url.username !== "" || url.password !== "") continue;
    if (index > from) parts.push({ text: place.slice(from, index), href: null, at: from });
    parts.push({ text, href: url.href, at: index });
    from = index + text.length;
  }
  return from < place.length ? [...parts, { text: place.slice(from), href: null, at: from }] : parts;
}
