/** A time of the day that a text names: "16:00". */
export type Clock = { readonly from: number; readonly to: number; readonly at: string };

/** "10h", "10h30", "4pm", "16.30 Uhr", "9:15": what stands by itself is a time. */
const BY_ITSELF =
  /(?:\b(?:at|um|à|@)\s?)?\b(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|h|uhr|o['’]?clock)(\d{2})?(?![\p{L}\d])|(?:\b(?:at|um|à)\s|@\s?)?(?<![\d.:])(\d{1,2}):(\d{2})(?![\d:])/giu;

export function clocksIn(text: string): readonly Clock[] {
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
