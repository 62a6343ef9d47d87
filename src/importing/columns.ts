import { foldText } from "#people/fold.ts";

/** What a column of a table of people may hold. */
export const COLUMNS = [
  "name",
  "given",
  "middle",
  "family",
  "suffix",
  "nickname",
  "email",
  "phone",
  "url",
  "address",
  "organization",
  "role",
  "notes",
  "howMet",
  "birthday",
  "connectedOn",
  "startsOn",
  "pace",
  "label",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What each column of a table holds, in their order; null for what has no place here. */
export type Mapping = readonly (Column | null)[];

/** Folded headings as exports and people write them in a few languages. The first that fits wins. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ["label", /^(?:e-?mail|phone|website|address) \d+ - (?:label|type)$/],
  ["given", /^(?:first|given|fore)[ -]?names?$|^vorname|^prenoms?$|^nombres?$|^nome$|^first$|^imie$/],
  ["middle", /^(?:middle|additional)[ -]names?$|^zweiter vorname$|^weitere vornamen$/],
  [
    "family",
    /^(?:last|family|sur)[ -]?names?$|^nachname$|^familienname$|^nom(?: de famille)?$|^apellidos?$|^cognome$|^last$|^nazwisko$/,
  ],
  ["suffix", /^(?:name )?suffix$/],
  ["nickname", /^nicknames?$|^spitzname$/],
  [
    "name",
    /^(?:(?:full|display|contact|person'?s?|file)[ -]?)?(?:name|as)$|^(?:person|contact|who)$|^nom complet$|^vollstandiger name$|^nombre completo$/,
  ],
  [
    "email",
    /^(?:(?:primary|work|home|business|private|personal|other) )?e-?mails?(?: ?-?address(?:es)?)?(?: ?\d+)?(?: - value| address)?$|^e-?mail[ -]?adresse$|^adresse (?:e-?mail|courriel)$|^courriel$|^mail$|^correo(?: electronico)?$|^direccion de correo.*$|^e-mail \d address$/,
  ],
  [
    "phone",
    /^(?:(?:business|home|mobile|work|primary|other|company|car|cell)(?: main)? )?(?:phone|mobile|tel|telephone|telefon|cell)(?:[ -]?(?:numbers?|nummer|no\.?))?(?: ?\d+)?(?: - value)?$|^handy(?:nummer)?$|^(?:telefono|movil|mobiltelefon|portable)$/,
  ],
  [
    "url",
    /^(?:profile |linkedin |personal )?(?:url|website|web|homepage|web ?page|webseite|profile)(?: ?\d+)?(?: - value)?$|^linkedin$/,
  ],
  ["address", /^(?:(?:home|business|postal|mailing) )?address(?: \d+ - formatted)?$|^adresse$|^anschrift$/],
  [
    "organization",
    /^(?:current )?(?:company|organi[sz]ation|employer|institution|institute|university|firm|firma|organisation|unternehmen|societe|entreprise|empresa|azienda|affiliation|lab)(?: ?\d+)?(?: ?-? ?name)?$/,
  ],
  [
    "role",
    /^(?:current )?(?:job[ -]?title|position|role|title|job|occupation|funktion|beruf|poste|cargo|stelle)$|^organi[sz]ation(?: \d+ -)? title$/,
  ],
  ["notes", /^(?:notes?|comments?|remarks?|notizen?|bemerkung(?:en)?|notas|remarques)$/],
  [
    "howMet",
    /^how (?:we|did we|you|i) (?:met|know).*$|^(?:met|where we met|met (?:at|where|through)|introduced by|how met|context|relationship|kennengelernt)$/,
  ],
  ["birthday", /^(?:birthday|birth ?date|date of birth|geburtstag|anniversaire|cumpleanos)$/],
  ["connectedOn", /^connected on$|^verbunden am$|^connecte le$|^conectado el$|^date connected$/],
  [
    "pace",
    /^(?:(?:keep|stay)(?:ing)? in touch|contact|reach ?out|check[ -]?in)?(?: ?(?:frequency|cadence|interval|every|pace))$|^(?:keep|stay) in touch$/,
  ],
  ["startsOn", /^(?:start(?:ed)?(?: date| on)?|since|seit)$/],
];

/** What the headings say, as far as their words tell. */
export function mappingOf(headings: readonly string[]): Mapping {
  const folded = headings.map((heading) =>
    foldText(heading.slice(0, 100))
      .replace(/[_*:]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const mapping = folded.map((heading) => HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null);
  // "Name" beside a given name alone is the family's; Outlook's "Title" beside a "Job Title" is Dr or Mrs.
  const nameIsFamily = mapping.includes("given") && !mapping.includes("family");
  const hasJobTitle = folded.some((heading) => heading === "job title" || heading.startsWith("organization"));
  return mapping.map((column, at) => {
    if (column === "name" && nameIsFamily && folded[at] === "name") return "family";
    return column === "role" && folded[at] === "title" && hasJobTitle ? null : column;
  });
}

/** Whether a table with such columns is of people: it tells a name or an address. */
export function isOfPeople(mapping: Mapping): boolean {
  return mapping.some((column) => column !== null && TELLING.has(column));
}

const TELLING: ReadonlySet<Column> = new Set(["name", "given", "family", "email"]);
