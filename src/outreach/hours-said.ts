/** An hour that a text names, "14:00", with its end where it names one; `start` and `end` are places in the text. */
export type Hours = {
  readonly from: string;
  readonly to: string | null;
  readonly start: number;
  readonly end: number;
};

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, eins: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7 },
  ...{ acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12 },
};
const WORD = `(?:${Object.keys(NUMBERS).join("|")})`;
const NUMBER = `(?:${WORD}|\\d{1,2})`;
const CLOCK = "(?:\\d{1,2}(?:[:.]| ?h ?)\\d{2}|\\d{1,2})";
const PART =
  "(?: (?:in the (?:morning|afternoon|evening)|morgens|vormittags|nachmittags|abends|du matin|de l'après-midi|du soir|de la (?:mañana|tarde|noche))(?!\\p{L}))";
const HALF = `(?: ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|o'clock|h|uhr|heures?|horas?|uur)\\b\\.?)?${PART}?`;
/** "15-20 minutes" and "3 questions" are no hours. */
const NO_COUNT =
  "(?! ?(?:min|hour|day|week|month|year|question|people|student|other|stunde|tag|woche|monat|jahr|frage|leute|heures? de|personne|%|€))";
const LEAD = "(?:@ ?|(?:at|around|about|after|from|by|um|gegen|ab|nach|à|vers|après|las?|alle|om) )";
const TIME = new RegExp(
  [
    `\\bhalf(?: past)? (?<halfPast>${NUMBER})\\b${NO_COUNT}`,
    `\\bhalb (?<halfTo>${NUMBER})\\b`,
    `\\b(?:quarter (?:past|after)|viertel nach) (?<quarterPast>${NUMBER})\\b`,
    `\\b(?:quarter (?:to|before|of)|viertel vor) (?<quarterTo>${NUMBER})\\b`,
    `(?<![\\p{L}\\d])(?:(?:between|from|zwischen|von|entre|de|tussen|dalle) (?:las )?)?(?<from>${CLOCK})(?<half1>${HALF}) ?(?:-|–|to|and|until|till|und|bis|à|et|y(?: las?)?|a(?: las?)?|hasta(?: las?)?|tot) ?(?<to>${CLOCK})(?<half2>${HALF})(?![\\p{L}\\d])${NO_COUNT}`,
    `(?<![\\p{L}\\d])(?<lead>${LEAD})?(?<at>${CLOCK})(?<half>${HALF})(?!\\.?\\d|(?!z\\b)\\p{L})${NO_COUNT}`,
    `\\b${LEAD}(?<word>${WORD})(?<half3>${HALF})\\b(?! of\\b)${NO_COUNT}`,
    `(?<![\\p{L}-])(?<noon>noon|midday|mittags?|midi|mediod[ií]a)(?!\\p{L})`,
  ].join("|"),
  "gu",
);

/** The hours in a text in small letters. A bare number is one only where it goes on from another: "10:00 or 14". */
export function hoursIn(text: string): readonly Hours[] {
  return [...text.matchAll(TIME)].flatMap((match): readonly Hours[] => {
    const said = rangeOf(match.groups ?? {}, text.slice(0, match.index));
    if (said === undefined) return [];
    return [{ ...said, start: match.index, end: match.index + match[0].trimEnd().length }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
type Range = { readonly from: string; readonly to: string | null };

function rangeOf(groups: Groups, before: string): Range | undefined {
  const alone = (from: string | undefined) => (from === undefined ? undefined : { from, to: null });
  if (groups["noon"] !== undefined) return { from: "12:00", to: null };
  const spoken = spokenHour(groups);
  if (spoken !== undefined) return alone(spoken);
  const { from: begin, to: close, half1 = "", half2 = "", word, at, half = "", lead } = groups;
  if (begin !== undefined && close !== undefined) {
    const to = clock(close, half2);
    const goesOn = half1 === "" && Number.parseInt(begin, 10) < Number.parseInt(close, 10);
    const from = clock(begin, goesOn ? half2 : half1);
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  if (word !== undefined) return alone(clock(String(NUMBERS[word]), groups["half3"] ?? ""));
  const bare = lead === undefined && half === "" && !/[:.h]/.test(at ?? "");
  if (bare && !/(?:\b(?:or|and|oder|und|ou|et|o|y)|,)\s*$/.test(before)) return undefined;
  return alone(clock(at ?? "", half));
}

/** "half past three", "halb vier", "viertel nach neun": as people say it, and so in the afternoon where it is early. */
function spokenHour(groups: Groups): string | undefined {
  const { halfPast, halfTo, quarterPast, quarterTo } = groups;
  const said = halfPast ?? halfTo ?? quarterPast ?? quarterTo;
  if (said === undefined) return undefined;
  const hour = NUMBERS[said] ?? Number(said);
  const before = halfTo !== undefined || quarterTo !== undefined;
  const minutes = halfPast !== undefined || halfTo !== undefined ? 30 : quarterTo === undefined ? 15 : 45;
  return clock(`${before ? (hour === 1 ? 12 : hour - 1) : hour}:${minutes}`, "");
}

/**
 * "2", "pm" → "14:00"; "9.30" → "09:30"; undefined for what no clock shows. Nobody meets at night: where nothing tells, 1 to
 * 6 are in the afternoon, unless written "02:30".
 */
function clock(written: string, half: string): string | undefined {
  const [hours = "", minutes = "00"] = written.split(/ ?[:.h] ?/);
  let hour = Number(hours);
  const minute = Number(minutes || "0");
  const [early, late] = [
    /a\.?m|morning|morgens|vormittags|matin|mañana/,
    /p\.?m|afternoon|evening|nachmittags|abends|midi|soir|tarde|noche/,
  ];
  if (late.test(half) && hour < 12) hour += 12;
  else if (early.test(half) && hour === 12) hour = 0;
  else if (!early.test(half) && hour >= 1 && hour <= 6 && !hours.startsWith("0")) hour += 12;
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
