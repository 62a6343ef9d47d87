/*
 * What is told of somebody by itself, "Ana died in October", and is neither who they are nor a contact: it is said where it
 * belongs.
 */
const DIED = "(?:has |sadly |suddenly )*(?:died|passed away|is dead)";
const REACHED = "(?:e-?mail|mail|phone|mobile|number|address)";
const IS_REACHED = `['’]s (?:new )?(?:\\p{L}+ )?${REACHED}|(?:has|got) (?:an? |the )?(?:new )(?:\\p{L}+ )?${REACHED}`;
const OF_THEIR_LIFE =
  "(?:has |just )*(?:got (?:married|engaged|divorced|promoted|tenure)|gave birth|had (?:an? )?(?:baby|twins|son|daughter)|retired)";

const SOMEBODY = "^(?:[\\p{L}'’.-]+ ){0,3}?[\\p{L}.-]+ ?";
const IS_NEWS = new RegExp(`${SOMEBODY}(?:${DIED}|${IS_REACHED}|${OF_THEIR_LIFE})\\b`, "iu");

export function isNews(text: string): boolean {
  return IS_NEWS.test(text);
}

const POINTERS: readonly (readonly [RegExp, (name: string) => string])[] = [
  [
    new RegExp(`^[^'’]*? ${DIED}\\b`, "iu"),
    (name) =>
      `That is sad news. Leave ${name} out, on their page or with: weakties leave-out. Then they are never suggested, drawn or counted, and nothing is lost.`,
  ],
  [
    new RegExp(`${SOMEBODY}(?:${IS_REACHED})\\b`, "iu"),
    (name) =>
      `How ${name} is reached stands on their page. A new address is added there, or with: weakties reach; one that reaches them no more is marked with: weakties stale.`,
  ],
];

/** What does what such news of somebody in the book asks for; null where nothing does. */
export function saidOfNews(text: string, name: string): string | null {
  return POINTERS.find(([news]) => news.test(text))?.[1](name) ?? null;
}
