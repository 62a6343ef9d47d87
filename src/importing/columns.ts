import { hashOf } from "#formats/bytes/hash.ts";
import { foldText } from "#people/fold.ts";
import { COLUMN_WORDS, type Column, type Mapping, NOTHING } from "#people/table-column.ts";
import { type Sense, sensesOf as sensesOfWord } from "./heading-words.ts";
import { tellsLastContact } from "./last-contact-heading.ts";
import { plainHeading } from "./plain-heading.ts";

/** What the user said of headings, by their words. */
export type Said = ReadonlyMap<string, Column | null>;
const NOTHING_SAID: Said = new Map();

/**
 * "Lieblingsort = Notes": what a column holds, by a heading that is known, or by "nothing". Undefined where the second
 * is no known heading. A column without a heading is called by its place: "column 2 = Notes".
 */
export function columnSaid(text: string): readonly [string, Column | null] | undefined {
  const equals = text.lastIndexOf("=");
  const [heading, what] = [
    plainHeading(text.slice(0, Math.max(equals, 0))),
    plainHeading(text.slice(equals + 1)),
  ];
  const column = WORDS.get(what) ?? columnOf(what);
  return heading === "" || (column === null && what !== NOTHING) ? undefined : [heading, column];
}

/** What was said of the columns of these files, and at earlier imports, each for tables with the same headings. */
export type Sayings = {
  readonly now: Said;
  /** The latest last. `headings`: the sets of them that it was said of; null where an older Weakties did not keep them. */
  readonly before: readonly { readonly said: Said; readonly headings: readonly string[] | null }[];
};

/** What holds for a table of which some of these rows may be the headings; what is said now goes before. */
export function saidOf({ now, before }: Sayings, rows: readonly (readonly string[])[]): Said {
  const sets = new Set(before.length === 0 ? [] : rows.map(headingSet));
  const holding = before.filter(({ headings }) => headings?.some((set) => sets.has(set)) ?? true);
  return new Map([...holding.flatMap(({ said }) => [...said]), ...now]);
}

/** Headings as a set, by which another table with the same ones is known again, in whichever order. */
export function headingSet(headings: readonly string[]): string {
  return hashOf(JSON.stringify([...new Set(headings.map(plainHeading))].toSorted()));
}

/** How columns are called when it is said what they hold: by their headings, those without one by their place. */
export function columnKeys(headings: readonly string[]): readonly string[] {
  return headings.map((heading, at) => plainHeading(heading) || placeKey(at));
}

/** "column 2" */
export function placeKey(at: number): string {
  return `column ${at + 1}`;
}

/** Whether a column was called by its place, which tells of no other table. */
export function isPlaceKey(key: string): boolean {
  return /^column \d+$/.test(key);
}

/** What the headings say, as far as their words tell; what the user said of them goes before. */
export function mappingOf(headings: readonly string[], said: Said = NOTHING_SAID): Mapping {
  const plain = headings.map(plainHeading);
  const mapping = plain.map((heading) => said.get(heading) ?? (said.has(heading) ? null : columnOf(heading)));
  const has = (column: Column) => mapping.includes(column);
  // "Name" beside a given name alone is the family's.
  const nameIsFamily = has("given") && !has("family");
  const titleIsRole = !has("role");
  const bornIsTold = has("birthday") || has("birthDay");
  const familyIsNamed = has("family");
  return mapping.map((column, at) => {
    const heading = plain[at] ?? "";
    if (said.has(heading)) return column;
    // A birthday in Portuguese, a wedding day in Spanish; the family's name in Portugal, a nickname in Brazil.
    if (heading === "aniversario" && column === null && !bornIsTold) return "birthday";
    if (heading === "apelido" && !familyIsNamed && has("given")) return "family";
    if (column === "name" && nameIsFamily && FAMILY_BESIDE_GIVEN.test(heading)) return "family";
    if (column === "birthday" && has("birthMonth") && !has("birthDay")) return "birthDay";
    if (column !== null || !TITLES.has(heading)) return column;
    return titleIsRole ? "role" : null;
  });
}

/** What a heading says by its own words. */
export function columnCalled(heading: string): Column | null {
  return columnOf(plainHeading(heading));
}

/** Whether what stands under a heading is about LinkedIn. */
export function isOfLinkedIn(heading: string): boolean {
  return sensesOf(plainHeading(heading))?.has("linkedin") ?? false;
}

function columnOf(heading: string): Column | null {
  return columnIn(heading) ?? columnIn(heading.replace(COMPOUND, "$1 $2"));
}

