/** Cyrillic and Greek letters as names are most often written in Latin ones; folded, so ё and й have lost their marks. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  ђ: "d",
  ј: "j",
  љ: "lj",
  њ: "nj",
  ћ: "c",
  џ: "dz",
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

const OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

export function latinLetters(folded: string): string {
  return folded.replace(OTHER_SCRIPTS, (letter) => LATIN[letter] ?? letter);
}

/** Spellings between which transliterations and keyboards waver, longest first, and the one they are taken for. */
const WAVERING: readonly (readonly [RegExp, string])[] = [
  [/^ma?c(?=[a-z]{3})/g, "mak"],
  [/shch/g, "s"],
  [/tsch/g, "ch"],
  [/sch|sh|sz/g, "s"],
  [/tch|ch|cz|c(?=[ei])/g, "k"],
  [/kh|ck|q|c/g, "k"],
  [/zh/g, "z"],
  [/ts|tz/g, "z"],
  [/(?<=[eo])f{1,2}$/g, "v"],
  [/ph/g, "f"],
  [/th|dt/g, "t"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/ae/g, "a"],
  [/oe/g, "o"],
  [/ue/g, "u"],
  [/[yj]/g, "i"],
  [/(?<=.)h/g, ""],
  [/(.)\1+/g, "$1"],
  [/(?:ii|i)$/g, "i"],
];

const spoken = new Map<string, string>();
const MOST_KEPT = 50_000;

/** One key for the ways a name is spelled: Mueller and Müller, Dmitry and Dmitrij, Julia and Yulia. */
export function spellingKey(word: string): string {
  const known = spoken.get(word);
  if (known !== undefined) return known;
  const key = WAVERING.reduce((text, [pattern, to]) => text.replace(pattern, to), word);
  if (spoken.size >= MOST_KEPT) spoken.clear();
  spoken.set(word, key);
  return key;
}
