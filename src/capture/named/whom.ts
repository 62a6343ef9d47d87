import type { Sight } from "../clause-days.ts";
import type { ReadItem, Reading, ReadPerson } from "../reading.ts";
import { inFull } from "../words/in-full.ts";

/** What a note that names nobody says, once the user has said whom it was with: all of it is theirs, and nothing is lost. */
export function ofWhom(read: Reading, whom: ReadPerson, { today }: Sight): Reading {
  const items = read.items.map((item): ReadItem => {
    if (item.kind === "touch") return item.people.length > 0 ? item : { ...item, people: [whom.key] };
    return { ...item, person: item.person ?? whom.key };
  });
  const touch = items.find((each) => each.kind === "touch");
  const text = read.unread.map(inFull).join(". ");
  const kept =
    touch === undefined || text === ""
      ? items
      : items.map((each) =>
          each === touch ? { ...touch, text: [touch.text, text].filter(Boolean).join(". ") } : each,
        );
  const told: readonly ReadItem[] =
    touch === undefined && text !== ""
      ? [{ kind: "touch", people: [whom.key], by: "contact", direction: "mutual", on: today, text }, ...items]
      : kept;
  return { ...read, people: [whom], items: told, unread: [] };
}
