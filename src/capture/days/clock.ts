/** A time of the day that a text names: "16:00". */
export type Clock = { readonly from: number; readonly to: number; readonly at: string };

/** "10h", "10h30", "4pm", "16.30 Uhr", "9:15": what stands by itself is a time. */
const BY_ITSELF =
  /(?:\b(?:at|um|à|@)\s?)?\b(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|h|uhr|o['’]?clock)(\d{2})?(?![\p{L}\d])|(?:\b(?:at|um|à)\s|@\s?)?(?<![\d.:])(\d{1,2}):(\d{2})(?![\d:])/giu;

const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
/** "Half past eight", "quarter to nine", "at five", "nine o'clock". */
const IN_WORDS = new RegExp(
  `\\b(?:(half past|quarter past|quarter to|half) (${HOURS.join("|")}|1?\\d)|at (${HOURS.join("|")})(?! (?:min|hour|day|week|month|year|of|other|people))|(${HOURS.join("|")}) o['’]clock)(?![\\p{L}\\d])`,
  "giu",
);

export function clocksIn(text: string): readonly Clock[] {
  return [...inDigits(text), ...inWords(text)].sort((one, other) => one.from - other.from);
}

function inWords(text: string): readonly Clock[] {
  return [...text.matchAll(IN_WORDS)].map(({ 0: said, 1: part, 2: ofPart, 3: at, 4: sharp, index }) => {
    const word = (ofPart ?? at ?? sharp ?? "").toLowerCase();
    const hour = HOURS.includes(word) ? HOURS.indexOf(word) + 1 : Number(word);
    const minutes =
      { "half past": 30, half: 30, "quarter past": 15, "quarter to": -15 }[part?.toLowerCase() ?? ""] ?? 0;
    const minute = likelyHour(hour) * 60 + minutes;
    return {
      from: index,
      to: index + said.length,
      at: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    };
  });
}

function inDigits(text: string): readonly Clock[] {
  return [...text.matchAll(BY_ITSELF)].flatMap((match) => {
    const [said, hour, minutes, half, after, plainHour, plainMinutes] = match;
    const clock = Number(hour ?? plainHour);
    const past = Number(minutes ?? after ?? plainMinutes ?? 0);
    if (clock > 23 || past > 59) return [];
    const at = `${two(ofDay(clock, half?.toLowerCase()))}:${two(past)}`;
    return [{ from: match.index, to: match.index + said.length, at }];
  });
}

function ofDay(hour: number, half: string | undefined): number {
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  if (half === "am") return hour % 12;
  return half === undefined ? likelyHour(hour) : hour;
}

/** Nobody meets at two in the night: "Friday at 2" is the afternoon. */
export function likelyHour(hour: number): number {
  return hour > 0 && hour < 7 ? hour + 12 : hour;
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}
