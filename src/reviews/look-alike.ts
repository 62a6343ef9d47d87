import { foldText } from "#people/fold.ts";
import { withoutUnseen } from "#people/spelling.ts";

/** Letters of other alphabets, by the Latin ones that they are seen as; capitals first, since "Ν" is no "ν". */
const SEEN_AS: Readonly<Record<string, string>> = {
  a: "ΑАᎪꓮαаɑ",
  b: "ΒВᏴꓐЬ",
  c: "СᏟꓚсϲ",
  d: "ᎠꓓԁԀ",
  e: "ΕЕᎬꓰеєεҽᴇ",
  f: "ꓝϜғ",
  g: "ᏀꓖɡԌ",
  h: "ΗНᎻꓧнһհ",
  i: "ΙІӀᏆꓲ1l|іӏιɩǀ",
  j: "ЈᎫꓙјϳ",
  k: "ΚКᏦꓗкκᴋ",
  m: "ΜМᎷꓟмⅿᴍ",
  n: "ΝꓠпոᴎИ",
  o: "ΟОՕꓳ0оοօσ",
  p: "ΡРᏢꓑрρ",
  q: "Ԛԛզ",
  r: "ᏒꓣгᴦɾГ",
  s: "ЅՏᏚꓢѕꜱ",
  t: "ΤТᎢꓔтτᴛ",
  u: "ՍꓴυսᴜU",
  v: "ѴᏙꓦνѵᴠ",
  w: "ԜᎳꓪԝωᴡш",
  x: "ΧХꓫхχ",
  y: "ΥҮУᎩꓬуγүʏ",
  z: "ΖᏃꓜᴢ",
};

const LATIN = new Map(
  Object.entries(SEEN_AS).flatMap(([letter, alike]) => [...alike].map((each) => [each, letter] as const)),
);

/** Whether two names can hardly be told apart by who reads them: "mе" with a Cyrillic е is "me" to the eye. */
export function looksLike(one: string, other: string): boolean {
  return asSeen(one) === asSeen(other);
}

function asSeen(name: string): string {
  const letters = [...withoutUnseen(name).normalize("NFKC")].map((letter) => LATIN.get(letter) ?? letter);
  const latin = [...foldText(letters.join(""))].map((letter) => LATIN.get(letter) ?? letter);
  return latin
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}
