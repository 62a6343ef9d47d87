import type { Chance } from "./chance.ts";

/** One letter left out, doubled, exchanged for another or swapped with the next. */
export function mistype(chance: Chance, text: string): string {
  const at = 1 + chance.below(Math.max(1, text.length - 2));
  const [before, letter, after] = [text.slice(0, at), text[at] ?? "", text.slice(at + 1)];
  return chance.pick([
    before + after,
    before + letter + letter + after,
    before + "abcdefghijklmnopqrstuvwxyz"[chance.below(26)] + after,
    before + (after[0] ?? "") + letter + after.slice(1),
  ]);
}

export function phoneAs(chance: Chance, phone: string): string {
  const code = /^\+(?:49|36|44|33|1)/.exec(phone)?.[0] ?? "";
  const rest = phone.slice(code.length);
  const spaced = `${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  const trunk = { "+36": "06", "+1": "" }[code] ?? "0";
  return chance.pick([
    phone,
    `${code} ${spaced}`,
    `${trunk}${spaced}`,
    `00${code.slice(1)} ${spaced}`,
    `${code} (${trunk}) ${spaced}`.replace("()", ""),
  ]);
}

export function profileAs(chance: Chance, profile: string): string {
  return chance.pick([
    `https://www.linkedin.com/in/${profile}`,
    `http://linkedin.com/in/${profile}/`,
    `https://de.linkedin.com/in/${profile}?originalSubdomain=de`,
    `www.linkedin.com/in/${profile.toUpperCase()}`,
    `https://m.linkedin.com/in/${profile}`,
    `https://www.linkedin.com/in/${profile}/details/experience/`,
  ]);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
  ["ø", "oe"],
  ["å", "aa"],
  ["ł", "l"],
];

/** As a form without accents makes people write it. */
export function transliterate(name: string): string {
  const spelled = PAIRS.reduce(
    (text, [from, to]) => text.replaceAll(from, to).replaceAll(from.toUpperCase(), to),
    name,
  );
  return cyrillic(spelled).normalize("NFD").replace(/\p{M}/gu, "");
}

const CYRILLIC = "абвгдежзийклмнопрстуфхцчшыьэюя";
const LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh y _ e yu ya".split(" ");

function cyrillic(text: string): string {
  return [...text]
    .map((letter) => {
      const at = CYRILLIC.indexOf(letter.toLowerCase());
      const latin = at === -1 ? letter : (LATIN[at] ?? "").replace("_", "");
      return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
    })
    .join("");
}