/** What some programs write as one word, in small letters: "firstname", "phonenumber", "homeaddress". */
const COMPOUND =
  /\b(first|last|middle|given|family|full|display|job|company|organi[sz]ation|home|work|business|office|mobile|cell|phone|telephone|email|mail|street|postal|zip|birth)(name|title|phone|mobile|mail|email|numbers?|address|city|street|state|country|code|date)\b/g;

function columnIn(heading: string): Column | null {
  const plain = heading.replace(/ \d+\b/g, "").replace(/^contact (?=(?:first|middle|last) name$)/, "");
  const said = PHRASES.get(heading) ?? PHRASES.get(plain);
  if (said !== undefined) return said;
  if (tellsLastContact(heading)) return "lastContact";
  if (isWholeName(heading)) return "name";
  const written = PATTERNS.find(([, pattern]) => pattern.test(heading))?.[0];
  return written ?? reachedBy(sensesOf(heading));
}

/** "Nachname, Vorname", "First / Last", "Apellidos y nombre": both halves of a name in one column. */
function isWholeName(heading: string): boolean {
  const told = heading.replace(/ (?:y|e|i|a|and|und|et|en|och|og) /, " ");
  const spaces = [...told.matchAll(/ /g)].map(({ index }) => index);
  const isFamily = (half: string) => PHRASES.get(half) === "family" || FAMILY_BESIDE_GIVEN.test(half);
  return spaces.some((at) => {
    const [one, other] = [told.slice(0, at), told.slice(at + 1)];
    return (
      (PHRASES.get(one) === "given" && isFamily(other)) || (isFamily(one) && PHRASES.get(other) === "given")
    );
  });
}

/** What is a whole name by itself, and the family's beside a given one. */
const FAMILY_BESIDE_GIVEN = /^(?:name|naam|namn|navn|nev|jmeno)$/;

/** Whether a heading says "Title", under which some have what they do and others Dr or Mrs. */
export function isTitle(heading: string): boolean {
  return TITLES.has(plainHeading(heading));
}

/** Headings that are known as they stand. In any other language a user can rename the column, or add one of these. */
const KNOWN: Readonly<Partial<Record<Column, string>>> = {
  given:
    "first name|first names|first|given name|given names|forename|forenames|vorname|vornamen|rufname|prenom|prenoms|" +
    "nombre|nombres|primer nombre|nome|primeiro nome|nome proprio|imie|imiona|jmeno|krestni jmeno|meno|krstne meno|" +
    "keresztnev|utonev|voornaam|roepnaam|fornamn|fornavn|ad|adi|isim|имя|名|名字|이름",
  middle:
    "middle name|middle names|middle|additional name|zweiter vorname|weitere vornamen|deuxieme prenom|segundo nombre|" +
    "secondo nome|nome do meio|drugie imie|tussenvoegsel|middelste naam|tweede voornaam|mellannamn|mellemnavn|mellomnavn|ikinci ad|отчество",
  family:
    "last name|last names|last|family name|surname|surnames|nachname|familienname|zuname|nom|nom de famille|apellido|" +
    "apellidos|primer apellido|cognome|sobrenome|ultimo nome|nazwisko|prijmeni|priezvisko|vezeteknev|csaladnev|" +
    "achternaam|familienaam|efternamn|efternavn|etternavn|soyad|soyadi|soyisim|фамилия|姓|姓氏|성",
  suffix: "suffix|name suffix|suffixe|sufijo|suffisso|sufixo",
  nickname:
    "nickname|nicknames|also called|псевдоним|spitzname|surnom|apodo|soprannome|apelido|przydomek|prezdivka|becenev|bijnaam|smeknamn",
  name:
    "name|full name|display name|contact name|person name|persons name|person s name|contact|person|who|file as|" +
    "nom complet|nom a afficher|nombre completo|nombre en pantalla|nome completo|nome visualizzato|anzeigename|" +
    "vollstandiger name|cele jmeno|jmeno a prijmeni|imie i nazwisko|teljes nev|nev|volledige naam|naam|weergavenaam|" +
    "namn|navn|ad soyad|ad soyadi|adi soyadi|isim soyisim|фио|полное имя|имя и фамилия|отображаемое имя|姓名|氏名|名前|" +
    "表示名|성명",
  role:
    "job title|position|role|job|job role|position title|titre 1|funktion|stelle|berufsbezeichnung|poste|" +
    "fonction|intitule du poste|cargo|puesto|posizione|ruolo|qualifica|funcao|stanowisko|pozice|pozicia|funkce|" +
    "beosztas|munkakor|functie|functietitel|befattning|stilling|jobbtitel|is unvani|gorev|gorevi|pozisyon|должность|职位|职务|職位|役職|직책|직위|" +
    "employee title|organization title|organisation title|work title|current position|current role|jobtitel|titel position|arbeitstitel",
  notes:
    "note|notes|description|about|bio|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|remarque|" +
    "remarques|commentaire|commentaires|nota|notas|observaciones|observacoes|uwagi|notatki|poznamka|poznamky|" +
    "megjegyzes|megjegyzesek|jegyzet|opmerking|opmerkingen|notities|anteckning|anteckningar|kommentar|kommentarer|" +
    "noter|jegyzetek|notlar|anotacoes|附注|заметки|примечание|примечания|комментарии|备注|便笺|備考|メモ|메모",
  howMet:
    "met|met on|first met|first met on|date met|met at|met where|met through|met via|introduced by|referred by|introduction|context|relationship|kennengelernt|woher|" +
    "rencontre|rencontres|conosciuto|conocido en",
  birthday:
    "birthday|birthday date|birth date|birthdate|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|cumpleanos|" +
    "fecha de nacimiento|compleanno|data di nascita|data de nascimento|urodziny|data urodzenia|narozeniny|" +
    "datum narozeni|narodeniny|datum narodenia|szuletesnap|szuletesi datum|szuletesi ido|verjaardag|geboortedatum|" +
    "fodelsedag|fodelsedatum|fodselsdag|fodselsdato|dogum gunu|dogum tarihi|день рождения|дата рождения|生日|誕生日|생일|생년월일",
  birthDay: "birth day|day of birth|jour de naissance|dia de nacimiento|giorno di nascita|dia de nascimento",
  birthMonth:
    "birth month|geburtsmonat|mois de naissance|mes de nacimiento|mese di nascita|mes de nascimento",
  birthYear:
    "birth year|year of birth|geburtsjahr|annee de naissance|ano de nacimiento|anno di nascita|ano de nascimento",
  connectedOn:
    "connected on|date connected|verbunden am|vernetzt am|kontakt seit|connecte le|connecte e le|en relation depuis|" +
    "conectado el|fecha de conexion|conectado em|collegato il|data collegamento|connectie sinds|verbonden op|" +
    "polaczono|data nawiazania kontaktu|spojeno|ansluten|forbundet den|дата установления контакта|建立联系时间|つながった日",
  email: "user principal name",
  phone: "contact number|contact numbers|contact no",
  startsOn: "start|started|start date|started on|since|seit|depuis|desde|dal",
  endsOn: "end|ended|end date|ended on|until|left on|date left|bis|jusqu a|hasta|al",
};

