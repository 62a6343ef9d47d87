/*
 * The parsers of days take most of the time that a note takes, and most statements name no day. A digit, or the stem of a
 * word that every day needs, is looked for before; a language without such stems is always parsed.
 */
const STEMS: Readonly<Record<string, string>> = {
  en: "mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tod|ton|tom|tmr|yest|noon|midnight|midday|morn|after|even|night|now|sec|min|hour|hr|day|week|fortnight|month|quarter|year|yr|decade",
  de: "montag|dienst|mittw|donner|freit|samst|sonn|jan|jän|feb|mär|maerz|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez|heut|gest|vorg|morg|übermorg|uebermorg|abend|nacht|mittag|vormit|nachmit|jetzt|sek|min|stund|tag|woch|monat|quart|jahr|uhr|früh|letzt|näch|vor",
};
const LIKELY: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(STEMS).map(([language, stems]) => [
    language,
    new RegExp(`\\d|(?<!\\p{L})(?:${stems})|(?:mo|di|mi|do|fr|sa|so|tag|woche|noon)(?!\\p{L})`, "iu"),
  ]),
);

/** Whether a text may name a day at all, in one of the languages the parsers read. */
export function mayNameADay(text: string, language: string): boolean {
  return LIKELY[language]?.test(text) ?? true;
}
