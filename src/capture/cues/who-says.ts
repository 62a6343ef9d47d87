import { A_NAME } from "../words/plain-words.ts";
import { heardAs, SOMEBODY } from "./heard.ts";

const WHO = `(?:her|him|them|${A_NAME})`;
const ADVICE =
  "(?:[\\p{L}-]+ ){0,2}?(?:tips?|advice|suggestion|recommendation|book|paper|podcast|recommended|suggested|line)";

/** Before the words, where nothing but advice can follow: "according to Imre …", "book tip from Noor: …". */
const SOURCES = [
  new RegExp(`^(?:acc(?:ording|\\.)? to|as per) ${WHO}(?: \\([^)]*\\))?[,:]? (?<words>.+)$`, "iu"),
  new RegExp(`^in (?:her|his|their|${A_NAME}['’]s) (?:view|opinion|experience|words),? (?<words>.+)$`, "iu"),
  /^(?<words>.{8,}) \((?:her|his|their) (?:words|advice|tip|opinion|view)\)[.!]*$/iu,
  new RegExp(`^(?:an? )?${ADVICE} (?:from|by) \\p{Lu}[\\p{L}'’ -]*(?: \\([^)]*\\))?: (?<words>.+)$`, "iu"),
];

/** The words of a statement whose source says that they are advice. */
export function wordsOfSource(sentence: string): string | undefined {
  for (const source of SOURCES) {
    const words = source.exec(sentence)?.groups?.["words"];
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Who says it, moved to where the reader looks for it. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  // "Don't do a second postdoc she says"
  [
    /^((?:don't|do not|never|always|just|better|it(?:'s| is)|apply|learn|take|go|get|start|stop|skip|wait|ask|talk|read|focus|try|use) [^,:]{4,}) ((?:she|he|they) (?:says|said|thinks|reckons|reckoned|told me))(?=[.!]*$)/iu,
    "$2 $1",
  ],
  // "sam.osei@sund.example – recommended by Imre"
  [
    /^(\S+@\S+?),?(?: [–—-])? (?:recommended|suggested) by (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=[.!]*$)/u,
    "$2's advice: write to $1",
  ],
  // "Read “Deep Work” – recommended by Imre"
  [
    /^(.{4,}?),?(?: [–—-])? (?:as )?(?:recommended|suggested|advised) by (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=[.!]*$)/u,
    "$2's advice: $1",
  ],
  // "If he were me he'd apply"
  [
    /^(if (?:she|he|they|\p{Lu}[\p{L}'’-]+) (?:were|was) (?:me|you|in my \p{L}+)),? ((?:she|he|they|\p{Lu}[\p{L}'’-]+)(?:['’]d| would) .+)$/iu,
    "$2 $1",
  ],
  // "Heard from Gloria that they are hiring"
  [
    /^(?:heard|learned|learnt) (?:from|through|via) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?: that|:) (.+)$/iu,
    "$1 said that $2",
  ],
  // "Declan Moore, Met Eireann, rang me back"
  [
    /^(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,2}), (?=(?:[\p{Ll}]+(?:ed|s)|rang|wrote|sent|told|said|got|called|can|will|would|has|is|was)\b)/u,
    "$1 ($2) ",
  ],
  // "She (Renske, ASML) says"
  [/^(?:she|he) \((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), ([^)]+)\) (?=\p{Ll})/iu, "$1 ($2) "],
  // "MSF: Yasmine says"
  [/^(\p{Lu}{2,6}): (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?=\p{Ll})/u, "$2 ($1) "],
  [/(?<!,) acc(?:ording|\.)? to (her|him|them|\p{Lu}[\p{L}'’-]+)(?=[.!]*$)/u, ", according to $1"],
];

/** A sentence with whoever says it first. */
export function speakerFirst(sentence: string): string {
  return TURNED.reduce((said, [pattern, turned]) => said.replace(pattern, turned), sentence);
}

const BEHIND = new RegExp(
  `^(?:(?<first>${SOMEBODY}) (?:said|says|thinks|thought|reckons|reckoned|feels|felt|believes|finds|means|insists|insisted|advised|advises|recommends|recommended|suggested|suggests|told me|warned(?: me)?|asked|asks)|` +
    `(?:said|says|asked|asks) (?!(?:yes|no|ok|okay|sure|so|it|that|maybe|nothing|both)\\b)(?<last>${SOMEBODY})|` +
    `acc(?:ording|\\.)? to (?<source>${WHO})|(?:was|is) (?<owner>her|his|their|${A_NAME})(?:['’]s)? (?:main |best |only )?(?:advice|tip|suggestion|point|message|view|opinion))[.!]*$`,
  "u",
);

/** "Start early, he says", "… was her advice": who says it, where that stands behind, and whether it was a question. */
export function saidAfter(piece: string): { readonly who: string; readonly asks: boolean } | undefined {
  const { first, last, source, owner } = BEHIND.exec(heardAs(piece.trim())[0])?.groups ?? {};
  const who = first ?? last ?? source ?? owner;
  return who === undefined ? undefined : { who, asks: /\bask(?:s|ed)\b/i.test(piece) };
}