const PHRASES: ReadonlyMap<string, Column> = new Map(
  (Object.entries(KNOWN) as [Column, string][]).flatMap(([column, phrases]) =>
    phrases.split("|").map((phrase) => [plainHeading(phrase), column] as const),
  ),
);

/** What the user can say of a column, as a heading would. */
const WORDS: ReadonlyMap<string, Column> = new Map(
  // As the list calls them, and as a plan does: "Last contact" and "lastContact".
  [...COLUMN_WORDS].flatMap(([column, word]) =>
    [column, word].map((each): [string, Column] => [plainHeading(each), column]),
  ),
);

/** What one does in one program; in another it is Dr or Mrs, or what one learnt, beside a column that says what one does. */
const TITLES: ReadonlySet<string> = new Set(
  "title titel titre titulo titolo headline profession profesion professione beruf occupation ocupacion zawod".split(
    " ",
  ),
);

const ORGANIZATIONS =
  "companies|organi[sz]ations|employers|institutions|universities|firmen|entreprises|empresas|aziende|organizaciones";

const ORGANIZATION =
  "company|compania|vallalat|szervezet|organi[sz]ation|org|employer|institution|institute|institut|instituto|istituto|university|universitat|universite|universidad|universidade|universita|hochschule|einrichtung|firm|firma|unternehmen|arbeitgeber|societe|" +
  "entreprise|employeur|empresa|organizacion|organizacao|azienda|societa|organizzazione|affiliation|lab|account|" +
  "bedrijf|bedrijfsnaam|organisatie|werkgever|foretag|arbetsgivare|virksomhed|virksomhet|spolecnost|spolocnost|" +
  "organizace|organizacja|sirket|kurum|kurulus|ceg|cegnev|munkahely|компания|организация|место работы|公司|单位|会社|会社名|勤務先|회사|직장";

const PATTERNS: readonly (readonly [Column, RegExp])[] = [
  ["label", /^(?:email|phone|website|address) \d+ (?:label|type)$/],
  [
    "organization",
    new RegExp(
      `^(?:current |work |primary |associated )?(?:${foldText(ORGANIZATION)}|${ORGANIZATIONS})(?: (?:company|organi[sz]ation))?(?: \\d+)?(?: name)?$`,
    ),
  ],
  ["howMet", /^(?:how|where|when) .{0,20}\b(?:met|meet|know)\b.*$/],
  [
    "pace",
    /^(?:(?:keep|stay)(?:ing)? in touch|contact|reach ?out|check ?in)?(?: ?(?:frequency|cadence|interval|every|pace))$|^(?:keep|stay) in touch$/,
  ],
];

