import type { ReadItem } from "./reading.ts";

/**
 * Openings and introductions as words of the contact in which they were heard: where nothing else keeps them, nothing of
 * the note is lost.
 */
export function intoContact(
  items: readonly ReadItem[],
  today: Extract<ReadItem, { kind: "touch" }>["on"],
): readonly ReadItem[] {
  const heard = items.filter((each) => each.kind === "introduction" || each.kind === "lead");
  if (heard.length === 0) return items;
  const others = items.filter((each) => each.kind !== "introduction" && each.kind !== "lead");
  const at = others.findIndex((each) => each.kind === "touch");
  const words = heard.map(({ text }) => text);
  if (at >= 0)
    return others.map((each, place) =>
      place === at && each.kind === "touch"
        ? { ...each, text: [each.text, ...words].filter((part) => part !== "").join(". ") }
        : each,
    );
  const people = [...new Set(heard.flatMap(({ person }) => (person === null ? [] : [person])))];
  if (people.length === 0) return others;
  return [
    { kind: "touch", people, by: "meeting", direction: "mutual", on: today, text: words.join(". ") },
    ...others,
  ];
}
