const MOMENT = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
} as const;
const DAY = { weekday: "long", day: "numeric", month: "long" } as const;

/** "Thursday 5 March at 10:00" for an instant, "Friday 20 March" for a day; other text on one line. */
export function dateInWords(text: string): string {
  if (/^\d{9,}$/.test(text)) return new Date(Number(text)).toLocaleString("en-GB", MOMENT);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T12:00`).toLocaleDateString("en-GB", DAY);
  return text
    .split("\n")
    .filter((part) => part !== "")
    .join(", ");
}
