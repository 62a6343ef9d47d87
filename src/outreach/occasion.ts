/** Occasions that have a year: "the retreat 2025" is the 2025 retreat, and "SfN 2024" a name of its own. */
const OCCASION =
  "(?:retreat|conference|congress|workshop|symposium|meeting|course|school|hackathon|fair|seminar|day|session|assembly|convention|forum)";
const YEAR = "((?:19|20)\\d\\d)";

const BEHIND = new RegExp(
  `(?<=\\b(the|our|your|my|at|during) )((?:(?!(?:at|in|on|of|the|our|your|my)\\b)[\\p{L}\\d&-]+ ){0,3}?${OCCASION})((?: (?:in|at|on) [\\p{L} -]+?)?),? ${YEAR}(?=$|[.,;)])`,
  "iu",
);

/** The year of an occasion as it stands in English: "the retreat 2025" → "the 2025 retreat"; with its place, "in Hinxton in 2025". */
export function withYearInPlace(text: string): string {
  return text.replace(BEHIND, (whole, before: string, occasion: string, place: string, year: string) => {
    if (place !== "") return `${occasion}${place} in ${year}`;
    const isNamed = /^(?:at|during)$/i.test(before);
    // A name without an article has its year behind it.
    if (isNamed && /\p{Lu}/u.test(occasion)) return whole;
    return `${isNamed ? "the " : ""}${year} ${occasion}`;
  });
}

/** What occasions are called elsewhere, in English. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^(?:klausur(?:tagung)?|retraite|retiro|retreat)$/i, "retreat"],
  [/^(?:(?:fach|jahres)?tagung|konferenz|colloque|conf[ée]rence|conferencia)$/i, "conference"],
  [/^(?:kongress|congr[eè]s|congreso)$/i, "congress"],
  [/^(?:workshop|atelier|taller)$/i, "workshop"],
  [/^(?:symposium|simposio)$/i, "symposium"],
  [/^(?:sommerschule|[ée]cole d['’][ée]t[ée]|escuela de verano)$/i, "summer school"],
  [/^(?:(?:job|karriere)messe|salon|feria)$/i, "fair"],
  [/^(?:kurs|cours|curso)$/i, "course"],
];

const MET = "(?:kennengelernt|getroffen|rencontr[ée]e?s?|connue?s?|(?:nos )?conocimos|conocid[oa]s?)";
const AT =
  "(?:auf (?:der|dem|einer|einem)|auf|beim|bei der|bei|am|an der|im|in der|in|[àa] l[a'’]|au|aux|lors (?:de la|du|de l['’])|en (?:el|la|un|una)|en|durante (?:el|la))";
const NOTE = new RegExp(
  `^(?:${MET} )?(?:${AT}\\s*)?(.+?)(?: (?:de |du |von )?${YEAR})?(?: ${MET})?\\.?$`,
  "iu",
);

/** A note of where we met in German, French or Spanish, as it stands after "We met": "beim Retreat 2025" → "at the 2025 retreat"; "" where it is none. */
export function metElsewhere(note: string): string {
  const [, noun = "", year = ""] = NOTE.exec(note.trim()) ?? [];
  const english = ELSEWHERE.find(([word]) => word.test(noun))?.[1];
  return english === undefined ? "" : `at the ${year === "" ? "" : `${year} `}${english}`;
}