/** What each word of a heading means; undefined where one of them is about anything else. */
function sensesOf(heading: string): ReadonlySet<Sense> | undefined {
  const senses = new Set<Sense>();
  for (const word of heading.split(" ")) {
    const those = sensesOfWord(word);
    if (those === undefined) return undefined;
    for (const sense of those) senses.add(sense);
  }
  return senses;
}

/** A way to reach somebody, or a part of where they are: "Téléphone (bureau)", "Home Postal Code". */
function reachedBy(senses: ReadonlySet<Sense> | undefined): Column | null {
  if (senses === undefined) return null;
  const has = (...any: readonly Sense[]) => any.some((sense) => senses.has(sense));
  if (has("email")) return has("phone", "fax", "street", "city") ? null : "email";
  if (has("phone", "mobile", "fax", "pager", "car")) return "phone";
  if (has("url", "linkedin")) return "url";
  if (has("country")) return "country";
  if (has("postcode") || (has("code") && has("postal"))) return "postcode";
  if (has("city")) return "city";
  if (has("region")) return "region";
  if (has("street")) return "street";
  return has("address") ? "address" : null;
}

/**
 * The label that a heading gives what stands under it, or Google's own way of writing one ("* Work Fax"): where, and
 * what kind of number. "" where it gives none; a label of the user's own stays.
 */
export function labelIn(heading: string): string {
  const plain = plainHeading(heading);
  const senses = sensesOf(plain) ?? sensesOf(plain.replace(COMPOUND, "$1 $2"));
  if (senses === undefined)
    return columnOf(plain) === null
      ? heading
          .replace(/^\*\s*/, "")
          .trim()
          .toLowerCase()
      : "";
  const told = LABELS.filter((sense) => senses.has(sense));
  if (told.length > 0) return told.join(" ");
  return columnOf(plain) === null && !senses.has("other") ? plain : "";
}

/**
 * "Telefon / Mobil": the labels of what stands under it, in turn, where they differ; a value alone may be either and has
 * none. Empty for a heading of one way.
 */
export function labelsInTurn(heading: string): readonly string[] {
  const halves = heading.split(BETWEEN_WAYS);
  if (halves.length < 2 || halves.some((half) => !tellsWay(half))) return [];
  const labels = halves.map(labelIn);
  return new Set(labels).size > 1 ? labels : [];
}

const BETWEEN_WAYS = /\s*[/|&+,]\s*|\s(?:und|and|or|oder|et|ou|y|o|e|en|och|og)\s/i;

/** Whether words are about what rings or where that is, and not only about something that any heading may be. */
function tellsWay(half: string): boolean {
  const senses = sensesOf(plainHeading(half));
  return senses !== undefined && WAYS.some((sense) => senses.has(sense));
}

const WAYS = ["phone", "email", "mobile", "fax", "pager", "car", "work", "home"] as const;

/** "Companies", and Airtable's "Company (from Companies)", which has all that a row of the other table is linked to. */
export function isListOfOrganizations(heading: string): boolean {
  if (columnCalled(heading) !== "organization") return false;
  return FROM_ANOTHER_TABLE.test(heading) || IN_THE_PLURAL.test(plainHeading(heading));
}

const FROM_ANOTHER_TABLE = /\(from [^()]+\)\s*$/i;
const IN_THE_PLURAL = new RegExp(`\\b(?:${ORGANIZATIONS})\\b`);

const LABELS = ["work", "home", "mobile", "fax", "pager", "car"] as const;

/** Whether a heading tells a place and nothing of what is there: "Work", which in some programs is a number. */
export function isPlaceAlone(heading: string): boolean {
  const senses = sensesOf(plainHeading(heading));
  return (
    senses !== undefined &&
    senses.size === 1 &&
    (senses.has("work") || senses.has("home") || senses.has("other"))
  );
}

/** Which of several addresses a part belongs to, by the place in its heading, or its number: "Home City", "Address 2 - City". */
export function addressOf(heading: string): string {
  const plain = plainHeading(heading);
  const senses = sensesOf(plain);
  const place = (["work", "home", "other"] as const).find((sense) => senses?.has(sense));
  return place ?? /^address (\d+)/.exec(plain)?.[1] ?? "";
}

/** The number in a heading, as of the second of several employers; "" for the first. */
export function numberIn(heading: string): string {
  const number = /\d+/.exec(plainHeading(heading))?.[0] ?? "";
  return number === "1" ? "" : number;
}
