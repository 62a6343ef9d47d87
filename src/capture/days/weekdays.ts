import { foldText } from "#people/fold.ts";

/** Weekdays from Monday on, as students in Europe slip them into an English note. */
const NAMES: readonly (readonly string[])[] = [
  ["montag", "lundi", "lunes", "lunedi", "maandag", "segunda-feira", "mandag"],
  ["dienstag", "mardi", "martes", "martedi", "dinsdag", "terça-feira", "tirsdag"],
  ["mittwoch", "mercredi", "miercoles", "mercoledi", "woensdag", "quarta-feira", "onsdag"],
  ["donnerstag", "jeudi", "jueves", "giovedi", "donderdag", "quinta-feira", "torsdag"],
  ["freitag", "vendredi", "viernes", "venerdi", "vrijdag", "sexta-feira", "fredag"],
  ["samstag", "samedi", "sabado", "sabato", "zaterdag", "lördag", "lørdag"],
  ["sonntag", "dimanche", "domingo", "domenica", "zondag", "söndag", "søndag"],
].map((names) => names.map(foldText));

/** A weekday that stands in another language than the note, and which of the seven it is, Monday being 0. */
export type Weekday = { readonly from: number; readonly to: number; readonly number: number };

const WORD = /[\p{L}\p{M}-]{5,}/gu;

export function weekdaysElsewhere(text: string): readonly Weekday[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const number = numberOf(word);
    return number < 0 ? [] : [{ from: index, to: index + word.length, number }];
  });
}

/** Whether a word is such a weekday, and so nobody's name. */
export function isWeekdayElsewhere(word: string): boolean {
  return numberOf(word) >= 0;
}

function numberOf(word: string): number {
  const folded = foldText(word);
  return NAMES.findIndex((names) => names.includes(folded));
}
